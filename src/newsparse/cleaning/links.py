"""The rule that takes away rows of links to other stories that no heading announces."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from attrs import frozen

from newsparse.cleaning.blocks import NO_LINKS
from newsparse.cleaning.line import Line, is_headline, is_row
from newsparse.cleaning.lines import LineRule, Lines
from newsparse.contracts import Action, Article, Cut, Family, Lifted, RelatedLink

#: Each named once: asked of its class, a member costs as much as a call.
_TIMESTAMP = Family.TIMESTAMP

#: Cuts of these families stand behind the end of a story: what follows them is seldom a part of it.
_CLOSING = frozenset(
    {
        Family.BIOGRAPHY,
        Family.COMMENTS,
        Family.CONTACT,
        Family.CONTRIBUTORS,
        Family.CORRECTION,
        Family.FURNITURE,
        Family.NOTE,
        Family.PROMOTION,
        Family.RELATED,
        Family.RIGHTS,
    }
)
#: Cuts of these families are of the page, not of a picture or post within the story.
_PAGE = _CLOSING | {Family.ADVERTISING, Family.AFFILIATE, Family.INTERFACE, Family.PAYWALL, Family.TIMESTAMP}
#: So many short lines amid the page's furniture go with it.
_FEW = 2
#: What a list of things offered stands behind, too: its items stay.
_OFFERS = frozenset({Family.PROMOTION})
#: A link has so many words; what has fewer may be a subheading or a name.
_LEAST_WORDS = 5
#: Where nothing else speaks for them, so many links in a row, with so many words each in the mean, make a list.
_LEAST_ROW = 3
_MEAN_WORDS = 8
#: A longer row is a list of results or sources.
_MOST = 80
_BULLETS = "-*•·"
#: So many headlines, each with its day or hour, are no part of a story.
_LEAST_DATED = 3
#: Lines this short can stand between links: a section's name, a writer's.
_SMALL_WORDS = 5
#: What lists of facts, sources, questions and steps begin with, and links do not.
_LISTED = re.compile(
    r"[\[(*]|\d{1,3}[.):]|[QA]:|[A-Z][A-Z ]{2,20}: |[-•·] (?=\S* \S* \S* \S*$)|"
    r"[^\W\d_]{1,16}(?: [^\W\d_]{1,16})?: \W?\d"
)
#: So many names of sections or topics in a row are a menu; none of them has a digit or a stop.
_LEAST_NAMES = 3
_NAME = 40
_NAMED = re.compile(r"[^\W\d_][^\d.:;?!|@=<>]*")
#: Stands behind the last line.
_END = Line(-1, 0, "")
#: What many lines of a list of sources, results or winners hold.
_ENTRY = re.compile(r"[,(] ?(?:1\d|20)\d\d\b|\d[.)]?$|\S ?[-–—] ")


@frozen
class Links(LineRule):
    """Headlines of other stories: behind the story's end, or each with its day.

    Behind the last sentence of the story a row of lines like headlines goes where something beside it says that the
    story is over (who contributed, who wrote it, an offer, a heading of links), or where the row is long and its lines
    are. Short lines amid what was cut there go with it. Anywhere, a row of headlines goes of which each stands beside
    its day or hour. Linear in the number of lines.
    """

    name: str = "links"

    def cuts_among(self, lines: Lines) -> Iterable[Cut | Lifted]:
        """A cut and a related link for each line of such a row."""
        article, left = lines.article, lines.left
        last = next((index for index in reversed(range(len(left))) if left[index].is_prose), -1)
        if 0 <= last < len(left) - 1:
            tail = list(takewhile(lambda line: not _heads_sources(line), left[last + 1 :]))
            over = _Over.of(article, left[last].block)
            if tail and not any(line.text.endswith(":") for line in left[last:] if not over.before(line)):
                yield from self._of_tail(tail, over, article)
        for line in _dated(left, article):
            yield from self._cut(line, "dated", "a headline of another story, with its day")

    def _of_tail(self, tail: Sequence[Line], over: "_Over", article: Article) -> Iterator[Cut | Lifted]:
        """What goes of the lines behind the last line of prose."""
        behind, sections = list(_behind(tail, over)), list(_sections(tail, over))
        gone = {line.block for line in (*behind, *sections)}
        for line in behind:
            yield from self._cut(line, "behind", "a headline of another story, behind the end of this one")
        for line in sections:
            yield from self._cut(line, "section", "a part of the site, among others, behind the end of the story")
        for line in _between(tail, over, gone | {cut.where.block for cut in article.cuts if cut.family in _PAGE}):
            if line.block not in gone:
                yield from self._cut(line, "between", "stands amid the page's furniture behind the end of the story")

    def _cut(self, line: Line, rule: str, reason: str) -> Iterator[Cut | Lifted]:
        where = line.region
        yield Cut(
            where=where,
            text=line.text,
            rule=f"{self.name}/{rule}",
            family=Family.RELATED,
            action=Action.LIFT,
            reason=reason,
            confidence=0.96,
        )
        if is_headline(line.text):
            yield RelatedLink(text=line.text, lifted_from=(where,))


@frozen
class _Over:
    """Where a story is over: the first block behind its prose that was cut as something that stands there.

    `listed` is the same for items of a list, which may be what an offer offers.
    """

    end: int | None
    listed: int | None

    @classmethod
    def of(cls, article: Article, last: int) -> "_Over":
        behind = [(cut.where.block, cut.family) for cut in article.cuts if cut.where.block > last]
        closing = [(block, family) for block, family in behind if family in _CLOSING]
        firm = (block for block, family in closing if family not in _OFFERS)
        return cls(min((block for block, _ in closing), default=None), min(firm, default=None))

    def before(self, line: Line) -> bool:
        """Whether the story is over before a line."""
        end = self.listed if line.text[0] in _BULLETS else self.end
        return end is not None and line.block > end


def _behind(tail: Sequence[Line], over: _Over) -> Iterator[Line]:
    """The links among the lines behind the last line of prose."""
    links = [line for line in tail if _is_link(line)]
    if not 0 < len(links) <= _MOST or _are_sources(links):
        return
    if over.end is not None:
        yield from (line for line in links if over.before(line) or _is_row(links))
    elif len(links) == len(tail) and _is_row(links):
        yield from links


def _sections(tail: Sequence[Line], over: _Over) -> Iterator[Line]:
    """The rows of short names behind the story's end, as menus and lists of tags have them."""
    for is_name, row in groupby(tail, lambda line: over.before(line) and _is_name(line)):
        names = list(row) if is_name else []
        if len(names) >= _LEAST_NAMES:
            yield from names


