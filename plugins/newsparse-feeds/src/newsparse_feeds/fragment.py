"""Pieces of HTML to blocks: a quick way for what most feeds hold, the general reader for all else.

The quick way reads paragraphs with links, emphasis and pictures in them, properly closed, and nothing else. What it reads
it reads as `body_of_html` does (tests/test_fragment.py holds it to that).
"""

import re
from html import unescape
from html.entities import name2codepoint

from newsparse.contracts import Block, Body, Limits, Mark, MarkKind, Media, Span, body_of_html

_TAGS = re.compile(r"<([^<>]*)>")
_LINK = re.compile(r'a href="([^"<>&\s]+)"(?: (?:target|title)="[^"<>&]*")*')
_PICTURE = re.compile(r'img src="([^"<>&\s]+)"(?: alt="([^"<>&]*)")?(?: (?:width|height)="\d+")* ?/?')
_MARKS = {"em": MarkKind.EMPHASIS, "i": MarkKind.EMPHASIS, "strong": MarkKind.STRONG, "b": MarkKind.STRONG}
_ENDS = {"/em": "em", "/i": "i", "/strong": "strong", "/b": "b", "/a": "a"}
_WHOLE = ("http://", "https://")
_IN_PARAGRAPH = ("p",)
_LOOSE = ()
#: A reference that the two readers might take differently: unknown, without its semicolon, or of a C1 control.
_ODD_REFERENCE = re.compile(
    rf"&(?!(?:{'|'.join(sorted(name2codepoint))}|apos|#3[2-9]|#[4-9]\d|#1[01]\d|#12[0-6]|#1[6-9]\d|#[2-9]\d\d|#[1-9]\d{{3}});)"
)
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
_DOUBLY = re.compile(r"&lt;/?(?:p|br|a|div|b|i|em|strong|span|img|ul|ol|li|blockquote|h[1-6])(?:&gt;|[ /])", re.IGNORECASE)


def body_of(text: str, limits: Limits, *, base: str | None = None) -> Body:
    """What a piece of HTML shows; a piece that was escaped twice is unescaped once more."""
    if "<" not in text and "&lt;" in text and _DOUBLY.search(text):
        text = unescape(text)
    if not text.isascii() and _C1.search(text):
        text = _meant(text)
    body = quick_body_of(text)
    if body is None:
        return body_of_html(text, limits, base=base)
    limits.check("max_blocks", len(body.blocks))
    return body


def _meant(text: str) -> str:
    """What a text with C1 controls, which nobody writes, was before it was misread: UTF-8, or windows-1252."""
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return _C1.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "replace"), text)


def plain(text: str, limits: Limits) -> str:
    """What a short piece of HTML shows, on one line."""
    if "<" not in text and "&" not in text and (text.isascii() or not _C1.search(text)):
        return " ".join(text.split())
    return " ".join(block.text for block in body_of(text, limits).blocks)


def quick_body_of(text: str) -> Body | None:
    """The body, where the text is nothing but closed paragraphs with simple lines in them, or has no tags at all."""
    if _UNFIT.search(text) or ("&" in text and _ODD_REFERENCE.search(text)):
        return None
    pieces = _TAGS.split(text)
    if len(pieces) == 1:
        return None if "<" in text else _untagged(text)
    return _tagged(pieces)


def _untagged(text: str) -> Body | None:
    words = " ".join(unescape(text).split())
    return Body(blocks=(Block(text=words),)) if words else Body()


def _tagged(pieces: list[str]) -> Body | None:
    blocks: list[Block] = []
    media: list[Media] = []
    line: _Line | None = None
    if not pieces[0].isspace() and pieces[0]:
        return None
    for at in range(1, len(pieces), 2):
        tag, text = pieces[at], pieces[at + 1]
        if line is None:
            if tag != "p":
                return None
            line = _Line()
        elif tag == "/p":
            if line.open or (text and not text.isspace()):
                return None
            line.into(blocks)
            line = None
            continue
        elif not line.tag(tag, media):
            return None
        if text:
            line.add(text)
    return None if line is not None else Body(blocks=tuple(blocks), media=tuple(media))


class _Line:
    """One paragraph as it is read."""

    __slots__ = ("length", "marks", "open", "parts", "space")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.space = False
        self.open: list[tuple[str, MarkKind, int, str | None]] = []
        self.marks: list[tuple[MarkKind, int, int, str | None]] = []

    def add(self, text: str) -> None:
        """Text that follows, its white space folded."""
        if "&" in text:
            text = unescape(text)
        words = text.split()
        if not words:
            self.space = True
            return
        if self.length and (self.space or text[0].isspace()):
            self.parts.append(" ")
            self.length += 1
        folded = " ".join(words)
        self.parts.append(folded)
        self.length += len(folded)
        self.space = text[-1].isspace()

    def tag(self, tag: str, media: list[Media]) -> bool:
        """A tag within the line; False where it is not a simple one, or ends what is not open."""
        if tag in _MARKS:
            self.open.append((tag, _MARKS[tag], self.length, None))
            return True
        name = _ENDS.get(tag)
        if name is not None:
            if not self.open or self.open[-1][0] != name:
                return False
            _, kind, start, target = self.open.pop()
            if start < self.length:
                self.marks.append((kind, start, self.length, target))
            return True
        if found := _LINK.fullmatch(tag):
            if any(name == "a" for name, _, _, _ in self.open) or not found[1].startswith(_WHOLE):
                return False
            self.open.append(("a", MarkKind.LINK, self.length, found[1]))
            return True
        if (found := _PICTURE.fullmatch(tag)) and found[1].startswith(_WHOLE):
            media.append(Media(url=found[1], alt=found[2] or None))
            return True
        return False

    def into(self, blocks: list[Block]) -> None:
        """The paragraph as a block, if there is anything in it."""
        if not self.length:
            return
        text = "".join(self.parts)
        if not self.marks:
            blocks.append(Block(text=text, context=_IN_PARAGRAPH))
            return
        marks = tuple(
            Mark(kind=kind, span=Span(start + 1 if text[start] == " " else start, end), target=target)
            for kind, start, end, target in self.marks
        )
        blocks.append(Block(text=text, marks=marks, context=_IN_PARAGRAPH))
