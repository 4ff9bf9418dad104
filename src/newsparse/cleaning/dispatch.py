"""Which rules to try on a line: by its first character, its length and a literal."""

import re
from typing import NamedTuple

from attrs import field, frozen

from newsparse.cleaning.anatomy import anatomy
from newsparse.cleaning.line import fold
from newsparse.cleaning.pattern import PatternRule
from newsparse.contracts import Agency

#: A longer line is no boilerplate, whatever its pattern says, and costs nothing.
LONGEST = 1200
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
            _Gate(shape.least, min(shape.most, LONGEST), entry.rule.literals, entry)
            for shape, entry in shapes
            if shape.first is None or char in shape.first
        )
        for char in (*known, "")
    }


@frozen(eq=False)
class Dispatch:
    """Rules for whole lines, in buckets by the characters that a match can begin with."""

    buckets: dict[str, tuple[_Gate, ...]] = field(converter=_bucketed)

    def matches(self, text: str) -> list[tuple[Entry, Fields]]:
        """The rules that match the whole text, first who comes first, and what their groups hold."""
        found: list[tuple[Entry, Fields]] = []
        gates = self.buckets.get(text[0])
        if gates is None:
            gates = self.buckets.get(fold(text[0]), self.buckets[""])
        size, folded, lower = len(text), "", ""
        for least, most, literals, entry in gates:
            if least <= size <= most:
                folded = folded or fold(text)
                lower = lower or folded.lower()
                if any(literal in lower for literal in literals):
                    match = entry.rule.regex.fullmatch(folded)
                    if match:
                        found.append((entry, fields_of(text, match)))
        return found


def fields_of(text: str, match: re.Match[str]) -> Fields:
    """What the named groups of a match hold, as it stands in the text; `names2` counts as `names`."""
    return {key.rstrip("0123456789"): text[slice(*match.span(key))] for key, held in match.groupdict().items() if held}
