"""How much an input may ask for."""

from typing import Any

from attrs import Attribute, field, fields, frozen

from newsparse.errors import LimitExceededError


def _positive(_: "Limits", attribute: "Attribute[int]", value: Any) -> None:
    if value < 0:
        message = f"{attribute.name} is a number from 0, not {value}"
        raise ValueError(message)


@frozen(kw_only=True)
class Limits:
    """The most that one input may hold; nothing is ever cut off in silence.

    The pipeline holds every format to the first three: beyond them is `LimitExceededError`. The others are for formats
    to which they apply; `html` refuses too many nodes, and tells of elements too deep as a problem, keeping their text.

    `max_bytes`       size of the source
    `max_blocks`      blocks of one article
    `max_items`       articles of one source
    `max_depth`       nesting of markup or JSON
    `max_attributes`  attributes of one element
    `max_nodes`       elements of one source
    """

    max_bytes: int = field(default=100_000_000, validator=_positive)
    max_blocks: int = field(default=500_000, validator=_positive)
    max_items: int = field(default=100_000, validator=_positive)
    max_depth: int = field(default=256, validator=_positive)
    max_attributes: int = field(default=256, validator=_positive)
    max_nodes: int = field(default=2_000_000, validator=_positive)

    def check(self, limit: str, asked: int) -> None:
        """Raise `LimitExceededError` where `asked` is more than the field named `limit` allows."""
        allowed = getattr(self, limit)
        if asked > allowed:
            raise LimitExceededError(limit, allowed=allowed, asked=asked)

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The names of the limits."""
        return tuple(attribute.name for attribute in fields(cls))
