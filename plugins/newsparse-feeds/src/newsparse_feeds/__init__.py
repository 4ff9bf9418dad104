"""newsparse-feeds: reads and writes RSS, Atom and JSON Feed."""

from newsparse import hookimpl
from newsparse.contracts import InputFormat, Serializer
from newsparse_feeds.json_feed_writer import JsonFeedWriter
from newsparse_feeds.rss import Rss

__all__ = ["JsonFeedWriter", "Rss"]


@hookimpl
def newsparse_formats() -> list[InputFormat]:
    """What reads feeds."""
    return [Rss()]


@hookimpl
def newsparse_serializers() -> list[Serializer]:
    """What writes feeds."""
    return [JsonFeedWriter()]
