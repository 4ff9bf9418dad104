"""How a verb stands in its clause: tense, voice, whether it is denied, whether it is only planned or possible."""

from typing import NamedTuple

from newsparse.contracts import Factuality, Tense
from newsparse.extraction.events.lexicon import sets
from newsparse.extraction.events.phrases import REACH, Phrase, name_before, phrase_before
from newsparse.extraction.events.tokens import Sentence

_AUXILIARIES = 10
_FUTURE = frozenset(["will", "shall", "'ll", "won't", "he'll", "she'll", "it'll", "they'll", "we'll", "i'll", "you'll"])
_PAST_BE = frozenset(["was", "were", "wasn't", "weren't"])
_GOING = frozenset({"going", "about"})
#: Before "to", what says that the deed was done.
_DONE = frozenset(
    [
        "manage",
        "force",
        "begin",
        "start",
        "continue",
        "go",
        "help",
        "come",
        "happen",
        "use",
        "proceed",
        "rush",
        "get",
        "able",
        "help",
        "lead",
        "oblige",
        "compel",
        "first",
        "last",
    ]
)


class Group(NamedTuple):
    """A verb with its auxiliaries: the words `[first, at]`, of which `at` is the verb.

    `governor` is the place of the word that an infinitive hangs on ("agreed" in "agreed to meet"), -1 if there is none;
    `controller` the noun phrase between the two ("the rebels" in "urged the rebels to stop").
    """

    first: int
    at: int
    tense: Tense
    passive: bool
    negative: bool
    factuality: Factuality
    governor: int = -1
    controller: Phrase | None = None


def read_group(s: Sentence, at: int, depth: int = 0) -> Group:
    """The verb at a word, read with what stands before it."""
    first, helpers, negative = _helpers(s, at)
    form = s.known[at].form
    if first and s.tags[first - 1] == "t":
        return _infinitive(s, at, first - 1, helpers, negative, depth)
    if not helpers and first > 1 and s.tags[first - 1] == "C" and s.tags[first - 2] in "VE" and depth == 0:
        mate = read_group(s, first - 2, 1)
        if set(form) & set(s.known[first - 2].form) and (mate.first < first - 2 or mate.governor >= 0):
            return mate._replace(at=at, negative=mate.negative or negative)
    tense, factuality = _tense(s, helpers, form)
    passive = bool(helpers) and s.tags[helpers[0]] == "B" and "n" in form
    passive = passive or (not helpers and _is_participle(s, at, form))
    if any(s.lower[near] in sets().doubt for near in range(max(0, first - 1), at)):
        factuality = Factuality.CLAIMED
    return Group(first, at, tense, passive, negative, factuality)


def _helpers(s: Sentence, at: int) -> tuple[int, list[int], bool]:
    """Where the group begins, its auxiliaries from the verb backwards, and whether one of its words says no."""
    here, helpers, negative = at - 1, list[int](), False
    while here >= 0 and at - here < _AUXILIARIES:
        tag = s.tags[here]
        if tag in "BHMO":
            helpers.append(here)
            negative = negative or s.lower[here].endswith("n't") or s.lower[here] == "cannot"
        elif tag == "!":
            negative = True
        elif tag not in "rT" or (tag == "T" and not (here and s.tags[here - 1] in "BHMOr")):
            break
        here -= 1
    first = here + 1
    while first < at and s.tags[first] == "T":
        first += 1
    return first, helpers, negative


def _tense(s: Sentence, helpers: list[int], form: str) -> tuple[Tense, Factuality]:
    if not helpers:
        return _bare_tense(form), Factuality.ACTUAL
    tag, word = s.tags[helpers[-1]], s.lower[helpers[-1]]
    if tag == "M":
        sure = word in _FUTURE
        return (Tense.FUTURE if sure else Tense.PRESENT), (Factuality.PLANNED if sure else Factuality.POSSIBLE)
    if tag == "H":
        return (Tense.PLUPERFECT if word.startswith("had") else Tense.PERFECT), Factuality.ACTUAL
    if tag == "O":
        return (Tense.PAST if word.startswith("did") else Tense.PRESENT), Factuality.ACTUAL
    if word in {"be", "being", "been"}:
        return Tense.NONE, Factuality.ACTUAL
    return (Tense.PAST if word in _PAST_BE else Tense.PRESENT), Factuality.ACTUAL


def _bare_tense(form: str) -> Tense:
    if "d" in form:
        return Tense.PAST
    return Tense.PRESENT if "s" in form or "b" in form else Tense.NONE


def _is_participle(s: Sentence, at: int, form: str) -> bool:
    """Whether a form without auxiliary tells what was done to the noun before it: "those released", "beaten by police"."""
    if "n" not in form:
        return False
    if "d" not in form:
        return True
    after = s.tags[at + 1] if at + 1 < len(s.tags) else "."
    if after == "b" or (at and s.lower[at - 1] == "those"):
        return True
    before = s.tags[at - 1] if at else "."
    behind_clause = before in "S(;" or (before == "," and has_finite(s, 0, at))
    return behind_clause and after in "PTt." and s.known[at].lemma != "say"


def has_finite(s: Sentence, first: int, last: int) -> bool:
    """Whether a verb that can make a clause stands among the words `[first, last)`."""
    return any(
        tag in "BHMO" or (tag == "V" and not is_adjective(s, at)) for at, tag in enumerate(s.tags[first:last], first)
    )


def is_adjective(s: Sentence, at: int) -> bool:
    """Whether a participle only describes the noun behind it: "the detained men"."""
    if "n" not in s.known[at].form or at + 1 >= len(s.tags) or s.tags[at + 1] not in "nN":
        return False
    before = s.tags[at - 1] if at else "."
    return before in "DPpobu" and not (at and s.lower[at - 1] in {"those", "these"})


