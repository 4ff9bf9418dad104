"""JSON as it is found: values without lone surrogates, without numbers that are none, and not too deep."""

import codecs
import json
import math
from typing import Any

from newsparse.contracts import Limits, Source
from newsparse.errors import FormatError, LimitExceededError


def values_of(source: Source, limits: Limits, *, format: str) -> Any:  # noqa: A002 - the field's own word
    """The values of a JSON document. Raises FormatError where it is none, LimitExceededError where it is too deep."""
    text = source.text.removeprefix(codecs.BOM_UTF8.decode())
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"not JSON: {error.msg}"
        raise FormatError(message, format=format, position=error.pos, text=source.text) from error
    except ValueError as error:
        message = f"not JSON that can be read: {error}"
        raise FormatError(message, format=format) from error
    except RecursionError as error:
        raise LimitExceededError("max_depth", allowed=limits.max_depth, asked=limits.max_depth + 1) from error
    return _sound(value, limits)


def _sound(value: Any, limits: Limits) -> Any:
    """The same with sound leaves; level by level, so that depth costs no stack."""
    whole: list[Any] = [value]
    level: list[Any] = [whole]
    depth = 0
    while level:
        limits.check("max_depth", depth)
        depth += 1
        level = [held for holder in level for held in _mended(holder)]
    return whole[0]


def _mended(holder: Any) -> list[Any]:
    """Mend the leaves that a list or object holds, in place; gives the lists and objects that it holds."""
    if isinstance(holder, dict):
        named: dict[str, Any] = holder
        if not all(_is_sound(name) for name in named):
            pairs = [(_mended_leaf(name), held) for name, held in named.items()]
            named.clear()
            named.update(pairs)
        keys: Any = list(named)
    else:
        keys = range(len(holder))
    deeper: list[Any] = []
    for key in keys:
        held = holder[key]
        if isinstance(held, dict | list):
            deeper.append(held)
        elif isinstance(held, str | float) and not _is_sound(held):
            holder[key] = _mended_leaf(held)
    return deeper


def _is_sound(leaf: Any) -> bool:
    if isinstance(leaf, float):
        return math.isfinite(leaf)
    return leaf.isascii() or not any("\ud800" <= character <= "\udfff" for character in leaf)


def _mended_leaf(leaf: Any) -> Any:
    return None if isinstance(leaf, float) else leaf.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
