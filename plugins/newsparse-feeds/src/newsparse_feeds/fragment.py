"""Pieces of HTML to blocks: a quick way for what most feeds hold, the general reader for all else.

The quick way reads paragraphs with links, emphasis and pictures in them, properly closed, and nothing else. What it
reads it reads as `body_of_html` does (tests/test_fragment.py holds it to that).
"""

import re
from html import unescape
from html.entities import name2codepoint
from typing import NamedTuple

from newsparse.contracts import Block, Body, Limits, Mark, MarkKind, Media, Span, body_of_html, trusted

_TAGS = re.compile(r"<([^<>]*)>")
_LINK = re.compile(r'a href="([^"<>&\s]+)"(?: (?:target|title)="[^"<>&]*")*')
_PICTURE = re.compile(r'img src="([^"<>&\s]+)"(?: alt="([^"<>&]*)")?(?: (?:width|height)="\d+")* ?/?')
_MARKS = {"em": MarkKind.EMPHASIS, "i": MarkKind.EMPHASIS, "strong": MarkKind.STRONG, "b": MarkKind.STRONG}
_ENDS = {"/em": "em", "/i": "i", "/strong": "strong", "/b": "b", "/a": "a"}
_WHOLE = ("http://", "https://")
_IN_PARAGRAPH = ("p",)
_Body, _Block, _Media = trusted(Body), trusted(Block), trusted(Media)
_Mark, _Span = trusted(Mark), trusted(Span)
_EMPTY = Body()
_BLANK = frozenset({"", " "})
_AROUND = frozenset({"p", "/p"})
#: Tags that neither show anything nor part words, and those of paragraphs.
_WITHOUT_WORDS = frozenset({*_AROUND, *_MARKS, *(end for end in _ENDS if end != "/a")})
_MOST_CHARACTERS = 4096
_REFERENCE = re.compile(r"&(#?\w{0,31};?)")
#: What only says where a line may be broken, which the general reader leaves out.
_BREAKS = "\u00ad\u200b\u2060\ufeff"
#: References that both readers take alike, by what stands behind `&`: HTML 4's, and numbers of printed characters.
_CHARACTERS = {f"{name};": chr(code) for name, code in (*name2codepoint.items(), ("apos", 39)) if name != "shy"}
#: Where a text is not ASCII: C1 controls, what no text may hold, and breaks.
_UNFIT = re.compile(f"[\x80-\x9f{_BREAKS}\ud800-\udfff\ufffe\uffff]")
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
_DOUBLY = re.compile(
    r"&lt;/?(?:p|br|a|div|b|i|em|strong|span|img|ul|ol|li|blockquote|h[1-6])(?:&gt;|[ /])", re.IGNORECASE
)


def body_of(text: str, limits: Limits, *, base: str | None = None) -> Body:
    """What a piece of HTML shows; a piece that was escaped twice is unescaped once more. `text` is fit for XML."""
    text = _once(text)
    body = quick_body_of(text)
    if body is None:
        return body_of_html(text, limits, base=base)
    limits.check("max_blocks", len(body.blocks))
    return body


def plain(text: str, limits: Limits) -> str:
    """What a piece of HTML shows, on one line."""
    if "<" not in text and "&" not in text and (text.isascii() or not _UNFIT.search(text)):
        return " ".join(text.split())
    text = _once(text)
    words = _quick_words(text)
    return " ".join(block.text for block in body_of_html(text, limits).blocks) if words is None else words


def _once(text: str) -> str:
    """The text with what was escaped twice unescaped, and what was misread set right."""
    if "<" not in text and "&lt;" in text and _DOUBLY.search(text):
        text = unescape(text)
    return _meant(text) if not text.isascii() and _C1.search(text) else text


def _meant(text: str) -> str:
    """What a text with C1 controls, which nobody writes, was before it was misread: UTF-8, or windows-1252."""
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return _C1.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "replace"), text)


def quick_body_of(text: str) -> Body | None:
    """The body, where the text is nothing but closed paragraphs with simple lines in them, or has no tags at all."""
    if not _is_plain(text):
        return None
    if "<" not in text:
        words = " ".join(_resolved(text).split())
        return _Body(blocks=(_Block(text=words),)) if words else _EMPTY
    pieces = _TAGS.split(text)
    texts = _folded(pieces[::2])
    return None if texts is None else _paragraphs(pieces[1::2], texts)


def _is_plain(text: str) -> bool:
    """Whether both readers take all characters and references of the text alike."""
    if not text.isascii() and _UNFIT.search(text):
        return False
    if "&" not in text:
        return True
    names = set(_REFERENCE.findall(text))
    return names <= _CHARACTERS.keys() or all(name in _CHARACTERS or _is_number(name) for name in names)


