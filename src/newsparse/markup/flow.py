"""Text as it flows into one block: white space folded, marks and the elements about it remembered."""

from typing import NamedTuple

from newsparse.model.block import BlockKind, Mark, MarkKind
from newsparse.model.span import Span

#: Marks within marks deeper than this are not recorded.
_DEEPEST = 24


class Inline:
    """An open element within a line: where it began, and its token if it has one to tell."""

    __slots__ = ("kind", "start", "target", "token")

    def __init__(self, kind: MarkKind | None, start: int, target: str | None, token: str | None) -> None:
        self.kind = kind
        self.start = start
        self.target = target
        self.token = token


class Piece(NamedTuple):
    """What becomes a block, less its place in the page."""

    text: str
    marks: tuple[Mark, ...]
    about: tuple[str, ...]


class Flow:
    """Gathers the text of one block after another.

    White space of every kind, no-break spaces too, becomes one space, and none stands at the ends.
    """

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.open: list[Inline] = []
        self._space = False
        self._marks: list[tuple[MarkKind, int, int, str | None]] = []
        self._about: list[Inline] | None = None
        self._closed = False

    def add(self, data: str) -> bool:
        """Text that follows; whether it is more than white space."""
        text = " ".join(data.split())
        size = len(text)
        if not size:
            self._space = True
            return False
        if size == len(data):  # nothing stood at its ends
            begins = self._space
            self._space = False
        else:
            begins = self._space or data[0].isspace()
            self._space = data[-1].isspace()
        if begins and self.length:
            self.parts.append(" ")
            self.length += 1
        self.parts.append(text)
        self.length += size
        self._closed = False
        about = self._about
        if about is None:
            self._about = self.open[:]
        elif about:
            self._narrow(about)
        return True

    def _narrow(self, about: list[Inline]) -> None:
        while about and (len(about) > len(self.open) or about[-1] is not self.open[len(about) - 1]):
            about.pop()

    def space(self) -> None:
        """A space that no character stands for: a line break."""
        self._space = True

    def enter(self, kind: MarkKind | None, target: str | None, token: str | None, *, apart: bool) -> bool:
        """An element within the line begins; `apart` says that it is no part of the word before it.

        False where it stands too deep to be remembered.
        """
        if len(self.open) >= _DEEPEST:
            return False
        if self._closed and apart:
            self._space = True
        self.open.append(Inline(kind, self.length, target, token))
        return True

    def leave(self) -> None:
        """The last element that was entered ends."""
        last = self.open.pop()
        self._closed = True
        if last.kind is not None and last.start < self.length:
            self._marks.append((last.kind, last.start, self.length, last.target))

    def rest(self) -> None:
        """The block ends before it has begun."""
        self._space = self._closed = False

    def take(self) -> Piece:
        """The block so far, and a fresh start. Call it where `length` is not 0."""
        text = "".join(self.parts)
        for inline in self.open:
            if inline.kind is not None and inline.start < self.length:
                self._marks.append((inline.kind, inline.start, self.length, inline.target))
            inline.start = 0
        about = tuple(inline.token for inline in self._about or () if inline.token)
        marks = self._marks
        self.parts, self._marks, self._about = [], [], None
        self.length, self._space, self._closed = 0, False, False
        return Piece(text, _marks(text, marks), about)


def _marks(text: str, marks: list[tuple[MarkKind, int, int, str | None]]) -> tuple[Mark, ...]:
    if not marks:
        return ()
    found: list[Mark] = []
    for kind, begin, end, target in marks:
        start = begin + 1 if text[begin] == " " else begin
        if start < end:
            found.append(Mark(kind=kind, span=Span(start, end), target=target))
    return tuple(found)


class Draft(NamedTuple):
    """A piece with its kind, its level and the elements about it."""

    piece: Piece
    kind: BlockKind
    level: int | None
    context: tuple[str, ...]
