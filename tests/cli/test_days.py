"""Days and stretches of time, in words."""

import datetime as dt

import pytest
from hypothesis import given

from newsparse.cli.page.days import day, moment, stretch
from newsparse.contracts import Interval, Timestamp
from newsparse.testing.strategies import intervals, timestamps

D = dt.date


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (None, ""),
        (Interval(), ""),
        (Interval(begin=D(2025, 9, 11), end=D(2025, 9, 12)), "11 Sep 2025"),
        (Interval(begin=D(2025, 2, 1), end=D(2025, 3, 1)), "Feb 2025"),
        (Interval(begin=D(2024, 1, 1), end=D(2025, 1, 1)), "2024"),
        (Interval(begin=D(2025, 9, 8), end=D(2025, 9, 15)), "8 Sep 2025 – 14 Sep 2025"),
        (Interval(begin=D(2024, 7, 1), end=D(2025, 9, 12), ongoing=True), "since 1 Jul 2024"),
        (Interval(begin=D(2024, 7, 1)), "since 1 Jul 2024"),
        (Interval(end=D(2025, 9, 12)), "by 11 Sep 2025"),
        (Interval(end=D(2025, 9, 12), begin_latest=D(1995, 9, 11), ongoing=True), "since 11 Sep 1995 or earlier"),
        (Interval(end=dt.date.min), "by 1 Jan 1"),
        (Interval(begin=D(9999, 12, 1), end=dt.date.max), "1 Dec 9999 – 30 Dec 9999"),
    ],
)
def test_a_stretch_goes_by_its_name(interval: Interval | None, words: str) -> None:
    assert stretch(interval) == words


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        (Timestamp(date=D(2025, 9, 11)), "Thursday 11 Sep 2025"),
        (Timestamp(date=D(2025, 9, 11), time=dt.time(4, 5)), "Thursday 11 Sep 2025, 04:05 (zone not given)"),
        (Timestamp(date=D(2025, 9, 11), time=dt.time(4, 5), utc_offset=0), "Thursday 11 Sep 2025, 04:05 (+00:00)"),
        (Timestamp(date=D(2025, 9, 11), time=dt.time(4, 5), utc_offset=-210), "Thursday 11 Sep 2025, 04:05 (-03:30)"),
    ],
)
def test_a_moment_says_whether_its_zone_is_known(stamp: Timestamp, words: str) -> None:
    assert moment(stamp) == words


@given(intervals())
def test_every_interval_can_be_told(interval: Interval) -> None:
    known = interval.begin or interval.end or interval.begin_latest
    assert bool(stretch(interval)) == bool(known)


@given(timestamps())
def test_every_moment_can_be_told(stamp: Timestamp) -> None:
    assert day(stamp.date) in moment(stamp)
