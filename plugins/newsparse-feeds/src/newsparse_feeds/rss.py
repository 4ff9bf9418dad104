"""Reading RSS: 0.9x to 2.0, and the RDF ones, 0.90 and 1.0."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from newsparse.contracts import Article, Confidence, Element, Limits, Source
from newsparse.errors import NewsparseError
from newsparse_feeds.feed import Feed
from newsparse_feeds.names import key_of
from newsparse_feeds.pictures import NOTHING, Told
from newsparse_feeds.root import Root, root_of
from newsparse_feeds.rss_items import article_of, learn
from newsparse_feeds.stream import articles

NAME = "rss"
_RDF = ("purl.org/rss/1.0", "netscape.com/rdf/simple/0.9", "purl.org/net/rss1.1")


@frozen
class Rss:
    """Reads RSS with its usual modules: one article for each item, as it streams by.

    The HTML of an item is its blocks: of `content:encoded` where it is there (the description is the summary then),
    else of the description. What the channel says for all (its title, language, rights, authors) an item takes where it
    says nothing itself.
    """

    name: str = NAME
    media_types: tuple[str, ...] = ("application/rss+xml", "application/rdf+xml")
    suffixes: tuple[str, ...] = (".rss", ".rdf")

    def sniff(self, source: Source) -> Confidence:
        """SURE where the first element is one of RSS."""
        root = root_of(source)
        return Confidence.SURE if root and _is_rss(root) else Confidence.NO

    def read(self, source: Source, limits: Limits) -> Iterable[Article | NewsparseError]:
        """The articles, in order. Raises FormatError where there is no XML at all; what is broken is a problem."""
        return articles(source, limits, name=NAME, tags=("{*}item",), reader=_Reader())


def _is_rss(root: Root) -> bool:
    if root.name in {"rss", "channel"}:
        return True
    return root.name == "rdf" and any(sign in root.head for sign in _RDF)


class _Reader:
    """Reads items; learns what the channel says from the first."""

    def __init__(self) -> None:
        self._outer: Told | None = None

    def article(self, item: Element, feed: Feed) -> Article:
        """The article of an item."""
        if self._outer is None:
            self._outer = NOTHING
            for channel in _channels(item):
                self._outer = learn(feed, channel)
        return article_of(item, feed, self._outer)


def _channels(item: Element) -> Iterator[Element]:
    """The channel of an item: what it stands in, or in RDF what stands before it."""
    parent = item.getparent()
    if parent is None:
        return
    if key_of(parent.tag) == "rdf:rdf":
        yield from (child for child in parent if isinstance(child.tag, str) and key_of(child.tag) == "channel")
    else:
        yield parent
