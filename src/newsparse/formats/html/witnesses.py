"""What each source on a page says of the story, surest first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple

from newsparse.formats.html import json_ld
from newsparse.formats.html.facts import Facts
from newsparse.markup.flow import folded
from newsparse.text.packaged import table


class Said(NamedTuple):
    """What one source says."""

    source: str
    value: str


_HEADING = re.compile("h[1-6]")
_FAMILIES = (("og:", "open-graph"), ("article:", "open-graph"), ("twitter:", "twitter-card"))


class Witnesses:
    """The page's own words, by field."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.nodes = json_ld.articles(facts.scripts)
        self.main: dict[str, Any] = self.nodes[0] if self.nodes else {}
        self._metas: dict[str, list[str]] = {}
        for key, content in facts.metas:
            _, _, name = key.partition(":")
            self._metas.setdefault(name, []).append(content)

    @cached_property
    def _ids(self) -> dict[str, dict[str, Any]]:
        """The nodes by their `@id`, which few pages need."""
        return json_ld.by_id(self.facts.scripts) if self.nodes else {}

    def metas(self, field: str) -> Iterator[Said]:
        """What the `meta` elements say of a field."""
        for name in _metas()[field]:
            for content in self._metas.get(name, ()):
                value = folded(content)
                if value:
                    yield Said(_source(name), value)

    def ld(self, *keys: str, weak: bool = False) -> Iterator[Said]:
        """What the JSON-LD nodes say under these keys, as text."""
        for node in self.strong if not weak else self.nodes:
            for key in keys:
                value = json_ld.text_of(node.get(key), "name", "headline", "url")
                if value:
                    yield Said("json-ld", value)

    @cached_property
    def strong(self) -> Sequence[dict[str, Any]]:
        """The nodes that are a story and not only a page."""
        return [node for node in self.nodes if json_ld.is_story(node)]

    def resolved(self, value: Any) -> Any:
        """A node, for one that only points at it by `@id`."""
        node = json_ld.node_of(value)
        if node is not None and len(node) <= 2 and "name" not in node and isinstance(node.get("@id"), str):
            return self._ids.get(node["@id"], node)
        return value

    def properties(self, *names: str) -> Iterator[Said]:
        """What microdata says, save of headings: those speak for themselves."""
        for found in self.facts.properties:
            if found.value and not _HEADING.fullmatch(found.tag) and any(name in found.name.split() for name in names):
                yield Said("microdata", folded(found.value))


@cache
def _metas() -> dict[str, list[str]]:
    found: dict[str, list[str]] = table("newsparse.formats.html", "vocabulary")["metas"]
    return found


def _source(name: str) -> str:
    return next((family for start, family in _FAMILIES if name.startswith(start)), f"meta:{name}")


def unique(said: Iterable[Said]) -> list[Said]:
    """Each value once, at its first source."""
    found: dict[str, Said] = {}
    for one in said:
        found.setdefault(one.value, one)
    return list(found.values())
