"""Blocks, and stretches of them."""

from hypothesis import strategies as st

from newsparse.contracts import Block, BlockKind, Mark, MarkKind, Span
from newsparse.testing.strategies.texts import lines, rows, texts

_WHETHER = st.booleans()
_KIND = st.sampled_from(BlockKind)
_LINE = lines()
_MARK = st.sampled_from(MarkKind)
_TARGET = st.none() | texts()
_LEVEL = st.none() | st.integers(1, 6)
_LANGUAGE = st.sampled_from((None, "en", "lt"))
_CONTEXT = rows(st.sampled_from(("body", "div", "p", "li")))
_START = st.integers(0, 1000)


def draw_span(draw: st.DrawFn, within: int, min_size: int = 0) -> Span:
    """A span in a text of `within` code points, for strategies that know the text only when they draw."""
    start = draw(st.integers(0, within - min_size))
    return Span(start, draw(st.integers(start + min_size, within)))


@st.composite
def spans(draw: st.DrawFn, *, within: int = 1000, min_size: int = 0) -> Span:
    """Spans in a text of `within` code points, at least `min_size` long.

    Raises ValueError where no span is that long.
    """
    if min_size > within:
        message = f"no span within {within} code points is {min_size} long"
        raise ValueError(message)
    return draw_span(draw, within, min_size)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Blocks of every kind; some with an origin, exact or not, and with marks."""
    text, kind = draw(_LINE), draw(_KIND)
    if draw(_WHETHER):
        return Block(text=text, kind=kind)
    origin, folds = _origin(draw, len(text))
    marks = [draw_span(draw, len(text)) for _ in range(draw(st.integers(0, 2)))]
    return Block(
        text=text,
        kind=kind,
        origin=origin,
        folds=folds,
        marks=tuple(Mark(kind=draw(_MARK), span=span, target=draw(_TARGET)) for span in marks),
        level=draw(_LEVEL),
        language=draw(_LANGUAGE),
        context=draw(_CONTEXT),
    )


def _origin(draw: st.DrawFn, length: int) -> tuple[Span, tuple[Span, ...]]:
    """An origin of a text of that length, with folds; one in a few is not exact."""
    start = draw(_START)
    folds: list[Span] = []
    for offset in sorted(draw(st.sets(st.integers(0, length - 1), max_size=2))):
        begin = start + offset + sum(len(fold) - 1 for fold in folds)
        folds.append(Span(begin, begin + draw(st.integers(2, 6))))
    end = start + length + sum(len(fold) - 1 for fold in folds)
    return Span(start, end + draw(st.sampled_from((0, 0, 0, 5)))), tuple(folds)
