"""Spans and regions."""

import pytest
from hypothesis import given

from newsparse.contracts import Region, Span
from newsparse.testing import spans


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 2), (-2, -1)])
def test_a_span_runs_forward_from_0(start, end):
    with pytest.raises(ValueError, match=f"not from {start} to {end}"):
        Span(start, end)


def test_what_a_span_covers():
    assert Span(2, 5).of("abcdefg") == "cde"
    assert len(Span(2, 5)) == 3
    assert Span(2, 2).of("abc") == ""


@given(spans(), spans())
def test_overlap_is_mutual_and_means_a_shared_code_point(one, other):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one)
    if len(one) and len(other):
        assert one.overlaps(other) == bool(shared)


@given(spans(), spans())
def test_containing_is_having_all_of_it(one, other):
    assert one.contains(other) == (one.start <= other.start and other.end <= one.end)
    assert one.contains(one)


@given(spans())
def test_shifting_there_and_back(span):
    assert span.shifted(7).shifted(-7) == span
    assert len(span.shifted(7)) == len(span)


def test_regions_overlap_only_within_one_block():
    assert Region(0, Span(0, 3)).overlaps(Region(0, Span(2, 4)))
    assert not Region(0, Span(0, 3)).overlaps(Region(1, Span(2, 4)))
    assert min(Region(1, Span(0, 1)), Region(0, Span(5, 6)), Region(0, Span(2, 9))) == Region(0, Span(2, 9))
