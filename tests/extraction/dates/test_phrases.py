"""Phrases that name a day, a week or a time by others: what the calendar says, and no guess without an anchor."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.dates.telling import (
    MONTH_NAMES,
    WEEKDAY_NAMES,
    anchors,
    days,
    found,
    frames,
    in_months,
    rank,
    told,
)

from newsparse.contracts import DateKind

NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
years = st.integers(1931, 2090)
weekdays = st.sampled_from(sorted(WEEKDAY_NAMES.items()))
IN_WORDS = {"a": 1, "one": 1, "two": 2, "three": 3, "six": 6}
counts = st.sampled_from(sorted(IN_WORDS.items()))


def nth(year: int, month: int, weekday: int, number: int) -> dt.date:
    """The oracle: the days of a month, one by one."""
    dates = [dt.date(year, month, day) for day in range(1, calendar.monthrange(year, month)[1] + 1)]
    named = [day for day in dates if day.isoweekday() == weekday]
    return named[number - 1 if number > 0 else -1]


def weeks(count: tuple[str, int]) -> str:
    return f"{count[0]} week{'' if count[1] == 1 else 's'}"


@given(years, st.integers(1, 12), weekdays, st.sampled_from(sorted(NTH)), frames)
def test_the_nth_weekday_of_a_month(year, month, weekday, number, frame):
    written = f"the {number} {weekday[1]} {'in' if month % 2 else 'of'} {MONTH_NAMES[month]} {year}"
    assert told(frame.format(written)) == [(written, nth(year, month, weekday[0], NTH[number]).isoformat())]


@given(anchors, weekdays, st.sampled_from(sorted(NTH)), st.sampled_from([("the", 0), ("last", -1), ("next", 1)]))
def test_the_nth_weekday_of_the_month(anchor, weekday, number, month):
    written = f"the {number} {weekday[1]} of {month[0]} month"
    day = nth(*in_months(anchor, month[1]), weekday[0], NTH[number])
    assert told(f"They meet on {written}.", anchor) == [(written, day.isoformat())]


@given(years, st.integers(1, 12), weekdays)
def test_a_fifth_weekday_that_a_month_has_not_is_no_day(year, month, weekday):
    (one,) = found(f"They meet on the fifth {weekday[1]} of {MONTH_NAMES[month]} {year}.")
    has_five = calendar.monthrange(year, month)[1] - nth(year, month, weekday[0], 1).day >= 28
    assert (one.interval is not None) == has_five


@given(anchors, counts, weekdays)
def test_so_many_weeks_from_a_weekday(anchor, count, weekday):
    written = f"{weeks(count)} from {weekday[1]}"
    day = anchor + dt.timedelta((weekday[0] - anchor.isoweekday()) % 7 + 7 * count[1])
    assert told(f"They meet {written}.", anchor) == [(written, day.isoformat())]


@given(anchors, counts, st.sampled_from([("tomorrow", 1), ("yesterday", -1)]))
def test_so_many_weeks_from_the_days_around(anchor, count, word):
    written = f"{weeks(count)} from {word[0]}"
    day = anchor + dt.timedelta(7 * count[1] + word[1])
    assert told(f"They meet {written}.", anchor) == [(written, day.isoformat())]


@given(anchors, counts, weekdays)
def test_a_weekday_of_so_many_weeks_ago(anchor, count, weekday):
    written = f"{weeks(count)} ago {weekday[1]}"
    day = anchor + dt.timedelta(weekday[0] - anchor.isoweekday() - 7 * count[1])
    assert told(f"They met {written}.", anchor) == [(written, day.isoformat())]


@given(anchors, st.sampled_from([("the {} before last", -2), ("the {} after next", 2)]))
def test_the_one_before_the_last(anchor, side):
    year, month = in_months(anchor, side[1])
    week = (anchor + dt.timedelta(7 * side[1])).isocalendar()
    values = {"year": f"{anchor.year + side[1]}", "month": f"{year}-{month:02}", "week": f"{week[0]}-W{week[1]:02}"}
    for unit, value in values.items():
        written = side[0].format(unit)
        assert told(f"It rained {written}, she said.", anchor) == [(written, value)]


@given(anchors, st.integers(1, 28), st.sampled_from([("the", 0), ("this", 0), ("last", -1), ("next", 1)]))
def test_a_day_of_the_month(anchor, day, month):
    written = f"the {rank(day)} of {month[0]} month"
    year, number = in_months(anchor, month[1])
    assert told(f"It is due on {written}.", anchor) == [(written, f"{year}-{number:02}-{day:02}")]


@given(days, st.sampled_from([("week", ""), ("weekend", "-WE")]), frames, st.booleans())
def test_the_week_and_the_weekend_of_a_day(day, unit, frame, is_day_first):
    month = MONTH_NAMES[day.month]
    written = f"the {unit[0]} of {f'{day.day} {month}' if is_day_first else f'{month} {day.day},'} {day.year}"
    year, week, _ = day.isocalendar()
    assert told(frame.format(written)) == [(written, f"{year}-W{week:02}{unit[1]}")]


@given(days, st.sampled_from(["early", "wee", "small"]))
def test_the_small_hours_of_a_day_are_its_morning(day, word):
    written = f"the {word} hours of {day:%B %-d, %Y}"
    (one,) = found(f"It burned in {written}.")
    assert (one.text, one.value, one.kind) == (written, f"{day}TMO", DateKind.TIME)


@given(days, anchors)
def test_the_night_before_counts_from_the_day_last_spoken_of(day, anchor):
    dates = told(f"The roof fell on {day:%B %-d, %Y}. It had rained the night before.", anchor)
    assert dates[1:] == [("the night before", f"{day - dt.timedelta(1)}TNI")]


@given(years)
def test_a_century_that_is_over_is_the_last_one(year):
    (one,) = found("It began in the last century.", dt.date(year, 5, 5))
    assert one.value == f"{year // 100 - 1}"


@given(anchors, st.sampled_from([("half a century", 50), ("half a decade", 5), ("a decade and a half", 15)]))
def test_a_part_of_a_decade_is_so_many_years(anchor, length):
    assert told(f"It rained for {length[0]}.", anchor) == [(length[0], f"P{length[1]}Y")]
    if "and" not in length[0]:
        assert told(f"It rained {length[0]} ago.", anchor) == [(f"{length[0]} ago", str(anchor.year - length[1]))]


@given(st.sampled_from([("two", 2), ("three", 3), ("seven", 7), ("twenty-two", 22)]), st.sampled_from(" -"))
def test_so_many_and_a_half(count, mark):
    written = f"{count[0]}{mark}and{mark}a{mark}half years"
    assert told(f"It rained for {written}.") == [(written, f"P{count[1]}Y6M")]


#: Days from Easter Sunday, as the churches of the West keep them.
OF_EASTER = {"Palm Sunday": -7, "Good Friday": -2, "Easter Sunday": 0, "Easter Monday": 1, "Pentecost": 49}
EASTER = {1961: (4, 2), 1997: (3, 30), 2008: (3, 23), 2011: (4, 24), 2016: (3, 27), 2019: (4, 21), 2024: (3, 31)}


@given(st.sampled_from(sorted(OF_EASTER)), st.sampled_from(sorted(EASTER)), frames)
def test_days_that_move_with_easter(name, year, frame):
    written = f"{name} {year}"
    day = dt.date(year, *EASTER[year]) + dt.timedelta(OF_EASTER[name])
    assert told(frame.format(written)) == [(written, day.isoformat())]


@given(years)
def test_days_behind_thanksgiving(year):
    thursday = nth(year, 11, 4, 4)
    for name, behind in {"Thanksgiving": 0, "Black Friday": 1, "Cyber Monday": 4, "Giving Tuesday": 5}.items():
        assert told(f"They met on {name} {year}.") == [
            (f"{name} {year}", (thursday + dt.timedelta(behind)).isoformat())
        ]


@given(st.sampled_from(["Easter Sunday", "Black Friday", "the last Friday of the month", "the year before last"]))
def test_without_an_anchor_nothing_is_guessed(written):
    (one,) = found(f"They met on {written}.")
    assert "X" in one.value
    assert one.interval is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("final quarter of last year", "2024-Q4"),
        ("the last quarter of the year", "2025-Q4"),
        ("circa 1850", "1850"),
        ("2024's first quarter", "2024-Q1"),
        ("the July-September quarter", "2025-Q3"),
        ("two or three days ago", "2025-09-09"),
        ("over 20 years ago", "2005"),
        ("11 at night", "2025-09-11T23:00"),
        ("2 in the night", "2025-09-11T02:00"),
        ("the beginning of the 21st century", "20"),
        ("day before yesterday", "2025-09-09"),
        ("St. Patrick's Day 2019", "2019-03-17"),
        ("Martin Luther King Jr. Day 2019", "2019-01-21"),
        ("All Saints' Day 2020", "2020-11-01"),
        ("Remembrance Sunday 2018", "2018-11-11"),
        ("the winter of 2018-19", "2018-WI"),
    ],
)
def test_phrases(text: str, value: str) -> None:
    assert told(f"It was {text}, all told.", dt.date(2025, 9, 11)) == [(text, value)]
