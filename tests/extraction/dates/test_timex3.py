"""Values: what is well-formed, which days it covers, how lengths are written."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Granularity
from newsparse.extraction.dates import calendar
from newsparse.extraction.dates.amount import length
from newsparse.extraction.dates.timex3 import days_of, is_timex3

UNITS = sorted({*calendar.DAYS, *calendar.MONTHS})


@given(st.dates(), st.sampled_from(UNITS))
def test_the_unit_that_a_day_lies_in_covers_the_day(day: dt.date, unit: str) -> None:
    value = calendar.named(day, unit)
    days = days_of(value)
    assert is_timex3(value)
    if days is not None and unit != "WE":
        assert days.begin <= day
        assert days.end is None or day < days.end


@given(st.dates(), st.sampled_from(UNITS), st.integers(-500, 500))
def test_moving_forth_and_back_comes_home_but_for_the_lengths_of_months(day: dt.date, unit: str, count: int) -> None:
    there = calendar.moved(day, unit, count)
    back = there and calendar.moved(there, unit, -count)
    if there is not None and back is not None:
        assert (there - day).days * count >= 0
        assert 0 <= (day - back).days <= 3
        assert (unit not in calendar.DAYS) or back == day


@given(st.integers(1, 9999))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    easter = calendar.easter(year)
    assert easter.isoweekday() == 7
    assert dt.date(year, 3, 22) <= easter <= dt.date(year, 4, 25)


@given(st.decimals(0, 10**6, places=1) | st.none(), st.sampled_from([*UNITS, "TH", "TM", "TS"]))
def test_every_length_is_well_formed(count: Decimal | None, unit: str) -> None:
    assert is_timex3(length(count, unit))


@given(st.text(max_size=12))
def test_any_text_is_a_value_or_none(text: str) -> None:
    assert is_timex3(text) or days_of(text) is None


@pytest.mark.parametrize(
    "value",
    [
        "2025",
        "202",
        "20",
        "2025-06",
        "2025-06-03",
        "2025-06-03T19:15",
        "2025-06-03TMO",
        "T24:00",
        "2025-W37",
        "2025-W37-WE",
        "2025-Q3",
        "2025-H1",
        "2025-SU",
        "XXXX-WXX-4",
        "XXXX-06",
        "XXXX-XX-XX",
        "PAST_REF",
        "PT1M30S",
        "P3DE",
        "PXD",
        "P1Y6M",
        "BC0264",
        "XXXX-WXX-2TNI",
    ],
)
def test_what_is_a_value(value: str) -> None:
    assert is_timex3(value)


@pytest.mark.parametrize(
    "value", ["", "P", "PT", "2025-6", "25-06-03", "2025-Q5", "T7:15", "THURSDAY", "P3", "2025-06-03T"]
)
def test_what_is_no_value(value: str) -> None:
    assert not is_timex3(value)


@pytest.mark.parametrize(
    ("value", "begin", "end", "granularity"),
    [
        ("2025-06", "2025-06-01", "2025-07-01", Granularity.MONTH),
        ("2024-12", "2024-12-01", "2025-01-01", Granularity.MONTH),
        ("2025-Q3", "2025-07-01", "2025-10-01", Granularity.QUARTER),
        ("2025-WI", "2025-12-01", "2026-03-01", Granularity.SEASON),
        ("2025-H2", "2025-07-01", "2026-01-01", Granularity.HALF_YEAR),
        ("2025-W37-WE", "2025-09-13", "2025-09-15", Granularity.WEEKEND),
        ("199", "1990-01-01", "2000-01-01", Granularity.DECADE),
        ("19", "1900-01-01", "2000-01-01", Granularity.CENTURY),
        ("2025-09-11TNI", "2025-09-11", "2025-09-12", Granularity.PART_OF_DAY),
        ("2025-09-11T19:15", "2025-09-11", "2025-09-12", Granularity.MINUTE),
    ],
)
def test_which_days_a_value_covers(value: str, begin: str, end: str, granularity: Granularity) -> None:
    assert days_of(value) == (dt.date.fromisoformat(begin), dt.date.fromisoformat(end), granularity)


@pytest.mark.parametrize("value", ["2025-06-31", "2025-W54", "2025-13", "P3D", "PAST_REF", "XXXX-06", "BC0264", "0000"])
def test_what_covers_no_days(value: str) -> None:
    assert days_of(value) is None


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", "2025-12-25"),
        ("11#4-4", "2025-11-27"),
        ("05#-1-1", "2025-05-26"),
        ("11#1-1+1", "2025-11-04"),
        ("E+1", "2025-04-21"),
    ],
)
def test_when_holidays_fall(rule: str, day: str) -> None:
    assert calendar.holiday(rule, 2025) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        ("3", "DE", "P3DE"),
        ("1.5", "TM", "PT1M30S"),
        ("2.5", "Y", "P2Y6M"),
        ("0.5", "D", "PT12H"),
        ("1", "F", "P2W"),
        ("1.5", "DE", "P15Y"),
    ],
)
def test_lengths(count: str, unit: str, value: str) -> None:
    assert length(Decimal(count), unit) == value
