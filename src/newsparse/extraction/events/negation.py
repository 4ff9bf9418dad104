"""Words that say of a deed that it was not done, and are no "not": "foiled", "called off", "none of"."""

from collections.abc import Sequence

from newsparse.contracts import Factuality
from newsparse.extraction.events.phrases import REACH
from newsparse.extraction.events.subjects import subject_of
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.verbal import is_denied, read_group
from newsparse.extraction.events.wordsets import sets

_COMPARED = frozenset({"fewer", "less", "more"})


def is_nobody(s: Sentence, phrase: Phrase | None) -> bool:
    """Whether a subject or object denies its verb: "none of them", "no cook", but not "no fewer than six cooks"."""
    if phrase is None:
        return False
    before = s.lower[phrase.first - 1] if phrase.first else ""
    if before == "nor" or (before == "not" and s.lower[phrase.first] in sets().each):
        return True
    after = s.lower[phrase.first + 1] if phrase.first + 1 < len(s) else ""
    return s.lower[phrase.first] in sets().nobody and after not in _COMPARED


def prevents(s: Sentence, at: int) -> bool:
    """Whether a verb keeps from happening what it governs: "foiled", "called off", but not "did not foil"."""
    if at < 0:
        return False
    lemma = s.known[at].lemma
    both = f"{lemma} {s.lower[at + 1]}" if at + 1 < len(s) else ""
    if lemma not in sets().preventing and both not in sets().preventing_with:
        return False
    return _is_so(s, at)


def governs(s: Sentence, at: int, deed: int) -> bool:
    """Whether what begins at `deed` is the object of the verb at `at`: no preposition between them leads elsewhere."""
    first = at + 2 if f"{s.known[at].lemma} {s.lower[at + 1]}" in sets().preventing_with else at + 1
    return s.lower[deed - 1] == "from" or not any(s.tags[here] in "Ppbt" for here in range(first, deed))


def _is_so(s: Sentence, at: int) -> bool:
    """Whether what a verb says is a fact: neither denied nor only meant."""
    group = read_group(s, at)
    return group.factuality is Factuality.ACTUAL and not group.negative and not is_nobody(s, subject_of(s, group))


def is_kept_from(s: Sentence, before: int, above: int) -> bool:
    """Whether a verb keeps the -ing form behind its "from" from being done: "barred him from entering"."""
    return s.lower[before] == "from" and above >= 0 and s.known[above].lemma in sets().keeping and _is_so(s, above)


def is_left_undone(s: Sentence, before: int, above: int) -> bool:
    """Whether the word before an -ing form says that it was not done: "without", "instead of", "decided against"."""
    word, earlier = s.lower[before], s.lower[before - 1] if before else ""
    lemma = s.known[above].lemma if above >= 0 else ""
    return (
        word == "without"
        or (word == "of" and is_denied(s, before - 1))
        or (word == "of" and earlier in {"short", "instead"})
        or (word == "than" and earlier == "rather")
        or (word == "against" and lemma in sets().deciding)
    )


def is_called_off(s: Sentence, first: int, last: int) -> bool:
    """Whether the noun at `[first, last)` is the subject of what prevents it: "a raid on the port was foiled"."""
    start = first
    while s.tags[start - 1] in "DnNuEr":
        start -= 1
    if s.tags[start - 1] in "PpobVG" and s.known[start - 1].lemma not in sets().saying:
        return False
    here, end = last, min(len(s), last + REACH // 2)
    while here < end and s.tags[here] in "DnNuPpobtT":
        here += 1
    if s.tags[here] not in "BH":
        return False
    while here < end and s.tags[here] in "BHr!":
        here += 1
    return s.tags[here] in "VE" and read_group(s, here).passive and prevents(s, here)


def says_no(words: Sequence[str]) -> bool:
    """Whether one of the words before a noun denies it."""
    return not sets().negation.isdisjoint(words)
