"""Times without a zone, meant in one that the caller knows."""

import datetime as dt

from newsparse.contracts import Limits, Source
from newsparse_wire import Anpa


def test_the_callers_zone_is_taken():
    data = b"\x01W0412\x1fx\nr i\x13\x11 BC-X 07-01 0001\n\x02^BC-X<\n\t   x\n\x03KWS-12:00-01-07-21\x04"
    (article,) = Anpa().read(Source(data=data, time_zone="Europe/Oslo"), Limits())
    assert article.published.moment == dt.datetime(2021, 7, 1, 10, tzinfo=dt.UTC)