def _between(tail: Sequence[Line], over: _Over, gone: Collection[int]) -> Iterator[Line]:
    """The short lines that stand alone or by two amid what is `gone`, or behind two such lines at the page's end."""
    lines = [line for line in tail if line.block not in gone]
    for _, numbered in groupby(enumerate(lines), lambda item: item[1].block - item[0]):
        row = [line for _, line in numbered]
        behind = row[-1].block + 1 in gone or (row[-1] is tail[-1] and row[0].block - 2 in gone)
        amid = behind and row[0].block - 1 in gone
        if amid and len(row) <= _FEW and all(over.before(line) and _is_small(line) for line in row):
            yield from row


def _is_small(line: Line) -> bool:
    """Whether a line is no more than some words of a label or button."""
    return line.text.count(" ") < _SMALL_WORDS - 1 and not is_row(line.text)


def _heads_sources(line: Line) -> bool:
    """Whether a line heads a list that is part of the text: what stands behind it stays."""
    return line.bare.rstrip(": ").lower() in NO_LINKS


def _is_name(line: Line) -> bool:
    text = line.bare
    return (
        text.count(" ") < _SMALL_WORDS - 1
        and len(text) <= _NAME
        and text[0].isupper()
        and _NAMED.fullmatch(text) is not None
    )


def _is_link(line: Line) -> bool:
    text = line.bare
    if is_row(line.text) or _LISTED.match(line.text):
        return False
    return is_headline(text) and text.count(" ") + 1 >= _LEAST_WORDS


def _are_sources(links: Sequence[Line]) -> bool:
    """Whether a row may be a list of sources, results or winners, by what many of its lines hold."""
    return 3 * sum(1 for line in links if _ENTRY.search(line.bare)) > len(links)


def _is_row(links: Sequence[Line]) -> bool:
    """Whether there are enough lines, and long ones, to be a list by themselves."""
    words = sum(line.text.count(" ") + 1 for line in links)
    return len(links) >= _LEAST_ROW and words >= _MEAN_WORDS * len(links)


def _dated(lines: Sequence[Line], article: Article) -> Iterator[Line]:
    """The lines of each stretch in which headlines stand beside their days."""
    if not any(cut.family is _TIMESTAMP for cut in article.cuts):
        return
    stretch: list[Line | None] = []  # None stands for a day that was cut
    for item in (*_with_days(lines, article), _END):
        if item is None or (item is not _END and _may_be_listed(item)):
            stretch.append(item)
            continue
        yield from _of_stretch(stretch)
        stretch = []


def _of_stretch(stretch: Sequence[Line | None]) -> Iterator[Line]:
    """The lines of a stretch that go: those up to the last headline that stands beside a day."""
    dated = [
        index
        for index, item in enumerate(stretch)
        if item is not None and _is_link(item) and None in stretch[max(0, index - 1) : index + 2]
    ]
    if len(dated) >= _LEAST_DATED and not _are_sources([line for line in stretch if line is not None]):
        yield from (line for line in stretch[: dated[-1] + 1] if line is not None)


def _may_be_listed(line: Line) -> bool:
    return _is_link(line) or (line.text.count(" ") < _SMALL_WORDS and not line.is_prose and not is_row(line.text))


def _with_days(lines: Sequence[Line], article: Article) -> Iterator[Line | None]:
    """The lines in order, and None for each block that was cut as a day or hour."""
    days = sorted({cut.where.block for cut in article.cuts if cut.family is _TIMESTAMP})
    at = 0
    for line in lines:
        while at < len(days) and days[at] <= line.block:
            if days[at] < line.block:
                yield None
            at += 1
        yield line
    yield from (None for _ in days[at:])
