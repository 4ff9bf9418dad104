"""Verbs, nouns and adjectives that are denied, and that no frame knows: what did not happen, whatever it is."""

from collections.abc import Iterable, Iterator

from newsparse.extraction.events.clauses import main_clause
from newsparse.extraction.events.frames import MAIN, OTHER
from newsparse.extraction.events.hits import Hit, object_of
from newsparse.extraction.events.negation import is_nobody
from newsparse.extraction.events.scope import is_only_told
from newsparse.extraction.events.subjects import subject_of
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.verbal import read_group
from newsparse.extraction.events.wordsets import sets


def may_be_denied(s: Sentence, taken: set[int]) -> Iterator[Hit]:
    """Hits at the words that are not `taken` and that may be denied; their scope tells whether they are.

    What a verb governs with "no" is denied once: "made no promises" denies the promises, not the making.
    """
    for at, tag in enumerate(s.tags):
        if at in taken:
            continue
        if tag in "nE" and s.lower[at] in sets().undone:
            yield Hit(at, at + 1, OTHER, is_verb=False, told=False)
        elif tag in "VEG" or (tag == "H" and s.tags[at - 1] in "O!M" and s.tags[at + 1] in "DnNuR"):
            group = read_group(s, at)
            subject, after = subject_of(s, group), object_of(s, at + 1)
            if _has_no(s, after):
                continue
            yield Hit(at, at + 1, OTHER, is_verb=True, group=group, subject=subject, object=after)
        elif tag == "n" and _is_denied_noun(s, at):
            yield Hit(at, at + 1, OTHER, is_verb=False, told=False)


def _has_no(s: Sentence, phrase: Phrase | None) -> bool:
    """Whether a noun phrase is "no" and a noun that stands for itself."""
    return phrase is not None and s.lower[phrase.first] == "no" and s.tags[phrase.head] == "n"


def denied_with_verbs(s: Sentence, found: Iterable[Hit]) -> Iterator[int]:
    """The nouns behind "no" that the verb of an event denies already: "no cooks were freed"."""
    for hit in found:
        if hit.is_verb and hit.subject and is_nobody(s, hit.subject) and not is_only_told(s, hit):
            yield hit.subject.head
        if hit.is_verb and hit.object and is_nobody(s, hit.object):
            yield hit.object.head


def main_verb(s: Sentence, taken: set[int]) -> Iterator[Hit]:
    """The verb of the main clause, if it is not `taken` yet."""
    clause = main_clause(s)
    if clause is None or clause.verb in taken or s.lower[clause.verb] in sets().undone:
        return
    at = clause.verb
    group, after = read_group(s, at), object_of(s, at + 1)
    after = None if _has_no(s, after) else after
    yield Hit(at, at + 1, MAIN, is_verb=True, group=group, subject=clause.subject, object=after)


def _is_denied_noun(s: Sentence, at: int) -> bool:
    """Whether it is the head of a phrase behind "no", "without" or "no sign of", or an adjective behind "is not"."""
    if s.tags[at + 1] in "nN":
        return False
    start = at
    while s.tags[start - 1] in "nNuro" or (start and s.lower[start - 1] == "or"):
        start -= 1
    if s.tags[start - 1] == "D" and s.lower[start - 1] != "no":
        start -= 1
    return start > 0 and (s.tags[start - 1] == "!" or s.lower[start - 1] in sets().negation)
