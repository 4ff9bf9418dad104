"""Times without a zone, meant in one that the caller knows."""

import datetime as dt

import pytest

from newsparse.contracts import Limits, Source, Timestamp
from newsparse_wire import Anpa
from newsparse_wire.zones import in_zone

NOON = Timestamp(date=dt.date(2021, 7, 1), time=dt.time(12), raw="1 July, 12:00")


@pytest.mark.parametrize(
    ("zone", "offset"),
    [("Europe/Oslo", 120), ("+05:30", 330), ("-08:00", -480), ("Oslo", None), ("+x", None), (None, None)],
)
def test_a_time_is_meant_in_a_zone_that_is_known(zone, offset):
    assert in_zone(NOON, zone).utc_offset == offset
    assert in_zone(NOON, zone).raw == NOON.raw


@pytest.mark.parametrize("stamp", [Timestamp(date=NOON.date), Timestamp(date=NOON.date, time=NOON.time, utc_offset=0)])
def test_what_has_a_zone_or_no_time_stays_as_it_is(stamp):
    assert in_zone(stamp, "Europe/Oslo") == stamp


def test_the_callers_zone_is_taken():
    data = b"\x01W0412\x1fx\nr i\x13\x11 BC-X 07-01 0001\n\x02^BC-X<\n\t   x\n\x03KWS-12:00-01-07-21\x04"
    (article,) = Anpa().read(Source(data=data, time_zone="Europe/Oslo"), Limits())
    assert article.published.moment == dt.datetime(2021, 7, 1, 10, tzinfo=dt.UTC)
