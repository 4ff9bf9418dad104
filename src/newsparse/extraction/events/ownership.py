"""Which verb or noun of its sentence a date belongs to."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from newsparse.contracts import DateExpression
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.tokens import Sentence
from newsparse.extraction.events.verbal import is_adjective

_NEAR = 5


def owners(s: Sentence, found: Sequence[Hit], dates: Iterable[DateExpression]) -> dict[int, list[DateExpression]]:
    """The dates of each word that has any, by the place of that word.

    One behind the noun that is a verb's object is that of both: "condemned the attack on Tuesday".
    """
    nouns = {hit.first for hit in found if not hit.is_verb or s.tags[hit.first] in "BG"}
    doing = {hit.object.head: hit.first for hit in found if hit.is_verb and hit.object is not None}
    owned: dict[int, list[DateExpression]] = {}
    for date in dates:
        first, behind = bisect_left(s.begins, date.span.start), bisect_left(s.begins, date.span.end)
        owner = _owner(s, nouns, first, behind - 1) if first < behind else -1
        if owner >= 0:
            owned.setdefault(owner, []).append(date)
        if owner in doing and owner < first:
            owned.setdefault(doing[owner], []).append(date)
    return owned


def _owner(s: Sentence, nouns: set[int], first: int, last: int) -> int:
    """The noun that the date stands in; at a clause's start the verb ahead; else the verb or noun before it.

    In a sentence without any, the date itself.
    """
    for at in range(last + 1, min(len(s), last + _NEAR)):
        if at in nouns:
            return at
        if s.tags[at] not in "nN":
            break
    before = first - 1
    while s.tags[before] in "PprDob" and first - before <= _NEAR:
        before -= 1
    ahead = _aside(s, nouns, before, last) if s.tags[before] == "," else -1
    if ahead >= 0:
        return ahead
    ahead = _verb_ahead(s, last + 1)
    if ahead >= 0 and (before < 0 or s.tags[before] in ",;CS"):
        return ahead
    for at in range(before, -1, -1):
        if at in nouns or s.tags[at] in "VE":
            return at
        if s.tags[at] == ";":
            break
    return ahead if ahead >= 0 else first


def _aside(s: Sentence, nouns: set[int], comma: int, last: int) -> int:
    """The noun that a date between commas is said of: "the election, in May 2020, was lost"; else -1."""
    if s.tags[last + 1] != ",":
        return -1
    return next((at for at in range(comma - 1, max(-1, comma - _NEAR), -1) if at in nouns), -1)


def _verb_ahead(s: Sentence, at: int) -> int:
    for here in range(at, len(s)):
        if s.tags[here] in "VE" and not is_adjective(s, here):
            return here
        if s.tags[here] == ";":
            break
    return -1
