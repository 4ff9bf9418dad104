"""The blocks of a document as they come, and what waits for its end: rows of tables, figures."""

from collections.abc import Iterable

from newsparse.markup.rows import Row
from newsparse.model.block import Block, BlockKind
from newsparse.model.limits import Limits

#: Named once: asked of its class, a member costs as much as a call.
_CAPTION = BlockKind.CAPTION


class Gathering:
    """The blocks so far, in order; those of an open row wait until it is known whether it holds data.

    `captions` has the first caption of each figure, by the figure's number, from 1.
    """

    __slots__ = ("_figure_count", "_figures", "_limits", "_rows", "blocks", "captions")

    def __init__(self, limits: Limits) -> None:
        self.blocks: list[Block] = []
        self.captions: dict[int, str] = {}
        self._limits = limits
        self._rows: list[Row] = []
        self._figures: list[int] = []
        self._figure_count = 0

    def add(self, block: Block) -> None:
        """The next block. Raises LimitExceededError where there are too many."""
        if self._rows and not self._rows[-1].is_layout:
            self._add_all(self._rows[-1].add(block))
        else:
            self._add(block)

    def begin_row(self, context: tuple[str, ...]) -> None:
        """A row of a table that stands in `context` begins; one that it stands in only lays out the page."""
        if self._rows:
            self._add_all(self._rows[-1].given_up())
        self._rows.append(Row(context))

    def begin_cell(self) -> None:
        """The next cell of the row begins."""
        if self._rows:
            self._rows[-1].cells += 1

    def end_row(self) -> None:
        """The last row that was begun ends."""
        if self._rows:
            self._add_all(self._rows.pop().blocks())

    def end(self) -> None:
        """The document ends, and with it all that is open."""
        while self._rows:
            self.end_row()

    @property
    def figure(self) -> int:
        """The number of the figure that is open; 0 where none is."""
        return self._figures[-1] if self._figures else 0

    def begin_figure(self) -> None:
        """A figure begins."""
        self._figure_count += 1
        self._figures.append(self._figure_count)

    def end_figure(self) -> None:
        """The last figure that was begun ends."""
        self._figures.pop()

    def _add_all(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._add(block)

    def _add(self, block: Block) -> None:
        blocks = self.blocks
        blocks.append(block)
        if self._figures and block.kind is _CAPTION:
            self.captions.setdefault(self._figures[-1], block.text)
        if len(blocks) > self._limits.max_blocks:
            self._limits.check("max_blocks", len(blocks))
