"""Moments as feeds write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse_feeds.moments import moment_of, written

FIRST, LAST = dt.datetime.fromisoformat("1950-01-01"), dt.datetime.fromisoformat("2049-12-31")
MOMENTS = st.datetimes(FIRST, LAST).map(lambda moment: moment.replace(microsecond=0))
OFFSETS = st.integers(-14 * 60, 14 * 60)


@given(MOMENTS, OFFSETS)
def test_iso_moments_come_back(moment, offset):
    aware = moment.replace(tzinfo=dt.timezone(dt.timedelta(minutes=offset)))
    stamp = moment_of(aware.isoformat())
    assert stamp is not None
    assert stamp.moment == aware
    assert stamp.raw == aware.isoformat()
    assert moment_of(written(stamp)).moment == aware


@given(MOMENTS, OFFSETS)
def test_moments_of_mail_come_back(moment, offset):
    aware = moment.replace(tzinfo=dt.timezone(dt.timedelta(minutes=offset)))
    day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][aware.weekday()]
    month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][aware.month - 1]
    raw = f"{day}, {aware.day} {month} {aware.year} {aware:%H:%M:%S %z}"
    stamp = moment_of(raw)
    assert stamp is not None
    assert (stamp.date, stamp.time) == (aware.date(), aware.time())
    assert stamp.moment == aware or raw.endswith("-0000")


@given(st.text(max_size=120))
def test_any_text_is_a_moment_or_none(text):
    stamp = moment_of(text)
    assert stamp is None or stamp.raw == text.strip()


@pytest.mark.parametrize(
    ("raw", "date", "time", "offset"),
    [
        ("Thu, 04 Mar 2021 06:20:00 EST", "2021-03-04", "06:20", -300),
        ("Thu, 4 Mar 21 06:20 GMT", "2021-03-04", "06:20", 0),
        ("04 March 2021 06:20:00 Z", "2021-03-04", "06:20", 0),
        ("Thu, 04 Mar 2021 06:20:00 A", "2021-03-04", "06:20", None),
        ("Thu, 04 Mar 2021 06:20:00 -0000", "2021-03-04", "06:20", None),
        ("Thu, 04 Mar 2021 06:20:00", "2021-03-04", "06:20", None),
        ("Thu, 04 Mar 99 06:20:00 +0530", "1999-03-04", "06:20", 330),
        ("Thu, 04 Mar 2021", "2021-03-04", None, None),
        ("2021-03-04", "2021-03-04", None, None),
        ("20210304", "2021-03-04", None, None),
        ("2021-03-04 06:20:00", "2021-03-04", "06:20", None),
        ("2021-03-04T06:20+01:00", "2021-03-04", "06:20", 60),
        ("2021-03-04T06:20:00.25Z", "2021-03-04", "06:20:00.250", 0),
        ("2021-03-04T24:00:00Z", "2021-03-05", "00:00", 0),
        ("Thu Mar  4 06:20:00 EST 2021", "2021-03-04", "06:20", -300),
        ("Thu Mar  4 06:20:00 2021", "2021-03-04", "06:20", None),
    ],
)
def test_shapes(raw, date, time, offset):
    stamp = moment_of(raw)
    assert stamp is not None
    assert stamp.date == dt.date.fromisoformat(date)
    assert stamp.time == (dt.time.fromisoformat(time) if time else None)
    assert stamp.utc_offset == offset


@pytest.mark.parametrize("raw", ["", "yesterday", "2021-13-04", "32 Mar 2021", "Mar 2021", "2021", "1" * 200])
def test_other_texts_are_none(raw):
    assert moment_of(raw) is None
