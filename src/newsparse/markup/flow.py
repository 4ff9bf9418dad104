"""Text as it flows into one block: white space folded, marks and the elements about it remembered."""

import re
from collections.abc import Mapping

from newsparse.markup.context import token_of
from newsparse.model.block import Mark, MarkKind
from newsparse.model.span import Span
from newsparse.model.trusted import trusted

#: Marks within marks deeper than this are not recorded.
_DEEPEST = 24
#: Attributes for which an element within a line is named in the context.
_TELLING = frozenset({"class", "id", "itemprop", "rel", "role"})
_Mark, _Span = trusted(Mark), trusted(Span)
#: What only says where a line may be broken, or may not: soft hyphen, zero-width space, word joiner, and the byte-order
#: mark, which once was one. Zero-width spaces stay in scripts whose words nothing else parts: Thai, Lao, Tibetan,
#: Burmese, Khmer.
_BREAKS = "\u00ad\u200b\u2060\ufeff"
_UNSEEN = re.compile("[\u00ad\u2060\ufeff]|(?<![\u0e00-\u109f\u1780-\u17ff])\u200b")


def without_breaks(text: str) -> str:
    """`text` without what only says where a line may be broken: nobody sees it, and a search trips over it."""
    if text.isascii() or not any(character in text for character in _BREAKS):
        return text
    return _UNSEEN.sub("", text)


def folded(text: str) -> str:
    """`text` as a reader sees it in one line: white space of every kind as one space, and `without_breaks`."""
    return " ".join(without_breaks(text).split())


class Inline:
    """An open element within a line, and where it began."""

    __slots__ = ("attrib", "kind", "start", "tag", "target")

    def __init__(
        self, kind: MarkKind | None, start: int, target: str | None, tag: str, attrib: Mapping[str, str]
    ) -> None:
        self.kind = kind
        self.start = start
        self.target = target
        self.tag = tag
        self.attrib = attrib


#: What becomes a block, less its place: its text, its marks, and the tokens of the elements within the line about it.
Piece = tuple[str, tuple[Mark, ...], tuple[str, ...]]


class Flow:
    """Gathers the text of one block after another; `length` is that of the text so far.

    Whoever tells it of text sets `space` for white space, and for what stands for it: a line break. `breaks` are the
    line breaks since the last text, for who counts them.

    White space of every kind, no-break spaces too, becomes one space, and none stands at the ends. See also
    `without_breaks`.
    """

    __slots__ = ("_about", "_closed", "_marks", "_open", "breaks", "length", "parts", "space")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.breaks = 0
        self._open: list[Inline] = []
        self.space = False
        self._marks: list[tuple[MarkKind, int, int, str | None]] = []
        self._about: list[Inline] | None = None
        self._closed = False

    def add(self, data: str) -> None:
        """Text that follows."""
        if not data.isascii() and not (data := without_breaks(data)):
            return
        text = " ".join(data.split())
        size = len(text)
        if not size:
            self.space = True
            return
        if size == len(data):  # nothing stood at its ends
            begins = self.space
            self.space = False
        else:
            begins = self.space or data[0].isspace()
            self.space = data[-1].isspace()
        if begins and self.length:
            self.parts.append(" ")
            self.length += 1
        self.parts.append(text)
        self.length += size
        self.breaks = 0
        self._closed = False
        about = self._about
        if about is None:
            self._about = self._open[:]
        elif about:
            self._narrow(about)

    def _narrow(self, about: list[Inline]) -> None:
        while about and (len(about) > len(self._open) or about[-1] is not self._open[len(about) - 1]):
            about.pop()

    def enter(
        self, kind: MarkKind | None, target: str | None, tag: str, attrib: Mapping[str, str], *, apart: bool
    ) -> bool:
        """An element within the line begins; `apart` says that it is no part of the word before it.

        False where it stands too deep to be remembered.
        """
        if len(self._open) >= _DEEPEST:
            return False
        if apart and self._closed:
            self.space = True
        self._open.append(Inline(kind, self.length, target, tag, attrib))
        return True

    def leave(self) -> None:
        """The last element that was entered ends."""
        last = self._open.pop()
        self._closed = True
        if last.kind is not None and last.start < self.length:
            self._marks.append((last.kind, last.start, self.length, last.target))

    def take(self) -> Piece:
        """The block so far, and a fresh start. Call it where `length` is not 0."""
        text = "".join(self.parts)
        for inline in self._open:
            if inline.kind is not None and inline.start < self.length:
                self._marks.append((inline.kind, inline.start, self.length, inline.target))
            inline.start = 0
        marks = _marks(text, self._marks) if self._marks else ()
        about = _tokens(self._about) if self._about else ()
        self.parts, self._marks, self._about = [], [], None
        self.length, self.space = 0, False
        return text, marks, about


def _tokens(about: list[Inline]) -> tuple[str, ...]:
    return tuple([token_of(one.tag, one.attrib) for one in about if not _TELLING.isdisjoint(one.attrib)])


def _marks(text: str, marks: list[tuple[MarkKind, int, int, str | None]]) -> tuple[Mark, ...]:
    found: list[Mark] = []
    for kind, begin, end, target in marks:
        start = begin + 1 if text[begin] == " " else begin
        if start < end:
            found.append(_Mark(kind=kind, span=_Span(start, end), target=target))
    return tuple(found)