def _infinitive(s: Sentence, at: int, to: int, helpers: list[int], negative: bool, depth: int) -> Group:
    """A verb behind "to": what it hangs on says whether it was done, refused or only meant."""
    governor, controller = _governor(s, to)
    passive = bool(helpers) and s.tags[helpers[0]] == "B" and "n" in s.known[at].form
    negative = negative or (to > 0 and s.tags[to - 1] == "!")
    tense, factuality = Tense.NONE, Factuality.PLANNED
    if governor >= 0:
        word, lemma = s.lower[governor], s.known[governor].lemma or s.lower[governor]
        outer = read_group(s, governor, depth + 1) if s.tags[governor] in "VEG" and depth < 3 else None
        negative = negative or lemma in sets().denies or word in sets().denies or (outer is not None and outer.negative)
        if lemma in _DONE or word in _DONE:
            tense = outer.tense if outer else Tense.NONE
            factuality = outer.factuality if outer else Factuality.ACTUAL
        elif lemma in sets().denies:
            tense, factuality = (outer.tense if outer else Tense.NONE), Factuality.ACTUAL
        elif word in _GOING:
            tense = Tense.FUTURE
    return Group(to, at, tense, passive, negative, factuality, governor, controller)


def _governor(s: Sentence, to: int) -> tuple[int, Phrase | None]:
    here = to - 1
    while here >= 0 and s.tags[here] in "!r":
        here -= 1
    if here < 0:
        return -1, None
    if (
        s.tags[here] in "VEG"
        or s.lower[here] in sets().plans
        or s.lower[here] in sets().denies
        or s.lower[here] in _DONE
    ):
        return here, None
    if s.tags[here] in "nNuRD":
        phrase = phrase_before(s, here)
        if phrase is not None:
            verb = phrase.first - 1
            while verb >= 0 and s.tags[verb] in "rP":
                verb -= 1
            if verb >= 0 and s.tags[verb] in "VEG":
                return verb, phrase
        return here, None
    return -1, None


def subject_of(s: Sentence, group: Group) -> Phrase | None:
    """The noun phrase before a verb that it is said of, through "who", appositions, "and" and what an infinitive hangs on."""
    for _ in range(6):
        if group.governor >= 0:
            if group.controller is not None:
                return group.controller
            if s.tags[group.governor] not in "VEG":
                carrier = group.governor
                while carrier >= 0 and s.tags[carrier] in "DnNur" and not s.owned[carrier]:
                    carrier -= 1
                if carrier < 0 or s.tags[carrier] not in "VEG":
                    return _owner(s, group.governor)
                group = read_group(s, carrier)
                continue
            group = read_group(s, group.governor)
            continue
        before = group.first - 1
        if before >= 0 and s.tags[before] == "t":
            return None
        if before >= 0 and s.tags[before] == "C":
            mate = _verb_before(s, before)
            if mate is None:
                return None
            group = mate
            continue
        if before > 0 and s.tags[before] == "," and s.known[group.at].form == "g":
            mate = _verb_before(s, before)
            if mate is None:
                return None
            group = mate
            continue
        found = _said_of(s, before)
        return _last_part(s, found) if found and s.known[group.at].form == "g" and group.first == group.at else found
    return None


def _last_part(s: Sentence, phrase: Phrase) -> Phrase:
    """What an -ing form is said of: "an envoy" in "a video of an envoy announcing"."""
    at = s.tags.rfind("o", phrase.first, phrase.last)
    return Phrase(at + 1, phrase.last, phrase.last - 1) if phrase.first < at < phrase.last - 1 else phrase


def _owner(s: Sentence, noun: int) -> Phrase | None:
    """Whose noun it is: "Ruritania's offer to"."""
    here = noun - 1
    while here >= 0 and noun - here < 6 and s.tags[here] in "nN" and not s.owned[here]:
        here -= 1
    return name_before(s, here) if here >= 0 and s.owned[here] else None


def _verb_before(s: Sentence, before: int) -> Group | None:
    """The verb next before a word in the same sentence."""
    for here in range(before - 1, max(-1, before - REACH), -1):
        tag = s.tags[here]
        if tag in "VE" and not is_adjective(s, here):
            return read_group(s, here)
        if tag in ";W":
            return None
    return None


_FLOATING = frozenset({"either", "both", "all", "each"})


def _said_of(s: Sentence, before: int) -> Phrase | None:
    """The noun phrase that ends at `before`, or before the relative pronoun or the apposition that stands there."""
    while before >= 0 and (s.tags[before] in 'rT"' or s.lower[before] in _FLOATING):
        before -= 1
    if before < 0:
        return None
    tag = s.tags[before]
    if tag == "W" or (tag == "S" and s.lower[before] == "that" and before and s.tags[before - 1] in "nNu"):
        before -= 1
        while before >= 0 and s.tags[before] in ",P":
            before -= 1
        return phrase_before(s, before)
    if tag in ",;":
        opening = _opening(s, before)
        return phrase_before(s, opening - 1) if opening > 0 else None
    if tag == ")" and "(" in s.tags[max(0, before - 12) : before]:
        before = s.tags.rindex("(", 0, before) - 1
    return phrase_before(s, before)


def _opening(s: Sentence, closing: int) -> int:
    """Where the apposition that ends at this comma begins, or -1."""
    mark = s.lower[closing]
    for here in range(closing - 1, max(0, closing - 25), -1):
        if s.lower[here] == mark:
            return here
        if s.tags[here] in "V" and not (here and "W" in s.tags[max(0, here - 6) : here]):
            return -1
    return -1
