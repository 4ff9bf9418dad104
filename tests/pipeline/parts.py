"""Parts that do what they are told, for tests of what the pipeline makes of it."""

from attrs import field, frozen

from newsparse.catalog import Catalog
from newsparse.contracts import Article, Block, Confidence, Cut, Family, Region, Span


@frozen
class Reader:
    """Gives what it is told to, one by one; raises what is an exception."""

    name: str = "reader"
    gives: tuple[object, ...] = ()
    sure: object = Confidence.SURE
    media_types: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()

    def sniff(self, source):
        if isinstance(self.sure, Exception):
            raise self.sure
        return self.sure

    def read(self, source, limits):
        yield from given(self.gives)


@frozen
class Rule:
    """Points at what it is told to."""

    name: str = "rule"
    gives: tuple[object, ...] = ()
    seen: list[Article] = field(factory=list, eq=False)

    def cuts(self, article):
        self.seen.append(article)
        yield from given(self.gives)


@frozen
class Finder:
    """Finds what it is told to."""

    name: str = "finder"
    gives: tuple[object, ...] = ()
    seen: list[Article] = field(factory=list, eq=False)

    def find(self, article):
        self.seen.append(article)
        yield from given(self.gives)


def given(things):
    for thing in things:
        if isinstance(thing, Exception):
            raise thing
        yield thing


def article_of(*texts):
    return Article(blocks=tuple(Block(text=text) for text in texts))


def a_cut(article, words, *, rule="rule", block=0, **more):
    """A cut of the first place where the words stand in a block."""
    start = article.blocks[block].text.index(words)
    where = Region(block, Span(start, start + len(words)))
    return Cut(where=where, text=words, rule=rule, family=Family.NOTE, **more)


def catalog(*parts):
    kinds = {Reader: "formats", Rule: "rules", Finder: "extractors"}
    sorted_out = {kind: tuple(part for part in parts if kinds[type(part)] == kind) for kind in kinds.values()}
    return Catalog(**sorted_out)
