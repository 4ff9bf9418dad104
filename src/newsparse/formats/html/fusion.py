"""From what a page says of itself, in several voices, to the fields of an article, and who said what."""

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from typing import Any
from urllib.parse import urlsplit

from newsparse.contracts import (
    Author,
    Block,
    BlockKind,
    Evidence,
    Extra,
)
from newsparse.formats.html import json_ld
from newsparse.formats.html.authors import writers
from newsparse.formats.html.bylines import place_of
from newsparse.formats.html.dating import dated_published, is_american, modified
from newsparse.formats.html.pictures import lead_of, media_of
from newsparse.formats.html.shown import Shown
from newsparse.formats.html.titles import folded, headline
from newsparse.formats.html.witnesses import Said, Witnesses, unique

#: Each named once: asked of its class, a member costs as much as a call.
_HEADING = BlockKind.HEADING

_MOST_EVIDENCE = 40
_LONGEST = 2000
_PAID = frozenset({"locked", "metered", "false", "premium", "paid", "no"})
_FREE = frozenset({"free", "true", "yes"})


def fields(
    witnesses: Witnesses, blocks: Sequence[Block], url: str | None, resolved: Callable[[str], str]
) -> dict[str, Any]:
    """The fields of the article that the page gives, `evidence` among them; `resolved` makes addresses whole."""
    fusion = _Fusion(witnesses, blocks, url)
    given = fusion.gathered()
    said = [*witnesses.ld("image", "thumbnailUrl"), *witnesses.metas("image")]
    given["media"] = media_of(witnesses.facts, blocks, lead_of(one.value for one in said), resolved)
    return given


