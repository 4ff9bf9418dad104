"""Items of a feed as articles, one by one."""

from collections.abc import Iterator
from typing import Protocol

from attrs import evolve

from newsparse.contracts import Article, Element, Limits, Problem, ProblemCode, Source, iterate_xml, xml_source
from newsparse.errors import FormatError
from newsparse_feeds.feed import Feed
from newsparse_feeds.root import root_of


class Reader(Protocol):
    """Makes an article of an item."""

    def article(self, item: Element, feed: Feed) -> Article:
        """The article of an item, while it stands in its tree."""
        ...


def articles(source: Source, limits: Limits, *, name: str, tags: tuple[str, ...], reader: Reader) -> Iterator[Article]:
    """The articles of the elements `tags`. What is odd of the document as a whole is told of each article behind it.

    Where the document breaks behind the last item, that one is told.
    Raises FormatError where it breaks and not one could be read.
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
    if last is None and _is_lost(feed, tags):
        raise FormatError(f"no item could be read: {feed.problems[-1].message}", format=name, source=source.name)
    if last is not None:
        yield evolve(last, problems=(*last.problems, *untold)) if untold else last


def _is_lost(feed: Feed, tags: tuple[str, ...]) -> bool:
    """Whether the document is broken, and has items or is no XML at all."""
    if all(problem.code is not ProblemCode.BROKEN_MARKUP for problem in feed.problems):
        return False
    ends = [f"/{tag.removeprefix('{*}')}>" for tag in tags]
    return root_of(feed.source) is None or any(end in feed.source.text for end in ends)
