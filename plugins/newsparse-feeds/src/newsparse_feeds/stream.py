"""Items of a feed as articles, one by one."""

from collections.abc import Iterator
from typing import Protocol

from attrs import evolve

from newsparse.contracts import Article, Element, Limits, Problem, Source, iterate_xml, xml_source
from newsparse_feeds.feed import Feed


class Reader(Protocol):
    """Makes an article of an item."""

    def article(self, item: Element, feed: Feed) -> Article:
        """The article of an item, while it stands in its tree."""
        ...


def articles(source: Source, limits: Limits, *, name: str, tags: tuple[str, ...], reader: Reader) -> Iterator[Article]:
    """The articles of the elements `tags`. What is odd of the document as a whole is told of each article behind it.

    Where the document breaks behind the last item, that one is told.
    """
    source = xml_source(source)
    feed = Feed(
        source=source,
        limits=limits,
        provenance=source.provenance(name),
        base=source.url,
        has_bases="xml:base" in source.text,
    )
    last: Article | None = None
    untold: tuple[Problem, ...] = ()
    for item in iterate_xml(source, tags, format=name):
        if isinstance(item, Problem):
            feed.problems = (*feed.problems, item)
            untold = (item,)
            continue
        if last is not None:
            yield last
        last = reader.article(item, feed)
        untold = ()
    if last is not None:
        yield evolve(last, problems=(*last.problems, *untold)) if untold else last
