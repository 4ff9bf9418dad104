"""Paragraphs with a margin, where marks say in characters what the text says in colours."""

from collections.abc import Iterable

from attrs import frozen
from rich.console import Console, ConsoleOptions, RenderResult
from rich.style import Style
from rich.text import Text

FAINT = Style(dim=True)
#: Longest line of running text that reads well.
MEASURE = 88
_MARKS = 4


def marking(mark: str, style: Style) -> Style:
    """A style whose stretches put `mark` into the margin of each line that they touch."""
    return style + Style(meta={"mark": mark})


@frozen
class Paragraph:
    """A paragraph of the page.

    `number` stands in the margin of its first line, the marks of its styled stretches in that of each line they touch.
    """

    number: str
    text: Text
    indent: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Wrap the text to the width that the margin leaves, and set marks beside each line."""
        before = len(self.number) + _MARKS + 2 + self.indent
        width = max(20, min(options.max_width, MEASURE + before) - before)
        number = self.number
        for line in self.text.wrap(console, width):
            margin = Text.assemble((number, FAINT), " ", *_margin(line), " " * self.indent)
            line.rstrip()
            yield margin.append_text(line)
            number = " " * len(self.number)


def _margin(line: Text) -> Iterable[tuple[str, Style]]:
    """The marks of a line's stretches, each in its colour, in a field of fixed width."""
    found: dict[str, Style] = {}
    for span in line.spans:
        if isinstance(span.style, Style) and span.start < span.end and "mark" in span.style.meta:
            found.setdefault(span.style.meta["mark"], _colour(span.style))
    room = _MARKS
    for mark, style in found.items():
        shown = mark[:room]
        room -= len(shown)
        yield shown, style
    yield " " * (room + 1), Style.null()


def _colour(style: Style) -> Style:
    return Style(color=style.color, dim=style.dim, bold=True if not style.dim else None)
