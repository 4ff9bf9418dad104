"""newsparse-feeds: reads and writes RSS, Atom and JSON Feed."""

from newsparse import hookimpl
from newsparse.contracts import Serializer
from newsparse_feeds.json_feed_writer import JsonFeedWriter

__all__ = ["JsonFeedWriter"]


@hookimpl
def newsparse_serializers() -> list[Serializer]:
    """What writes feeds."""
    return [JsonFeedWriter()]
