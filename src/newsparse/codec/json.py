"""Articles as JSON values: lossless, and without the fields that say nothing.

The document is `{"newsparse": 1, "articles": [...]}`, or one article as an object with `"newsparse": 1` in it (a line
of JSON Lines). Fields that have their default are left out. `text` is written for readers of the JSON and checked,
not believed, on the way back.
"""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

import attrs
import msgspec

from newsparse.errors import FormatError
from newsparse.model.article import Article

SCHEMA = 1
KEY = "newsparse"
FORMAT = "newsparse-json"
_DERIVED = frozenset({KEY, "text"})


def to_json_values(article: Article) -> dict[str, Any]:
    """The article as plain JSON values, with the schema's version and the derived text."""
    return {KEY: SCHEMA, **_plain(article), "text": article.text}


def from_json_values(values: Any) -> Article:
    """The article that `to_json_values` made. Raises FormatError where it is not one."""
    if not isinstance(values, dict):
        message = f"an article is a JSON object, not {type(values).__name__}"
        raise FormatError(message, format=FORMAT)
    given: dict[str, Any] = values  # pyright: ignore[reportUnknownVariableType]
    if given.get(KEY) != SCHEMA:
        message = f"this newsparse reads schema {SCHEMA}, the document has {given.get(KEY)!r}"
        raise FormatError(message, format=FORMAT)
    unknown = sorted(given.keys() - _DERIVED - {a.name for a in attrs.fields(Article)}) or _unknown_within(given)
    if unknown:
        message = f"schema {SCHEMA} has no field {', '.join(map(repr, unknown))}"
        raise FormatError(message, format=FORMAT)
    try:
        article = msgspec.convert({k: v for k, v in given.items() if k not in _DERIVED}, Article)
    except (msgspec.ValidationError, ValueError, OverflowError) as error:
        raise FormatError(str(error), format=FORMAT) from error
    if "text" in given and given["text"] != article.text:
        message = "the text does not agree with blocks and cuts"
        raise FormatError(message, format=FORMAT)
    return article


def _unknown_within(values: Any) -> list[str]:
    """Names of fields, at any depth, that no value has; msgspec would pass over them in silence."""
    known = _names()
    unknown: set[str] = set()
    waiting: list[Any] = list(values.values())
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            fields: dict[str, Any] = value  # pyright: ignore[reportUnknownVariableType]
            unknown.update(fields.keys() - known)
            waiting.extend(fields.values())
        elif isinstance(value, list):
            waiting.extend(value)  # pyright: ignore[reportUnknownArgumentType]
    return sorted(unknown)


@cache
def _names() -> frozenset[str]:
    """The names of the fields of every value that an article can hold."""
    made = msgspec.json.schema(Article)["$defs"]
    return frozenset(name for kind in made.values() for name in kind.get("properties", ()))


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of an article."""
    made: dict[str, Any] = msgspec.json.schema(Article)
    article = made["$defs"]["Article"]
    article["properties"][KEY] = {"const": SCHEMA}
    article["properties"]["text"] = {"type": "string"}
    article["required"] = [KEY]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def _plain(value: Any) -> Any:
    """Plain JSON values of a model value, fields at their default left out."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    plain: dict[str, Any] = {}
    kind: type[attrs.AttrsInstance] = value.__class__
    for name, default in _fields(kind):
        item = getattr(value, name)
        if item is not default and item != default:
            plain[name] = _plain(item)
    return plain


@cache
def _fields(kind: type[attrs.AttrsInstance]) -> tuple[tuple[str, Any], ...]:
    """Names and defaults of the fields of an attrs class; built once for each class."""
    return tuple((attribute.name, attribute.default) for attribute in attrs.fields(kind))


encode: Callable[[Any], bytes] = msgspec.json.encode
indent: Callable[[bytes], bytes] = msgspec.json.format


def decode(data: bytes | str) -> Any:
    """JSON text as plain values. Raises FormatError where it is not JSON, or nested too deeply."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError, UnicodeError, ValueError) as error:
        raise FormatError(str(error), format=FORMAT) from error
