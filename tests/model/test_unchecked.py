"""What is made without checks is what the classes themselves make."""

import pickle

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Action, Block, BlockKind, Cut, Family, Mark, MarkKind, Region, Span
from newsparse.model import unchecked

TEXTS = st.text(min_size=1, max_size=20).filter(lambda text: text.strip() == text and text.splitlines() == [text])
MARKS = st.tuples(st.sampled_from(MarkKind), st.integers(0, 9), st.integers(9, 20), st.none() | st.text(max_size=9))


def assert_same(made, checked):
    assert type(made) is type(checked)
    assert made == checked
    assert hash(made) == hash(checked)
    assert repr(made) == repr(checked)
    assert pickle.loads(pickle.dumps(made)) == checked
    with pytest.raises(FrozenInstanceError):
        made.text = ""


@given(
    TEXTS,
    st.sampled_from(BlockKind),
    st.lists(MARKS, max_size=3),
    st.none() | st.integers(1, 6),
    st.lists(TEXTS, max_size=3).map(tuple),
)
def test_blocks_with_their_marks(text, kind, marks, level, context):
    made = tuple(unchecked.mark(*mark) for mark in marks)
    checked = tuple(Mark(kind=kind, span=Span(start, end), target=target) for kind, start, end, target in marks)
    for one, other in zip(made, checked, strict=True):
        assert_same(one, other)
        assert_same(one.span, other.span)
    assert_same(
        unchecked.block(text, kind, made, level, context),
        Block(text=text, kind=kind, marks=checked, level=level, context=context),
    )


@given(TEXTS, st.integers(0, 2000))
def test_paragraphs_of_a_source(text, start):
    assert_same(unchecked.paragraph(text, start), Block(text=text, origin=Span(start, start + len(text))))


@given(
    st.integers(0, 99),
    TEXTS,
    st.fixed_dictionaries(
        {
            "rule": st.text(max_size=9),
            "family": st.sampled_from(Family),
            "action": st.sampled_from(Action),
            "reason": st.text(max_size=9),
            "confidence": st.floats(0, 1),
        }
    ),
)
def test_cuts_of_whole_blocks(index, text, why):
    made = unchecked.whole_cut(index, text, **why)
    where = Region(index, Span(0, len(text)))
    assert_same(made.where, where)
    assert_same(made, Cut(where=where, text=text, **why))
