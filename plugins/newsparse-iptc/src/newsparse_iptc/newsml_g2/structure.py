"""What NewsML-G2 allows where, and what must be there: a table made from IPTC's schema, held against items.

It finds what the schema finds of elements, their order and number, attributes, and the kinds of values, without
validating at run time; and it tells the writer in what order elements go. Elements of other namespaces are let pass.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from newsparse.contracts import Element, Problem, ProblemCode, local_name
from newsparse_iptc.newsml_g2.words import ITEMS, NAR, PARTS, children

#: So many problems of one item are told; more would say nothing new.
MOST = 20


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
    needed: frozenset[str]
    children: Mapping[str, Child]
    open: bool


#: Kinds in which white space about the value counts.
_VERBATIM = frozenset({"QCodeType", "g2normalizedString"})
_KINDS: Mapping[str, re.Pattern[str]] = {
    "QCodeType": re.compile(r"[^\s:]+:\S+"),
    "QCodeListType": re.compile(r"(?:[^\s:]+:\S+(?:\s|$))*"),
    "IRIType": re.compile(r"(?:[^%]|%[0-9A-Fa-f]{2})*"),
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


def problems_of(item: Element) -> tuple[Problem, ...]:
    """What an item breaks of the standard, at most `MOST` things; nothing for parts that stand alone."""
    name = local_name(item)
    if name in PARTS and name not in ITEMS:
        message = f"{name} stands alone, outside of an item"
        return (Problem(code=ProblemCode.MISSING_VALUE, message=message), *_told(_faults(item, type_name(name))))
    return _told(_all_faults(item, name))


def is_valid(element: Element, type_of: str) -> bool:
    """Whether an element of that type breaks nothing."""
    return next(_faults(element, type_of), None) is None


def prune(element: Any, type_of: str) -> bool:
    """Take from an element the attributes and elements that it may not have; whether what is left is valid."""
    if is_valid(element, type_of):
        return True
    todo = [(element, type_of)]
    while todo:
        one, its = todo.pop()
        found = types().get(its)
        if found is None:
            continue
        for name in [name for name in one.attrib if next(_of_attribute(one, name, found), None)]:
            del one.attrib[name]
        within: list[tuple[Any, str]] = []
        for child in [child for child in one if isinstance(child.tag, str) and child.tag.startswith(NAR)]:
            allowed = found.children.get(child.tag[len(NAR) :])
            kind = allowed.type if allowed else type_name(child.tag[len(NAR) :])
            if allowed is None and not found.open:
                one.remove(child)
            else:
                within.append((child, kind))
        todo += within
    return is_valid(element, type_of)


def is_of_kind(text: str, kind: str) -> bool:
    """Whether a text is a value of one of the schema's simple kinds (`dateTime`, `positiveInteger`)."""
    return _KINDS[kind].fullmatch(text) is not None


def type_name(name: str, parent: str | None = None) -> str:
    """The type of an element: within a parent of that type, or alone."""
    if parent is not None:
        child = types()[parent].children.get(name)
        return "" if child is None else child.type or "text"
    return name if name in types() else _roots().get(name, "")


def place_of(name: str, parent: str) -> int:
    """The place of a child in the order of a parent of that type; behind all others where it has none."""
    child = types()[parent].children.get(name)
    return child.place if child is not None else 10_000


Fault = tuple[ProblemCode, str]


def _told(faults: Iterator[Fault]) -> tuple[Problem, ...]:
    told: list[Problem] = []
    for code, message in faults:
        if len(told) == MOST:
            told.append(Problem(code=ProblemCode.OTHER, message=f"more than {MOST} things are not as NewsML-G2 says"))
            break
        told.append(Problem(code=code, message=message))
    return tuple(told)


def _all_faults(item: Element, name: str) -> Iterator[Fault]:
    if not str(item.tag).startswith(NAR):
        yield ProblemCode.BAD_VALUE, f"the {name} does not stand in the namespace of NewsML-G2"
    yield from _faults(item, name)
    yield from _anachronisms(item, item.get("standardversion"))


def _faults(element: Element, type_of: str) -> Iterator[Fault]:
    """What an element and all within it break, in the order of the document."""
    todo = [(element, type_of)]
    known = types()
    while todo:
        one, its = todo.pop()
        found = known.get(its)
        if found is None:
            if its:
                yield from _bad_value(one, its)
            continue
        yield from _of_attributes(one, found)
        if found.text not in {"none", "mixed", "string", "text"}:
            yield from _bad_value(one, found.text)
        if len(one) or found.children:
            within: list[tuple[Element, str]] = []
            yield from _of_children(one, found, within)
            todo += reversed(within)


