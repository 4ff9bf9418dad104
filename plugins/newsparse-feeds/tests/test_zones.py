"""Times without a zone, meant in one that the caller knows."""

import datetime as dt

from newsparse.contracts import Limits, Source
from newsparse_feeds import Rss


def test_the_callers_zone_is_taken():
    data = b"<rss><channel><item><title>x</title><pubDate>1 Jul 2021 12:00:00</pubDate></item></channel></rss>"
    (article,) = Rss().read(Source(data=data, time_zone="Europe/Oslo"), Limits())
    assert article.published.moment == dt.datetime(2021, 7, 1, 10, tzinfo=dt.UTC)
