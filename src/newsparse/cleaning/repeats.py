"""The rule that collapses what stands twice: doubled paragraphs, and pull quotes."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import attrs
from attrs import frozen

from newsparse.cleaning.line import wording_of
from newsparse.contracts import Action, Article, BlockKind, Cut, Family, Lifted, Passage, Region

#: How sure it is that a sentence which a longer paragraph holds was pulled out of it.
_PULL_QUOTE = 0.9
#: A repeat has at least so many words; shorter ones are often meant.
_LEAST = 6
#: From here on nobody says the same twice by chance.
_LONG = 12
#: A pull quote has so many words, and the paragraph that it was taken from more.
_PULLED = range(8, 61)
_LONGEST = 1000
#: Within so many passages of the head, a headline may stand twice.
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
    """A passage, its words without case, plain, with one space between, and how many they are."""

    passage: Passage
    words: str
    length: int


@frozen
class Repeats:
    """A paragraph that stood before, or that a longer one holds word for word, is collapsed into that one.

    White space, case, and kinds of quotation mark and dash do not count. Lists, table rows, subheadings and the
    questions of an interview may repeat themselves; a headline may not. Linear in the length of the text.
    """

    name: str = "repeats"
    sure: float = 0.0

    def as_sure(self, sure: float) -> "Repeats":
        """The rule without what is less sure than this: pull quotes cost as much to find as all else."""
        return attrs.evolve(self, sure=sure)

    def cuts(self, article: Article) -> Iterable[Cut | Lifted]:
        """A cut for each repeat; the first of exact repeats stays, and of a pull quote and its paragraph the latter."""
        sayings = [_said(passage) for passage in _single(article.layout.in_text)]
        left: list[Saying] = []
        first: dict[str, Passage] = {}
        for at, (passage, words, count) in enumerate(sayings):
            if count >= _LEAST and words in first and not _is_meant(passage, at, article):
                yield self._cut(passage, first[words].region, Family.REPEAT, 0.99 if count >= _LONG else 0.97)
            else:
                first.setdefault(words, passage)
                left.append(sayings[at])
        for passage, holder in _pulled(left, article) if self.sure <= _PULL_QUOTE else ():
            yield self._cut(passage, holder.region, Family.PULL_QUOTE, _PULL_QUOTE)

    def _cut(self, passage: Passage, earlier: Region, family: Family, confidence: float) -> Cut:
        return Cut(
            where=passage.region,
            text=passage.text,
            rule=f"{self.name}/{'exact' if family is Family.REPEAT else 'pull-quote'}",
            family=family,
            action=Action.COLLAPSE,
            reason="it stands in the article already",
            confidence=confidence,
            duplicate_of=earlier,
        )


def _single(passages: Sequence[Passage]) -> list[Passage]:
    """The passages that are all that is left of their block."""
    count: dict[int, int] = {}
    for passage in passages:
        count[passage.block] = count.get(passage.block, 0) + 1
    return [passage for passage in passages if count[passage.block] == 1]


def _is_meant(passage: Passage, at: int, article: Article) -> bool:
    """Whether a repeat may be part of the story: in a list, a subheading, a question that is asked again."""
    if _is_listed(passage, article):
        return True
    return not (_ends_sentence(passage.text) or at <= _HEAD)


def _is_listed(passage: Passage, article: Article) -> bool:
    return article.blocks[passage.block].kind in _LISTED or passage.text[0] in _BULLETS or passage.text[0].isdigit()


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’»)")[-1:] in {".", "!", "…"}


def _said(passage: Passage) -> Saying:
    """What a passage says; a monstrous one is not taken apart."""
    if len(passage.text) > _MONSTROUS:
        return Saying(passage, passage.text, _LONG)
    words = wording_of(passage.text).lower
    if "  " in words:
        words = " ".join(words.split())
    return Saying(passage, words, words.count(" ") + 1)


def _pulled(sayings: Sequence[Saying], article: Article) -> Iterator[tuple[Passage, Passage]]:
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
                    yield saying.passage, sayings[other].passage
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
    """Whether a passage is a sentence or a quotation of some length, and no heading or list item."""
    passage = saying.passage
    return (
        saying.length >= _PULLED.start
        and len(saying.words) <= _LONGEST
        and (passage.text[0] in '“"«' or _ends_sentence(passage.text))
        and article.blocks[passage.block].kind is not BlockKind.HEADING
        and not _is_listed(passage, article)
    )
