"""Which rules to try on a line: by its first character, its length and a literal."""

import re
from functools import cached_property
from typing import NamedTuple

from attrs import field, frozen

from newsparse.cleaning.anatomy import anatomy
from newsparse.cleaning.line import fold
from newsparse.cleaning.pattern import PatternRule
from newsparse.contracts import Agency

#: A longer line is no boilerplate, whatever its pattern says, and costs nothing.
LONGEST = 1200
#: Beginnings are no longer than this.
_DEEP = 3
#: Where more texts than this would have to be sought in a line, the pattern itself is as quick...
_FEW = 24
#: ...unless it can begin in so many ways that it would be tried on most lines.
_VAGUE = 2
#: What a rule's named groups hold, as it stands in the text.
Fields = dict[str, str]


@frozen(eq=False)
class Entry:
    """A rule among those of other packs: `name` is `pack/id`, `agency` the pack's.

    Where two claim a line, that of the lower `rank` has it.
    """

    rank: tuple[int, int, float]
    name: str
    agency: Agency | None
    rule: PatternRule


class _Gate(NamedTuple):
    least: int
    most: int
    factors: tuple[str, ...]
    entry: Entry


def _bucketed(entries: tuple[Entry, ...]) -> dict[str, tuple[_Gate, ...]]:
    """For each beginning of some rule, the gates of all rules that a line with that beginning could match.

    A line needs only the bucket of the longest beginning that it has.
    """
    gates = [_gate(entry) for entry in sorted(entries, key=lambda entry: entry.rank)]
    starts: dict[str, set[int]] = {"": set()}
    for number, (_, beginnings) in enumerate(gates):
        for beginning in beginnings:
            starts.setdefault(beginning, set()).add(number)
    return {
        beginning: tuple(gates[number][0] for number in sorted(_numbers(beginning, starts))) for beginning in starts
    }


def _gate(entry: Entry) -> tuple[_Gate, frozenset[str]]:
    shape = anatomy(entry.rule.match)
    few = len(shape.factors) <= _FEW or min(map(len, shape.beginnings)) < _VAGUE
    factors = tuple(sorted(shape.factors)) if few else ("",)
    return _Gate(shape.least, min(shape.most, LONGEST), factors or ("",), entry), shape.beginnings


def _numbers(beginning: str, starts: dict[str, set[int]]) -> set[int]:
    """Which gates a line with this beginning could pass: those that start with it, or with less of it."""
    return {number for size in range(len(beginning) + 1) for number in starts.get(beginning[:size], ())}


@frozen(eq=False)
class Dispatch:
    """Rules for whole lines, in buckets by the characters that a match can begin with."""

    buckets: dict[str, tuple[_Gate, ...]] = field(converter=_bucketed)

    @cached_property
    def longest(self) -> int:
        """The length of the longest text that any rule can match."""
        return max((gate.most for gates in self.buckets.values() for gate in gates), default=0)

    def matches(self, text: str) -> list[tuple[Entry, Fields]]:
        """The rules that match the whole text, first who comes first, and what their groups hold."""
        found: list[tuple[Entry, Fields]] = []
        size = len(text)
        if size > self.longest:
            return found
        begin = fold(text[:_DEEP]).lower()
        buckets = self.buckets
        gates = buckets.get(begin) or buckets.get(begin[:2]) or buckets.get(begin[:1]) or buckets[""]
        folded = lower = ""
        for least, most, factors, entry in gates:
            if least <= size <= most:
                folded = folded or fold(text)
                lower = lower or folded.lower()
                for factor in factors:
                    if factor in lower:
                        match = entry.rule.regex.fullmatch(folded)
                        if match:
                            found.append((entry, fields_of(text, match)))
                        break
        return found


def fields_of(text: str, match: re.Match[str]) -> Fields:
    """What the named groups of a match hold, as it stands in the text; `names2` counts as `names`."""
    return {key.rstrip("0123456789"): text[slice(*match.span(key))] for key, held in match.groupdict().items() if held}
