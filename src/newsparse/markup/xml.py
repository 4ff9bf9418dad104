"""XML as it is found: strictly where it is well-formed, mended or recovered where it is not, and then it says so."""

import re
import sys
from collections.abc import Collection, Iterator
from contextlib import suppress
from html.entities import html5
from io import BytesIO
from typing import TYPE_CHECKING, Any

from attrs import frozen

from newsparse.errors import FormatError
from newsparse.markup.element import Element
from newsparse.markup.parser import HARDENED, xml_parser
from newsparse.model.problem import Problem, ProblemCode
from newsparse.model.source import Source
from newsparse.text.characters import REPLACEMENT, UNFIT_FOR_XML

if TYPE_CHECKING:
    from lxml import etree

#: How far the XML declaration may reach.
REACH = 4096
_DECLARATION = re.compile(rb"\A\s{0,40}<\?xml\s[^>]{0,200}?encoding\s{0,8}=\s{0,8}[\"']([\w.:-]{1,40})", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#x[0-9a-fA-F]{1,8};|#[0-9]{1,8};|([A-Za-z][A-Za-z0-9]{0,40};)|)")
_OWN = {"lt;", "gt;", "amp;", "quot;", "apos;"}
_VERBATIM = (("<![CDATA[", "]]>"), ("<!--", "-->"), ("<!DOCTYPE", ">"))
_MOST_ERRORS = 3


@frozen(kw_only=True)
class Xml:
    """A tree, and what was odd on the way to it."""

    root: Element
    problems: tuple[Problem, ...] = ()


def declared_encoding(data: bytes) -> str | None:
    """The encoding that an XML declaration names, in lower case; None without one."""
    found = _DECLARATION.match(data[:REACH].removeprefix(b"\xef\xbb\xbf"))
    return None if found is None else found[1].decode("ascii", "replace").casefold()


def xml_source(source: Source) -> Source:
    """The source, with the encoding that its XML declaration names where no other is known."""
    return source if source.encoding is not None else source.with_hints(encoding=declared_encoding(source.data))


def parse_xml(source: Source, *, format: str) -> Xml:  # noqa: A002 - the field's own word
    """The tree of an XML document, decoded by `source` (see `xml_source`), with the problems of decoding.

    Where it is not well-formed, bare ampersands and the entities of HTML are mended first; what is still broken is
    recovered as far as libxml2 can, and a Problem says so. No entity, DTD or address outside it is ever looked at.
    Raises FormatError, naming `format`, where there is no element at all.
    """
    from lxml import etree  # noqa: PLC0415 - heavy

    source = xml_source(source)
    problems = source.decoding_problems()
    text = _presentable(source.text)
    made: Any = etree.fromstring
    try:
        return Xml(root=made(text.encode(), xml_parser(encoding="utf-8")), problems=problems)
    except etree.XMLSyntaxError as error:
        first = error
    parser = xml_parser(encoding="utf-8", recover=True)
    try:
        root = made(mended(text).encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise _unreadable(first, format, source) from first
    return Xml(root=root, problems=(*problems, _broken(first, parser)))


def iterate_xml(source: Source, tags: Collection[str], *, format: str) -> Iterator[Element | Problem]:  # noqa: A002
    """Each element of these names (`{*}item` for any namespace) as soon as it is read, then emptied.

    What stood before it is to be had through `getparent()`. Where the document breaks, a Problem is given once, and
    what can be recovered behind the place follows. Raises FormatError, behind the Problem, where not one element of
    any name can be read.
    """
    from lxml import etree  # noqa: PLC0415 - heavy

    source = xml_source(source)
    yield from source.decoding_problems()
    text = _presentable(source.text)
    given = 0
    try:
        for element in _streamed(_stream(text, tags)):
            yield element
            given += 1
            _forget(element)
        return
    except etree.XMLSyntaxError as error:
        first = error
    yield Problem(code=ProblemCode.BROKEN_MARKUP, message=_worded(first))
    read = 0
    stream = _stream(mended(text), tags, recover=True)
    with suppress(etree.XMLSyntaxError):
        for element in _streamed(stream):
            if read >= given:
                yield element
            read += 1
            _forget(element)
    if not read and stream.root is None:
        raise _unreadable(first, format, source) from first


def _stream(text: str, tags: Collection[str], *, recover: bool = False) -> Any:
    """The elements of these names as lxml comes by them; `root` is None until the first element of any name."""
    from lxml import etree  # noqa: PLC0415 - heavy

    stream: Any = etree.iterparse
    told: Any = {**HARDENED, "encoding": "utf-8", "recover": recover, "remove_comments": True}
    return stream(BytesIO(text.encode()), tag=tuple(tags), **told)


def _streamed(stream: Any) -> Iterator[Element]:
    element: Element
    for _, element in stream:
        yield element


def _forget(element: Element) -> None:
    """Free what has been read, so that a long document takes no more room than a short one."""
    done: Any = element
    done.clear(keep_tail=True)
    parent = done.getparent()
    if parent is not None:
        while (before := done.getprevious()) is not None and before.tag == done.tag:
            parent.remove(before)


def _presentable(text: str) -> str:
    """Without white space before the declaration, and without the two white spaces that XML cannot hold.

    What else it cannot hold stands in no decoded text.
    """
    return text.lstrip("\ufeff \t\r\n\x0b\x0c").replace("\x0b", " ").replace("\x0c", " ")


def mended(text: str) -> str:
    """Bare ampersands escaped, entities that only HTML knows replaced; sections that are taken verbatim left alone."""
    pieces: list[str] = []
    at = 0
    while at < len(text):
        begin, end = _verbatim(text, at)
        pieces += (_REFERENCE.sub(_mend, text[at:begin]), text[begin:end])
        at = end
    return "".join(pieces)


def _verbatim(text: str, at: int) -> tuple[int, int]:
    """The next stretch from `at` on in which references mean nothing; the end of the text where there is none."""
    begin = text.find("<!", at)
    while begin >= 0:
        for opening, closing in _VERBATIM:
            if text.startswith(opening, begin):
                end = text.find(closing, begin)
                return begin, len(text) if end < 0 else end + len(closing)
        begin = text.find("<!", begin + 2)
    return len(text), len(text)


def _mend(found: re.Match[str]) -> str:
    name = found[1]
    if name is None:
        return _numbered(found[0]) if len(found[0]) > 1 else "&amp;"
    if name in _OWN:
        return found[0]
    return html5.get(name, f"&amp;{name}")


def _numbered(reference: str) -> str:
    """A reference by number; U+FFFD where no text can hold the character, which libxml2 would give all the same."""
    digits = reference[2:-1]
    code = int(digits[1:], 16) if digits[0] == "x" else int(digits)
    return REPLACEMENT if code > sys.maxunicode or UNFIT_FOR_XML.match(chr(code)) else reference


def _broken(error: "etree.XMLSyntaxError", parser: "etree.XMLParser") -> Problem:
    said = [entry.message for entry in parser.error_log][:_MOST_ERRORS]
    more = f"; recovered, though not all may be there: {'; '.join(said)}" if said else "; mended, nothing is lost"
    return Problem(code=ProblemCode.BROKEN_MARKUP, message=_worded(error) + more)


def _worded(error: "etree.XMLSyntaxError") -> str:
    return f"not well-formed XML: {error.msg}"


def _unreadable(error: "etree.XMLSyntaxError", name: str, source: Source) -> FormatError:
    return FormatError(f"{_worded(error)}; no element could be read", format=name, source=source.name)
