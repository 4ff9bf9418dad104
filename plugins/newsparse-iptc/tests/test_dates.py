"""Moments: read without a zone being invented, written and read again as they were."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Timestamp
from newsparse.testing import timestamps
from newsparse_iptc import dates

NOON = dt.time(12, 30)
DAY = dt.date(2024, 5, 6)


@given(timestamps())
def test_what_is_written_is_read_again(stamp: Any) -> None:
    plain = Timestamp(date=stamp.date, time=stamp.time, utc_offset=stamp.utc_offset if stamp.time else None)
    assert dates.timestamp(dates.extended(plain)) == plain
    assert dates.timestamp(dates.basic(plain)) == plain


@given(st.text(max_size=40))
def test_whatever_comes_is_a_moment_or_none(raw: Any) -> None:
    stamp = dates.timestamp(raw)
    assert stamp is None or stamp.raw in {None, raw}


@given(timestamps())
def test_the_latest_moment_is_never_before_any_that_is_meant(stamp: Any) -> None:
    latest = dates.latest(stamp)
    assert latest.moment is not None
    if stamp.moment is not None:
        assert latest.moment == stamp.moment
    else:
        for offset in (-12 * 60, 0, 14 * 60):
            meant = Timestamp(date=stamp.date, time=stamp.time or dt.time(), utc_offset=offset).moment
            assert latest.moment.replace(tzinfo=None) - latest.moment.utcoffset() >= (  # type: ignore[operator]
                meant.replace(tzinfo=None) - meant.utcoffset()  # type: ignore[operator,union-attr]
            ) or stamp.date.year in {1, 9999}


@pytest.mark.parametrize(
    "raw",
    ["20240506T123000+0200", "2024-05-06T12:30:00+02:00", "2024-05-06T12:30:00+0200", "20240506T123000+02:00"],
)
def test_one_moment_in_four_wordings_is_one_value(raw: Any) -> None:
    assert dates.timestamp(raw) == Timestamp(date=DAY, time=NOON, utc_offset=120)


@pytest.mark.parametrize("raw", ["2024-05-06 12:30:00", "2024-05-06T12:30", " 2024-05-06T12:30:00 "])
def test_an_odd_wording_is_kept_and_no_zone_is_invented(raw: Any) -> None:
    assert dates.timestamp(raw) == Timestamp(date=DAY, time=NOON, raw=raw)


def test_the_tail_of_a_fraction_is_read_as_far_as_a_time_goes() -> None:
    stamp = dates.timestamp("2024-05-06T12:30:00.1234567Z")
    assert stamp is not None
    assert (stamp.time, stamp.utc_offset) == (dt.time(12, 30, 0, 123456), 0)


@pytest.mark.parametrize(
    ("zone", "offset"), [("Europe/Oslo", 120), ("+05:30", 330), ("Nowhere/Land", None), (None, None)]
)
def test_a_profile_may_know_the_zone(zone: Any, offset: Any) -> None:
    raw = "2024-05-06T12:30:00"
    stamp = dates.timestamp(raw, zone)
    assert stamp is not None
    assert stamp.utc_offset == offset
    assert stamp.raw == (raw if offset else None)


@pytest.mark.parametrize("raw", ["", None, "2024", "2024-05", "last Tuesday", "2024-13-01", "2024-05-06T25:00:00Z"])
def test_what_is_no_day_is_none(raw: Any) -> None:
    assert dates.timestamp(raw) is None


def test_an_offset_beyond_a_day_is_not_known() -> None:
    stamp = dates.timestamp("2024-05-06T12:30:00+99:00")
    assert stamp is not None
    assert stamp.utc_offset is None
    assert stamp.raw == "2024-05-06T12:30:00+99:00"


def test_only_a_whole_moment_can_be_written_for_rfc_3339() -> None:
    assert dates.whole(Timestamp(date=DAY, time=NOON, utc_offset=0)) == "2024-05-06T12:30:00Z"
    assert dates.whole(Timestamp(date=DAY, time=NOON)) is None
    assert dates.whole(Timestamp(date=DAY)) is None
    assert dates.whole(None) is None
