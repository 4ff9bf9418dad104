"""A block's text with stretches of it styled, and with things set in between."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from rich.style import Style
from rich.text import Text

from newsparse.cli.visible import visible


class Stretch(NamedTuple):
    """Offsets `[begin, end)` of a block's text, to be shown in this style."""

    begin: int
    end: int
    style: Style


class Inset(NamedTuple):
    """Something that is not in the text, to be shown before the character at `at`, or in place of `[at, until)`.

    Of several in one place, those on side -1 stand first: they close what ends there. Those on side 1, which open what
    begins there, stand last.
    """

    at: int
    text: str
    style: Style = Style.null()
    until: int | None = None
    side: int = 0

    @property
    def end(self) -> int:
        """Where the text goes on."""
        return self.at if self.until is None else self.until


def dressed(text: str, stretches: Iterable[Stretch], insets: Iterable[Inset]) -> Text:
    """The text, safe to print, with the insets in their places and the stretches styled. Later styles lie on top."""
    insets = sorted(insets, key=lambda inset: (inset.at, inset.side))
    shown = Text()
    at = 0
    places: list[int] = []
    resumed = [(0, 0)]  # after each inset: where the text goes on, and how much is shown by then
    for inset in insets:
        shown.append(visible(text[at : inset.at])).append(inset.text, inset.style)
        at = max(at, inset.end)
        places.append(inset.at)
        resumed.append((at, len(shown)))
    shown.append(visible(text[at:]))
    for begin, end, style in stretches:
        first = _shown_at(begin, resumed[bisect_right(places, begin)])
        shown.stylize(style, first, max(first, _shown_at(end, resumed[bisect_left(places, end)])))
    return shown


def _shown_at(place: int, resumed: tuple[int, int]) -> int:
    """Where a place of the text is shown; one within what an inset replaces, just behind the inset."""
    at, shown = resumed
    return shown + max(0, place - at)
