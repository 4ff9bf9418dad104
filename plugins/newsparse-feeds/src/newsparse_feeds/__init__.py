"""newsparse-feeds: reads and writes RSS, Atom and JSON Feed."""

from newsparse import hookimpl
from newsparse.contracts import InputFormat, Serializer
from newsparse_feeds.atom import Atom
from newsparse_feeds.atom_writer import AtomWriter
from newsparse_feeds.json_feed import JsonFeed
from newsparse_feeds.json_feed_writer import JsonFeedWriter
from newsparse_feeds.rss import Rss
from newsparse_feeds.rss_writer import RssWriter

__all__ = ["Atom", "AtomWriter", "JsonFeed", "JsonFeedWriter", "Rss", "RssWriter"]


@hookimpl
def newsparse_formats() -> list[InputFormat]:
    """What reads feeds."""
    return [Rss(), Atom(), JsonFeed()]


@hookimpl
def newsparse_serializers() -> list[Serializer]:
    """What writes feeds."""
    return [RssWriter(), AtomWriter(), JsonFeedWriter()]
