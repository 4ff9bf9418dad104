"""Which rules to try on a line: by its first character, its length and a literal."""

import re
from typing import NamedTuple

from attrs import field, frozen

from newsparse.cleaning.anatomy import anatomy
from newsparse.cleaning.line import Line, fold
from newsparse.cleaning.pattern import PatternRule
from newsparse.contracts import Agency

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
    literals: tuple[str, ...]
    entry: Entry


def _bucketed(entries: tuple[Entry, ...]) -> dict[str, tuple[_Gate, ...]]:
    """For each first character the gates to try; under the empty key those of rules that any character may begin."""
    shapes = [(anatomy(entry.rule.match), entry) for entry in sorted(entries, key=lambda entry: entry.rank)]
    known = {char for shape, _ in shapes for char in shape.first or ()}
    return {
        char: tuple(
            _Gate(shape.least, shape.most or 0, entry.rule.literals, entry)
            for shape, entry in shapes
            if shape.first is None or char in shape.first
        )
        for char in (*known, "")
    }


@frozen(eq=False)
class Dispatch:
    """Rules for whole lines, in buckets by the characters that a match can begin with."""

    buckets: dict[str, tuple[_Gate, ...]] = field(converter=_bucketed)

    def matches(self, line: Line) -> list[tuple[Entry, Fields]]:
        """The rules that match the whole line, first who comes first, and what their groups hold."""
        found: list[tuple[Entry, Fields]] = []
        gates = self.buckets.get(line.text[0])
        if gates is None:
            gates = self.buckets.get(fold(line.text[0]), self.buckets[""])
        size = len(line.text)
        for least, most, literals, entry in gates:
            if least <= size <= most and any(literal in line.lower for literal in literals):
                match = entry.rule.regex.fullmatch(line.folded)
                if match:
                    found.append((entry, fields_of(line, match)))
        return found


def fields_of(line: Line, found: re.Match[str]) -> Fields:
    """What the named groups of a match hold, as it stands in the line."""
    return {key: line.text[slice(*found.span(key))] for key, held in found.groupdict().items() if held}
