"""What each source on a page says of the story, surest first."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newsparse.formats.html import json_ld
from newsparse.formats.html.facts import Facts


class Said(NamedTuple):
    """What one source says."""

    source: str
    value: str


#: The names of `meta` elements that answer for a field, surest first. `property:`, `name:` or `itemprop:` may come before.
METAS: Mapping[str, tuple[str, ...]] = {
    "headline": ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "headline", "hdl", "title"),
    "summary": ("og:description", "twitter:description", "description", "dc.description", "sailthru.description"),
    "authors": ("author", "article:author", "og:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "authors", "cxenseparse:author", "article:author_name", "article.author", "citation_author", "dcsext.author", "creator"),
    "published": ("article:published_time", "og:published_time", "article:published", "datepublished", "og:article:published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "publicationdate", "published", "article.published", "article_date_original", "originalpublicationdate", "ptime", "displaydate", "cxenseparse:recs:publishtime", "bt:pubdate", "article.created", "datecreated", "date", "created", "citation_publication_date", "citation_date", "article:post_date", "rnews:datepublished", "timestamp", "og:pubdate", "dcsext.articlefirstpublished", "release_date"),
    "modified": ("article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "modified", "utime", "article.updated", "revised"),
    "language": ("og:locale", "content-language", "dc.language", "language", "inlanguage"),
    "sections": ("article:section", "parsely-section", "section", "cxenseparse:section", "category", "article.section"),
    "publisher": ("og:site_name", "dc.publisher", "publisher", "application-name", "citation_publisher", "twitter:site"),
    "canonical_url": ("og:url", "twitter:url"),
    "image": ("og:image", "og:image:url", "twitter:image", "twitter:image:src", "thumbnail"),
    "keywords": ("news_keywords", "article:tag", "keywords", "parsely-tags", "sailthru.tags", "dc.subject"),
    "free_access": ("article:content_tier", "isaccessibleforfree"),
}  # fmt: skip
_HEADING = re.compile("h[1-6]")
_FAMILIES = (("og:", "open-graph"), ("article:", "open-graph"), ("twitter:", "twitter-card"))


class Witnesses:
    """The page's own words, by field."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.nodes = json_ld.articles(facts.scripts)
        self.main: dict[str, Any] = self.nodes[0] if self.nodes else {}
        self._ids = json_ld.by_id(facts.scripts) if self.nodes else {}
        self._metas: dict[str, list[str]] = {}
        for key, content in facts.metas:
            _, _, name = key.partition(":")
            self._metas.setdefault(name, []).append(content)

    def metas(self, field: str) -> Iterator[Said]:
        """What the `meta` elements say of a field."""
        for name in METAS[field]:
            for content in self._metas.get(name, ()):
                value = " ".join(content.split())
                if value:
                    yield Said(_source(name), value)

    def ld(self, *keys: str, weak: bool = False) -> Iterator[Said]:
        """What the JSON-LD nodes say under these keys, as text."""
        for node in self.strong if not weak else self.nodes:
            for key in keys:
                value = json_ld.text_of(node.get(key), "name", "headline", "url")
                if value:
                    yield Said("json-ld", value)

    @property
    def strong(self) -> Sequence[dict[str, Any]]:
        """The nodes that are a story and not only a page."""
        return [node for node in self.nodes if json_ld.rank(node) < json_ld.WEAK_RANK]

    def resolved(self, value: Any) -> Any:
        """A node, for one that only points at it by `@id`."""
        if isinstance(value, dict) and len(value) <= 2 and "name" not in value and isinstance(value.get("@id"), str):
            return self._ids.get(value["@id"], value)
        return value

    def properties(self, *names: str) -> Iterator[Said]:
        """What microdata says, save of headings: those speak for themselves."""
        for found in self.facts.properties:
            if found.value and not _HEADING.fullmatch(found.tag) and any(name in found.name.split() for name in names):
                yield Said("microdata", " ".join(found.value.split()))


def _source(name: str) -> str:
    return next((family for start, family in _FAMILIES if name.startswith(start)), f"meta:{name}")


def unique(said: Iterable[Said]) -> list[Said]:
    """Each value once, at its first source."""
    found: dict[str, Said] = {}
    for one in said:
        found.setdefault(one.value, one)
    return list(found.values())
