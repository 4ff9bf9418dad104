"""The first element of a document, found without parsing it."""

import re

from attrs import frozen

from newsparse.contracts import Source

_SAMPLE = 4096
_SKIPPED = (("<?", "?>"), ("<!--", "-->"))
_NAME = re.compile(r"<(?:[A-Za-z][\w.-]{0,30}:)?([A-Za-z][\w.-]{0,30})(?=[\s>/])")


@frozen
class Root:
    """The local name of the first element and the document's first characters from it on, both in lower case."""

    name: str
    head: str


def root_of(source: Source) -> Root | None:
    """The first element; None where the beginning is not that of a document of XML."""
    data = source.data[:_SAMPLE]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:64]:
        data = data.replace(b"\0", b"").lstrip(b"\xff\xfe")
    text = data.decode("latin-1").removeprefix("\xef\xbb\xbf").lstrip()
    while True:
        opened = next(((opening, closing) for opening, closing in _SKIPPED if text.startswith(opening)), None)
        if opened is None and text[:9].lower() == "<!doctype":
            return _after_doctype(text)
        if opened is None:
            return _root(text)
        _, found, text = text.partition(opened[1])
        if not found:
            return None
        text = text.lstrip()


def _after_doctype(text: str) -> Root | None:
    """Behind a document type, which may hold declarations of its own."""
    internal = text.partition(">")[0]
    end = text.find("]", len(internal)) if "[" in internal else 0
    return _root(text[text.find(">", max(end, 0)) + 1 :].lstrip()) if end >= 0 else None


def _root(text: str) -> Root | None:
    found = _NAME.match(text)
    return Root(found[1].lower(), text.lower()) if found else None
