"""Rows of tables: a block for the row where it holds data, a block for each part where it only lays out the page."""

from collections.abc import Iterable, Sequence

from newsparse.markup.flow import Draft, Piece
from newsparse.model.block import BlockKind, Mark

BETWEEN_CELLS = " | "
#: A cell with more text than this is a piece of a page and not of a table.
_LONGEST = 200


class Row:
    """The blocks of an open row, cell by cell, as long as they may be data; `context` is the table's."""

    def __init__(self, context: tuple[str, ...]) -> None:
        self.context = context
        self.cells = 0
        self.is_layout = False
        self._drafts: list[Draft] = []
        self._last = -1

    def add(self, draft: Draft) -> Sequence[Draft]:
        """A block within the cell that was begun last; gives what is no part of a row of data."""
        self._drafts.append(draft)
        if self._last == self.cells or len(draft.piece.text) > _LONGEST or draft.kind is BlockKind.HEADING:
            return self.given_up()
        self._last = self.cells
        return ()

    def given_up(self) -> Sequence[Draft]:
        """The blocks so far, of what turns out to lay out the page; those to come pass it by."""
        self.is_layout = True
        drafts, self._drafts = self._drafts, []
        return drafts

    def drafts(self) -> Sequence[Draft]:
        """The row as one block, or the blocks of one that has a single cell."""
        if not self._drafts or self.cells < 2:
            return self._drafts
        return [Draft(joined([draft.piece for draft in self._drafts]), BlockKind.TABLE_ROW, None, self.context)]


def joined(pieces: Iterable[Piece]) -> Piece:
    """Pieces as one, with bars between, the marks moved."""
    texts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for piece in pieces:
        marks += [Mark(kind=mark.kind, span=mark.span.shifted(length), target=mark.target) for mark in piece.marks]
        texts.append(piece.text)
        length += len(piece.text) + len(BETWEEN_CELLS)
    return Piece(BETWEEN_CELLS.join(texts), tuple(marks), ())
