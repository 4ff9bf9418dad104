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


#: How many lines may stand between a standfirst and the story.
_STANDFIRST = 6


def zones_of(lines: Sequence[Line], goes: Callable[[int, Zone], bool], *, lede: int | None = None) -> Zones:
    """The zones of a story; `goes` says whether a line would be cut if it lay in that zone.

    From either end, lines are passed over as long as they would be cut or are no prose. A single prose line that is
    parted from the others by bylines and the like is a standfirst, and the story begins with the two prose lines that
    stand together soon behind it. `lede` is the index of a line that is known to begin the story.
    """
    count = len(lines)

    def stays(index: int, zone: Zone) -> bool:
        return index == lede or (lines[index].is_prose and not goes(index, zone))

    first = next((index for index in range(count) if stays(index, Zone.HEAD)), count)
    if first != lede:
        soon = range(first, min(first + _STANDFIRST, count - 1))
        pairs = (index for index in soon if stays(index, Zone.HEAD) and (index == lede or stays(index + 1, Zone.HEAD)))
        first = next(pairs, first)
    last = next((index for index in range(count - 1, -1, -1) if stays(index, Zone.TAIL)), -1)
    return Zones(first, last + 1)
