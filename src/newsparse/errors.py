"""Every exception and warning that newsparse raises.

What stopped reading is an exception; everything else is a `Problem` on the article.
Every error can be pickled, so it can cross processes beside the articles of a batch.
"""

from typing import Any


class NewsparseError(Exception):
    """Root of every error that newsparse raises on purpose.

    `source` names the input that the error is about, where it is known.
    """

    source: str | None = None

    def __init__(self, message: str, *, source: str | None = None) -> None:
        super().__init__(message)
        self.source = source

    def __reduce__(self) -> tuple[Any, ...]:
        """Rebuild from class, arguments and attributes: keyword-only arguments would otherwise be lost."""
        return _rebuild, (type(self), self.args, dict(self.__dict__))

    def about(self, source: str | None) -> "NewsparseError":
        """The same error, told which input it is about (an answer already given stays)."""
        self.source = self.source or source
        return self


def _rebuild(kind: type[NewsparseError], args: tuple[Any, ...], state: dict[str, Any]) -> NewsparseError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class SourceError(NewsparseError, ValueError):
    """The input cannot be read at all: it is empty, not text, missing, or holds more than was asked for."""


class LimitExceededError(SourceError):
    """The input asks for more than `Limits` allows; `limit` names the field, `allowed` and `asked` the figures."""

    def __init__(self, limit: str, *, allowed: int, asked: int, source: str | None = None) -> None:
        super().__init__(
            f"{limit} allows {allowed:,}, the input has {asked:,}; give a larger Limits({limit}=...) to read it",
            source=source,
        )
        self.limit = limit
        self.allowed = allowed
        self.asked = asked


class FormatError(NewsparseError, ValueError):
    """The input is not what its format says.

    `format` names the format, `position` is the code point in the decoded source where reading stopped
    (None where the format has no such thing) and `excerpt` the text around it; printing the error points at the place.
    """

    def __init__(
        self,
        message: str,
        *,
        format: str,  # noqa: A002 - the field's own word
        position: int | None = None,
        text: str | None = None,
        source: str | None = None,
    ) -> None:
        super().__init__(message, source=source)
        self.format = format
        self.position = position
        self.excerpt, self._column = _excerpt(text, position)

    def __str__(self) -> str:
        """The message, and below it the excerpt with a caret under the place."""
        head = f"{self.format}: {super().__str__()}"
        if self.excerpt is None:
            return head
        return f"{head} (at code point {self.position})\n    {self.excerpt}\n    {' ' * self._column}^"


def _excerpt(text: str | None, position: int | None, width: int = 30) -> tuple[str | None, int]:
    if text is None or position is None:
        return None, 0
    begin = max(0, position - width)
    return "".join(c if c.isprintable() else "·" for c in text[begin : position + width]), position - begin


class UnknownFormatError(NewsparseError, LookupError):
    """No installed format, rule, extractor or serializer has that name, or none recognises the input."""


class AmbiguousFormatError(NewsparseError, LookupError):
    """Two formats are equally sure of one input; `contenders` names them, and `format=` settles it."""

    def __init__(self, contenders: tuple[str, ...], *, source: str | None = None) -> None:
        super().__init__(
            f"equally sure of this input: {', '.join(contenders)}; choose one with format=...", source=source
        )
        self.contenders = contenders


class PluginError(NewsparseError):
    """A plugin broke its contract or raised something of its own; `plugin` names it, the cause is chained."""

    def __init__(self, message: str, *, plugin: str, source: str | None = None) -> None:
        super().__init__(f"plugin {plugin}: {message}", source=source)
        self.plugin = plugin


class PluginWarning(UserWarning):
    """An installed plugin could not be loaded; everything else goes on without it."""
