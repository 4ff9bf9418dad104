"""Texts that say what they are: Atom's text constructs, and the older ways with a `mode`."""

import binascii
from base64 import b64decode

from newsparse.contracts import XML, Block, Body, Element, body_of_xml
from newsparse_feeds.addresses import base_of
from newsparse_feeds.feed import Feed
from newsparse_feeds.fragment import body_of
from newsparse_feeds.names import all_text

_HTML = frozenset({"html", "text/html"})
_TEXT = frozenset({"text", "text/plain"})
#: Where it is neither escaped nor has children, there is no markup in these either.
_PLAIN = frozenset({*_TEXT, "application/xhtml+xml", "xhtml", ""})


def construct(element: Element, feed: Feed) -> Body:
    """What a text construct shows."""
    kind = (element.get("type") or "").strip().lower()
    mode = (element.get("mode") or "").strip().lower()
    base = base_of(element, feed)
    if len(element) and mode != "escaped":
        return body_of_xml(element, feed.limits, vocabulary=XML, base=base)
    text = all_text(element)
    if mode == "base64" or (kind not in _HTML | _PLAIN and "/" in kind and not kind.endswith(("xml", "html"))):
        text = _decoded(text, always=mode == "base64")
    if kind in _TEXT or (kind in _PLAIN and mode not in {"escaped", "base64"}):
        return _lines(text)
    return body_of(text, feed.limits, base=base)


def said(element: Element, feed: Feed) -> str:
    """The same on one line, for titles and the like."""
    if not element.attrib and not len(element):
        text = element.text or ""
        return " ".join(text.split())
    return " ".join(block.text for block in construct(element, feed).blocks)


def _decoded(text: str, *, always: bool) -> str:
    """A text that is base64, decoded; as it is where it is none."""
    if text.startswith("<") and not always:
        return text
    try:
        return b64decode("".join(text.split()), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return text


def _lines(text: str) -> Body:
    """Plain text: paragraphs are parted by blank lines."""
    blocks: list[Block] = []
    lines: list[str] = []
    for line in (*text.splitlines(), ""):
        words = " ".join(line.split())
        if words:
            lines.append(words)
        elif lines:
            blocks.append(Block(text=" ".join(lines)))
            lines.clear()
    return Body(blocks=tuple(blocks))
