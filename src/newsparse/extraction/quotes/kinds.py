"""Whether a stretch in marks is speech, whole or in part, or only a scare quote or a title."""

from newsparse.contracts import QuoteKind
from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.places import Place
from newsparse.extraction.quotes.titles import follows_work, is_title_case

_UNSURE = frozenset(("none", "clause", "orphan", "orphan-after-quote", "later", "floating-part", "before-weak"))
_SHORT = 4
#: From how many words on a piece of a clause is shown that was attributed for want of better.
_FEWEST = {"before-weak": 1, "clause": 3}


def kind_of(place: Place, rule: str) -> QuoteKind:
    """The kind of a quoted stretch that the sieve `rule` attributed."""
    words = inner_text(place).split()
    if rule == "title" or _is_title(place, words, rule):
        return QuoteKind.TITLE
    if _is_scare(place, words, rule):
        return QuoteKind.SCARE
    return QuoteKind.DIRECT if _is_whole(place, rule) else QuoteKind.PARTIAL


def inner_text(place: Place) -> str:
    """What stands between the marks."""
    stretch = place.tokens.quoted[place.index]
    return place.tokens.text[stretch.begin : stretch.stop]


def _is_title(place: Place, words: list[str], rule: str) -> bool:
    """`the film “Casablanca”`, `on NBC’s “Today”`: capitalised words behind a word for a work."""
    tokens, at = place.tokens, place.index
    if not words or len(words) > 10 or at == place.sentence.start:
        return False
    capitals = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    titled = is_title_case(tokens, at) or (capitals * 3 >= len(words) * 2 and words[0][0].isupper())
    if not titled or rule in ("after-vs", "after-sv", "after-according", "label"):
        return False
    return (rule == "none" and place.before == ",") or follows_work(place)


def _is_scare(place: Place, words: list[str], rule: str) -> bool:
    """A few words with nobody who says them; what begins in lower case is more often a piece of somebody's clause."""
    tokens, at = place.tokens, place.index
    if rule == "denied" or (at > place.sentence.start and tokens.low[at - 1] in tokens.small.so_called):
        return True
    piece = bool(words) and words[0][:1].islower()
    if rule == "none":
        return not _is_whole(place, rule) and not (piece and (len(words) > _SHORT or _is_reported(place)))
    if rule not in _UNSURE:
        return False
    if piece:
        return len(words) < _FEWEST.get(rule, _SHORT) and not _is_reported(place)
    return len(words) < _SHORT + (rule == "clause")


def _is_reported(place: Place) -> bool:
    """Whether a word of saying stands before it in the sentence: then even a word in marks is mostly somebody's."""
    tokens = place.tokens
    other = tokens.small.starting | tokens.small.light
    before = range(place.sentence.start, place.index)
    saying = (at for at in before if tokens.bits[at] & lx.SAYING and not tokens.bits[at] & lx.NOUNLIKE)
    return any(tokens.low[at] not in other for at in saying)


def _is_whole(place: Place, rule: str) -> bool:
    """Whether the stretch stands for itself, not as part of a clause that goes on outside the marks."""
    if rule == "before-noun" and place.before == ",":
        return False
    if place.before in (",", ":") or place.opens:
        return place.last in ".,?!…—–-" or place.ends or rule.startswith("after")
    return False
