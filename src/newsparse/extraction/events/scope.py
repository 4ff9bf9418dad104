"""What the words around a trigger make of it: whether it is denied, planned, possible or only claimed."""

from typing import NamedTuple

from newsparse.contracts import Factuality, Tense
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.lexicon import sets
from newsparse.extraction.events.phrases import REACH
from newsparse.extraction.events.tokens import Sentence

_DENYING = frozenset({"deny"})
_CLAIMING = frozenset(["accuse", "allege", "blame", "charge", "suspect", "claim"])
_WISHING = frozenset(
    [
        "demand",
        "urge",
        "call",
        "ask",
        "request",
        "seek",
        "want",
        "hope",
        "plan",
        "propose",
        "promise",
        "pledge",
        "vow",
        "threaten",
        "offer",
        "consider",
        "expect",
        "order",
        "intend",
        "discuss",
        "prepare",
        "schedule",
        "warn",
        "agree",
        "approve",
        "authorise",
        "authorize",
        "favour",
        "favor",
        "support",
        "oppose",
        "insist",
        "require",
        "fear",
        "await",
        "allow",
        "encourage",
        "advocate",
        "recommend",
        "suggest",
        "appeal",
    ]
)
_PREVENTING = frozenset(
    [
        "prevent",
        "avoid",
        "avert",
        "cancel",
        "refuse",
        "reject",
        "rule",
        "abandon",
        "thwart",
        "foil",
        "stop",
        "halt",
        "block",
        "postpone",
        "lack",
    ]
)


class Scope(NamedTuple):
    """How an event is told. `nested` says that another verb governs it."""

    negative: bool
    factuality: Factuality
    tense: Tense
    nested: bool


def scope_of(s: Sentence, hit: Hit) -> Scope:
    """The scope of a trigger."""
    if hit.is_verb and hit.group is not None:
        return _of_verb(s, hit)
    return _of_noun(s, hit)


def _of_verb(s: Sentence, hit: Hit) -> Scope:
    group = hit.group
    assert group is not None  # noqa: S101 - a verb always has one
    negative = group.negative or _negated(s, hit.subject.first if hit.subject else -1)
    negative = negative or (hit.object is not None and _negated(s, hit.object.first))
    factuality, nested = group.factuality, group.governor >= 0
    if s.known[hit.first].form == "g" and group.first > 0:
        before = group.first - 1
        negative = negative or s.lower[before] == "without"
        above = _above(s, before) if s.tags[before] in "Ppobn" or s.tags[before] in "VE" else ""
        outer, denied = _by_governor(above)
        factuality, negative, nested = outer or factuality, negative or denied, True
    if _in_condition(s, group.first) and factuality is Factuality.ACTUAL:
        factuality = Factuality.POSSIBLE
    return Scope(negative, factuality, group.tense, nested)


def _of_noun(s: Sentence, hit: Hit) -> Scope:
    start = _start(s, hit.first)
    negative = any(s.lower[at] in sets().negation for at in range(start, hit.first))
    negative = negative or (start > 0 and s.lower[start - 1] in {"without", "not", "never", "nor"})
    doubtful = next((s.lower[at] for at in range(start, hit.first) if s.lower[at] in sets().doubtful), "")
    factuality, tense, nested = Factuality.ACTUAL, Tense.NONE, True
    if hit.light and hit.group is not None:
        negative = negative or hit.group.negative
        factuality, tense, nested = hit.group.factuality, hit.group.tense, hit.group.governor >= 0
    else:
        outer, denied = _by_governor(_above(s, start - 1))
        factuality, negative = outer or factuality, negative or denied
    if doubtful:
        claimed = doubtful in {"alleged", "suspected", "reported", "purported"}
        factuality = Factuality.CLAIMED if claimed else Factuality.PLANNED
    return Scope(negative, factuality, tense, nested)


def _negated(s: Sentence, at: int) -> bool:
    return at >= 0 and s.lower[at] in {"no", "none", "nobody", "nothing", "neither"}


def _start(s: Sentence, at: int) -> int:
    """Where the noun phrase begins that a noun stands in."""
    while at > 0 and s.tags[at - 1] in "DnNuErG":
        at -= 1
    return at


def _above(s: Sentence, before: int) -> str:
    """The lemma of the verb that governs what stands behind `before`, in the same clause."""
    for at in range(before, max(-1, before - REACH // 2), -1):
        tag = s.tags[at]
        if tag in "VEG":
            return s.known[at].lemma
        if tag in ",;SWBHM":
            return ""
    return ""


def _by_governor(lemma: str) -> tuple[Factuality | None, bool]:
    """What a governing verb makes of a deed that it names, and whether it says that it was not done."""
    if lemma in _DENYING:
        return Factuality.DENIED, True
    if lemma in _CLAIMING:
        return Factuality.CLAIMED, False
    if lemma in _WISHING:
        return Factuality.PLANNED, False
    return None, lemma in _PREVENTING


def _in_condition(s: Sentence, at: int) -> bool:
    """Whether "if" or "unless" opens the clause of a verb."""
    for here in range(at - 1, max(-1, at - 12), -1):
        if s.lower[here] in {"if", "unless", "whether"}:
            return True
        if s.tags[here] in ",;VM":
            return False
    return False
