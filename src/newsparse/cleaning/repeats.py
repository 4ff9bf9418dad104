"""The rule that collapses what stands twice: doubled paragraphs, and pull quotes."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from operator import attrgetter
from typing import NamedTuple

import attrs
from attrs import frozen

from newsparse.cleaning.line import Line
from newsparse.cleaning.lines import LineRule, Lines
from newsparse.contracts import Action, Article, BlockKind, Cut, Family, Lifted, Region

#: How sure it is that a sentence which a longer paragraph holds was pulled out of it.
_PULL_QUOTE = 0.9
#: A repeat has at least so many words; shorter ones are often meant.
_LEAST = 6
#: From here on nobody says the same twice by chance.
_LONG = 12
#: A pull quote has so many words, and the paragraph that it was taken from more.
_PULLED = range(8, 61)
_LONGEST = 1000
#: Within so many lines of the head, a headline may stand twice.
_HEAD = 4
_BULLETS = "-*•·|>–—+"
#: Punctuation, which a pull quote and its paragraph may differ in.
_POINTS = "\"'.,!?;:()[]…-*•"
_NO_POINTS = str.maketrans("", "", _POINTS)
_PLAIN = re.compile(f"[^{re.escape(_POINTS)}]{{12,32}}")
_LISTED = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
#: A paragraph is longer by so many words than what was pulled out of it.
_LONGER = 3
#: No paragraph that people wrote has so many characters.
_MONSTROUS = 100_000
#: A paragraph stands no further than so many characters from what was pulled out of it...
_REACH = 32_000
#: ...and so many paragraphs on either side that share a stretch with it are tried.
_MOST_ALIKE = 8


class Saying(NamedTuple):
    """A line, its words without case, plain, with one space between, and how many they are."""

    line: Line
    words: str
    length: int


@frozen
class Repeats(LineRule):
    """A paragraph that stood before, or that a longer one holds word for word, is collapsed into that one.

    White space, case, and kinds of quotation mark and dash do not count. Lists, table rows, subheadings and the
    questions of an interview may repeat themselves; a headline may not. Linear in the length of the text.
    """

    name: str = "repeats"
    sure: float = 0.0

    def as_sure(self, sure: float) -> "Repeats":
        """The rule without what is less sure than this: pull quotes cost as much to find as all else."""
        return attrs.evolve(self, sure=sure)

    def cuts_among(self, lines: Lines) -> Iterable[Cut | Lifted]:
        """A cut for each repeat; the first of exact repeats stays, and of a pull quote and its paragraph the latter."""
        article = lines.article
        left: list[Saying] = []
        first: dict[str, Line] = {}
        for at, saying in enumerate(map(_said, _single(lines.in_text))):
            line, words, count = saying
            earlier = first.setdefault(words, line)
            if earlier is not line and count >= _LEAST and not _is_meant(line, at, article):
                yield self._cut(line, earlier.region, Family.REPEAT, 0.99 if count >= _LONG else 0.97)
            else:
                left.append(saying)
        for line, holder in _pulled(left, article) if self.sure <= _PULL_QUOTE else ():
            yield self._cut(line, holder.region, Family.PULL_QUOTE, _PULL_QUOTE)

    def _cut(self, line: Line, earlier: Region, family: Family, confidence: float) -> Cut:
        return Cut(
            where=line.region,
            text=line.text,
            rule=f"{self.name}/{'exact' if family is Family.REPEAT else 'pull-quote'}",
            family=family,
            action=Action.COLLAPSE,
            reason="it stands in the article already",
            confidence=confidence,
            duplicate_of=earlier,
        )


def _single(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that are all that is left of their block."""
    for _, group in groupby(lines, attrgetter("block")):
        line, *more = group
        if not more:
            yield line


def _is_meant(line: Line, at: int, article: Article) -> bool:
    """Whether a repeat may be part of the story: in a list, a subheading, a question that is asked again."""
    if _is_listed(line, article):
        return True
    return not (_ends_sentence(line.text) or at <= _HEAD)


def _is_listed(line: Line, article: Article) -> bool:
    return article.blocks[line.block].kind in _LISTED or line.text[0] in _BULLETS or line.text[0].isdigit()


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’»)")[-1:] in {".", "!", "…"}


def _said(line: Line) -> Saying:
    """What a line says; a monstrous one is not taken apart."""
    if len(line.text) > _MONSTROUS:
        return Saying(line, line.text, _LONG)
    words = line.said.lower
    if "  " in words:
        words = " ".join(words.split())
    return Saying(line, words, words.count(" ") + 1)


def _pulled(sayings: Sequence[Saying], article: Article) -> Iterator[tuple[Line, Line]]:
    """Each pull quote with the paragraph that holds it.

    The first stretch without punctuation of whatever may be one is sought about it, and only where it stands are the
    words compared.
    """
    whole = "\n".join(saying.words for saying in sayings)
    starts = [0, *accumulate(len(saying.words) + 1 for saying in sayings)]
    bare: dict[int, str] = {}
    for number, saying in enumerate(sayings[1:], start=1):
        if _may_be_pulled(saying, article):
            for other in _sharing(whole, starts, number):
                for index in (number, other):
                    if index not in bare:
                        bare[index] = _bare(sayings[index].words)
                if _holds(bare[other], bare[number]):
                    yield saying.line, sayings[other].line
                    break


def _sharing(whole: str, starts: Sequence[int], number: int) -> Iterator[int]:
    """The numbers of the first sayings before and behind one, and not far away, that share a stretch with it."""
    begin, end = starts[number], starts[number + 1]
    plain = _PLAIN.search(whole, begin, end - 1)
    stretch = plain[0].strip() if plain else ""
    for low, high in ((max(0, begin - _REACH), begin), (end, end + _REACH)) if stretch else ():
        at = low
        for _ in range(_MOST_ALIKE):
            at = whole.find(stretch, at, high)
            if at < 0:
                break
            other = bisect_right(starts, at) - 1
            yield other
            at = starts[other + 1]


def _bare(words: str) -> str:
    """Words without punctuation, a space about each."""
    return f" {' '.join(words.translate(_NO_POINTS).split())} " if len(words) <= _MONSTROUS else ""


def _holds(longer: str, pulled: str) -> bool:
    """Whether some words stand among others, of which there are enough more."""
    count = pulled.count(" ") - 1
    return count in _PULLED and longer.count(" ") - 1 >= count + _LONGER and pulled in longer


def _may_be_pulled(saying: Saying, article: Article) -> bool:
    """Whether a line is a sentence or a quotation of some length, and no heading or list item."""
    line = saying.line
    return (
        saying.length >= _PULLED.start
        and len(saying.words) <= _LONGEST
        and (line.text[0] in '“"«' or _ends_sentence(line.text))
        and article.blocks[line.block].kind is not BlockKind.HEADING
        and not _is_listed(line, article)
    )
