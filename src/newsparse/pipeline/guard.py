"""The border with plugins: what they raise becomes a NewsparseError, what they return is looked at."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from newsparse.errors import NewsparseError, PluginError

Item = TypeVar("Item")


def guarded(call: Callable[[], Iterable[Item]], plugin: str, kinds: tuple[type, ...]) -> Iterator[Item]:
    """What a plugin's method gives, one by one; `call` calls it.

    Raises PluginError, with the cause chained, for an exception that is not newsparse's own, and for a thing of the
    wrong type.
    """
    try:
        for item in call():
            if not isinstance(item, kinds):
                message = f"it gave a {type(item).__name__}, not one of {', '.join(kind.__name__ for kind in kinds)}"
                raise PluginError(message, plugin=plugin)
            yield item
    except NewsparseError:
        raise
    except Exception as error:
        message = f"{type(error).__name__}: {error}"
        raise PluginError(message, plugin=plugin) from error
