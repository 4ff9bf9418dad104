"""An article as an item of ninjs 3.1."""

from collections.abc import Iterable
from typing import TypeVar

from newsparse.contracts import Article, Concept, Dateline, Limits, Media, RelatedLink, fit_for_xml, markup_of
from newsparse_iptc import dates
from newsparse_iptc.ninjs.bodies import line_of, plain
from newsparse_iptc.ninjs.entries import (
    AGENCY,
    AUTHOR,
    PUBLISHER,
    Entry,
    agency_of,
    author_of,
    concept_of,
    entry_of,
    filled,
    source_of,
    word,
)
from newsparse_iptc.ninjs.identity import uri_of
from newsparse_iptc.ninjs.kept import (
    ALTERNATIVE,
    CANONICAL,
    CONCEPTS,
    CORRECTED,
    CORRECTION,
    KEYWORD,
    SECTION,
    URL,
    Kept,
    title_of,
)
from newsparse_iptc.ninjs.pictures import KINDS, is_media, item_of, media_of, rendition_of
from newsparse_iptc.ninjs.vocabulary import fitting

Value = TypeVar("Value")

#: What every item says of itself.
STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}
_STATUS = {"cancel": "canceled", "hold": "withheld"}
_LIMITS = Limits()


def made_of(article: Article) -> Entry:
    """The item, with only what the schema allows."""
    kept = Kept(article)
    uri = uri_of(article)
    itself = article.media[0] if article.media and kept.word("type") in KINDS else None
    made: Entry = {
        "standard": STANDARD,
        "uri": uri,
        "type": kept.word("type") or "text",
        "version": article.version,
        "firstCreated": dates.whole(article.created),
        "versionCreated": dates.whole(article.published),
        "embargoedUntil": dates.extended(dates.latest(article.embargoed_until)) if article.embargoed_until else None,
        "expires": dates.whole(article.expires),
        "pubStatus": _status(article),
        "urgency": article.urgency,
        "language": article.language,
        "slugline": article.slugline,
        "usageTerms": article.usage_terms,
        "edNote": _note(article),
        "by": article.byline.text if article.byline else _authors(article),
        "located": _located(article.dateline),
        **_rights(article),
        "headlines": list(_headlines(article, kept)),
        "descriptions": list(_descriptions(article, kept, itself)),
        "bodies": list(_bodies(article, kept)),
        **_concepts(article, kept),
        "infoSources": list(_sources(article, kept)),
        "altIds": list(_identifiers(article, kept)),
        "associations": list(_associations(article, kept, itself, uri)),
        "renditions": _renditions(kept, itself),
    }
    for name, value in kept.others():
        if made.get(name) is None:
            made[name] = value
    fit: Entry = fitting("item", filled(made), _unheard, strict=True)
    return fit


def _unheard(at: str, what: str) -> None:
    """What does not fit is reported as a loss when the item is read back."""


def _status(article: Article) -> str | None:
    if article.status == "embargoed":
        return None if article.embargoed_until else "withheld"
    return article.status or _STATUS.get(article.action or "")


def _note(article: Article) -> str:
    """Notes for editors, and corrections, since ninjs has no other place for them."""
    lines = [note.text for note in article.notes if not note.public]
    lines += [f"{CORRECTED} {' '.join(correction.text.split())}" for correction in article.corrections]
    if article.action == "correction" and not (lines and lines[0].casefold().startswith(CORRECTION.casefold())):
        lines.insert(0, CORRECTION)
    return "\n".join(lines)


def _authors(article: Article) -> str:
    """A byline for an article that only has authors."""
    names = [author.name for author in article.authors]
    return ", ".join(names) if all(names) else ""


def _located(dateline: Dateline | None) -> str | None:
    if dateline is None:
        return None
    return ", ".join((*dateline.cities[:1], *filter(None, [dateline.region]))) or dateline.raw


def _rights(article: Article) -> Entry:
    if not article.rights:
        return {}
    rights = article.rights[0]
    return {"copyrightHolder": rights.holder, "copyrightNotice": None if rights.text == rights.holder else rights.text}


