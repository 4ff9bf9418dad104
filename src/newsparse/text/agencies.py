"""News agencies, wires of press releases and picture agencies, and the marks that stand for them."""

from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from newsparse.text.packaged import table

#: Marks this long are told apart from words even in capitals.
_LONG = 4


class AgencyKind(StrEnum):
    """What an agency sells."""

    NEWS = "news"
    RELEASE = "release"
    PICTURE = "picture"


class KnownAgency(NamedTuple):
    """An agency: `code` as in "AP" (ours where it has none of its own), its name, and its marks."""

    code: str
    name: str
    kind: AgencyKind
    marks: tuple[str, ...]


def agency(code: str) -> KnownAgency | None:
    """The agency of a code."""
    return agencies().get(code)


def agency_of(mark: str) -> KnownAgency | None:
    """The agency that a mark stands for: "AP", "Reuters", "REUTERS", "Getty Images", "PRNewswire". Case counts."""
    return marks().get(" ".join(mark.split()))


@cache
def agencies() -> dict[str, KnownAgency]:
    """All agencies by code."""
    rows: dict[str, dict[str, Any]] = table("newsparse.text", "agencies")
    return {
        code: KnownAgency(code, row["name"], AgencyKind(row.get("kind", "news")), tuple(row["marks"]))
        for code, row in rows.items()
    }


@cache
def marks() -> dict[str, KnownAgency]:
    """All agencies by mark; a longer mark also in capitals."""
    found: dict[str, KnownAgency] = {}
    for known in agencies().values():
        for mark in known.marks:
            found.setdefault(mark, known)
            if len(mark) >= _LONG:
                found.setdefault(mark.upper(), known)
    return found