def _folded(texts: list[str]) -> list[str] | None:
    """Texts with their references resolved and each white space in them one space; None where a tag is left open."""
    whole = "\0".join(texts)
    return None if "<" in whole else " ".join(_resolved(whole).split()).split("\0")


def _is_number(name: str) -> bool:
    """Whether a reference is the number of a character that is printed. It is remembered if so."""
    digits = name[1:-1]
    if not (name[:1] == "#" and name[-1] == ";" and digits.isdecimal() and digits.isascii() and len(digits) < 6):
        return False
    code = int(digits)
    fits = (32 <= code < 127 or 160 <= code < 0xD800 or 0xE000 <= code < 0xFDD0) and chr(code) not in _BREAKS
    if fits and len(_CHARACTERS) < _MOST_CHARACTERS:
        _CHARACTERS[name] = chr(code)
    return fits


def _resolved(text: str) -> str:
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    name = found[1]
    return _CHARACTERS.get(name) or chr(int(name[1:-1]))


def _quick_words(text: str) -> str | None:
    """The words, where all tags are those of paragraphs and of marks."""
    if not _is_plain(text):
        return None
    pieces = _TAGS.split(text)
    if "<" in (bare := "".join(pieces[::2])) or not _WITHOUT_WORDS.issuperset(pieces[1::2]):
        return None
    if "p" in pieces[1::2]:
        bare = "".join(
            " " if at % 2 and piece in _AROUND else "" if at % 2 else piece for at, piece in enumerate(pieces)
        )
    return " ".join(_resolved(bare).split())


def _paragraphs(tags: list[str], texts: list[str]) -> Body | None:
    """The paragraphs of tags and of the texts before, between and behind them; None where there is anything else."""
    blocks: list[Block] = []
    media: list[Media] = []
    at, end = 0, len(tags) - 1
    while at < end and tags[at] == "p" and texts[at] in _BLANK:
        if tags[at + 1] == "/p":
            at += 2
            if words := texts[at - 1].strip():
                blocks.append(_Block(text=words, context=_IN_PARAGRAPH))
            continue
        try:
            close = tags.index("/p", at)
        except ValueError:
            return None
        line = _line(tags[at + 1 : close], texts[at + 1 : close + 1], media)
        if line is None:
            return None
        blocks += line
        at = close + 1
    if at <= end or texts[at] not in _BLANK:
        return None
    return _Body(blocks=tuple(blocks), media=tuple(media))


class _Open(NamedTuple):
    """An element within a line that has not ended: its tag, and where its text begins."""

    tag: str
    kind: MarkKind
    start: int
    target: str | None


def _line(tags: list[str], texts: list[str], media: list[Media]) -> tuple[Block, ...] | None:
    """The paragraph of tags and of the texts about them, none where it is empty; None where it is not a simple one.

    In the texts each white space is one space. A mark begins where the text stood when its tag was met, or behind the
    space that follows there, and ends before one.
    """
    parts = [texts[0].lstrip()]
    length, spaced = len(parts[0]), parts[0][-1:] in _BLANK
    unclosed: list[_Open] = []
    marks: list[_Open] = []
    ends: list[int] = []
    for tag, words in zip(tags, texts[1:], strict=True):
        if (kind := _MARKS.get(tag)) is not None:
            unclosed.append(_Open(tag, kind, length, None))
        elif (name := _ENDS.get(tag)) is not None:
            if not unclosed or unclosed[-1].tag != name:
                return None
            marks.append(unclosed.pop())
            ends.append(length - 1 if spaced else length)
        elif (found := _LINK.fullmatch(tag)) is not None:
            if not found[1].startswith(_WHOLE) or (unclosed and any(each.tag == "a" for each in unclosed)):
                return None
            unclosed.append(_Open("a", MarkKind.LINK, length, found[1]))
        elif (found := _PICTURE.fullmatch(tag)) is not None and found[1].startswith(_WHOLE):
            media.append(_Media(url=found[1], alt=found[2] or None))
        else:
            return None
        more = words[1:] if spaced and words[:1] == " " else words
        if more:
            parts.append(more)
            length += len(more)
            spaced = more[-1] == " "
    if unclosed:
        return None
    text = "".join(parts).rstrip()
    return (_paragraph(text, marks, ends),) if text else ()


def _paragraph(text: str, marks: list[_Open], ends: list[int]) -> Block:
    made = [
        _Mark(kind=kind, span=_Span(start + 1 if text[start] == " " else start, end), target=target)
        for (_, kind, start, target), end in zip(marks, ends, strict=True)
        if start < end
    ]
    return _Block(text=text, marks=tuple(made), context=_IN_PARAGRAPH)
