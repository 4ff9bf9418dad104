"""The texts of an item: which of several bodies is read, and how it becomes blocks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newsparse.contracts import Block, Limits, Media, Problem, body_of_html
from newsparse_iptc.ninjs.entries import word
from newsparse_iptc.ninjs.values import objects_of

PLAIN = "text/plain"
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9.]{0,20}(?:\s[^<>]{0,2000})?/?>")
_BLANK = re.compile(r"\n[ \t]*\n")
_BREAKS = str.maketrans(dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"))


class Text(NamedTuple):
    """What was read of an item's bodies, and the bodies that say something else and were left."""

    blocks: tuple[Block, ...] = ()
    media: tuple[Media, ...] = ()
    problems: tuple[Problem, ...] = ()
    others: tuple[Mapping[str, Any], ...] = ()


def text_of(bodies: list[Any], limits: Limits) -> Text:
    """The richest of the bodies as blocks: they are one text in several forms, so the others are left out.

    One whose words are not in that text is given back among the `others`, so that nothing is lost.
    """
    told = [body for body in objects_of(bodies) if word(body, "value")]
    if not told:
        return Text()
    best = max(told, key=_richness)
    blocks, media, problems = blocks_of(best, limits)
    words = _squeezed(blocks)
    others = tuple(body for body in told if body is not best and not _is_in(body, words, limits))
    return Text(blocks, media, problems, others)


def blocks_of(
    body: Mapping[str, Any], limits: Limits
) -> tuple[tuple[Block, ...], tuple[Media, ...], tuple[Problem, ...]]:
    """The blocks of a body, with the pictures in it and what was odd."""
    value = word(body, "value") or ""
    if not is_markup(body):
        return tuple(_paragraphs(value, limits)), (), ()
    read = body_of_html(value, limits)
    return read.blocks, read.media, read.problems


def line_of(text: Mapping[str, Any], limits: Limits) -> str | None:
    """A headline or caption as one text; of markup, what it shows. None where there is none."""
    value = word(text, "value")
    if value is None or not is_markup(text):
        return value
    return " ".join(block.text for block in body_of_html(value, limits).blocks) or None


def plain(value: str) -> dict[str, str]:
    """The entry of a plain text, which says that it is one where it could be taken for markup."""
    return {"contentType": PLAIN, "value": value} if "<" in value else {"value": value}


def is_markup(text: Mapping[str, Any]) -> bool:
    """Whether a text is markup: it says so, or it does not say that it is plain and holds a tag."""
    told = str(text.get("contentType", "")).casefold()
    if "html" in told or "xml" in told or "nitf" in told:
        return True
    value = word(text, "value") or ""
    return told != PLAIN and "<" in value and _TAG.search(value) is not None


def _paragraphs(value: str, limits: Limits) -> Iterator[Block]:
    """Paragraphs are what blank lines part; where there are none, each line is one."""
    text = value.translate(_BREAKS).replace("\r\n", "\n")
    pieces = _BLANK.split(text) if _BLANK.search(text) else text.split("\n")
    lines = [line for line in (" ".join(piece.split()) for piece in pieces) if line]
    limits.check("max_blocks", len(lines))
    return (Block(text=line) for line in lines)


def _richness(body: Mapping[str, Any]) -> tuple[bool, bool]:
    """Markup before plain text, and HTML before other markup."""
    told = f"{body.get('contentType', '')} {body.get('role', '')}".casefold()
    return is_markup(body), "nitf" not in told and "application/xml" not in told


def _is_in(body: Mapping[str, Any], words: str, limits: Limits) -> bool:
    return _squeezed(blocks_of(body, limits)[0]) in words


def _squeezed(blocks: Sequence[Block]) -> str:
    return "".join("".join(block.text.split()) for block in blocks)
