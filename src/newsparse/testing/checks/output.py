"""What is true of bytes that were written, by what their media type says they are."""

import csv
import json
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from lxml import etree

from newsparse.contracts import (
    Article,
    Author,
    Block,
    BlockKind,
    Byline,
    Dateline,
    Mark,
    MarkKind,
    Media,
    RelatedLink,
    Serializer,
    Span,
)
from newsparse.testing.acts import writing
from newsparse.testing.checks.promise import broken, promise, shown

#: Words that are markup wherever one of the marks before them is written as it is.
_SLY = """sly=1 " sly="1" ' sly='1' --> ]]> </title></script></style></textarea></p>"'><sly>"""
_SCRIPT = "javascript:sly()"
_FORMULA = "=1+1"


def is_well_formed(serializer: Serializer, articles: Sequence[Article]) -> None:
    """Text is UTF-8; JSON can be parsed as JSON, each line of JSON Lines too, and XML as XML."""
    data, _ = writing(serializer)(articles)
    kind = _kind(serializer.media_type)
    try:
        if kind or serializer.media_type.startswith("text/"):
            data.decode()
        _parse(kind, data)
    except (ValueError, etree.XMLSyntaxError) as error:
        broken(f"what it writes is no {serializer.media_type}: {error}; it wrote {shown(data)}")


def words_stay_words(serializer: Serializer) -> None:
    """What an article says becomes no element, attribute, script or formula of what is written."""
    kind = _kind(serializer.media_type)
    sly = [_saying(_SLY, _SCRIPT)]
    is_well_formed(serializer, sly)
    data, _ = writing(serializer)(sly)
    if kind in {"html", "xml"}:
        for name, value in _names(kind, data):
            promise(name != "sly", f"markup in the words of an article became markup: {shown(data)}")
            safe = kind == "xml" or not value.strip().lower().startswith("javascript:")
            promise(safe, f"a link runs a script (newsparse.contracts.is_safe tells which are safe): {shown(data)}")
    elif kind == "csv":
        data, _ = writing(serializer)([_saying(_FORMULA, "https://example.org/")])
        cells = [cell for row in csv.reader(data.decode("utf-8", "replace").splitlines()) for cell in row]
        promise(_FORMULA not in cells, f"a cell that begins with '=' is a formula; put ' before it: {shown(data)}")


def _kind(media_type: str) -> str:
    """What to parse it as: json, jsonl, xml, html, csv, or nothing of these."""
    name = media_type.partition(";")[0].rpartition("/")[2].rpartition("+")[2]
    names = {"jsonl": "jsonl", "x-ndjson": "jsonl", "json": "json", "xml": "xml", "html": "html", "csv": "csv"}
    return names.get(name, "")


def _parse(kind: str, data: bytes) -> None:
    if kind == "xml":
        etree.fromstring(data, _strict())
    elif kind in {"json", "jsonl"}:
        for each in data.split(b"\n") if kind == "jsonl" else [data]:
            if each.strip() or kind == "json":
                json.loads(each, parse_constant=_no_number)


def _no_number(word: str) -> NoReturn:
    message = f"JSON knows no {word}"
    raise ValueError(message)


def _strict() -> "etree.XMLParser[Any]":
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def _names(kind: str, data: bytes) -> Iterator[tuple[str, str]]:
    """The local name of each element, and each attribute with its value."""
    root = etree.fromstring(data, _strict()) if kind == "xml" else etree.HTML(data, etree.HTMLParser(encoding="utf-8"))
    for element in root.iter(etree.Element) if root is not None else ():
        yield etree.QName(element).localname, ""
        for name, value in element.attrib.items():
            yield etree.QName(name).localname, str(value)


def _saying(words: str, link: str) -> Article:
    """An article that says the words, and leads to the link, wherever an article can."""
    mark = Mark(kind=MarkKind.LINK, span=Span(0, len(words)), target=link)
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
    return Article(
        blocks=tuple(Block(text=words, kind=kind, marks=(mark,)) for kind in kinds),
        id=words,
        url=link,
        canonical_url=link,
        publisher=words,
        headline=words,
        alternative_headlines=(words,),
        slugline=words,
        summary=words,
        byline=Byline(text=words),
        authors=(Author(name=words),),
        dateline=Dateline(raw=words),
        language=words,
        sections=(words,),
        keywords=(words,),
        media=(Media(url=link, caption=words, caption_raw=words, credit=words, alt=words),),
        related=(RelatedLink(text=words, url=link),),
        usage_terms=words,
    )
