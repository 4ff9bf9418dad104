"""JSON-LD: the article among a page's nodes."""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape
from typing import Any, cast

from newsparse.markup.flow import folded
from newsparse.text.packaged import table

Node = dict[str, Any]

_WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)")
_WRAP_END = re.compile(r"(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/|;)\s*$")
_LATE_COMMA = re.compile(r",(\s{0,200}[}\]])")
_MOST_NODES = 20_000
_LONGEST = 2_000_000
_DEEPEST = 6
#: What readers wrote of a page; each is a node of its own, with its own writer and day.
_OTHERS = frozenset({"comment", "comments", "review", "reviews"})


def articles(scripts: Iterable[str]) -> list[Node]:
    """The nodes of an article type in all scripts, the most exact type first, else in order."""
    found = [node for script in scripts for node in _nodes(_parsed(script)) if _rank(node) < len(_ranks()[0])]
    return sorted(found, key=lambda node: (_rank(node), "headline" not in node))


def is_story(node: Node) -> bool:
    """Whether the node is a story and not only a page, a video or the like."""
    return _rank(node) < _ranks()[1]


def _rank(node: Node) -> int:
    """How exact the node's type is; the number of types where it is none of them."""
    ranks, _ = _ranks()
    return min((ranks.get(name, len(ranks)) for name in types(node)), default=len(ranks))


@cache
def _ranks() -> tuple[dict[str, int], int]:
    """The types by name, and how many of them are stories."""
    rows = table("newsparse.formats.html", "vocabulary")["types"]
    return {name: rank for rank, name in enumerate((*rows["strong"], *rows["weak"]))}, len(rows["strong"])


def node_of(value: Any) -> Node | None:
    """The value, if it is a node."""
    return cast("Node", value) if isinstance(value, dict) else None


def items_of(value: Any) -> list[Any]:
    """A value as a list."""
    if isinstance(value, list):
        return cast("list[Any]", value)
    return [] if value is None else [value]


def types(node: Node) -> list[str]:
    """The node's types, without their vocabulary."""
    names = [name for name in items_of(node.get("@type")) if isinstance(name, str)]
    return [name.rpartition("/")[2].rpartition(":")[2] for name in names]


def text_of(value: Any, *keys: str) -> str | None:
    """A text value; of a node the first of `keys` that has one; of a list its first."""
    for _ in range(_DEEPEST):
        node = node_of(value)
        if node is not None:
            value = next((node[key] for key in (*keys, "@value", "name", "url", "@id") if node.get(key)), None)
        elif isinstance(value, list):
            value = next(iter(items_of(value)), None)
        else:
            break
    if isinstance(value, bool | int | float):
        return str(value)
    return folded(unescape(value)) or None if isinstance(value, str) else None


def by_id(scripts: Iterable[str]) -> dict[str, Node]:
    """Nodes that say something of themselves, by their `@id`."""
    found: dict[str, Node] = {}
    for script in scripts:
        for node in _nodes(_parsed(script)):
            name = node.get("@id")
            if isinstance(name, str) and len(node) > 2:
                found.setdefault(name, node)
    return found


def _nodes(value: Any) -> Iterator[Node]:
    """Every node, from the outermost in, as far as they are many."""
    waiting: deque[Any] = deque([value])
    count = 0
    while waiting and count < _MOST_NODES:
        value = waiting.popleft()
        count += 1
        node = node_of(value)
        if node is not None:
            yield node
            waiting.extend(value for key, value in node.items() if key not in _OTHERS)
        elif isinstance(value, list):
            waiting.extend(items_of(value))


def _parsed(script: str) -> Any:
    """The script's value; None where it is no JSON, and cannot safely be mended."""
    if len(script) > _LONGEST:
        return None
    mended = _WRAP_END.sub("", _WRAPPED.sub("", script)).strip()
    for attempt in (script, mended, _LATE_COMMA.sub(r"\1", mended)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None
