"""The main clause of a sentence, read from its beginning: of whom it speaks, and the verb that says what they do."""

import re
from typing import NamedTuple

from newsparse.extraction.events.phrases import phrase_after
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.wordsets import sets

_FAR = 60
#: Behind a date that follows a verb of saying begins what is said: "said on Monday the army had".
_SAID = re.compile("T[DnNu]")
#: How far before its verb a relative pronoun may stand.
_RELATIVE = 8


class Clause(NamedTuple):
    """A clause: its subject, the place of its verb, the last of a group, and whether it opens the sentence."""

    subject: Phrase
    verb: int
    opens: bool = True


def main_clause(s: Sentence) -> Clause | None:
    """The main clause of a sentence; of one that quotes or reports, the clause that does so, where it stands first."""
    at = _behind_opening(s, _behind_marks(s, 0))
    subject = phrase_after(s, at)
    verb = _verb_behind(s, subject.last) if subject is not None else -1
    return Clause(subject, verb, subject.first == 0) if subject is not None and verb >= 0 else None


def _behind_marks(s: Sentence, at: int) -> int:
    """Behind marks, adverbs, dates and "and", of which none is a subject."""
    while s.tags[at] in '.rTC",;' and not s.owned[at]:
        at += 1
    return at


def _behind_opening(s: Sentence, at: int) -> int:
    """Where the subject may begin: behind "On Monday,", "After talks in May, when he left,", "Faced with a strike,"."""
    while s.tags[at] in "PpSGWbtoH" or _is_said_of(s, at):
        comma = s.tags.find(",", at, at + _FAR)
        if comma < 0:
            return at
        at = _behind_marks(s, comma)
    return at


def _is_said_of(s: Sentence, at: int) -> bool:
    """Whether what opens with this word is said of the subject that follows: "faced with", "according to"."""
    if s.tags[at + 1] not in "PbTto":
        return False
    return s.lower[at] == "according" or (s.tags[at] in "VE" and "n" in s.known[at].form)


def _verb_behind(s: Sentence, at: int) -> int:
    """The place of the first verb that can make the clause, past all that is attached to its subject; or -1.

    An infinitive makes it only where nothing else does: "Ruritania to free nine".
    """
    here, end, infinitive = at, min(len(s), at + _FAR), -1
    while here < end:
        tag = s.tags[here]
        if tag == "t" and s.tags[here + 1] in "VBHO":
            verb = _group_end(s, here + 1, end)
            infinitive = verb if infinitive < 0 else infinitive
            here = max(here, verb) + 1
        elif tag in "BHMO" or (tag in "VE" and not _is_reduced(s, here, end)):
            return _group_end(s, here, end)
        elif tag == "W" or (s.lower[here] == "that" and s.tags[here + 1] in "VBHMO"):
            here = _behind_relative(s, here, end)
        elif tag == "," and s.tags[here + 1] not in "VBHMO":
            here = _behind_aside(s, here, end)
        elif tag in ";S":
            return infinitive
        else:
            here += 1
    return infinitive


def _is_reduced(s: Sentence, at: int, end: int) -> bool:
    """Whether a participle only says which noun is meant, and the clause has another verb: "men held in May fled"."""
    form = s.known[at].form
    if "n" not in form or "d" not in form:
        return form == "n" and s.tags[at - 1] not in "BH"
    if s.tags[at + 1] not in "PbTt":
        return False
    here = at + 1
    while here < end and s.tags[here] in "DnNuPpobTEr":
        here += 1
    if s.known[at].lemma in sets().saying and _SAID.search(s.tags, at, here) is not None:
        return False
    return here < end and s.tags[here] in "VBHMO"


def _behind_relative(s: Sentence, at: int, end: int) -> int:
    """Behind a relative clause: behind its first verb and what that governs, or behind the comma that ends it."""
    here = at + 1
    while here < end and s.tags[here] not in "VEBHMO,":
        here += 1
    if here < end and s.tags[here] != ",":
        here = max(here, _group_end(s, here, end)) + 1
    while here < end and s.tags[here] not in "VBHMO,":
        here += 1
    return here + 1 if here < end and s.tags[here] == "," else here


def _behind_aside(s: Sentence, comma: int, end: int) -> int:
    """Behind the second comma of an aside; a list of subjects has none, and is walked through."""
    second = s.tags.find(",", comma + 1, end)
    return second + 1 if second >= 0 and s.tags[second + 1] in "VBHMOrT" else comma + 1


def relative_before(s: Sentence, first: int) -> int:
    """The place of the relative pronoun in whose clause a verb with its auxiliaries begins at `first`, or -1."""
    for at in range(first - 1, max(-1, first - _RELATIVE), -1):
        if s.tags[at] == "W" or (s.lower[at] == "that" and s.tags[at - 1] in "nT"):
            return at
        if s.tags[at] in "VEBHMO;":
            return -1
    return -1


def _group_end(s: Sentence, at: int, end: int) -> int:
    """The last verb of the group that begins here: "arrested" of "has not been arrested"; -1 where it was not read."""
    here, last = at, -1
    while here < end and s.tags[here] in "BHMO!rVEG":
        if s.tags[here] in "VEG":
            return here
        last = here if s.tags[here] in "BH" else last
        here += 1
    return last