def _of_attributes(element: Element, found: Type) -> Iterator[Fault]:
    attributes = element.attrib
    for name in found.needed:
        if name not in attributes:
            yield ProblemCode.MISSING_VALUE, f"{local_name(element)} lacks @{name}"
    for name in attributes:
        yield from _of_attribute(element, name, found)


def _of_attribute(element: Element, name: str, found: Type) -> Iterator[Fault]:
    if name[0] == "{":
        return
    kind = found.attributes.get(name)
    if kind is None:
        yield ProblemCode.UNKNOWN_FIELD, f"{local_name(element)} has no @{name}"
        return
    pattern = _KINDS.get(kind)
    value = element.attrib[name]
    text = value if kind in _VERBATIM else value.strip()
    if pattern is not None and value and pattern.fullmatch(text) is None:
        yield ProblemCode.BAD_VALUE, f"@{name} of {local_name(element)} is no {kind}: {value[:60]!r}"


def _bad_value(element: Element, kind: str) -> Iterator[Fault]:
    pattern = _KINDS.get("dateTime" if kind == "UnionDateTimeEmptyStringType" else kind)
    text = element.text or ""
    text = text if kind in _VERBATIM else text.strip()
    if pattern is not None and pattern.fullmatch(text) is None and (text or "Empty" not in kind):
        yield ProblemCode.BAD_VALUE, f"{local_name(element)} is no {kind}: {text[:60]!r}"


def _of_children(element: Element, found: Type, within: list[tuple[Element, str]]) -> Iterator[Fault]:
    last = -1
    seen: dict[str, int] = {}
    for child in element:
        name = child.tag
        if not isinstance(name, str) or (name[0] == "{" and not name.startswith(NAR)):
            continue
        name = name.removeprefix(NAR)
        allowed = found.children.get(name)
        if allowed is None and found.open:
            within.append((child, type_name(name)))
            continue
        if allowed is None:
            yield ProblemCode.UNKNOWN_FIELD, f"{local_name(element)} has no element {name}"
            continue
        seen[name] = seen.get(name, 0) + 1
        if seen[name] == 2 and not allowed.repeated:
            yield ProblemCode.BAD_VALUE, f"{local_name(element)} has more than one {name}"
        if allowed.place < last:
            yield ProblemCode.BAD_VALUE, f"{name} stands out of order in {local_name(element)}"
        last = max(last, allowed.place)
        within.append((child, allowed.type))
    for name, allowed in found.children.items():
        if allowed.needed and name not in seen:
            yield ProblemCode.MISSING_VALUE, f"{local_name(element)} lacks {name}"


def _anachronisms(item: Element, version: str | None) -> Iterator[Fault]:
    """What is there though the version that the item follows does not know it, or lacks though it asks for it."""
    said = _number(version)
    if said is None:
        return
    rules = [rule for rule in _rules() if said < rule.since]
    for rule in rules:
        if rule.missing:
            if local_name(item) in rule.parents and not children(item, *rule.elements):
                yield ProblemCode.MISSING_VALUE, f"version {version} asks for {' or '.join(rule.elements)}"
            continue
        for name in rule.elements:
            for element in item.iter(f"{NAR}{name}"):
                yield from _anachronism(element, rule, version)


def _anachronism(element: Element, rule: "_Rule", version: str | None) -> Iterator[Fault]:
    parent = element.getparent()
    if rule.parents and (parent is None or local_name(parent) not in rule.parents):
        return
    name = local_name(element)
    if not rule.attributes:
        yield ProblemCode.UNKNOWN_FIELD, f"{name} came with a later version than {version}"
    for attribute in rule.attributes:
        if attribute in element.attrib:
            yield ProblemCode.UNKNOWN_FIELD, f"@{attribute} of {name} came with a later version than {version}"


class _Rule(NamedTuple):
    parents: frozenset[str]
    elements: tuple[str, ...]
    attributes: tuple[str, ...]
    since: tuple[int, int]
    missing: bool


def _number(version: str | None) -> tuple[int, int] | None:
    """`2.29` as (2, 29); None for what is no version."""
    major, _, minor = (version or "").partition(".")
    if not (major.isdecimal() and minor.isdecimal() and len(version or "") < 8):
        return None
    return int(major), int(minor)


@cache
def _rules() -> tuple[_Rule, ...]:
    rows: Any = tomllib.loads(_packaged("since.toml"))["rule"]
    return tuple(
        _Rule(
            parents=frozenset(row.get("parent", "").split()),
            elements=tuple(row["element"].split()),
            attributes=tuple(row.get("attribute", "").split()),
            since=_number(row["since"]) or (0, 0),
            missing=row.get("missing", False),
        )
        for row in rows
    )


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
        needed=frozenset(name[:-1] for name, _, _ in pairs if name.endswith("!")),
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
    folder = files("newsparse_iptc.newsml_g2")
    return (folder / name if name.endswith("toml") else folder / "data" / name).read_text("utf-8")
