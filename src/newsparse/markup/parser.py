"""The one way in which newsparse makes parsers of markup: hardened, and new for each document.

lxml loads with the first parser. What libxml2 does by itself is not enough for input that nobody vouches for: its HTML
tree silently drops all that stands deeper than 256 elements, and takes quadratic time for many attributes; the target
interface does neither.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from lxml import etree

Result_co = TypeVar("Result_co", covariant=True)

#: A tag that closes every document we read: where it is not met, the end of the document was swallowed.
SENTINEL = "newsparse-end"
_CHUNK = 1 << 20
_HIDDEN = re.compile(rb"<(/?)(noscript|NOSCRIPT|template|TEMPLATE)")


class Target(Protocol[Result_co]):
    """What is told of a document's parts, in order; the tags are balanced."""

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        """A start tag."""
        ...

    def end(self, tag: str) -> None:
        """An end tag, also where the document leaves it out."""
        ...

    def data(self, data: str) -> None:
        """Text, perhaps in several pieces."""
        ...

    def close(self) -> Result_co:
        """The end of the document; what it gives is the result."""
        ...


def read_html(data: bytes, target: Target[Result_co]) -> tuple[Result_co, str | None]:
    """Tell `target` of an HTML document; give its result, and why reading broke off, if it did.

    `data` is UTF-8. What stands in `noscript` or `template` is not told, as a browser that runs scripts shows
    none of it. The target meets a last element named `SENTINEL`, unless an unclosed quotation mark, comment or the like
    has swallowed the end. Raises what the target raises.
    """
    from lxml import etree  # noqa: PLC0415 - heavy

    told: Any = target
    parser: Any = etree.HTMLParser(target=told, encoding="utf-8", huge_tree=True, no_network=True)
    data = _without_hidden(data)
    for at in range(0, len(data), _CHUNK):
        parser.feed(data[at : at + _CHUNK])
    parser.feed(f"<{SENTINEL}>".encode())
    result: Result_co = parser.close()
    return result, next((entry.message for entry in parser.error_log.filter_from_fatals()), None)


def _without_hidden(data: bytes) -> bytes:
    """The page with `noscript` and `template` made an element that libxml2 reads as raw text: no tag in it counts.

    Otherwise they would end only where all within them had ended; with unbalanced tags that can be the page's end.
    """
    tags = list(_HIDDEN.finditer(data))
    closed = {tag[2] for tag in tags if tag[1]}
    pieces: list[bytes] = []
    at = 0
    for tag in tags:
        if tag[2] in closed:
            pieces += (data[at : tag.start(2)], b"noembed")
            at = tag.end()
    return b"".join((*pieces, data[at:])) if pieces else data


#: What every parser of XML is told: no network, no external entity, no DTD, libxml2's limits on.
HARDENED: Mapping[str, Any] = {
    "resolve_entities": "internal",
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_pis": True,
    "strip_cdata": True,
}


def xml_parser(*, encoding: str | None = None, recover: bool = False) -> "etree.XMLParser":
    """A parser of XML for one document, `HARDENED`; `encoding` goes before what the document declares.

    Small internal entities are replaced. What is not well-formed raises lxml's XMLSyntaxError, unless it is to
    `recover`.
    """
    from lxml import etree  # noqa: PLC0415 - heavy

    made: etree.XMLParser = etree.XMLParser(**HARDENED, encoding=encoding, recover=recover)
    return made
