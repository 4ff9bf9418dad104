"""Cuts of given blocks."""

from collections.abc import Sequence

from hypothesis import strategies as st

from newsparse.contracts import Action, Block, Cut, Family, Region
from newsparse.testing.strategies.blocks import draw_span, spans
from newsparse.testing.strategies.texts import texts

_FAMILY = st.sampled_from(Family)
_ACTION = st.sampled_from(Action)
_FIRST = st.none() | st.builds(Region, st.integers(0, 9), spans())
_REASON = texts(max_size=10)
_SURE = st.sampled_from((1.0, 0.99, 0.96, 0.9, 0.5, 0.0))
_ID = st.sampled_from(("", "/one", "/two"))


@st.composite
def cuts(
    draw: st.DrawFn, *, of: Sequence[Block], rules: Sequence[str] = ("drawn",), apart: bool = True
) -> tuple[Cut, ...]:
    """Up to four cuts of the blocks `of`, in order, by rules of the given names.

    They are `apart`, as those of an article are; otherwise they may overlap and come in any order, as rules may give
    them.
    """
    many = draw(st.integers(0, 4)) if of else 0
    drawn = [_cut(draw, of, rules) for _ in range(many)]
    return _apart(drawn) if apart else tuple(drawn)


def _cut(draw: st.DrawFn, blocks: Sequence[Block], rules: Sequence[str]) -> Cut:
    index = draw(st.integers(0, len(blocks) - 1))
    text = blocks[index].text
    span = draw_span(draw, len(text), min_size=1)
    return Cut(
        where=Region(index, span),
        text=span.of(text),
        rule=draw(st.sampled_from(rules)) + draw(_ID),
        family=draw(_FAMILY),
        action=draw(_ACTION),
        reason=draw(_REASON),
        duplicate_of=draw(_FIRST),
        confidence=draw(_SURE),
    )


def _apart(drawn: Sequence[Cut]) -> tuple[Cut, ...]:
    kept: list[Cut] = []
    for cut in sorted(drawn, key=lambda cut: cut.where):
        if not kept or not cut.where.overlaps(kept[-1].where):
            kept.append(cut)
    return tuple(kept)
