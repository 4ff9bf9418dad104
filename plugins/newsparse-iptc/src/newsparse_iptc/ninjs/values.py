"""JSON as it is found: values without lone surrogates, without numbers that are none, and not too deep."""

import codecs
import json
import math
from typing import Any, cast

from newsparse.contracts import Limits, Source
from newsparse.errors import FormatError, LimitExceededError


def rows_of(value: Any) -> list[Any]:
    """A list as it is; an empty one of anything else."""
    return cast("list[Any]", value) if isinstance(value, list) else []


def object_of(value: Any) -> dict[str, Any]:
    """An object as it is; an empty one of anything else."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def objects_of(value: Any) -> list[dict[str, Any]]:
    """The objects of a list; none of anything else."""
    return [cast("dict[str, Any]", one) for one in rows_of(value) if isinstance(one, dict)]


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
    keys: list[Any]
    if isinstance(holder, dict):
        named = object_of(cast("Any", holder))
        if not all(map(_is_sound, named)):
            pairs = [(_mended_leaf(name), value) for name, value in named.items()]
            named.clear()
            named.update(pairs)
        keys = list(named)
    else:
        keys = list(range(len(holder)))
    held = cast("Any", holder)
    for key in keys:
        if isinstance(held[key], str | float) and not _is_sound(held[key]):
            held[key] = _mended_leaf(held[key])
    return [held[key] for key in keys if isinstance(held[key], dict | list)]


def _is_sound(leaf: Any) -> bool:
    if isinstance(leaf, float):
        return math.isfinite(leaf)
    return leaf.isascii() or not any("\ud800" <= character <= "\udfff" for character in leaf)


def _mended_leaf(leaf: Any) -> Any:
    return None if isinstance(leaf, float) else leaf.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
