"""How the story's text is made of blocks and cuts. Nothing here is stored: it is derived, so it cannot disagree."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.model.block import BODY, Block
from newsparse.model.cut import Cut
from newsparse.model.span import Region, Span

BETWEEN = "\n\n"


class Passage(NamedTuple):
    """A stretch of one block that no cut took.

    `begin` and `end` count in the block's text; `start` is where it stands in `article.text`, None where its block is
    not part of the story.
    """

    block: int
    begin: int
    end: int
    text: str
    start: int | None

    @property
    def region(self) -> Region:
        """Where it stands in the article's blocks."""
        return Region(self.block, Span(self.begin, self.end))


class Layout(NamedTuple):
    """The passages of an article, and those of them that its text is made of."""

    passages: tuple[Passage, ...]
    in_text: tuple[Passage, ...]

    def text(self) -> str:
        """The story: the passages of one block together, a blank line between blocks."""
        pieces: list[str] = []
        block = -1
        for passage in self.in_text:
            if pieces and passage.block != block:
                pieces.append(BETWEEN)
            block = passage.block
            pieces.append(passage.text)
        return "".join(pieces)

    def covered(self, span: Span) -> Iterator[tuple[Passage, int, int]]:
        """The passages under a span of the text, each with the stretch of its block that the span covers."""
        at = max(0, bisect_right(self.in_text, span.start, key=_start) - 1)
        for passage in self.in_text[at:]:
            start = _start(passage)
            if start >= span.end:
                return
            begin = passage.begin + max(0, span.start - start)
            end = min(passage.end, passage.begin + span.end - start)
            if begin < end:
                yield passage, begin, end


def _start(passage: Passage) -> int:
    return passage.start or 0


def lay_out(blocks: Sequence[Block], cuts: Sequence[Cut]) -> Layout:
    """Lay out the story: kept stretches of blocks of a body kind, a blank line between blocks.

    `cuts` are in order and do not overlap. A block of which only white space is left has no part in the text.
    """
    passages: list[Passage] = []
    in_text: list[Passage] = []
    length, at = 0, 0
    cut_block = cuts[0].where.block if cuts else -1
    for index, block in enumerate(blocks):
        kept: Sequence[Stretch] = ((0, len(block.text), block.text),)
        shown = block.kind in BODY
        if index == cut_block:
            first = at
            while cut_block == index:
                at += 1
                cut_block = cuts[at].where.block if at < len(cuts) else -1
            is_gone = len(cuts[first].text) == len(block.text)  # as most blocks of a page are
            kept = () if is_gone else tuple(_kept(block.text, cuts[first:at]))
            shown = shown and not all(text.isspace() for _, _, text in kept)
        if shown and length:
            length += len(BETWEEN)
        for begin, end, text in kept:
            passage = Passage(index, begin, end, text, length if shown else None)
            passages.append(passage)
            if shown:
                in_text.append(passage)
                length += len(text)
    return Layout(tuple(passages), tuple(in_text))


#: Where a stretch of a block begins and ends, and what stands there.
Stretch = tuple[int, int, str]


def _kept(text: str, cuts: Sequence[Cut]) -> Iterator[Stretch]:
    """The stretches of a block's text between its cuts, of which there is one at least; none of them empty."""
    at = 0
    for cut in cuts:
        if at < cut.where.span.start:
            yield at, cut.where.span.start, text[at : cut.where.span.start]
        at = cut.where.span.end
    if at < len(text):
        yield at, len(text), text[at:]
