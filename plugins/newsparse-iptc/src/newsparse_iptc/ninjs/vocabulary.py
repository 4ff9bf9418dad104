"""What ninjs 3.1 may hold, and what in a given value it may not."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast

from newsparse_iptc.dates import timestamp
from newsparse_iptc.ninjs.values import object_of, rows_of

#: Stands for a value of which nothing fits.
NOTHING: Final = object()
#: Items within items, at most; deeper ones are left out, and that is told.
_DEEPEST = 16
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_TRUNCATED = re.compile(
    r"-?[0-9]{4,9}(-(1[0-2]|0[1-9])(-(3[01]|0[1-9]|[12][0-9])"
    r"(T(2[0-3]|[01][0-9]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,12})?(Z|[+-](2[0-3]|[01][0-9]):[0-5][0-9])?)?)?)?"
)
#: How deep the rows of positions of each geometry stand, and how many positions a row has at least.
_SHAPES = {
    "Point": (0, 0),
    "MultiPoint": (1, 1),
    "LineString": (1, 2),
    "MultiLineString": (2, 2),
    "Polygon": (2, 4),
    "MultiPolygon": (3, 4),
}

Table = Mapping[str, str]
#: Told of each thing that does not fit: where, and what.
Complain = Callable[[str, str], None]


@cache
def tables() -> Mapping[str, Any]:
    """The whole table, as in `vocabulary.toml`."""
    return tomllib.loads((files("newsparse_iptc.ninjs") / "vocabulary.toml").read_text("utf-8"))


@cache
def properties(kind: str) -> Table:
    """The properties of an object of that kind, each with what it may hold; none where it is no kind of object."""
    if kind == "association":
        return {**tables()["item"], "name": "string", "rel": "string"}
    table: Table = tables().get(kind, {})
    return table


@cache
def lowered(kind: str) -> Table:
    """The same properties by their names in lower case."""
    return {name.casefold(): name for name in properties(kind)}


def fitting(kind: str, value: Any, complain: Complain, *, strict: bool = False, at: str = "", depth: int = 0) -> Any:
    """What of a value fits, and NOTHING where none of it does; `complain` is told of the rest.

    A strict reading also asks that addresses and moments be such, and that all be there that must be.
    """
    if kind.startswith("list of "):
        return _list(kind.removeprefix("list of "), value, complain, strict=strict, at=at, depth=depth)
    if properties(kind):
        return _object(kind, value, complain, strict=strict, at=at, depth=depth)
    if _fits(kind, value, strict=strict):
        return value
    complain(at, f"{_shown(value)} is not {kind if ' ' in kind else f'of the kind {kind}'}")
    return NOTHING


def _list(kind: str, value: Any, complain: Complain, *, strict: bool, at: str, depth: int) -> Any:
    if not isinstance(value, list):
        complain(at, f"{_shown(value)} is not a list")
        return NOTHING
    rows = rows_of(cast("Any", value))
    fit = (fitting(kind, one, complain, strict=strict, at=at, depth=depth) for one in rows)
    return [one for one in fit if one is not NOTHING]


def _object(kind: str, value: Any, complain: Complain, *, strict: bool, at: str, depth: int) -> Any:
    if not isinstance(value, dict) or depth > _DEEPEST:
        complain(at, "items stand too deep in each other" if depth > _DEEPEST else f"{_shown(value)} is not an object")
        return NOTHING
    made: dict[str, Any] = {}
    for name, held in object_of(cast("Any", value)).items():
        asked = properties(kind).get(name)
        here = f"{at}.{name}" if at else name
        if asked is None:
            complain(here, "ninjs has no such property there")
            continue
        fit = fitting(asked, held, complain, strict=strict, at=here, depth=depth + 1)
        if fit is not NOTHING:
            made[name] = fit
    wrong = [*_missing(kind, made), *_contradictions(kind, made)]
    for what in wrong:
        complain(at, what)
    return NOTHING if strict and (wrong or not made) else made


def _missing(kind: str, made: Mapping[str, Any]) -> Iterator[str]:
    required = tables()["required"].get(kind, ())
    yield from (f"{name} is missing" for name in required if name not in made)


def _contradictions(kind: str, made: Mapping[str, Any]) -> Iterator[str]:
    """What of the schema is neither in the type of one property nor in its being there."""
    if kind == "rights-info" and ("linkedRights" in made) == ("encodedRights" in made):
        yield "there is to be one of linkedRights and encodedRights"
    if kind == "dates":
        pairs = (("startDate", "expectedStartDate"), ("endDate", "expectedEndDate"))
        if not any((one in made) != (other in made) for one, other in pairs):
            yield "there is to be one start or one end"
    if kind == "item" and made.get("type") == "event" and "renditions" in made:
        yield "an event has no renditions"


def _fits(kind: str, value: Any, *, strict: bool) -> bool:
    first, *rest = kind.split()
    if first in {"integer", "number"}:
        return _is_number(first, value, [int(word) for word in rest])
    if not isinstance(value, str):
        return kind == "any" or (kind == "geo" and _is_geo(value))
    if first == "one":
        return value in rest[1:]
    if first == "truncated":
        return _TRUNCATED.fullmatch(value) is not None
    return kind != "geo" and (not strict or first not in _STRICT or _STRICT[first](value))


def is_uri(value: str) -> bool:
    """Whether a text is an absolute URI (RFC 3986), as far as its characters tell."""
    return _URI.fullmatch(value) is not None and _BAD_ESCAPE.search(value) is None


def _is_moment(value: str) -> bool:
    """Whether it is a date-time of RFC 3339."""
    stamp = timestamp(value)
    return stamp is not None and stamp.moment is not None and value[10:11] in {"T", "t"}


_STRICT: Mapping[str, Callable[[str], bool]] = {"uri": is_uri, "date-time": _is_moment}


def _is_number(kind: str, value: Any, bounds: list[int]) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    if kind == "integer" and value != value // 1:
        return False
    return not bounds or bounds[0] <= value <= bounds[1]


def _is_geo(value: Any) -> bool:
    """Whether it is a GeoJSON geometry or feature (RFC 7946); positions are longitude first, and within the globe."""
    given = object_of(value)
    if given.get("type") == "Feature":
        shape = given.get("geometry")
        return "properties" in given and (shape is None or _is_shape(shape))
    return _is_shape(given)


def _is_shape(value: Any) -> bool:
    given = object_of(value)
    asked = _SHAPES.get(str(given.get("type")))
    return asked is not None and _is_rows(given.get("coordinates"), *asked)


def _is_rows(value: Any, deep: int, fewest: int) -> bool:
    """Whether it is a position, or rows of them so deep; the innermost rows have no fewer than so many positions."""
    held = rows_of(value)
    if deep == 0:
        return len(held) >= 2 and _within(held[0], 180) and _within(held[1], 90)
    return len(held) >= (fewest if deep == 1 else 1) and all(_is_rows(one, deep - 1, fewest) for one in held)


def _within(value: Any, most: int) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and -most <= value <= most


def _shown(value: Any) -> str:
    return repr(value) if len(text := repr(value)) <= 40 else f"{text[:40]}..."
