"""The table of `fields.toml`: which field of an article stands where in NITF."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from newsparse.contracts import Timestamp
from newsparse_iptc import dates

_TOKEN = re.compile(r"[\w.:-]+", re.ASCII)
_DIGITS = 9
#: The one field that is a number goes from 1, the most urgent, to 8.
_URGENCIES = range(1, 9)


class Place(NamedTuple):
    """Where one field stands: the element of docdata, and its attribute; or the name of a `meta`, and no attribute."""

    element: str
    attribute: str
    kind: str
    also: tuple[str, ...] = ()


class ConceptPlace(NamedTuple):
    """Which element is a concept, with its attributes for the scheme and the code; `type` is that of a classifier."""

    element: str
    scheme: str
    code: str
    type: str | None = None


@cache
def in_docdata() -> Mapping[str, Place]:
    """Fields that stand in docdata."""
    return {field: _place(row["at"], row["kind"]) for field, row in _tables()["docdata"].items()}


@cache
def in_meta() -> Mapping[str, Place]:
    """Fields that stand in a `meta`."""
    return {
        field: Place(row["at"], "", row["kind"], tuple(row.get("also", ()))) for field, row in _tables()["meta"].items()
    }


@cache
def of_concepts() -> Mapping[str, ConceptPlace]:
    """Fields that are concepts."""
    return {field: ConceptPlace(**row) for field, row in _tables()["concepts"].items()}


def value_of(kind: str, raw: str | None, zone: str | None) -> str | int | Timestamp | None:
    """A value as the article has it; None where there is none, or it is none of that kind."""
    if not raw:
        return None
    if kind == "moment":
        return dates.timestamp(raw, zone)
    if kind == "number":
        return int(raw) if raw.isascii() and raw.isdigit() and len(raw) < _DIGITS else None
    return raw


def worded(kind: str, value: object) -> str | None:
    """A value as NITF writes it; None where it cannot."""
    if isinstance(value, Timestamp):
        return dates.basic(value)
    if value is None or (kind == "token" and not is_token(str(value))):
        return None
    if kind == "number" and value not in _URGENCIES:
        return None
    return str(value)


def is_token(value: str) -> bool:
    """Whether a text is an NMTOKEN, as far as ASCII goes."""
    return _TOKEN.fullmatch(value) is not None


def _place(at: str, kind: str) -> Place:
    element, _, attribute = at.partition("/@")
    return Place(element, attribute, kind)


@cache
def _tables() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    tables: Mapping[str, Mapping[str, Mapping[str, str]]] = tomllib.loads(
        (files("newsparse_iptc.nitf") / "fields.toml").read_text("utf-8")
    )
    return tables
