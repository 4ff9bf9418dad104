import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.text.calendar_days import day_of, days_in

MONTHS = [dt.date(2000, month, 1).strftime("%B") for month in range(1, 13)]


@settings(deadline=None)
@given(st.dates(min_value=dt.date(1000, 1, 1)), st.sampled_from(["{m} {d}, {y}", "{d} {m} {y}", "{m:.3}. {d}, {y}"]))
def test_a_day_in_full_is_read_back(date: dt.date, form: str):
    text = form.format(m=MONTHS[date.month - 1], d=date.day, y=date.year)
    day = day_of(text)
    assert day is not None
    assert day.date() == date
    assert [found.date() for found in days_in(f"It was {text}, they said.")] == [date]


@given(st.dates(), st.dates(min_value=dt.date(2, 1, 1), max_value=dt.date(9998, 1, 1)))
def test_a_day_without_a_year_is_never_further_than_half_a_year(date: dt.date, near: dt.date):
    day = day_of(f"{MONTHS[date.month - 1]} {date.day}")
    assert day is not None
    assert day.date() is None
    found = day.date(near)
    if (date.month, date.day) != (2, 29):
        assert found is not None
        assert (found.month, found.day) == (date.month, date.day)
        assert abs(found - near) <= dt.timedelta(days=183)


@given(st.text(alphabet="Marchy 0123,.é'", max_size=40))
def test_days_stand_where_they_say(text: str):
    for day in days_in(text):
        assert day_of(text[day.start : day.end]) is not None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Sept. 4, 2019", dt.date(2019, 9, 4)),
        ("3 APR 90", dt.date(1990, 4, 3)),
        ("27 Oct '05", dt.date(2005, 10, 27)),
        ("9 déc 2018", dt.date(2018, 12, 9)),
        ("Tuesday, March 3, 2020", dt.date(2020, 3, 3)),
        ("Feb. 30, 2020", None),
    ],
)
def test_days_as_agencies_write_them(text: str, date: dt.date | None):
    day = day_of(text)
    assert day is not None
    assert day.date() == date


@pytest.mark.parametrize("text", ["", "March", "March 45", "Marching 3", "the 3rd of it", "4.5 May", "May 3rdly"])
def test_what_is_no_day(text: str):
    assert day_of(text) is None
