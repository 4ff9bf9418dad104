"""Timestamps and intervals: no zone is invented, none runs backwards."""

import datetime as dt

import pytest
from hypothesis import given

from newsparse.contracts import Interval, Timestamp
from newsparse.testing import days, intervals, moments, timestamps


@given(moments())
def test_a_moment_is_kept(moment):
    said = Timestamp.of(moment)
    assert said.zone_known
    assert said.moment == moment
    assert said.moment.utcoffset() == moment.utcoffset()


@given(days())
def test_a_day_gets_no_time(day):
    said = Timestamp.of(day, raw="x")
    assert (said.date, said.time, said.utc_offset, said.moment, said.raw) == (day, None, None, None, "x")


def test_a_naive_moment_gets_no_zone():
    said = Timestamp.of(dt.datetime(2025, 9, 11, 10, 30))  # noqa: DTZ001 - that is the point
    assert said.time == dt.time(10, 30)
    assert not said.zone_known
    assert said.moment is None


@given(timestamps())
def test_a_moment_is_known_only_with_time_and_zone(said):
    assert (said.moment is not None) == (said.time is not None and said.zone_known)


@given(intervals())
def test_an_interval_runs_forward(interval):
    if interval.begin and interval.end:
        assert interval.begin < interval.end


@pytest.mark.parametrize("end", [dt.date(2025, 1, 1), dt.date(2024, 12, 31)])
def test_an_interval_that_does_not_is_refused(end):
    with pytest.raises(ValueError, match="ends after it begins"):
        Interval(begin=dt.date(2025, 1, 1), end=end)


NOON = Timestamp(date=dt.date(2021, 7, 1), time=dt.time(12), raw="1 July, 12:00")


@pytest.mark.parametrize(
    ("zone", "offset"),
    [("Europe/Oslo", 120), ("+05:30", 330), ("-08:00", -480), ("Oslo", None), ("+x", None), (None, None)],
)
def test_a_time_is_meant_in_a_zone_that_is_known(zone, offset):
    assert NOON.in_zone(zone).utc_offset == offset
    assert NOON.in_zone(zone).raw == NOON.raw


@pytest.mark.parametrize("stamp", [Timestamp(date=NOON.date), Timestamp(date=NOON.date, time=NOON.time, utc_offset=0)])
def test_what_has_a_zone_or_no_time_stays_as_it_is(stamp):
    assert stamp.in_zone("Europe/Oslo") == stamp


@given(timestamps())
def test_what_machines_are_told_is_read_back(said):
    written = said.date.isoformat() if said.moment is None else said.moment.isoformat()
    read = Timestamp.parse(written)
    if 1994 <= said.date.year <= 2099:
        assert read is not None
        assert (read.date, read.raw) == (said.date, written)
        assert said.moment is None or (read.utc_offset == said.utc_offset)


def test_a_day_that_two_habits_read_differently_is_not_guessed():
    assert Timestamp.parse("Published 3/4/2024, 10:15") is None
    assert Timestamp.parse("Published 3/4/2024", month_first=True) == Timestamp(
        date=dt.date(2024, 3, 4), raw="Published 3/4/2024"
    )
    assert Timestamp.parse("3/4/2024", month_first=False) == Timestamp(date=dt.date(2024, 4, 3), raw="3/4/2024")
    assert Timestamp.parse("4/4/2024 10:15 am") == Timestamp(
        date=dt.date(2024, 4, 4), time=dt.time(10, 15), raw="4/4/2024 10:15 am"
    )