def _headlines(article: Article, kept: Kept) -> Iterable[Entry]:
    told = [("main", article.headline), *((ALTERNATIVE, line) for line in article.alternative_headlines)]
    for role, line in told:
        if line is not None:
            yield kept.entry("headlines", line, _line, {"role": role, **plain(line)})
    yield from kept.rest("headlines")


def _descriptions(article: Article, kept: Kept, itself: Media | None) -> Iterable[Entry]:
    if itself is not None:
        for entry in item_of(itself, "").get("descriptions", ()):
            yield kept.entry("descriptions", entry["value"], _line, entry)
    if article.summary is not None:
        made = {"role": "summary", **plain(article.summary)}
        yield kept.entry("descriptions", article.summary, _line, made)
    yield from kept.rest("descriptions")


def _line(entry: Entry) -> str | None:
    return line_of(entry, _LIMITS)


def _bodies(article: Article, kept: Kept) -> Iterable[Entry]:
    text = article.text
    if text:
        markup, _ = fit_for_xml(markup_of(article, dateline=False))
        yield {
            "role": "main",
            "contentType": "application/xhtml+xml",
            "charCount": len(text),
            "wordCount": len(text.split()),
            "value": markup,
        }
    yield from kept.rest("bodies")


def _concepts(article: Article, kept: Kept) -> dict[str, list[Entry]]:
    rows: dict[str, tuple[Concept, ...]] = {theirs: getattr(article, ours) for ours, theirs in CONCEPTS.items()}
    made = {name: [kept.entry(name, one, concept_of, entry_of(one)) for one in row] for name, row in rows.items()}
    for name in made:
        kept.rest(name)
    made["subjects"] += [{"name": name, "rel": SECTION} for name in article.sections]
    made["subjects"] += [{"name": name, "rel": KEYWORD} for name in article.keywords]
    return made


def _sources(article: Article, kept: Kept) -> Iterable[Entry]:
    if article.publisher is not None:
        yield {"name": article.publisher, "role": PUBLISHER}
    if article.agency is not None:
        yield kept.entry("infoSources", article.agency, agency_of, source_of(article.agency, AGENCY))
    for author in article.authors:
        made = {"name": author.name, "role": AUTHOR, **({"literal": author.role} if author.role else {})}
        yield kept.entry("infoSources", author, author_of, made)
    for agency in article.sources:
        yield kept.entry("infoSources", agency, agency_of, source_of(agency))
    kept.rest("infoSources")


def _identifiers(article: Article, kept: Kept) -> Iterable[Entry]:
    yield from ({"role": role, "value": value} for role, value in _addresses(article) if value is not None)
    yield from kept.rest("altIds")


def _addresses(article: Article) -> tuple[tuple[str, str | None], ...]:
    return (URL, article.url), (CANONICAL, article.canonical_url)


def _associations(article: Article, kept: Kept, itself: Media | None, uri: str) -> Iterable[Entry]:
    media = article.media[1:] if itself is not None else article.media
    for number, medium in enumerate(media, start=1):
        made = item_of(medium, f"{uri}{'.' if '#' in uri else '#'}media-{number}")
        yield kept.entry("associations", medium, _medium, {"name": f"media-{number}", **made})
    for number, link in enumerate(article.related, start=1):
        entry: Entry = {"name": f"related-{number}", "uri": link.url, "type": "text", "headlines": [plain(link.text)]}
        yield kept.entry("associations", link, _link, entry)
    kept.rest("associations")


def _medium(item: Entry) -> Media | None:
    return media_of(item, _LIMITS) if is_media(item) else None


def _link(item: Entry) -> RelatedLink | None:
    return None if is_media(item) else RelatedLink(text=title_of(item, _LIMITS), url=word(item, "uri"))


def _renditions(kept: Kept, itself: Media | None) -> list[Entry]:
    """The files of an item that is a picture itself; those kept of it say more than a medium can."""
    made: list[Entry] = [] if itself is None else item_of(itself, "").get("renditions", [])
    return [kept.entry("renditions", rendition_of(row), rendition_of, row) for row in made] + kept.rest("renditions")
