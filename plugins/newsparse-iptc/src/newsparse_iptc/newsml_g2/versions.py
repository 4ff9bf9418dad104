"""What came with which version of NewsML-G2 (`since.toml`), held against the version that an item says it follows."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from newsparse.contracts import Element, ProblemCode, local_name
from newsparse_iptc.newsml_g2.words import NAR, children

#: Something that an item breaks.
Fault = tuple[ProblemCode, str]


def anachronisms(item: Element, version: str | None) -> Iterator[Fault]:
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
    rows: Any = tomllib.loads((files("newsparse_iptc.newsml_g2") / "since.toml").read_text("utf-8"))["rule"]
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
