"""What the words around a trigger make of it: whether it is denied, planned, possible or only claimed."""

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.contracts import Factuality, Tense
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.negation import (
    governs,
    is_called_off,
    is_kept_from,
    is_left_undone,
    is_nobody,
    prevents,
    says_no,
)
from newsparse.extraction.events.phrases import REACH
from newsparse.extraction.events.tokens import Sentence
from newsparse.extraction.events.verbal import Group, is_adjective, over_time, read_group
from newsparse.extraction.events.wordsets import sets

_CLAUSE = 12
_CLAIMS = frozenset({Factuality.DENIED, Factuality.CLAIMED})


class Scope(NamedTuple):
    """How an event is told.

    `nested` says that another verb governs it; `claim` is the place of the verb that denies or claims it, or -1.
    """

    negative: bool
    factuality: Factuality
    tense: Tense
    nested: bool
    claim: int = -1


def scope_of(s: Sentence, hit: Hit) -> Scope:
    """The scope of a trigger."""
    return _of_verb(s, hit, hit.group) if hit.is_verb and hit.group is not None else _of_noun(s, hit)


def _of_verb(s: Sentence, hit: Hit, group: Group) -> Scope:
    denied = (is_nobody(s, hit.subject) and not is_only_told(s, hit)) or is_nobody(s, hit.object)
    negative = denied or (group.negative and not _is_limited(s, hit.last - 1))
    factuality, nested = group.factuality, group.governor >= 0
    claim = -1
    if s.known[hit.first].form == "g" and group.first > 0:
        before = group.first - 1
        above = _above(s, before) if s.tags[before] in "PpobnVE" else -1
        outer, refused = _by_governor(s, above, before + 1)
        negative = negative or refused or is_left_undone(s, before, above)
        outer = Factuality.PREVENTED if is_kept_from(s, before, above) else outer
        factuality, nested, claim = outer or factuality, True, above if outer in _CLAIMS else -1
        if outer is None and s.lower[before - 1] in sets().suspected:
            factuality = Factuality.CLAIMED
    elif hit.subject is not None:
        said = _said_by(s, hit.subject.first)
        outer, refused = _by_governor(s, said, hit.subject.first)
        if outer is not None and outer in _CLAIMS:
            factuality, negative, claim = outer, negative or refused, said
    if factuality is Factuality.ACTUAL and _in_condition(s, group.first):
        factuality = Factuality.POSSIBLE
    return Scope(negative, factuality, group.tense, nested, claim)


def is_only_told(s: Sentence, hit: Hit) -> bool:
    """Whether what is denied is the noun, not its telling: "no injuries were reported"."""
    told = hit.group is not None and hit.group.passive and s.known[hit.first].lemma in sets().saying
    return told and hit.subject is not None and s.lower[hit.subject.first] == "no"


def _is_limited(s: Sentence, verb: int) -> bool:
    """Whether what follows in the clause takes a "not" back: "will not begin until Monday", "no other way but"."""
    other = False
    for at in range(verb + 1, min(len(s), verb + _CLAUSE)):
        word = s.lower[at]
        if word in {"until", "till"}:
            return s.tags[at + 1] == "T"
        if other and word in {"but", "than"}:
            return True
        other = other or word == "other"
        if s.tags[at] in ",;SWVBHMO":
            return False
    return False


def _of_noun(s: Sentence, hit: Hit) -> Scope:
    start = _phrase_begin(s, hit.first)
    before = s.lower[start : hit.first]
    negative = s.lower[hit.first] in sets().undone or says_no(before)
    negative = negative or (start > 0 and (s.tags[start - 1] == "!" or s.lower[start - 1] in sets().negation))
    negative = negative or is_nobody(s, hit.subject)
    factuality, tense, nested, claim = Factuality.ACTUAL, Tense.NONE, True, -1
    if hit.group is not None:
        negative = negative or (hit.group.negative and not _is_limited(s, hit.group.at))
        factuality, tense, nested = hit.group.factuality, hit.group.tense, hit.group.governor >= 0
    else:
        above = _above(s, start - 1)
        outer, refused = _by_governor(s, above, start)
        claim = above if outer in _CLAIMS else -1
        if outer is None and above >= 0:
            outer = read_group(s, above).factuality
        factuality, negative = outer or factuality, negative or refused
    if is_called_off(s, hit.first, hit.last):
        factuality = Factuality.PREVENTED
    if factuality is not Factuality.PREVENTED:
        factuality = _doubted(before) or factuality
    return Scope(negative, factuality, tense, nested, claim)


def _phrase_begin(s: Sentence, at: int) -> int:
    """Where the noun phrase of a noun begins; a participle before an article is no part of it."""
    start = at
    while s.tags[start - 1] in "DnNuErGo" or (start and (s.lower[start - 1] == "or" or is_adjective(s, start - 1))):
        if s.tags[start] == "D" and s.tags[start - 1] in "EGr":
            break
        start -= 1
    return start


def _doubted(words: Sequence[str]) -> Factuality | None:
    """What an adjective before a noun makes of it: "alleged", "planned"."""
    found = sets().doubtful.intersection(words)
    if not found:
        return None
    return Factuality.CLAIMED if found & sets().alleged else Factuality.PLANNED


def _above(s: Sentence, before: int) -> int:
    """The place of the verb that governs what stands behind `before` in the same clause, or -1."""
    for at in range(before, max(-1, before - REACH // 2), -1):
        if s.tags[at] in "VEG":
            return at
        if s.tags[at] in ",;SWBHM":
            return -1
    return -1


def _said_by(s: Sentence, subject: int) -> int:
    """The place of the verb whose clause begins with the subject, "denied" in "denied that it had", or -1."""
    at = subject - 1
    if s.tags[at] == "S":
        at -= 1
    at = over_time(s, at)
    return at if s.tags[at] in "VEG" else -1


def _by_governor(s: Sentence, at: int, deed: int) -> tuple[Factuality | None, bool]:
    """What a governing verb, if any, makes of the deed named behind it, and whether it says that it was not done."""
    lemma = s.known[at].lemma if at >= 0 else ""
    if prevents(s, at):
        return (Factuality.PREVENTED if governs(s, at, deed) else None), False
    if lemma in sets().denying:
        return Factuality.DENIED, True
    if lemma in sets().claiming:
        return Factuality.CLAIMED, False
    if lemma in sets().wishing:
        return Factuality.PLANNED, False
    return None, False


def _in_condition(s: Sentence, at: int) -> bool:
    """Whether "if" or "unless" opens the clause of a verb."""
    for here in range(at - 1, max(-1, at - _CLAUSE), -1):
        if s.lower[here] in sets().condition:
            return True
        if s.tags[here] in ",;VM":
            return False
    return False
