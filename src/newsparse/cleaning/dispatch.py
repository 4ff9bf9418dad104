"""Which rules to try on a line: by its first character, its length and a literal."""

import re
from functools import cached_property
from typing import NamedTuple

from attrs import field, frozen

from newsparse.cleaning.anatomy import anatomy, fewest
from newsparse.cleaning.line import Wording
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
#: How many buckets are kept. There are not many beginnings, but a text may be anything.
_BUCKETS = 20_000
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


def _gate(entry: Entry) -> tuple[_Gate, frozenset[str]]:
    """The gate before a rule, and the beginnings of lines that come to it."""
    shape = anatomy(entry.rule.match)
    few = len(shape.factors) <= _FEW or min(map(len, shape.beginnings)) < _VAGUE
    factors = fewest(shape.factors) if few else ("",)
    return _Gate(shape.least, min(shape.most, LONGEST), factors or ("",), entry), shape.beginnings


def _starts(entries: tuple[Entry, ...]) -> dict[str, list[_Gate]]:
    """The gates of rules by the beginnings of their matches."""
    starts: dict[str, list[_Gate]] = {"": []}
    for gate, beginnings in map(_gate, entries):
        for beginning in beginnings:
            starts.setdefault(beginning, []).append(gate)
    return starts


@frozen(eq=False)
class Dispatch:
    """Rules for whole lines, by the characters that a match can begin with.

    A line could match the rules of the longest beginning that it has, and those of less of it; that bucket is put
    together when a line first needs it, those that match the longest lines first.
    """

    starts: dict[str, list[_Gate]] = field(converter=_starts)
    _buckets: dict[str, list[_Gate]] = field(factory=dict[str, list[_Gate]], init=False)

    @cached_property
    def longest(self) -> int:
        """The length of the longest text that any rule can match."""
        return max((gate.most for gates in self.starts.values() for gate in gates), default=0)

    def matches(self, wording: Wording) -> list[tuple[Entry, Fields]]:
        """The rules that match the whole text, first who comes first, and what their groups hold."""
        found: list[tuple[Entry, Fields]] = []
        size = len(wording.text)
        if size > self.longest:
            return found
        lower = wording.lower
        gates = self._buckets.get(lower[:_DEEP])
        if gates is None:
            gates = self._bucket(lower[:_DEEP])
        for least, most, factors, entry in gates:
            if size > most:
                break
            if size >= least:
                for factor in factors:
                    if factor in lower:
                        match = entry.rule.regex.fullmatch(wording.folded)
                        if match:
                            found.append((entry, fields_of(wording.text, match)))
                        break
        return sorted(found, key=_rank) if len(found) > 1 else found

    def _bucket(self, begin: str) -> list[_Gate]:
        """The gates of every rule that a line with this beginning could match."""
        heads = [begin[:size] for size in range(len(begin) + 1)]
        gates = dict.fromkeys(gate for head in heads for gate in self.starts.get(head, ()))
        bucket = sorted(gates, key=lambda gate: -gate.most)
        if len(self._buckets) < _BUCKETS:
            self._buckets[begin] = bucket
        return bucket


def _rank(found: tuple[Entry, Fields]) -> tuple[int, int, float]:
    return found[0].rank


def fields_of(text: str, match: re.Match[str]) -> Fields:
    """What the named groups of a match hold, as it stands in the text; `names2` counts as `names`."""
    return {key.rstrip("0123456789"): text[slice(*match.span(key))] for key, held in match.groupdict().items() if held}
