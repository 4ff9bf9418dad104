"""Where the story begins and ends among its lines."""

from collections.abc import Callable, Sequence

from attrs import frozen

from newsparse.cleaning.line import Line
from newsparse.cleaning.pattern import Zone


@frozen
class Zones:
    """`first` is the index of the first prose line that stays, `end` the one behind the last.

    Where no prose stays, every line lies both before it and behind it.
    """

    first: int
    end: int

    def holds(self, index: int, zones: Sequence[Zone]) -> bool:
        """Whether a line lies in one of these zones; no zones mean everywhere."""
        if not zones:
            return True
        if index < self.first and Zone.HEAD in zones:
            return True
        if index >= self.end and Zone.TAIL in zones:
            return True
        return self.first <= index < self.end and Zone.BODY in zones


def zones_of(lines: Sequence[Line], goes: Callable[[int, Zone], bool], *, lede: int | None = None) -> Zones:
    """The zones of a story; `goes` says whether a line would be cut if it lay in that zone.

    From either end, lines are passed over as long as they would be cut or are no prose. `lede` is the index of a line
    that is known to begin the story.
    """
    count = len(lines)
    first = next((i for i in range(count) if i == lede or _stays(lines[i], i, Zone.HEAD, goes)), count)
    last = next((i for i in range(count - 1, -1, -1) if i == lede or _stays(lines[i], i, Zone.TAIL, goes)), -1)
    return Zones(first, last + 1)


def _stays(line: Line, index: int, zone: Zone, goes: Callable[[int, Zone], bool]) -> bool:
    return line.is_prose and not goes(index, zone)
