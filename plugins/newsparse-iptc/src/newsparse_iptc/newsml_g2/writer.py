"""The serializer of NewsML-G2."""

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from newsparse.contracts import Article, Extra, Report, Source, report_unread
from newsparse_iptc.newsml_g2 import schema, structure
from newsparse_iptc.newsml_g2.format import MESSAGE, NewsMlG2
from newsparse_iptc.newsml_g2.fragments import element_of
from newsparse_iptc.newsml_g2.item_writer import item_of
from newsparse_iptc.newsml_g2.making import holding, made
from newsparse_iptc.newsml_g2.words import NAME, NO_MOMENT

_HEADER = "header/"
_TYPE = "newsMessage.header"


@frozen
class NewsMlG2Writer:
    """Writes NewsML-G2 2.35, power conformance, valid by the schema: one article as an item, several as a newsMessage.

    A newsMessage is written for one article too, if the message that it came in said something of it. What an article
    keeps of NewsML-G2 in `extra` goes back where it came from. Each field that cannot be read back equal is reported.
    """

    name: str = NAME
    media_type: str = "application/vnd.iptc.g2.newsmessage+xml"
    suffix: str = ".xml"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The articles, in order; `report` is called for each field that does not come back."""
        header = _header(articles)
        items = [item_of(article) for article in articles]
        root = items[0] if len(items) == 1 and header is None else message_of(items, header)
        data = written(root)
        report_unread(articles, Source(data=data), NewsMlG2(), report)
        return data


def written(root: Any) -> bytes:
    """A tree as bytes: UTF-8, with a declaration."""
    from lxml import etree  # noqa: PLC0415 - heavy

    made_bytes: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return made_bytes + b"\n"


def message_of(items: list[Any], header: Any | None) -> Any:
    """A newsMessage with these items, and a header that says no more than it must where none is given."""
    message = made(MESSAGE)
    head = made("header") if header is None else header
    if not len(head) or not head[0].tag.endswith("}sent"):
        head.insert(0, made("sent", NO_MOMENT))
    return holding(message, head, holding(made("itemSet"), *items))


def _header(articles: Sequence[Article]) -> Any | None:
    """The header that all articles came with; None where they do not agree on one."""
    said = {_said(article) for article in articles}
    extra, priority = next(iter(said)) if len(said) == 1 else ((), None)
    if not extra and priority is None:
        return None
    elements = [element for each in extra if (element := _valid(each)) is not None]
    if priority is not None and schema.is_of_kind(priority, "Int1to9Type"):
        elements.append(made("priority", priority))
    within = schema.types()[_TYPE].children
    names = list(within)
    elements.sort(key=lambda each: names.index(each.tag.rpartition("}")[2]))
    return holding(made("header"), *elements) if elements else None


def _said(article: Article) -> tuple[tuple[Extra, ...], str | None]:
    return tuple(each for each in article.extra if each.key.startswith(_HEADER)), article.priority


def _valid(extra: Extra) -> Any | None:
    name = extra.key.removeprefix(_HEADER)
    kind = schema.type_name(name, _TYPE) if name.isalnum() else ""
    element = element_of(name, extra.value) if kind else None
    return element if element is not None and structure.is_valid(element, kind) else None
