"""The root element of an XML document, told from its first characters: for sniffing."""

import re
from typing import NamedTuple

from newsparse.contracts import Source

#: How far the root's tag may lie behind declarations and comments.
_REACH = 65_536
_NAME = re.compile(r"<(?:([A-Za-z_][\w.-]{0,100}):)?([A-Za-z_][\w.-]{0,100})(?=[\s/>])")
_SPACE = re.compile("[\ufeff \t\r\n]*")
_LONGEST_TAG = 8_192


class Root(NamedTuple):
    """The root's local name, its namespace (None without one) and its tag as it stands."""

    name: str
    namespace: str | None
    tag: str


def root_of(source: Source) -> Root | None:
    """The root of a document that looks like XML; None otherwise. Quick, and without raising."""
    text = _beginning(source)
    at = _begin_of_root(text)
    found = _NAME.match(text, at) if at >= 0 else None
    if found is None:
        return None
    end = text.find(">", at, at + _LONGEST_TAG)
    tag = text[at : end + 1 if end >= 0 else at + _LONGEST_TAG]
    return Root(found[2], _namespace(tag, found[1]), tag)


def _beginning(source: Source) -> str:
    data = source.data[:_REACH]
    if source.is_text or b"\0" in data[:4] or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return source.text[:_REACH]
    return data.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _begin_of_root(text: str) -> int:
    """Where the root's tag begins, behind declarations, comments and a document type; -1 where there is none."""
    at = 0
    while True:
        at = _SPACE.match(text, at).end()  # type: ignore[union-attr]
        for opening, closing in (("<?", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">")):
            if text.startswith(opening, at):
                end = _end_of_type(text, at) if opening == "<!DOCTYPE" else text.find(closing, at)
                if end < 0:
                    return -1
                at = end + len(closing)
                break
        else:
            return at if text.startswith("<", at) else -1


def _end_of_type(text: str, at: int) -> int:
    """Where a document type ends, behind its internal subset if it has one."""
    end = text.find(">", at)
    subset = text.find("[", at)
    if 0 <= subset < end:
        closed = text.find("]", subset)
        return text.find(">", closed) if closed >= 0 else -1
    return end


def _namespace(tag: str, prefix: str | None) -> str | None:
    name = f"xmlns:{prefix}" if prefix else "xmlns"
    for quote in "\"'":
        at = tag.find(f"{name}={quote}")
        if at >= 0:
            begin = at + len(name) + 2
            end = tag.find(quote, begin)
            return tag[begin:end] if end >= 0 else None
    return None
