"""Fitting new cuts in among those already made."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import attrs

from newsparse.contracts import Block, Cut, Region, Span


def fitted(
    blocks: Sequence[Block], made: Sequence[Cut], wanted: Iterable[Cut]
) -> tuple[tuple[Cut, ...], dict[Region, Region]]:
    """All cuts in order and apart, and where each accepted new one came to lie.

    Of new cuts that overlap, the longest stands, then the surest; none may overlap one already made. Each takes
    along the white space that it would leave at an end of its block, or twice in the middle.
    """
    cuts: list[Cut] = []
    moved: dict[Region, Region] = {}
    new = sorted(wanted, key=_block)
    if not new:
        return tuple(made), moved
    touched = {cut.where.block for cut in new}
    old = {index: list(group) for index, group in groupby(made, _block) if index in touched}
    for index, group in groupby(new, _block):
        if index not in range(len(blocks)):
            message = f"a cut lies in a block of the article; there is no block {index}"
            raise ValueError(message)
        placed = _placed(blocks[index].text, old.get(index, []), list(group))
        for before, after in placed:
            moved[before.where] = after.where
            cuts.append(after)
    cuts = [_pointed(cut, moved) for cut in cuts]
    cuts.extend(made)
    return tuple(sorted(cuts, key=_place)), moved


def _pointed(cut: Cut, moved: dict[Region, Region]) -> Cut:
    """A repeat of another cut follows it to where that came to lie."""
    first = cut.duplicate_of and moved.get(cut.duplicate_of)
    return attrs.evolve(cut, duplicate_of=first) if first and first != cut.duplicate_of else cut


def _block(cut: Cut) -> int:
    return cut.where.block


def _place(cut: Cut) -> tuple[int, int]:
    return cut.where.block, cut.where.span.start


def _placed(text: str, old: Sequence[Cut], new: list[Cut]) -> list[tuple[Cut, Cut]]:
    """The accepted new cuts of one block, each as given and as placed."""
    taken = [cut.where.span for cut in old]
    placed: list[tuple[Cut, Cut]] = []
    for cut in sorted(new, key=lambda cut: (-len(cut.where.span), -cut.confidence, cut.where.span.start, cut.rule)):
        span = cut.where.span
        if not 0 <= span.start < span.end <= len(text):
            message = f"a cut lies within its block and is not empty; this one does not: {cut}"
            raise ValueError(message)
        if any(span.overlaps(other) for other in taken):
            continue
        wider = _with_space(text, span, taken)
        taken.append(wider)
        moved = cut if wider == span else attrs.evolve(cut, where=Region(cut.where.block, wider), text=wider.of(text))
        placed.append((cut, moved))
    return placed


def _with_space(text: str, span: Span, taken: Sequence[Span]) -> Span:
    """The span with the white space about it that would be left over."""
    floor = max((other.end for other in taken if other.end <= span.start), default=0)
    ceiling = min((other.start for other in taken if other.start >= span.end), default=len(text))
    start, end = span.start, span.end
    while start > floor and text[start - 1].isspace():
        start -= 1
    while end < ceiling and text[end].isspace():
        end += 1
    if start == 0 or end == len(text):
        return Span(start, end)
    return Span(start, span.end) if start < span.start and end > span.end else span
