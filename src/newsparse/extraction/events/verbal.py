"""How a verb stands in its clause: tense, voice, whether it is denied, whether it is only planned or possible."""

from typing import NamedTuple

from newsparse.contracts import Factuality, Tense
from newsparse.extraction.events.phrases import phrase_before
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.wordsets import sets

_AUXILIARIES = 10
#: A verb without "to" may follow them at once, and is done by whoever does them: "helped free".
HELPING = frozenset({"help", "dare"})
#: How many infinitives may hang on one another: "wants to begin to try to".
_DEEPEST = 3


class Group(NamedTuple):
    """A verb with its auxiliaries: the words `[first, at]`, of which `at` is the verb.

    `governor` is the place of the word that an infinitive hangs on ("agreed" in "agreed to meet"), -1 if there is none;
    `controller` the noun phrase between the two ("the rebels" in "urged the rebels to stop").
    """

    first: int
    at: int
    tense: Tense = Tense.NONE
    passive: bool = False
    negative: bool = False
    factuality: Factuality = Factuality.ACTUAL
    governor: int = -1
    controller: Phrase | None = None


class _Helpers(NamedTuple):
    """Where a group begins, its auxiliaries from the verb backwards, and whether one of its words says no."""

    first: int
    places: tuple[int, ...]
    negative: bool


def read_group(s: Sentence, at: int, depth: int = 0) -> Group:
    """The verb at a word, read with what stands before it."""
    helpers = _helpers(s, at)
    before = helpers.first - 1
    if s.tags[before] == "t" and s.known[at].form != "g":
        return _infinitive(s, at, before, helpers, depth)
    if s.tags[before] in "VE" and s.known[before].lemma in HELPING and "b" in s.known[at].form:
        return _infinitive(s, at, helpers.first, helpers, depth)
    mate = _mate(s, at, helpers) if depth == 0 else None
    if mate is not None:
        return mate._replace(at=at, negative=mate.negative or helpers.negative)
    form = s.known[at].form
    tense, factuality = _tense(s, helpers.places, form)
    if not sets().doubt.isdisjoint(s.lower[max(0, helpers.first - 1) : at]):
        factuality = Factuality.CLAIMED
    passive = _is_passive(s, at, helpers.places) or (not helpers.places and _is_participle(s, at, form))
    return Group(helpers.first, at, tense, passive, helpers.negative, factuality)


def _helpers(s: Sentence, at: int) -> _Helpers:
    here, places, negative = at - 1, list[int](), False
    while here >= 0 and at - here < _AUXILIARIES:
        tag = s.tags[here]
        if tag in "BHMO":
            places.append(here)
            negative = negative or s.lower[here].endswith("n't") or s.lower[here] == "cannot"
        elif tag == "!" and here + 1 < at and s.lower[here + 1] in sets().limiting:
            pass
        elif tag == "!" or (s.lower[here] == "neither" and s.tags[here - 1] in "nNRBHMO"):
            negative = True
        elif tag != "r" and not (tag == "T" and s.tags[here - 1] in "BHMOr"):
            break
        here -= 1
    first = here + 1
    while first < at and s.tags[first] == "T":
        first += 1
    return _Helpers(first, tuple(places), negative)


def _mate(s: Sentence, at: int, helpers: _Helpers) -> Group | None:
    """The verb that shares its auxiliaries with this one: "was arrested and beaten"."""
    other = helpers.first - 2
    if helpers.places or s.tags[other + 1] != "C":
        return None
    if s.tags[other] not in "VE":
        return _farther_mate(s, at, other)
    mate = read_group(s, other, 1)
    shared = mate.first < other or mate.governor >= 0
    return mate if shared and set(s.known[at].form) & set(s.known[other].form) else None


def _farther_mate(s: Sentence, at: int, last: int) -> Group | None:
    """Likewise, behind an object: "did not attack the town or kill anyone"."""
    if "b" not in s.known[at].form or s.lower[last + 1] == "but":
        return None
    for other in range(last, max(-1, last - _AUXILIARIES), -1):
        if s.tags[other] in "VE" and not is_adjective(s, other):
            mate = read_group(s, other, 1)
            return mate if s.tags[mate.first] in "MO" and "b" in s.known[other].form else None
        if s.tags[other] in ";WS":
            return None
    return None


def _tense(s: Sentence, places: tuple[int, ...], form: str) -> tuple[Tense, Factuality]:
    """Tense, and what a modal verb makes of it, by the first of the auxiliaries."""
    if not places:
        return (Tense.PAST if "d" in form else Tense.PRESENT if form in "bs" else Tense.NONE), Factuality.ACTUAL
    tag, word = s.tags[places[-1]], s.lower[places[-1]]
    if tag == "M" and word in sets().future:
        return Tense.FUTURE, Factuality.PLANNED
    if tag == "M":
        return Tense.PRESENT, Factuality.POSSIBLE
    if tag == "H":
        return (Tense.PLUPERFECT if word.startswith("had") else Tense.PERFECT), Factuality.ACTUAL
    if word in {"be", "being", "been"}:
        return Tense.NONE, Factuality.ACTUAL
    return (Tense.PAST if word.startswith(("did", "was", "were")) else Tense.PRESENT), Factuality.ACTUAL


