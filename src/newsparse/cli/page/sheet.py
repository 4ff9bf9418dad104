"""The tables below a story."""

from collections.abc import Iterable, Sequence

from attrs import frozen
from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.style import Style
from rich.table import Table
from rich.text import Text

from newsparse.cli.page.margin import FAINT
from newsparse.cli.visible import visible

Cell = str | Text

#: No table is wider, however wide the terminal; beyond this a row is hard to follow.
WIDEST = 140
_GAP = 2
#: A column that is narrower than this breaks words.
_NARROWEST = 9


def section(title: str, body: RenderableType | None, number: int | None = None) -> Group:
    """A titled part of the page, with a blank line above; `number` says how many things it lists."""
    head = Text.assemble((title, Style(bold=True)), (f"  {number:,}" if number is not None else "", FAINT))
    return Group("", head) if body is None else Group("", head, body)


def sheet(columns: Sequence[str], rows: Iterable[Sequence[Cell]], shares: Sequence[int] = ()) -> "Sheet":
    """A table; columns without a word are left out, and every `str` is made safe to print.

    Where there is not room for all, a column of share 0 keeps the width of its widest cell, and the others divide what
    is left by their shares (1 by default).
    """
    filled = [[cell if isinstance(cell, Text) else Text(visible(cell)) for cell in row] for row in rows]
    kept = [at for at in range(len(columns)) if any(row[at] for row in filled)]
    return Sheet(
        columns=tuple(columns[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in filled),
        shares=tuple(shares[at] if shares else 1 for at in kept),
    )


@frozen(kw_only=True)
class Sheet:
    """A table that knows how wide it will be only when it is printed."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    shares: tuple[int, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay the table out in the width there is; where that would break most words, one cell stands below another."""
        room = min(options.max_width, WIDEST) - _GAP * (len(self.columns) - 1)
        wanted = self._natural()
        widths = divided(wanted, self.shares, room)
        cramped = any(width < min(want, _NARROWEST) for width, want in zip(widths, wanted, strict=True))
        yield self._records() if cramped else self._table(widths)

    def _table(self, widths: Sequence[int]) -> Table:
        table = Table(box=box.SIMPLE_HEAD, padding=(0, _GAP - 1, 0, 0), pad_edge=False, show_edge=False)
        table.header_style = table.border_style = FAINT
        for title, width in zip(self.columns, widths, strict=True):
            table.add_column(title, width=width, overflow="fold")
        for row in self.rows:
            table.add_row(*row)
        return table

    def _records(self) -> Table:
        """Each row as a list of its cells, a blank line between."""
        cells: list[tuple[str, Cell]] = []
        for row in self.rows:
            cells += [("", ""), *((name, cell) for name, cell in zip(self.columns, row, strict=True) if cell)]
        return facts(cells[1:])

    def _natural(self) -> list[int]:
        """How wide each column would like to be."""
        cells = zip(map(Text, self.columns), *self.rows, strict=True)
        return [max(cell_len(line) for text in column for line in text.plain.split("\n")) for column in cells]


def divided(wanted: Sequence[int], shares: Sequence[int], room: int) -> list[int]:
    """The width of each column: as wanted where there is room, else by its share of what the modest ones leave.

    Where the columns of share 0 take all the room, every column has the same share.
    """
    widths = list(wanted)
    open_ = [at for at, share in enumerate(shares) if share]
    left = room - sum(width for width, share in zip(wanted, shares, strict=True) if not share)
    if left < len(open_) or (not open_ and left < 0):
        shares, open_, left = [1] * len(widths), list(range(len(widths))), room
    while sum(wanted[at] for at in open_) > left:
        unit = left / sum(shares[at] for at in open_)
        modest = [at for at in open_ if wanted[at] <= unit * shares[at]]
        if not modest:
            for at in open_:
                widths[at] = max(1, int(unit * shares[at]))
            break
        left -= sum(wanted[at] for at in modest)
        open_ = [at for at in open_ if at not in modest]
    return widths


def stacked(first: str, *below: str) -> Text:
    """A cell of several lines, those after the first in a lower voice; empty ones are left out."""
    text = Text(visible(first))
    for line in filter(None, below):
        text.append("\n" if text else "").append(visible(line), FAINT)
    return text


def facts(known: Iterable[tuple[str, Cell]]) -> Table:
    """Names and what is to be said of each, without a head."""
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style=FAINT, no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in known:
        table.add_row(name, value if isinstance(value, Text) else Text(visible(value)))
    return table
