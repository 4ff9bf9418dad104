"""Fitting new cuts in among those already made."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby

import attrs

from newsparse.contracts import Block, Cut, Region, Span

#: A cut as it was wanted, and as it came to lie.
Placed = tuple[Cut, Cut]


def fitted(blocks: Sequence[Block], made: Sequence[Cut], wanted: Iterable[Cut]) -> tuple[tuple[Cut, ...], list[Placed]]:
    """All cuts in order and apart, and the accepted new ones, each as it was wanted and as it came to lie.

    Of new cuts that overlap, the longest stands, then the surest; none may overlap one already made. Each takes
    along the white space that it would leave at an end of its block, or twice in the middle. Raises ValueError for a
    cut that is empty or leaves its block.
    """
    new = sorted(wanted, key=_block)
    if not made and _are_whole(blocks, new):
        return tuple(new), [(cut, cut) for cut in new]
    touched = {cut.where.block for cut in new}
    old = {index: list(group) for index, group in groupby(made, _block) if index in touched}
    placed: list[Placed] = []
    for index, group in groupby(new, _block):
        if index not in range(len(blocks)):
            message = f"a cut lies in a block of the article; there is no block {index}"
            raise ValueError(message)
        placed.extend(_placed(blocks[index].text, old.get(index, []), list(group)))
    cuts = _pointed(placed)
    return tuple(sorted((*made, *cuts), key=_place)) if cuts else tuple(made), placed


def _are_whole(blocks: Sequence[Block], cuts: Sequence[Cut]) -> bool:
    """Whether each cut takes all of a block of its own, as most cuts of a page do."""
    last, count = -1, len(blocks)
    for cut in cuts:
        index, span = cut.where.block, cut.where.span
        if not last < index < count or span.start or span.end != len(blocks[index].text):
            return False
        last = index
    return True


def _pointed(placed: Sequence[Placed]) -> list[Cut]:
    """The new cuts; a repeat of another follows it to where that came to lie."""
    cuts = [after for _, after in placed]
    if all(cut.duplicate_of is None for cut in cuts):
        return cuts
    moved = {before.where: after.where for before, after in placed}
    return [
        attrs.evolve(cut, duplicate_of=moved[cut.duplicate_of]) if cut.duplicate_of in moved else cut for cut in cuts
    ]


def _block(cut: Cut) -> int:
    return cut.where.block


def _place(cut: Cut) -> tuple[int, int]:
    return cut.where.block, cut.where.span.start


def _placed(text: str, old: Sequence[Cut], new: list[Cut]) -> list[Placed]:
    """The accepted new cuts of one block, each as given and as placed."""
    starts = [cut.where.span.start for cut in old]
    ends = [cut.where.span.end for cut in old]
    placed: list[Placed] = []
    for cut in sorted(new, key=lambda cut: (-len(cut.where.span), -cut.confidence, cut.where.span.start, cut.rule)):
        span = cut.where.span
        if not 0 <= span.start < span.end <= len(text):
            message = f"a cut lies within its block and is not empty; this one does not: {cut}"
            raise ValueError(message)
        at = bisect_right(starts, span.start)
        floor = ends[at - 1] if at else 0
        ceiling = starts[at] if at < len(starts) else len(text)
        if span.start < floor or ceiling < span.end:
            continue
        wider = _with_space(text, span, floor, ceiling)
        starts.insert(at, wider.start)
        ends.insert(at, wider.end)
        moved = cut if wider == span else attrs.evolve(cut, where=Region(cut.where.block, wider), text=wider.of(text))
        placed.append((cut, moved))
    return placed


def _with_space(text: str, span: Span, floor: int, ceiling: int) -> Span:
    """The span with the white space about it that would be left over, between its neighbours."""
    start, end = span.start, span.end
    while start > floor and text[start - 1].isspace():
        start -= 1
    while end < ceiling and text[end].isspace():
        end += 1
    if start == 0 or end == len(text):
        return Span(start, end)
    return Span(start, span.end) if start < span.start and end > span.end else span
