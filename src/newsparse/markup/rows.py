"""Rows of tables: a block for the row where it holds data, a block for each part where it only lays out the page."""

from collections.abc import Iterable, Sequence

from newsparse.model.block import Block, BlockKind, Mark

BETWEEN_CELLS = " | "
#: A cell with more text than this is a piece of a page and not of a table.
_LONGEST = 200


class Row:
    """The blocks of an open row, cell by cell, as long as they may be data; `context` is the table's."""

    def __init__(self, context: tuple[str, ...]) -> None:
        self.context = context
        self.cells = 0
        self.is_layout = False
        self._blocks: list[Block] = []
        self._last = -1

    def add(self, block: Block) -> Sequence[Block]:
        """A block within the cell that was begun last; gives what is no part of a row of data."""
        self._blocks.append(block)
        if self._last == self.cells or len(block.text) > _LONGEST or block.kind is BlockKind.HEADING:
            return self.given_up()
        self._last = self.cells
        return ()

    def given_up(self) -> Sequence[Block]:
        """The blocks so far, of what turns out to lay out the page; those to come pass it by."""
        self.is_layout = True
        blocks, self._blocks = self._blocks, []
        return blocks

    def blocks(self) -> Sequence[Block]:
        """The row as one block, or the blocks of one that has a single cell."""
        if not self._blocks or self.cells < 2:
            return self._blocks
        return [joined(self._blocks, self.context)]


def joined(cells: Iterable[Block], context: tuple[str, ...]) -> Block:
    """Blocks as one, with bars between, the marks moved."""
    texts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for cell in cells:
        marks += [Mark(kind=mark.kind, span=mark.span.shifted(length), target=mark.target) for mark in cell.marks]
        texts.append(cell.text)
        length += len(cell.text) + len(BETWEEN_CELLS)
    return Block(text=BETWEEN_CELLS.join(texts), kind=BlockKind.TABLE_ROW, marks=tuple(marks), context=context)
