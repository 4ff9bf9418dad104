"""The elements and attributes of NewsML-G2 2.35, from a table made of IPTC's schema (`data/structure.txt`)."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Child(NamedTuple):
    """An element within another: its place in the order, and how often it may be there."""

    place: int
    type: str
    needed: bool
    repeated: bool


class Type(NamedTuple):
    """A type of element: the kind of its text, attributes with their kinds, children."""

    text: str
    attributes: Mapping[str, str]
    needed: tuple[str, ...]
    children: Mapping[str, Child]
    open: bool


#: An address as validators want it (RFC 3986, with letters of all scripts): a port is a number, and what has no scheme
#: does not begin with a word and a colon. An address of IPv6 passes for none.
_HEX = "%[0-9A-Fa-f]{2}"
_PATH = rf"(?:[^?#\[\]%]|{_HEX})*"
_HOST = rf"//(?:(?:[^/?#\[\]%@]|{_HEX})*@)?(?:[^/?#\[\]%@:]|{_HEX})*(?::[0-9]*)?(?=[/?#]|\Z)"
_IRI = (
    rf"(?:[A-Za-z][A-Za-z0-9+.\-]*:(?:{_HOST}|(?!//)){_PATH}|{_HOST}{_PATH}|(?!//)(?:[^/?#\[\]%:]|{_HEX})*(?:/{_PATH})?)"
    rf"(?:\?(?:[^#\[\]%]|{_HEX})*)?(?:\#(?:[^#\[\]%]|{_HEX})*)?"
)

#: Kinds in which white space about the value counts.
VERBATIM = frozenset({"QCodeType", "g2normalizedString"})
KINDS: Mapping[str, re.Pattern[str]] = {
    "QCodeType": re.compile(r"[^\s:]+:\S+"),
    "QCodeListType": re.compile(r"(?:[^\s:]+:\S+(?:\s|$))*"),
    "IRIType": re.compile(_IRI),
    "dateTime": re.compile(r"-?\d{4,9}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):\d\d)?"),
    "DateOptTimeType": re.compile(r"-?\d{4,9}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):\d\d)?"),
    "positiveInteger": re.compile(r"\+?0*[1-9]\d*"),
    "nonNegativeInteger": re.compile(r"\+?\d+|-0+"),
    "integer": re.compile(r"[+-]?\d+"),
    "decimal": re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"),
    "boolean": re.compile(r"true|false|0|1"),
    "Int1to9Type": re.compile(r"\+?0*[1-9]"),
    "Int100Type": re.compile(r"\+?0*(?:100|\d{1,2})"),
    "ID": re.compile(r"[^\W\d][\w.\-·]*"),
    "IDREF": re.compile(r"[^\W\d][\w.\-·]*"),
    "language": re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*"),
    "g2normalizedString": re.compile(r"[\S ]*"),
    "TruncatedDateTimeType": re.compile(
        r"-?\d{4,9}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?)?)?)?(?:Z|[+-](?:0\d|1[0-4]):\d\d)?"
    ),
}


def is_of_kind(text: str, kind: str) -> bool:
    """Whether a text is a value of one of the schema's simple kinds (`dateTime`, `positiveInteger`)."""
    return KINDS[kind].fullmatch(text) is not None


def type_name(name: str, parent: str | None = None) -> str:
    """The type of an element: within a parent of that type, or alone."""
    if parent is not None:
        child = types()[parent].children.get(name)
        return "" if child is None else child.type or "text"
    return name if name in types() else _roots().get(name, "")


@cache
def types() -> Mapping[str, Type]:
    """The types of elements by name: those of the schema, and the elements that have one of their own."""
    common: dict[str, list[str]] = {}
    found: dict[str, Type] = {}
    for line in _packaged("structure.txt").splitlines():
        name, _, told = line.partition(" = ")
        if line.startswith("+"):
            common[name] = told.split()
        elif not line.startswith(("#", "*")):
            text, attributes, within = (part.strip() for part in told.split("|"))
            found[name] = _type(text, [a for each in attributes.split() for a in common.get(each, [each])], within)
    return found


@cache
def _roots() -> Mapping[str, str]:
    """Elements that have a type of another name, where they stand alone."""
    line = next(line for line in _packaged("structure.txt").splitlines() if line.startswith("*"))
    return {name: kind for name, _, kind in (each.partition(":") for each in line.split()[2:])}


def _type(text: str, attributes: list[str], within: str) -> Type:
    pairs = [each.partition(":") if not each.startswith("xml:") else (each, "", "language") for each in attributes]
    return Type(
        text=text,
        attributes={name.rstrip("!"): kind for name, _, kind in pairs},
        needed=tuple(sorted(name[:-1] for name, _, _ in pairs if name.endswith("!"))),
        children=_children(within.split()),
        open="ANY" in within.split(),
    )


def _children(tokens: list[str]) -> Mapping[str, Child]:
    found: dict[str, Child] = {}
    place = depth = 0
    for token in tokens:
        if token == "(":  # noqa: S105 - a bracket
            place, depth = place + 1, depth + 1
        elif token == ")":  # noqa: S105 - a bracket
            place, depth = place + 1, depth - 1
        if token in {"(", ")", "ANY"}:
            continue
        place += not depth
        head, _, kind = token.partition(":")
        name, sign = head[:-1], head[-1]
        twice = name in found
        found.setdefault(name, Child(place, kind, needed=sign in "!+", repeated=sign in "*+"))
        if twice:
            found[name] = found[name]._replace(repeated=True)
    return found


def _packaged(name: str) -> str:
    return (files("newsparse_iptc.newsml_g2") / "data" / name).read_text("utf-8")
