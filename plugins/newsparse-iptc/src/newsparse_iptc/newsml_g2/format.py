"""The format: which inputs are NewsML-G2, and the items of one."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from newsparse.contracts import (
    Article,
    Confidence,
    Element,
    Extra,
    Limits,
    Problem,
    ProblemCode,
    Source,
    local_name,
    parse_xml,
)
from newsparse.errors import FormatError, LimitExceededError, NewsparseError
from newsparse_iptc.dialects import claimed
from newsparse_iptc.newsml_g2.fragments import value_of
from newsparse_iptc.newsml_g2.item import Envelope, article_of, declared
from newsparse_iptc.newsml_g2.words import ITEMS, NAME, NAMESPACE, NO_MOMENT, PARTS, children, first, words_of
from newsparse_iptc.numbering import numbered
from newsparse_iptc.profiles import PROFILES, Profile
from newsparse_iptc.xml_root import root_of

MESSAGE = "newsMessage"
#: Names that nothing else has for its root, with or without a namespace.
_OWN = frozenset({MESSAGE, *ITEMS})
#: Parts whose names other documents have, too.
_COMMON = frozenset({"concept", "catalog"})


@frozen
class NewsMlG2:
    """Reads NewsML-G2 2.x: messages and the six items, of core and power conformance alike; one article an item.

    An item that cannot be read is an error in its place. What the standard asks for and is not there, and what stands
    where it does not allow it, is a problem of the article. `profiles` are those of the providers that are known; a
    format with one more is for that provider.
    """

    name: str = NAME
    media_types: tuple[str, ...] = (
        "application/vnd.iptc.g2.newsitem+xml",
        "application/vnd.iptc.g2.newsmessage+xml",
        "application/vnd.iptc.g2.packageitem+xml",
        "application/vnd.iptc.g2.conceptitem+xml",
        "application/vnd.iptc.g2.knowledgeitem+xml",
        "application/vnd.iptc.g2.planningitem+xml",
        "application/vnd.iptc.g2.catalogitem+xml",
    )
    suffixes: tuple[str, ...] = (".newsmlg2",)
    profiles: tuple[Profile, ...] = PROFILES

    def sniff(self, source: Source) -> Confidence:
        """SURE by the name of the root, which may be a part of an item that stands alone, if it does not hold NITF."""
        root = root_of(source)
        if root is None:
            return Confidence.NO
        if root.name in _OWN:
            return claimed(source, self.profiles, Confidence.SURE)
        if root.name not in PARTS or b"<nitf" in source.data:
            return Confidence.NO
        if root.namespace == NAMESPACE:
            return Confidence.SURE
        return Confidence.SURE if root.namespace is None and root.name not in _COMMON else Confidence.NO

    def read(self, source: Source, limits: Limits) -> Iterable[Article | NewsparseError]:
        """One article for each item. Raises FormatError where there is no item."""
        xml = parse_xml(source, format=NAME)
        name = local_name(xml.root)
        envelope = Envelope(source=source, limits=limits, form=self.name, problems=xml.problems, profiles=self.profiles)
        if name in ITEMS or name in PARTS:
            yield from _articles([xml.root], envelope)
        elif name == MESSAGE:
            yield from _articles(_items(xml.root), _with_header(xml.root, envelope))
        else:
            raise FormatError(f"its root is {name!r}, not an item of NewsML-G2 nor a newsMessage", format=NAME)


def _articles(items: list[Element], envelope: Envelope) -> Iterator[Article | NewsparseError]:
    envelope.limits.check("max_items", len(items))
    for number, item in enumerate(items, start=1):
        try:
            yield numbered(_article(item, envelope), envelope.source, number)
        except LimitExceededError:
            raise
        except NewsparseError as error:
            yield error


def _article(item: Element, envelope: Envelope) -> Article:
    """The article of one item. Raises FormatError where it is none."""
    name = local_name(item)
    if name not in ITEMS and name not in PARTS:
        raise FormatError(f"{name!r} is no item of NewsML-G2", format=NAME)
    return article_of(item, envelope)


def _items(message: Element) -> list[Element]:
    return [item for items in children(message, "itemSet") for item in children(items)]


def _with_header(message: Element, envelope: Envelope) -> Envelope:
    """The envelope with what the message's header says of all its items."""
    header = next(iter(children(message, "header", "Header")), None)
    if header is None:
        missing = Problem(code=ProblemCode.MISSING_VALUE, message="the newsMessage has no header")
        return evolve(envelope, problems=(*envelope.problems, missing))
    priority = first(header, "priority")
    kept = (child for child in children(header) if child is not priority and words_of(child) != NO_MOMENT)
    return evolve(
        envelope,
        priority=(words_of(priority) or None) if priority is not None else None,
        extra=tuple(Extra(key=f"header/{local_name(child)}", value=value_of(child)) for child in kept),
        own_aliases=tuple(declared(header)),
    )
