"""Blocks: legible, and led back to the source character by character."""

import pytest
from hypothesis import given

from newsparse.contracts import Block, Span
from newsparse.testing import blocks

LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


@pytest.mark.parametrize("text", ["", " ", " x", "x ", "x\u00a0", "\tx", "x\n"])
def test_a_block_is_trimmed_and_not_empty(text):
    with pytest.raises(ValueError, match="trimmed and not empty"):
        Block(text=text)


@pytest.mark.parametrize("end", LINE_ENDS)
def test_a_block_is_one_line(end):
    with pytest.raises(ValueError, match="one line"):
        Block(text=f"a{end}b")


def test_a_block_holds_no_lone_surrogate():
    with pytest.raises(UnicodeEncodeError):
        Block(text="a\ud800b")


def test_without_an_origin_nothing_is_led_back():
    block = Block(text="abc")
    assert not block.is_exact
    assert block.origin_of(Span(0, 2)) is None


def test_without_folds_offsets_are_shifted():
    block = Block(text="abc", origin=Span(10, 13))
    assert block.is_exact
    assert block.origin_of(Span(1, 3)) == Span(11, 13)
    assert block.origin_of(Span(1, 1)) == Span(11, 11)


def test_an_inexact_block_is_led_back_as_a_whole():
    block = Block(text="abc", origin=Span(10, 20))
    assert not block.is_exact
    assert block.origin_of(Span(1, 2)) == Span(10, 20)


def test_folds_stand_for_one_character_each():
    source = "one\n   two &amp; three"
    block = Block(text="one two & three", origin=Span(0, len(source)), folds=(Span(3, 7), Span(11, 16)))
    assert block.is_exact
    assert block.origin_of(Span(0, 3)).of(source) == "one"
    assert block.origin_of(Span(3, 4)).of(source) == "\n   "
    assert block.origin_of(Span(4, 7)).of(source) == "two"
    assert block.origin_of(Span(8, 9)).of(source) == "&amp;"
    assert block.origin_of(Span(2, 5)).of(source) == "e\n   t"
    assert block.origin_of(Span(10, 15)).of(source) == "three"
    assert block.origin_of(Span(0, 15)) == block.origin


@given(blocks())
def test_the_whole_of_a_block_leads_back_to_all_of_its_origin(block):
    assert block.origin_of(Span(0, len(block.text))) == block.origin


@given(blocks())
def test_neighbours_lead_back_to_neighbours(block):
    if block.is_exact:
        places = [block.origin_of(Span(at, at + 1)) for at in range(len(block.text))]
        assert [place.start for place in places[1:]] == [place.end for place in places[:-1]]
        assert Span(places[0].start, places[-1].end) == block.origin
