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
        end = _end_of_skipped(text)
        if end == 0:
            return _root(text)
        if end is None:
            return None
        text = text[end:].lstrip()


def _end_of_skipped(text: str) -> int | None:
    """Where an instruction, a comment or a document type ends that stands first; 0 for none, None where it does not."""
    for opening, closing in _SKIPPED:
        if text.startswith(opening):
            end = text.find(closing)
            return None if end < 0 else end + len(closing)
    if text[:9].lower() != "<!doctype":
        return 0
    end = text.find(">")
    inner = text.find("[", 0, max(end, 0))
    if inner >= 0:  # it holds declarations of its own
        end = text.find(">", max(text.find("]", inner), 0))
    return None if end < 0 else end + 1


def _root(text: str) -> Root | None:
    found = _NAME.match(text)
    return Root(found[1].lower(), text.lower()) if found else None
