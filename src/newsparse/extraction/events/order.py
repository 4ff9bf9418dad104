"""Which event of a sentence came after, before or during which other, where a word says so."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.contracts import RelationKind
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.tokens import Sentence

_ORDER = {
    "after": RelationKind.AFTER,
    "following": RelationKind.AFTER,
    "before": RelationKind.BEFORE,
    "during": RelationKind.DURING,
}


class Order(NamedTuple):
    """The event at place `first` of a row came after, before or during the one at `other`."""

    first: int
    kind: RelationKind
    other: int


def orders(s: Sentence, found: Sequence[Hit]) -> Iterator[Order]:
    """What the words say of the order of the events that a sentence tells."""
    for other, hit in enumerate(found) if not _ORDER.keys().isdisjoint(s.lower) else ():
        at = _opener(s, hit)
        kind = _ORDER.get(s.lower[at]) if at >= 0 and s.tags[at - 1] != "S" else None
        first = _governing(s, found, other, at) if kind is not None else -1
        if kind is not None and first >= 0:
            yield Order(first, kind, other)


def _opener(s: Sentence, hit: Hit) -> int:
    """The word before the noun phrase or the clause of a trigger."""
    if hit.is_verb:
        begin = hit.group.first if hit.group is not None else hit.first
        near = hit.subject is not None and hit.subject.last <= begin and "," not in s.tags[hit.subject.last : begin]
        return (hit.subject.first if near and hit.subject is not None else begin) - 1
    at = hit.first - 1
    while s.tags[at] in "DnNuEGo" and s.lower[at] not in _ORDER:
        at -= 1
    return at


def _governing(s: Sentence, found: Sequence[Hit], other: int, at: int) -> int:
    """The event that the word at `at` sets against the one behind it: a noun right before it, else the last verb.

    Where the word opens the sentence, it is the first verb behind the comma.
    """
    if at == 0:
        comma = s.tags.find(",", found[other].last)
        later = (place for place, hit in enumerate(found) if hit.is_verb and comma >= 0 and hit.first > comma)
        return next(later, -1)
    for place in range(other - 1, -1, -1):
        hit = found[place]
        if ";" in s.tags[hit.last : at]:
            return -1
        if hit.last <= at and (hit.is_verb or hit.last == at):
            return place
    return -1
