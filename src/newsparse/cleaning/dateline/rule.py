"""The rule that lifts the dateline off the story's first paragraph."""

from collections.abc import Iterable, Iterator

import attrs
from attrs import frozen

from newsparse.cleaning.dateline.reading import DatelineReading, read_dateline
from newsparse.contracts import Action, Agency, Article, Cut, Dateline, Family, Lifted, Passage, Region, Span

#: The dateline stands within so many passages of the head (dpa allows five lines, sites put their furniture before),
_PASSAGES = 15
#: and at most one paragraph of prose, a summary, stands before it.
_PARAGRAPHS = 2
#: A passage this long that ends a sentence is prose.
_PROSE = 100


@frozen
class DatelineRule:
    """`VILNIUS, Lithuania (AP) —` becomes `article.dateline` and `article.agency`."""

    name: str = "dateline"

    def cuts(self, article: Article) -> Iterable[Cut | Lifted]:
        """The dateline's cut and what it means; nothing where the head of the story has none.

        An article that was given its dateline keeps that one; what names another place is no cut.
        """
        given = None if article.dateline is None or article.dateline.lifted_from else article.dateline
        published = article.published.date if article.published else None
        head = list(_head(article))
        for passage in head:
            found = read_dateline(passage.text, published)
            if found is not None and _fits(found, given) and not _is_label(found, passage, article):
                yield from self._lifted(passage, found)
                return

    def _lifted(self, passage: Passage, found: DatelineReading) -> Iterator[Cut | Lifted]:
        region = Region(passage.block, Span(passage.begin + found.begin, passage.begin + found.end))
        yield Cut(
            where=region,
            text=passage.text[found.begin : found.end],
            rule=f"{self.name}/{found.shape}",
            family=Family.DATELINE,
            action=Action.LIFT,
            reason="where and when the story was filed",
            confidence=found.confidence,
        )
        yield attrs.evolve(found.dateline, lifted_from=(region,))
        if found.agency is not None:
            yield Agency(code=found.agency.code, name=found.agency.name, lifted_from=(region,))


def _head(article: Article) -> Iterator[Passage]:
    """The first passages of the story, up to its second paragraph of prose."""
    paragraphs = 0
    for passage in article.layout.in_text[:_PASSAGES]:
        yield passage
        paragraphs += len(passage.text) >= _PROSE and passage.text.rstrip()[-1:] in '.!?”"’'
        if paragraphs >= _PARAGRAPHS:
            return


def _fits(found: DatelineReading, given: Dateline | None) -> bool:
    """Whether a dateline in the text names no other place than the one that was given."""
    said = "" if given is None else given.raw.casefold()
    return given is None or all(city.casefold() in said for city in found.dateline.cities)


def _is_label(found: DatelineReading, passage: Passage, article: Article) -> bool:
    """Whether the same words open another paragraph too, as a speaker's name does."""
    if found.agency is not None or found.dateline.agency is not None:
        return False
    label = found.dateline.raw.strip()
    return any(other.text.startswith(label) for other in article.layout.in_text if other.block != passage.block)
