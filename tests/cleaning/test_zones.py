"""Head, body and tail."""

from hypothesis import given
from hypothesis import strategies as st

from newsparse.cleaning.line import Line
from newsparse.cleaning.pattern import Zone
from newsparse.cleaning.zones import Zones, zones_of

PROSE = "The ferry ran aground on Monday night, and nobody on board was hurt."
LABEL = "Harbor"
GOES = "Get the very best of the Gazette in your inbox on every single day."


def zones(*texts: str, lede: int | None = None) -> Zones:
    lines = [Line(i, 0, text) for i, text in enumerate(texts)]
    return zones_of(lines, lambda i, _: texts[i] == GOES, lede=lede)


def test_the_story_runs_from_its_first_prose_line_to_its_last() -> None:
    assert zones(LABEL, PROSE, PROSE, LABEL, PROSE, LABEL) == Zones(1, 5)


def test_a_standfirst_stands_before_it() -> None:
    assert zones(LABEL, PROSE, LABEL, LABEL, PROSE, PROSE) == Zones(4, 6)
    assert zones(LABEL, PROSE, LABEL, PROSE, LABEL) == Zones(1, 4)
    assert zones(PROSE, *[LABEL] * 9, PROSE, PROSE) == Zones(0, 12)


def test_prose_that_goes_is_passed_over() -> None:
    assert zones(GOES, PROSE, GOES, LABEL) == Zones(1, 2)


def test_a_dateline_begins_the_story() -> None:
    assert zones(LABEL, LABEL, PROSE, lede=1) == Zones(1, 3)


def test_a_story_may_be_of_one_line_at_either_end() -> None:
    assert zones(LABEL, PROSE) == Zones(1, 2)
    assert zones(PROSE, LABEL) == Zones(0, 1)
    assert zones(PROSE) == Zones(0, 1)


def test_a_standfirst_stands_so_near_and_no_farther() -> None:
    assert zones(PROSE, *[LABEL] * 4, PROSE, PROSE) == Zones(5, 7)
    assert zones(PROSE, *[LABEL] * 5, PROSE, PROSE) == Zones(0, 8)


def test_a_dateline_behind_a_standfirst_needs_no_second_line_of_prose() -> None:
    assert zones(PROSE, LABEL, LABEL, LABEL, lede=2) == Zones(2, 3)
    assert zones(PROSE, LABEL, LABEL, LABEL) == Zones(0, 1)


def test_without_prose_every_line_is_head_and_tail() -> None:
    found = zones(LABEL, LABEL)
    assert all(found.holds(i, [zone]) for i in range(2) for zone in (Zone.HEAD, Zone.TAIL))
    assert not found.holds(0, [Zone.BODY])


@given(st.lists(st.sampled_from([PROSE, LABEL, GOES]), max_size=12))
def test_each_line_of_a_story_lies_in_one_zone(texts: list[str]) -> None:
    found = zones(*texts)
    for i in range(len(texts)):
        assert found.holds(i, [])
        held = [zone for zone in Zone if found.holds(i, [zone])]
        assert len(held) == 1 or PROSE not in texts
    assert all(i < found.end for i, text in enumerate(texts) if text == PROSE)
    assert found.first == len(texts) or texts[found.first] == PROSE