def _is_passive(s: Sentence, at: int, places: tuple[int, ...]) -> bool:
    return bool(places) and s.tags[places[0]] == "B" and "n" in s.known[at].form


def _is_participle(s: Sentence, at: int, form: str) -> bool:
    """Whether a form without auxiliary tells what was done to the noun before it: "those released", "beaten by"."""
    if "n" not in form:
        return False
    if "d" not in form or s.tags[at + 1] == "b" or (at and s.lower[at - 1] == "those"):
        return True
    behind_clause = s.tags[at - 1] in "S(;" or (s.tags[at - 1] == "," and has_finite(s, 0, at))
    opens = at == 0 and "," in s.tags
    return (behind_clause or opens) and (at + 1 == len(s) or s.tags[at + 1] in "PTto.") and s.known[at].lemma != "say"


def has_finite(s: Sentence, first: int, last: int) -> bool:
    """Whether a verb that can make a clause stands among the words `[first, last)`."""
    return any(s.tags[at] in "BHMO" or (s.tags[at] == "V" and not is_adjective(s, at)) for at in range(first, last))


def is_adjective(s: Sentence, at: int) -> bool:
    """Whether a participle only describes the noun behind it: "the detained men"."""
    if "n" not in s.known[at].form or s.tags[at + 1] not in "nN":
        return False
    if s.tags[at - 1] == "u" and s.tags[at - 2] in "nN":
        return False
    return s.tags[at - 1] in "DPpobu" and s.lower[at - 1] not in {"those", "these"}


def _infinitive(s: Sentence, at: int, to: int, helpers: _Helpers, depth: int) -> Group:
    """A verb behind "to": what it hangs on says whether it was done, refused or only meant."""
    governor, controller = _governor(s, to)
    if s.tags[to - 2] == "H" and s.lower[to - 1] == "yet":
        return Group(to - 2, at, Tense.PERFECT, passive=_is_passive(s, at, helpers.places), negative=True)
    negative = helpers.negative or s.tags[to - 1] == "!"
    tense, factuality = Tense.NONE, Factuality.PLANNED
    if governor >= 0:
        names = {s.lower[governor], s.known[governor].lemma}
        outer = Group(governor, governor)
        if s.tags[governor] in "VEG" and depth < _DEEPEST:
            outer = read_group(s, governor, depth + 1)
        else:
            outer = outer._replace(negative=is_denied(s, governor, depth))
        negative = negative or (outer.negative != bool(names & sets().denies))
        if names & (sets().done | sets().denies):
            tense, factuality = outer.tense, outer.factuality
        elif names & sets().going:
            tense = Tense.FUTURE
    return Group(to, at, tense, _is_passive(s, at, helpers.places), negative, factuality, governor, controller)


def is_denied(s: Sentence, at: int, depth: int = 0) -> bool:
    """Whether an adjective or noun that an infinitive hangs on is denied: "was not able to", "has no plans to"."""
    if _helpers(s, at).negative:
        return True
    here = at - 1
    while s.tags[here] in "nNuEr" and not s.owned[here]:
        here -= 1
    if s.tags[here] in "D!" and s.lower[here] in sets().negation:
        return True
    while s.tags[here] in "DnNu":
        here -= 1
    if s.tags[here] not in "VEGH" or depth >= _DEEPEST:
        return False
    return read_group(s, here, depth + 1).negative != (s.known[here].lemma in sets().preventing)


def _governor(s: Sentence, to: int) -> tuple[int, Phrase | None]:
    """The word that "to" hangs on, and the noun phrase between the two."""
    here = over_time(s, to - 1)
    while s.tags[here] in "!r":
        here -= 1
    if here < 0:
        return -1, None
    known = {s.lower[here]} & (sets().plans | sets().denies | sets().done)
    if s.tags[here] in "VEG" or known:
        return here, None
    phrase = phrase_before(s, here) if s.tags[here] in "nNuRD" else None
    if phrase is None:
        return -1, None
    verb = phrase.first - 1
    while s.tags[verb] in "rP":
        verb -= 1
    if s.tags[verb] not in "VEG":
        return here, None
    return verb, None if "P" in s.tags[verb : phrase.first] else phrase


def over_time(s: Sentence, at: int) -> int:
    """The place at or before a word that is no part of a date, nor of the preposition that goes with one."""
    here = at
    while s.tags[here] == "T" and not s.owned[here]:
        here -= 1
    if here < at and s.tags[here] in "Pp":
        here -= 1
    return here
