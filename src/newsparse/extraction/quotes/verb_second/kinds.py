"""Whether a stretch in marks is speech, where names and terms are put in marks as often as speech is.

What tells them apart is mostly how they begin: a name with a capital, a piece of somebody's clause without.
"""

from newsparse.contracts import QuoteKind
from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.places import Place
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.verbs import is_reported

_LONG = 7
_HALF_LONG = 5
_MOST = 30
#: Words for what has a name, as the ends of compounds.
_SHORTEST, _LONGEST = 4, 12
_PARTED = (",", "–", "—", "-")
_SAID_AFTER = ("after-vs", "after-according")
_CARRIED = ("floating", "orphan", "after-sentence")
_UNSURE = frozenset(("none", "clause", "orphan", "orphan-after-quote", "later"))


def kind_of(place: Place, rule: str) -> QuoteKind:
    """The kind of a quoted stretch that the sieve `rule` attributed."""
    tokens, stretch = place.tokens, place.tokens.quoted[place.index]
    words = tokens.text[stretch.begin : stretch.stop].split(None, _MOST)
    if _is_name(place, words):
        return QuoteKind.TITLE
    if not _is_speech(place, words, rule):
        return QuoteKind.SCARE
    whole = place.before == ":" or (place.opens and (place.ends or rule in _SAID_AFTER))
    return QuoteKind.DIRECT if whole else QuoteKind.PARTIAL


def _is_name(place: Place, words: list[str]) -> bool:
    """`die Zeitung „Morgenblatt“`: a few words with a capital behind a noun, or behind a word for a name."""
    if not words or _in_brackets(place):
        return True
    if _is_uttered(place):
        return False
    if _is_label(words) or _names_itself(place):
        return True
    if place.before in ("", ":", ","):
        return False
    before = place.tokens.bits[place.index - 1]
    if _is_titling(place.tokens, place.index - 1):
        return len(words) < _HALF_LONG or not _has_verb(place, words)
    owned = place.tokens.low[place.index - 1] in place.tokens.small.before_names and not _has_verb(place, words)
    return len(words) < _HALF_LONG + owned and bool(before & lx.CAPITAL or owned) and words[0][:1].isupper()


def _is_titling(tokens: Tokens, at: int) -> bool:
    """Whether a word for what has a name stands there, in whatever case or compound: `Magazins`, `Fachmagazin`."""
    if tokens.bits[at] & lx.TITLING:
        return True
    low = tokens.low[at]
    return bool(tokens.bits[at] & lx.CAPITAL) and any(
        tokens.known.bits.get(low[start:end], 0) & lx.TITLING
        for end in {len(low), len(low.removesuffix("s")), len(low.removesuffix("es"))}
        for start in range(max(0, end - _LONGEST), end - _SHORTEST)
    )


def _is_uttered(place: Place) -> bool:
    """`die Parole „Raus hier“`, `Sprüche wie „…“`: behind a noun for what is shouted or written."""
    tokens, at = place.tokens, place.index - 1
    if at > place.sentence.start and tokens.low[at] in tokens.small.like:
        at -= 1
    return at >= place.sentence.start and tokens.low[at] in tokens.small.utterances


def _is_label(words: list[str]) -> bool:
    """One word that no sentence has: `montagsdemo.net`, `c5`, `iTunes`."""
    word = words[0]
    return len(words) == 1 and (any(letter.isdigit() for letter in word) or "." in word[1:-1] or not word[1:].islower())


def _names_itself(place: Place) -> bool:
    """`nennt sich „…“`, `die sich selbst „…“ nennt`: a name, not a judgement."""
    tokens, at = place.tokens, place.index
    near = range(max(place.sentence.start, at - 3), at)
    if all(tokens.low[i] not in tokens.small.reflexive for i in near):
        return False
    around = range(max(place.sentence.start, at - 4), min(place.sentence.end, at + 3))
    return any(tokens.bits[i] & lx.FRAME for i in around)


def _in_brackets(place: Place) -> bool:
    """Whether a bracket opens a few words before and is not closed: `(kurz: „…“)`, `(„…“)`."""
    before = place.tokens.words[max(place.sentence.start, place.index - 4) : place.index]
    return any(mark in before for mark in "([") and not any(mark in before for mark in ")]")


def _is_speech(place: Place, words: list[str], rule: str) -> bool:
    """Whether the stretch is somebody's words rather than a term in marks."""
    if place.before == ":":
        return rule != "before-generic" or len(words) >= _HALF_LONG or _has_verb(place, words) or place.last in ".?!"
    if _is_uttered(place) or (_is_whole(place) and (rule.startswith(_CARRIED) or _has_verb(place, words))):
        return True
    begins_low = words[0][:1].islower()
    if len(words) >= _LONG:
        return rule not in _UNSURE or begins_low or _has_verb(place, words)
    if rule in _UNSURE:
        return begins_low and (_is_reported(place) or _is_judged(place))
    if begins_low or _is_judged(place) or rule == "after-sv":
        return begins_low or rule != "after-sv" or _is_judged(place)
    return (
        len(words) >= _HALF_LONG
        or (rule in _SAID_AFTER and place.opens and place.after in _PARTED)
        or _has_verb(place, words)
    )


def _is_whole(place: Place) -> bool:
    """Whether the stretch is a sentence of its own, with its stop within the marks or behind."""
    return place.opens and place.ends and (place.last in ".?!" or place.after == ".")


def _is_reported(place: Place) -> bool:
    return any(is_reported(place.tokens, at) for at in place.near)


def _is_judged(place: Place) -> bool:
    """`nannte das einen „Skandal“`, `als „Skandal“ bezeichnete`, `sei ein „Fall für alle“`: what is judged in marks."""
    tokens, at = place.tokens, place.index
    before = tokens.low[at - 1] if at > place.sentence.start else ""
    if before not in tokens.small.described and before not in tokens.small.indefinite:
        return False
    return any(tokens.bits[i] & lx.FRAME for i in place.near) or (place.words > 1 and _is_reported(place))


def _has_verb(place: Place, words: list[str]) -> bool:
    """Whether the words in marks have a verb or a pronoun, as speech has."""
    known = place.tokens.known.bits
    return any(known.get(word.strip(".,!?").lower(), 0) & (lx.AUXILIARY | lx.PRONOUN) for word in words)
