"""Days and moments as pages write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.moments import day_in, day_in_url, moment_of


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-05-06", (dt.date(2024, 5, 6), None, None)),
        ("2024-05-06T07:08:09Z", (dt.date(2024, 5, 6), dt.time(7, 8, 9), 0)),
        ("2024-05-06T07:08:09.123+0530", (dt.date(2024, 5, 6), dt.time(7, 8, 9), 330)),
        ("2024-05-06 07:08", (dt.date(2024, 5, 6), dt.time(7, 8), None)),
        ("20240506", (dt.date(2024, 5, 6), None, None)),
        ("1714979289", (dt.date(2024, 5, 6), dt.time(7, 8, 9), 0)),
        ("1714979289999", (dt.date(2024, 5, 6), dt.time(7, 8, 9), 0)),
        ("Mon, 06 May 2024 07:08:09 GMT", (dt.date(2024, 5, 6), dt.time(7, 8, 9), 0)),
        ("May 6, 2024 7:08 PM", (dt.date(2024, 5, 6), dt.time(19, 8), None)),
        ("6. Mai 2024, 07:08 Uhr", (dt.date(2024, 5, 6), dt.time(7, 8), None)),
        ("6 de mayo de 2024", (dt.date(2024, 5, 6), None, None)),
        ("05/06/2024", (dt.date(2024, 5, 6), None, None)),
        ("06.05.2024", (dt.date(2024, 5, 6), None, None)),
        ("25/12/2024", (dt.date(2024, 12, 25), None, None)),
        ("2024年5月6日", (dt.date(2024, 5, 6), None, None)),
    ],
)
def test_moments(value, expected):
    assert moment_of(value, month_first=True) == expected


@pytest.mark.parametrize(
    "value", ["", "soon", "2024", "2024-13-40", "1066-10-14", "99:99", "12345678901234", "May 2024"]
)
def test_what_is_no_moment(value):
    assert moment_of(value, month_first=True) is None


def test_a_language_without_american_habits_reads_the_day_first():
    assert moment_of("05/06/2024", month_first=False) == (dt.date(2024, 6, 5), None, None)


@given(st.text(max_size=120))
def test_any_text_is_searched_for_a_day(text):
    day = day_in(text)
    assert day is None or any(c.isdigit() for c in text)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://www.lundpost.example/2024/05/06/crane", dt.date(2024, 5, 6)),
        ("https://a.example/news/story-2024-05-06.html", dt.date(2024, 5, 6)),
        ("https://a.example/20240506/x", dt.date(2024, 5, 6)),
        ("https://a.example/story/20245678", None),
        ("https://a.example/", None),
    ],
)
def test_days_in_addresses(url, day):
    assert day_in_url(url) == day


@pytest.mark.parametrize("text", ["24 نيسان / أبريل 2020", "2020 Apr 24;15(1)", "Accepted 2020 Apr 24"])
def test_days_as_other_places_and_journals_write_them(text):
    assert day_in(text) == dt.date(2020, 4, 24)


def test_days_with_two_figures_for_the_year_and_in_addresses_by_day_first():
    assert day_in("02.12.19") == dt.date(2019, 12, 2)
    assert day_in("version 1.2.10") is None
    assert day_in("10.11.12.13") is None
    assert day_in_url("https://a.example/news/29-10-2021") == dt.date(2021, 10, 29)
