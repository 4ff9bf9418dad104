"""feedparser's test feeds, where they are: every one is read, goes to one format, and says what it should.

They stand in the folder that NEWSPARSE_SUITES names. benchmarks/feeds_suite.py counts the facts.
"""

import os
from pathlib import Path

import pytest

import newsparse
from newsparse.contracts import Confidence, Limits, Source
from newsparse.errors import NewsparseError
from newsparse_feeds import Atom, JsonFeed, Rss

SUITES = os.environ.get("NEWSPARSE_SUITES")
pytestmark = pytest.mark.skipif(not SUITES, reason="NEWSPARSE_SUITES names no folder with the shared suites")
FEEDS = Path(SUITES or ".") / "feeds"
FORMATS = (*newsparse.builtin().formats, Rss(), Atom(), JsonFeed())


def test_each_feed_goes_to_one_format_and_is_read():
    odd = []
    for path in sorted(FEEDS.rglob("*.xml")):
        source = Source(data=path.read_bytes())
        sure = [form for form in FORMATS if form.sniff(source) is Confidence.SURE]
        if len(sure) != 1 or sure[0].name not in {"rss", "atom"}:
            odd.append(path.name)
            continue
        try:
            list(sure[0].read(source, Limits()))
        except NewsparseError as error:
            odd.append(f"{path.name}: {error}")
    assert not odd
