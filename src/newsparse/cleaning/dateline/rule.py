"""The rule that lifts the dateline off the story's first paragraph."""

import re
from collections.abc import Iterable, Iterator

import attrs
from attrs import frozen

from newsparse.cleaning.dateline.reading import DatelineReading, read_dateline
from newsparse.cleaning.dateline.shapes import UNKNOWN
from newsparse.cleaning.line import Line
from newsparse.cleaning.lines import LineRule, Lines
from newsparse.contracts import Action, Agency, Cut, Dateline, Family, Lifted, Region, Span

#: The dateline stands within so many lines of the head (dpa allows five lines, sites put their furniture before),
_LINES = 15
#: and at most one paragraph of prose, a summary, stands before it.
_PARAGRAPHS = 2
#: A line this long that ends a sentence is prose.
_PROSE = 100
#: Words are no longer.
_WORD = 40


@frozen
class DatelineRule(LineRule):
    """`VILNIUS, Lithuania (AP) —` becomes `article.dateline` and `article.agency`."""

    name: str = "dateline"

    def cuts_among(self, lines: Lines) -> Iterable[Cut | Lifted]:
        """The dateline's cut and what it means; nothing where the head of the story has none.

        An article that was given its dateline keeps that one; what names another place is no cut.
        """
        article = lines.article
        given = None if article.dateline is None or article.dateline.lifted_from else article.dateline
        published = article.published.date if article.published else None
        for line in _head(lines):
            found = read_dateline(line.text, published)
            if found is not None and _fits(found, given) and not _is_label(found, line, lines):
                yield from self._lifted(line, found)
                return

    def _lifted(self, line: Line, found: DatelineReading) -> Iterator[Cut | Lifted]:
        region = Region(line.block, Span(line.begin + found.begin, line.begin + found.end))
        yield Cut(
            where=region,
            text=line.text[found.begin : found.end],
            rule=f"{self.name}/{found.shape}",
            family=Family.DATELINE,
            action=Action.LIFT,
            reason="where and when the story was filed",
            confidence=found.confidence,
        )
        yield attrs.evolve(found.dateline, lifted_from=(region,))
        if found.agency is not None:
            yield Agency(code=found.agency.code, name=found.agency.name, lifted_from=(region,))


def _head(lines: Lines) -> Iterator[Line]:
    """The first lines of the story, up to its second paragraph of prose."""
    paragraphs = 0
    for line in lines.in_text[:_LINES]:
        yield line
        paragraphs += len(line.text) >= _PROSE and line.text[-1] in '.!?”"’'
        if paragraphs >= _PARAGRAPHS:
            return


def _fits(found: DatelineReading, given: Dateline | None) -> bool:
    """Whether a dateline in the text names no other place than the one that was given."""
    said = "" if given is None else given.raw.casefold()
    return given is None or all(city.casefold() in said for city in found.dateline.cities)


def _is_label(found: DatelineReading, line: Line, lines: Lines) -> bool:
    """Whether the same words open another paragraph too, as a speaker's name does, or show to be no town elsewhere."""
    if found.agency is not None or found.dateline.agency is not None:
        return False
    label = found.dateline.raw.strip()
    others = [other.text for other in lines.in_text if other.block != line.block]
    if any(other.startswith(label) for other in others):
        return True
    text = "\n".join((line.text[found.end :], *others))
    return found.shape == UNKNOWN and (_are_words(found, text) or _is_person(found, text))


def _are_words(found: DatelineReading, text: str) -> bool:
    """Whether a town that nobody knows is made of words that stand in the story in small letters."""
    return all(re.search(rf"\b{re.escape(word)}\b", text) for word in found.dateline.cities[0].lower().split())


def _is_person(found: DatelineReading, text: str) -> bool:
    """Whether a town of two words that nobody knows is a person's name, of which the last stands alone in the story."""
    first, _, last = found.dateline.cities[0].title().partition(" ")
    alone = rf"(?<!{re.escape(first)} )\b{re.escape(last)}\b(?:,|['’]s)? [a-z]"
    return bool(last) and any(not _follows_name(text, name.start()) for name in re.finditer(alone, text))


def _follows_name(text: str, at: int) -> bool:
    """Whether the word before a place has a capital, so that the two may be one name."""
    return text[max(0, at - _WORD) : at].rstrip().rpartition(" ")[2][:1].isupper()
