"""Tables: how the room is divided, and what is left out."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from newsparse.cli.page.sheet import WIDEST, divided, facts, section, sheet, stacked

COLUMNS = st.lists(st.tuples(st.integers(1, 300), st.integers(0, 9)), min_size=1, max_size=8)


@given(COLUMNS, st.integers(0, 200))
def test_no_column_is_wider_than_it_wants_or_narrower_than_a_character(
    columns: list[tuple[int, int]], room: int
) -> None:
    wanted, shares = [width for width, _ in columns], [share for _, share in columns]
    widths = divided(wanted, shares, room)
    assert all(1 <= width <= want for width, want in zip(widths, wanted, strict=True))


@given(COLUMNS, st.integers(0, 200))
def test_the_room_is_enough_if_the_fixed_columns_leave_some(columns: list[tuple[int, int]], room: int) -> None:
    wanted, shares = [width for width, _ in columns], [share for _, share in columns]
    fixed = sum(want for want, share in columns if not share)
    if room - fixed >= 10 * len(columns):
        widths = divided(wanted, shares, room)
        assert sum(widths) <= room
        assert all(width == want for width, (want, share) in zip(widths, columns, strict=True) if not share)
    if room >= 10 * len(columns):
        assert sum(divided(wanted, shares, room)) <= room
    if sum(wanted) <= room:
        assert divided(wanted, shares, room) == wanted


def test_modest_columns_leave_their_room_to_the_others() -> None:
    assert divided([4, 100, 100], [1, 1, 2], room=64) == [4, 20, 40]


def test_a_column_without_a_word_is_left_out(render: Callable[..., str]) -> None:
    assert "empty" not in render(sheet(("name", "empty"), [("a", ""), ("b", "")]))


def test_a_table_is_as_wide_as_its_words_and_never_too_wide_to_follow(render: Callable[..., str]) -> None:
    short, long = sheet(("a", "b"), [("x", "y")], (1, 1)), sheet(("a", "b"), [("x", "word " * 90)], (0, 1))
    assert max(map(len, render(short, width=100).splitlines())) < 10
    assert max(map(len, render(long, width=60).splitlines())) <= 60
    assert max(map(len, render(long, width=300).splitlines())) <= WIDEST


def test_cells_are_safe_to_print(render: Callable[..., str]) -> None:
    thing = section("t", sheet(("a",), [("\x1b[2J",), (stacked("\x1b[1m", "\x1b[3m"),)]))
    shown = render(thing) + render(facts([("name", "\x1b[4m")]))
    assert "\x1b" not in shown
    assert shown.count("␛") == 4


def test_markup_in_the_text_is_text(render: Callable[..., str]) -> None:
    assert "[bold]x[/bold] :smile:" in render(sheet(("a",), [("[bold]x[/bold] :smile:",)]))


def test_where_there_is_no_room_for_a_table_its_cells_stand_below_each_other(render: Callable[..., str]) -> None:
    table = sheet(("who", "what", "where"), [("Mayor", "opened the long bridge", "Port Ann"), ("Crews", "left", "")])
    wide, narrow = render(table, width=40), render(table, width=25)
    assert wide.splitlines()[0].split() == ["who", "what", "where"]
    assert [line.rstrip() for line in narrow.splitlines()] == [
        "who    Mayor",
        "what   opened the long",
        "       bridge",
        "where  Port Ann",
        "",
        "who    Crews",
        "what   left",
    ]
