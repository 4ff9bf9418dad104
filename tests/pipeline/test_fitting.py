"""Fitting cuts in: as if each were held against every other of its block."""

from collections.abc import Sequence
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Block, Cut, Family, Region, Span
from newsparse.pipeline.fitting import fitted

TEXT = "one two  three four five   six seven"


def cut(start: int, end: int, confidence: float = 1.0, text: str = TEXT) -> Cut:
    return Cut(
        where=Region(0, Span(start, end)), text=text[start:end], rule="r", family=Family.NOTE, confidence=confidence
    )


def taken(made: Sequence[Cut], wanted: Sequence[Cut]) -> list[Span]:
    """The new cuts that find room, the longest first, each held against all before it."""
    found: list[Span] = []
    room = [one.where.span for one in made]
    cuts, _ = fitted((Block(text=TEXT),), made, ())
    assert cuts == tuple(made)
    for one in sorted(wanted, key=lambda one: (-len(one.where.span), -one.confidence, one.where.span.start)):
        if not any(one.where.span.overlaps(other) for other in room):
            _, placed = fitted((Block(text=TEXT),), [cut(span.start, span.end) for span in sorted(room)], [one])
            room.append(placed[0][1].where.span)
            found.append(one.where.span)
    return found


places = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 12), st.sampled_from((0.9, 1.0))).map(
    lambda drawn: cut(drawn[0], min(len(TEXT), drawn[0] + drawn[1]), drawn[2])
)


@given(st.lists(places, max_size=1), st.lists(places, max_size=8))
def test_the_longest_and_surest_find_room_and_none_overlaps(made: list[Cut], wanted: list[Cut]) -> None:
    merged, placed = fitted((Block(text=TEXT),), made, wanted)
    assert [before.where.span for before, _ in placed] == taken(made, wanted)
    spans = [one.where.span for one in merged]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert set(made) <= set(merged)
    assert all(one.text == one.where.span.of(TEXT) for one in merged)


@given(st.lists(places, min_size=1, max_size=6), st.data())
def test_a_repeat_points_at_where_the_first_came_to_lie(wanted: list[Cut], data: st.DataObject) -> None:
    first = data.draw(st.sampled_from([None, *(one.where for one in wanted), Region(3, Span(0, 1))]))
    repeats = [attrs.evolve(one, duplicate_of=first) for one in wanted]
    _, placed = fitted((Block(text=TEXT),), (), repeats)
    lies = {before.where: after.where for before, after in placed}
    merged, _ = fitted((Block(text=TEXT),), (), repeats)
    assert {one.duplicate_of for one in merged} == {lies.get(first, first) if first else None}


def test_a_repeat_of_a_cut_that_took_space_along_follows_it() -> None:
    one, two = cut(4, 7), attrs.evolve(cut(14, 18), duplicate_of=Region(0, Span(4, 7)))
    merged, _ = fitted((Block(text=TEXT),), (), [one, two])
    assert merged[0].where.span != Span(4, 7)
    assert merged[1].duplicate_of == merged[0].where


def test_very_many_cuts_of_one_block_are_fine() -> None:
    text = "ab " * 20_000 + "c"
    wanted = [cut(at, at + 2, text=text) for at in range(0, 60_000, 3)]
    merged, placed = fitted((Block(text=text),), (), reversed(wanted))
    assert len(merged) == len(placed) == 20_000


@pytest.mark.parametrize(
    ("wanted", "lies"),
    [
        ((0, 3), (0, 4)),  # at the beginning, the space behind it goes too
        ((31, 36), (30, 36)),  # at the end, the one before it
        ((4, 7), (3, 7)),  # between spaces, those on one side
        ((22, 26), (22, 26)),  # within a word
        ((9, 16), (9, 16)),
        ((3, 7), (3, 7)),
        ((0, 36), (0, 36)),
    ],
)
def test_no_space_is_left_at_an_end_or_twice(wanted: tuple[int, int], lies: tuple[int, int]) -> None:
    (merged,), _ = fitted((Block(text=TEXT),), (), [cut(*wanted)])
    assert merged.where.span == Span(*lies)


def test_space_goes_with_a_cut_no_farther_than_its_neighbours() -> None:
    spaces = cut(24, 27)
    merged, _ = fitted((Block(text=TEXT),), [spaces], [cut(20, 24), cut(27, 30)])
    assert [one.where.span for one in merged] == [Span(20, 24), Span(24, 27), Span(27, 30)]


FIRST, SECOND = "The crane stays.", "It is old."
TWO = (Block(text=FIRST), Block(text=SECOND))


def whole(block: int, text: str, confidence: float = 1.0) -> Cut:
    return Cut(where=Region(block, Span(0, len(text))), text=text, rule="r", family=Family.NOTE, confidence=confidence)


def test_cuts_of_whole_blocks_come_in_the_order_of_these() -> None:
    merged, placed = fitted(TWO, (), [whole(1, SECOND), whole(0, FIRST)])
    assert merged == (whole(0, FIRST), whole(1, SECOND))
    assert placed == [(one, one) for one in merged]


def test_of_two_cuts_of_a_whole_block_the_surer_stands() -> None:
    for wanted in ([whole(0, FIRST, 0.9), whole(0, FIRST)], [whole(0, FIRST), whole(0, FIRST, 0.9)]):
        merged, placed = fitted(TWO, (), [*wanted, whole(1, SECOND)])
        assert merged == (whole(0, FIRST), whole(1, SECOND))
        assert len(placed) == 2


def test_a_piece_of_a_block_stands_beside_others_that_go_whole() -> None:
    piece = Cut(where=Region(1, Span(0, 2)), text="It", rule="r", family=Family.NOTE)
    merged, _ = fitted(TWO, (), [piece, whole(0, FIRST)])
    assert [one.text for one in merged] == [FIRST, "It "]


@pytest.mark.parametrize("made", [(), (whole(0, FIRST),)])
@pytest.mark.parametrize(
    "where",
    [
        Region(2, Span(0, 3)),
        Region(7, Span(0, 3)),
        Region(1, Span(3, 3)),
        Region(1, Span(0, 11)),
        Region(1, Span(11, 12)),
    ],
)
def test_a_cut_that_is_empty_or_leaves_its_block_is_refused(where: Region, made: tuple[Cut, ...]) -> None:
    wrong = Cut(where=where, text="x", rule="r", family=Family.NOTE)
    with pytest.raises(ValueError, match="a cut lies"):
        fitted(TWO, made, [wrong])
