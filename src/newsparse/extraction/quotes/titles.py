"""Quoted stretches that name works or people: told from speech by their capitals and by what stands beside them."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.places import Place
from newsparse.extraction.quotes.tokens import Tokens

_LONGEST = 10
_NICKNAME = 3
_FURTHEST = 60


def is_name(place: Place, *, said: bool) -> bool:
    """Whether the stretch is a nickname within a name, or a title among others; `said`: a word of saying governs it."""
    if not is_title_case(place.tokens, place.index):
        return False
    return _is_nickname(place) or _is_listed(place, said=said) or (not place.opens and follows_work(place))


def follows_work(place: Place) -> bool:
    """Whether a word for a work, its maker or where it is shown stands before: `the sitcom “…”`, `on NBC’s “…”`."""
    tokens, at = place.tokens, place.index
    if at == place.sentence.start:
        return False
    before = tokens.bits[at - 1]
    owned = bool(before & lx.POSSESSIVE) and at > 1 and bool(tokens.bits[at - 2] & lx.CAPITAL)
    return bool(before & lx.TITLING) or owned or (place.words > 1 and tokens.low[at - 1] in tokens.small.before_titles)


def is_title_case(tokens: Tokens, index: int) -> bool:
    """Whether all words of a stretch but the small ones begin with a capital or a figure, as they do in titles."""
    small = tokens.small.in_titles
    stretch = tokens.quoted[index]
    words = tokens.text[stretch.begin : stretch.stop].split(None, _LONGEST)
    if not small or not 0 < len(words) <= _LONGEST or not words[0][0].isupper() | words[0][0].isdigit():
        return False
    return all(not word[0].isalpha() or word[0].isupper() or word.rstrip(",.") in small for word in words)


def _is_nickname(place: Place) -> bool:
    """`Peter “Rusty” Nail`: a few words within a name."""
    tokens, at = place.tokens, place.index
    if at == place.sentence.start or at + 1 >= place.sentence.end or place.last in ",.?!" or place.words > _NICKNAME:
        return False
    plain = lx.DETERMINER | lx.PREPOSITION | lx.COORDINATOR | lx.SUBORDINATOR | lx.PRONOUN | lx.SAYING | lx.TIME
    before, after = tokens.bits[at - 1], tokens.bits[at + 1]
    return bool(before & after & lx.CAPITAL) and not (before | after) & plain


def _is_listed(place: Place, *, said: bool) -> bool:
    """`Her films include “Night Ferry,” “The Salt Road” and “Low Tide”`: titles in a row that nobody says."""
    tokens, (first, end) = place.tokens, place.sentence
    start = _last_of_row(tokens, place.index, -1, max(first, place.index - _FURTHEST) - 1)
    stop = _last_of_row(tokens, place.index, 1, min(end, place.index + _FURTHEST))
    if start == stop:
        return False
    listed = start > first and (
        tokens.low[start - 1] in tokens.small.listing or bool(tokens.bits[start - 1] & lx.TITLING)
    )
    return listed or not said


def _last_of_row(tokens: Tokens, index: int, step: int, bound: int) -> int:
    """The furthest title in one direction that only commas, years in brackets and words that join stand before."""
    last, at = index, index + step
    while at != bound:
        if tokens.bits[at] & lx.QUOTED:
            if not is_title_case(tokens, at):
                break
            last = at
        elif (
            tokens.words[at] not in (",", "(", ")")
            and tokens.low[at] not in tokens.small.joins
            and not (tokens.bits[at] & lx.NUMBER)
        ):
            break
        at += step
    return last
