"""Who does what a noun tells, where only the verb of its clause says so: "flew to Lima for talks with the king"."""

from newsparse.extraction.events.control import BEINGS, verb_before
from newsparse.extraction.events.frames import choices
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.phrases import kinds_of, phrase_after
from newsparse.extraction.events.subjects import subject_of
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.verbal import Group
from newsparse.extraction.events.wordsets import sets

_FORCE = frozenset({"ASSAULT", "COERCE"})


def implied_doer(s: Sentence, hit: Hit) -> Phrase | None:
    """The subject of the verb that a noun's preposition hangs on, where that one must have done both; else None.

    As in "left for talks", "left after talks with the king" (whose other side that is) and "killed nine in an attack".
    """
    start = hit.first
    while s.tags[start - 1] in "DnNuEr" and not s.owned[start - 1]:
        start -= 1
    if s.tags[start - 1] not in "Pp" or s.tags[start - 2] in ",;SC":
        return None
    verb = verb_before(s, start - 1, under_way=True)
    if verb is None or verb.passive or not _does_both(s, hit, verb, s.lower[start - 1]):
        return None
    subject = subject_of(s, verb)
    return subject if subject is not None and BEINGS & kinds_of(s, subject) else None


def _does_both(s: Sentence, hit: Hit, verb: Group, word: str) -> bool:
    """Whether who does what the verb says does what the noun behind this preposition says too."""
    if word in {"for", "on"} and s.known[verb.at].lemma in sets().going_to:
        return True
    if word in {"after", "during", "in", "before"} and s.tags[hit.last] == "P" and s.lower[hit.last] == "with":
        return hit.frame.mutual
    return word == "in" and hit.frame.kind == "ASSAULT" and _is_force(s, verb)


def _is_force(s: Sentence, verb: Group) -> bool:
    """Whether a verb with an object tells of force."""
    chosen = choices().get(s.lower[verb.at])
    known = chosen is not None and any(hint.frame.kind in _FORCE for hint in chosen.verbs)
    return known and phrase_after(s, verb.at + 1) is not None