class _Fusion:
    def __init__(self, witnesses: Witnesses, blocks: Sequence[Block], url: str | None) -> None:
        self.witnesses = witnesses
        self.blocks = blocks
        self.url = url
        self.evidence: list[Evidence] = []
        self.fields: dict[str, Any] = {}
        #: The index of the headline's block, 0 without one; known once the headline is.
        self.place = 0

    def gathered(self) -> dict[str, Any]:
        witnesses = self.witnesses
        self.one("publisher", [*self._publishers(), *witnesses.metas("publisher")])
        self.one("canonical_url", [*self._links("canonical"), *witnesses.metas("canonical_url")])
        self.fields["extra"] = tuple(Extra(key="amphtml", value=said.value) for said in self._links("amphtml")[:1])
        self._headline()
        self.one("summary", [*witnesses.metas("summary"), *witnesses.ld("description")])
        self._authors()
        self._dates()
        self.one("language", [*self._language(), *witnesses.metas("language"), *witnesses.ld("inLanguage")], _tag)
        self.many("sections", [*witnesses.ld("articleSection"), *witnesses.metas("sections")])
        self.many("keywords", self._keywords())
        self._access()
        self.fields["evidence"] = _told_once(self.evidence)[:200]
        return self.fields

    def one(self, field: str, said: Iterable[Said], made: Any = str) -> None:
        """Set a field to what the first source says that makes sense."""
        chosen = False
        for source, value in unique(said)[:_MOST_EVIDENCE]:
            result = None if chosen else made(value[:_LONGEST]) or None
            if result is not None:
                self.fields[field] = result
            self.evidence.append(
                Evidence(field=field, source=source, value=value[:_LONGEST], chosen=result is not None)
            )
            chosen = chosen or result is not None

    def many(self, field: str, said: Iterable[Said]) -> None:
        """Set a field to all that the first source says."""
        rows = unique(said)[:_MOST_EVIDENCE]
        first = rows[0].source if rows else None
        values = [row.value[:_LONGEST] for row in rows if row.source == first]
        if values:
            self.fields[field] = tuple(values)
        self.evidence += [Evidence(field=field, source=s, value=v[:_LONGEST], chosen=s == first) for s, v in rows]

    def sites(self) -> list[str]:
        """What the site is called."""
        host = _host(self.url or self.fields.get("canonical_url"))
        labels = [label for label in host.split(".") if label not in {"www", "com", "org", "net", "co", "uk"}]
        names = [said.value for said in (*self._publishers(), *self.witnesses.metas("publisher"))]
        return [*names, host.removeprefix("www."), *(label for label in labels if len(label) > 2)]

    def _publishers(self) -> list[Said]:
        found: list[Said] = []
        for node in self.witnesses.nodes:
            name = json_ld.text_of(self.witnesses.resolved(node.get("publisher")), "name", "legalName")
            if name and not name.startswith("http"):
                found.append(Said("json-ld", name))
        return found

    def _links(self, rel: str) -> list[Said]:
        return [Said(f"link:{rel}", href) for said, href in self.witnesses.facts.links if rel in said.split()]

    def _headline(self) -> None:
        witnesses, facts = self.witnesses, self.witnesses.facts
        headings = _headings(self.blocks, 1)
        first = set(headings)
        smaller = list(takewhile(lambda text: text not in first, _headings(self.blocks)))
        said = [*witnesses.ld("headline", "name"), *witnesses.metas("headline"), *witnesses.properties("headline")]
        chosen = headline(headings[:8], [one.value for one in said][:12], facts.title, self.sites(), smaller[:12])
        if chosen:
            self.fields["headline"] = chosen
        self.place = place_of(chosen, self.blocks)
        rows = unique([*(Said("heading", h) for h in headings[:8]), *said, Said("title", facts.title)])
        taken = False
        for source, value in rows[:_MOST_EVIDENCE]:
            own = not taken and bool(value) and (value == chosen or (chosen is not None and chosen in value))
            taken = taken or own
            self.evidence.append(Evidence(field="headline", source=source, value=value[:_LONGEST], chosen=own))
        known = {folded(chosen or ""), ""}
        others = [v for s, v in rows if s in {"json-ld", "open-graph", "twitter-card"} and folded(v) not in known]
        self.fields["alternative_headlines"] = tuple(dict.fromkeys(others))[:4]

    def _authors(self) -> None:
        found = writers(self.witnesses, self.blocks, self.place, self.sites())
        self.evidence += [
            Evidence(field="authors", source=source, value=value[:_LONGEST], chosen=chosen)
            for (source, value), chosen in found.said
        ]
        self.fields["authors"] = tuple(Author(name=name) for name in found.names)
        self.fields["sources"] = found.agencies

    def _dates(self) -> None:
        shown = Shown(self.blocks, self.place, month_first=is_american(self.witnesses))
        for field, found in (
            ("published", dated_published(self.witnesses, shown, self.url)),
            ("modified", modified(self.witnesses, shown)),
        ):
            taken = False
            for source, stamp in found[:_MOST_EVIDENCE]:
                self.evidence.append(Evidence(field=field, source=source, value=stamp.raw or "", chosen=not taken))
                if not taken:
                    self.fields[field] = stamp
                taken = True

    def _language(self) -> list[Said]:
        said = self.witnesses.facts.language
        return [Said("html-lang", said)] if said else []

    def _keywords(self) -> list[Said]:
        rows: list[Said] = []
        for node in self.witnesses.strong:
            for value in json_ld.items_of(node.get("keywords")):
                rows += [Said("json-ld", part) for part in _parts(json_ld.text_of(value, "name"))]
        for source, value in self.witnesses.metas("keywords"):
            rows += [Said(source, part) for part in _parts(value)]
        return rows

    def _access(self) -> None:
        said = [*self.witnesses.ld("isAccessibleForFree", weak=True), *self.witnesses.metas("free_access")]
        for source, value in said:
            word = value.casefold()
            known = word in _PAID or word in _FREE
            chosen = known and "free_access" not in self.fields
            if chosen:
                self.fields["free_access"] = word in _FREE
            self.evidence.append(Evidence(field="free_access", source=source, value=value[:100], chosen=chosen))


def _told_once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each value of a source for a field once, where it first stands; chosen, if it was at any place."""
    found: dict[tuple[str, str, str], Evidence] = {}
    for each in evidence:
        key = (each.field, each.source, each.value)
        if key not in found or (each.chosen and not found[key].chosen):
            found[key] = each
    return tuple(found.values())


def _headings(blocks: Sequence[Block], lowest: int = 3) -> list[str]:
    """The texts of headings as long as headlines, down to a level."""
    return [b.text for b in blocks if b.kind is _HEADING and (b.level or 9) <= lowest and len(b.text) < 400]


def _parts(value: str | None) -> list[str]:
    return [part.strip() for part in (value or "").split(",") if part.strip()]


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").casefold()
    except ValueError:
        return ""


def _tag(value: str) -> str | None:
    """A language as BCP 47 writes it."""
    tag = value.strip().replace("_", "-").split(",")[0].strip()
    primary, *rest = tag.split("-")
    if not (primary.isascii() and primary.isalpha() and 2 <= len(primary) <= 3):
        return None
    shown = [part.upper() if len(part) == 2 else part for part in rest if part.isalnum() and len(part) <= 8]
    return "-".join([primary.lower(), *shown])
