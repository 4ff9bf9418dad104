"""From articles to bytes."""

from collections.abc import Sequence

from newsparse.contracts import Article, Report, Serializer
from newsparse.errors import NewsparseError, PluginError


def write_all(articles: Sequence[Article], serializer: Serializer, report: Report) -> bytes:
    """The articles as a serializer writes them; `report` is told what it cannot carry.

    Raises PluginError, with the cause chained, where the serializer raises anything but an error of newsparse's, or
    gives anything but bytes.
    """
    try:
        data: object = serializer.write(articles, report)
    except NewsparseError:
        raise
    except Exception as error:
        message = f"{type(error).__name__}: {error}"
        raise PluginError(message, plugin=serializer.name) from error
    if not isinstance(data, bytes):  # pyright: ignore[reportUnnecessaryIsInstance] - a plugin without a type checker
        message = f"it gave a {type(data).__name__}, not bytes"
        raise PluginError(message, plugin=serializer.name)
    return data
