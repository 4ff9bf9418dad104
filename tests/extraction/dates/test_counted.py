"""What is counted from the anchor, or from the day last spoken of, is what the calendar says."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.dates.telling import anchors, days, found, frames, in_months, told

from newsparse.contracts import DateKind

IN_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "seven": 7,
    "ten": 10,
    "twelve": 12,
    "nineteen": 19,
    "twenty": 20,
    "twenty-one": 21,
    "thirty-five": 35,
    "a dozen": 12,
    "two dozen": 24,
    "a hundred": 100,
}
counts = st.integers(1, 120).map(lambda count: (str(count), count)) | st.sampled_from(sorted(IN_WORDS.items()))
FROM_NOW = {"ago": -1, "from now": 1, "from today": 1, "hence": 1}
FROM_THEN = {"earlier": -1, "later": 1, "afterward": 1}
BESIDE = {"The day before": -1, "The same day": 0, "The next day": 1, "The following day": 1}
SHIFTS = {"last": -1, "this": 0, "next": 1}


def units_from(day: dt.date, unit: str, count: int) -> str:
    """The value of the unit that lies so many units from a day."""
    if unit in {"day", "week", "weekend"}:
        there = day + dt.timedelta(count if unit == "day" else 7 * count)
        year, week, _ = there.isocalendar()
        weekly = {"week": f"{year}-W{week:02}", "weekend": f"{year}-W{week:02}-WE"}
        return weekly.get(unit) or there.isoformat()
    year, month = in_months(day, count * {"month": 1, "quarter": 3, "year": 12}[unit])
    return {"month": f"{year}-{month:02}", "quarter": f"{year}-Q{(month + 2) // 3}", "year": f"{year}"}[unit]


def counted(count: str, unit: str) -> str:
    """`one week`, `a dozen weeks`."""
    return f"{count} {unit}" if count in {"1", "one"} else f"{count} {unit}s"


units = st.sampled_from(["day", "week", "month", "year"])


@given(anchors, counts, units, st.sampled_from(sorted(FROM_NOW)), frames)
def test_so_many_units_from_now(anchor, count, unit, side, frame):
    written = f"{counted(count[0], unit)} {side}"
    value = units_from(anchor, unit, FROM_NOW[side] * count[1])
    assert told(frame.format(written), anchor) == [(written, value)]


@given(anchors, st.sampled_from([("a", "day"), ("a", "week"), ("a", "month"), ("a", "year"), ("one", "quarter")]))
def test_one_unit_ago(anchor, unit):
    written = " ".join([*unit, "ago"])
    assert told(f"It rained {written}.", anchor) == [(written, units_from(anchor, unit[1], -1))]


@given(days, anchors, counts, units, st.sampled_from(sorted(FROM_THEN)))
def test_so_many_units_later_than_the_day_last_spoken_of(day, anchor, count, unit, side):
    written = f"{counted(count[0], unit)} {side}"
    dates = told(f"The roof leaked on {day:%B %-d, %Y}. It fell {written}.", anchor)
    assert dates[1:] == [(written, units_from(day, unit, FROM_THEN[side] * count[1]))]


@given(anchors, st.sampled_from(sorted(SHIFTS)), st.sampled_from(["week", "weekend", "month", "quarter", "year"]))
def test_the_last_this_and_the_next_unit(anchor, shift, unit):
    written = f"{shift} {unit}"
    assert told(f"It rained {written}.", anchor) == [(written, units_from(anchor, unit, SHIFTS[shift]))]


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("the day before yesterday", -2),
        ("yesterday", -1),
        ("today", 0),
        ("tomorrow", 1),
        ("the day after tomorrow", 2),
    ],
)
@given(anchor=anchors, frame=frames)
def test_the_days_around_the_anchor(written, count, anchor, frame):
    assert told(frame.format(written), anchor) == [(written, units_from(anchor, "day", count))]


@given(
    days,
    anchors,
    st.sampled_from([("The day before", -1), ("The same day", 0), ("The next day", 1), ("The following day", 1)]),
)
def test_the_days_around_the_one_last_spoken_of(day, anchor, beside):
    written, count = beside
    dates = told(f"The roof leaked on {day:%B %-d, %Y}. {written}, it fell.", anchor)
    assert dates[1:] == [(written, units_from(day, "day", count))]


@given(counts, units, st.sampled_from([*FROM_NOW, *FROM_THEN]), frames)
def test_without_an_anchor_nothing_is_counted(count, unit, side, frame):
    (one,) = found(frame.format(f"{counted(count[0], unit)} {side}"))
    assert "X" in one.value
    assert (one.interval, one.anchor) == (None, None)


LETTERS = {"hour": "PT{}H", "minute": "PT{}M", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}


@given(counts, st.sampled_from(sorted(LETTERS)), st.sampled_from(["for {}", "within {}", "some time, {}, in all"]))
def test_so_many_units_are_a_length(count, unit, frame):
    written = counted(count[0], unit)
    (one,) = found(f"It rained {frame.format(written)}.")
    assert (one.text, one.value, one.kind) == (written, LETTERS[unit].format(count[1]), DateKind.DURATION)
    assert one.interval is None


@given(anchors, counts, st.sampled_from(["day", "week"]))
def test_the_past_and_the_next_so_many_units_touch_the_anchor(anchor, count, unit):
    length = dt.timedelta(count[1] * {"day": 1, "week": 7}[unit])
    for side, begin, end in (
        ("past", anchor - length, anchor + dt.timedelta(1)),
        ("next", anchor, anchor + length),
    ):
        (one,) = found(f"It rains for the {side} {counted(count[0], unit)}.", anchor)
        assert one.interval is not None
        assert (one.interval.begin, one.interval.end) == (begin, end)


@given(anchors, st.integers(1, 40), st.sampled_from(["has led", "have led", "has been away from"]))
def test_what_has_lasted_for_years_goes_on(anchor, count, verb):
    (one,) = found(f"She {verb} it for {counted(str(count), 'year')}.", anchor)
    assert one.interval is not None
    assert (one.interval.end, one.interval.ongoing) == (None, True)
    assert one.interval.begin is not None
    assert (one.interval.begin.year, one.interval.begin.month) == in_months(anchor, -12 * count)
