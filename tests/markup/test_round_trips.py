"""What is written as markup is read back: words, kinds, and every mark where it stood."""

from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Article, Block, BlockKind, Limits, Mark, MarkKind, Span, body_of_html, markup_of

KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
MARKS = (MarkKind.STRONG, MarkKind.EMPHASIS, MarkKind.LINK)
WORDS = st.lists(st.sampled_from(("ferry", "a<b", "R&D", "“x”", "1")), min_size=1, max_size=6)


@st.composite
def marked(draw: st.DrawFn) -> Block:
    """A block with marks about whole words, each of its own kind, and within, beside or about another."""
    words = draw(WORDS)
    starts = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]
    spans: list[Span] = []
    for _ in range(draw(st.integers(0, len(MARKS)))):
        first, last = sorted((draw(st.integers(0, len(words) - 1)), draw(st.integers(0, len(words) - 1))))
        span = Span(starts[first], starts[last] + len(words[last]))
        if all(span.end <= other.start or other.end <= span.start or _nested(span, other) for other in spans):
            spans.append(span)
    kinds = draw(st.permutations(MARKS))
    marks = tuple(Mark(kind=kind, span=span, target=_target(kind)) for kind, span in zip(kinds, spans, strict=False))
    kind = draw(st.sampled_from(KINDS))
    return Block(text=" ".join(words), kind=kind, level=2 if kind is BlockKind.HEADING else None, marks=marks)


def _nested(one: Span, other: Span) -> bool:
    """Whether one lies within the other and is not the same."""
    outer, inner = sorted((one, other), key=len, reverse=True)
    return one != other and outer.start <= inner.start and inner.end <= outer.end


def _target(kind: MarkKind) -> str | None:
    return "https://example.org/a?b=1&c=2" if kind is MarkKind.LINK else None


@given(st.lists(marked(), min_size=1, max_size=4))
def test_blocks_come_back_with_their_marks(blocks: list[Block]) -> None:
    back = body_of_html(f"<article>{markup_of(Article(blocks=tuple(blocks)))}</article>", Limits()).blocks
    assert [(block.text, block.kind, set(block.marks)) for block in back] == [
        (block.text, block.kind, set(block.marks)) for block in blocks
    ]
