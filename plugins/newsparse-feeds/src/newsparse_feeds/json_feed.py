"""Reading JSON Feed, 1.0 and 1.1 (jsonfeed.org)."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, cast

from attrs import frozen

from newsparse.contracts import (
    Article,
    Author,
    Block,
    Body,
    Confidence,
    Limits,
    Media,
    MediaKind,
    Problem,
    ProblemCode,
    RelatedLink,
    Rendition,
    Source,
)
from newsparse.errors import FormatError, LimitExceededError, NewsparseError
from newsparse_feeds.addresses import joined
from newsparse_feeds.entry import Entry
from newsparse_feeds.feed import Feed
from newsparse_feeds.fragment import body_of
from newsparse_feeds.people import author_with
from newsparse_feeds.pictures import kind_of

NAME = "json-feed"
_SIGN = re.compile(rb"\"version\"\s{0,20}:\s{0,20}\"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version")
_SAMPLE = 65_536
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@frozen
class JsonFeed:
    """Reads JSON Feed: one article for each item, and an error in the place of one that is none."""

    name: str = NAME
    media_types: tuple[str, ...] = ("application/feed+json",)
    suffixes: tuple[str, ...] = (".jsonfeed",)

    def sniff(self, source: Source) -> Confidence:
        """SURE where an object names the version near its beginning."""
        data = source.data[:_SAMPLE]
        if not data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
            return Confidence.NO
        return Confidence.SURE if _SIGN.search(data) else Confidence.NO

    def read(self, source: Source, limits: Limits) -> Iterable[Article | NewsparseError]:
        """The articles, in order. Raises FormatError where it is not JSON, or no feed."""
        feed, items = _feed(source, limits)
        for number, item in enumerate(items):
            said = _object(item)
            if said is not None:
                yield _article(said, feed)
            else:
                yield FormatError(f"item {number} is {_shown(item)}, not an object", format=NAME)


def _feed(source: Source, limits: Limits) -> tuple[Feed, list[Any]]:
    text = source.text.removeprefix("\ufeff")
    try:
        top = json.loads(text, strict=False, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        raise FormatError(f"not JSON: {error.msg}", format=NAME, position=error.pos, text=text) from error
    except RecursionError as error:
        raise LimitExceededError("max_depth", allowed=limits.max_depth, asked=limits.max_depth + 1) from error
    said = _object(top)
    if said is None or not isinstance(said.get("items"), list):
        raise FormatError("a feed is an object with a list of items", format=NAME)
    feed = Feed(
        source=source,
        limits=limits,
        provenance=source.provenance(NAME),
        problems=source.decoding_problems(),
        language=_text(said, "language"),
        base=source.url or _text(said, "home_page_url"),
        authors=_authors(said),
    )
    feed.name(_text(said, "title"))
    return feed, _listed(said["items"])


def _article(item: Mapping[str, Any], feed: Feed) -> Article:
    entry = Entry(feed)
    entry.id, entry.headline, entry.language = (_text(item, key) for key in ("id", "title", "language"))
    _take_addresses(entry, item)
    _take_texts(entry, item)
    for key, field in (("date_published", "published"), ("date_modified", "modified")):
        entry.moment(field, _text(item, key) or "")
    for author in _authors(item):
        entry.author(author)
    for tag in _listed(item.get("tags")):
        entry.keyword(_worded(tag) or "")
    _take_media(entry, item)
    for key, value in item.items():
        if key not in _KNOWN and value is not None:
            words = _worded(value)
            entry.keep(_fit(key), words if words is not None else _fit(json.dumps(value, ensure_ascii=False)))
    return entry.article()


_KNOWN = frozenset(
    {
        *("id", "title", "language", "url", "external_url", "content_html", "content_text", "summary", "image"),
        *("banner_image", "date_published", "date_modified", "authors", "author", "tags", "attachments"),
    }
)


def _take_addresses(entry: Entry, item: Mapping[str, Any]) -> None:
    address, other = _text(item, "url"), _text(item, "external_url")
    entry.url = joined(entry.feed.base, address) if address else None
    if other:
        url = joined(entry.feed.base, other)
        entry.related.append(RelatedLink(text=url, url=url))
        entry.keep("external_url", url)


def _take_texts(entry: Entry, item: Mapping[str, Any]) -> None:
    """The item as HTML, else as text; where it has both, they say the same."""
    markup, text, summary = (_text(item, key) for key in ("content_html", "content_text", "summary"))
    if markup:
        entry.contents.append(partial(body_of, markup, entry.feed.limits, base=entry.feed.base))
    elif text:
        entry.contents.append(partial(_lines, text))
    if summary:
        entry.descriptions.append(partial(_lines, summary))
    if not (markup or text):
        message = "the item has neither content_html nor content_text"
        entry.problems.append(Problem(code=ProblemCode.MISSING_VALUE, message=message))


def _lines(text: str) -> Body:
    return Body(
        blocks=tuple(Block(text=words) for words in (" ".join(line.split()) for line in text.splitlines()) if words)
    )


def _authors(said: Mapping[str, Any]) -> tuple[Author, ...]:
    """The authors: a list since 1.1, one before."""
    found = map(_object, _listed(said.get("authors")) or [said.get("author")])
    people = (author_with(_text(one, "name") or "", None, _text(one, "url")) for one in found if one is not None)
    return tuple(person for person in people if person)


def _take_media(entry: Entry, item: Mapping[str, Any]) -> None:
    """Pictures, and attachments, those with one title being renditions of one medium."""
    base = entry.feed.base
    for key in ("image", "banner_image"):
        if address := _text(item, key):
            url = joined(base, address)
            if all(medium.url != url for medium in entry.media):
                entry.media.append(Media(kind=MediaKind.PICTURE, url=url))
    groups: dict[str, list[Rendition]] = {}
    for number, one in enumerate(map(_object, _listed(item.get("attachments")))):
        if one is not None and (address := _text(one, "url")):
            rendition = Rendition(url=joined(base, address), media_type=_text(one, "mime_type"))
            groups.setdefault(_text(one, "title") or f"\0{number}", []).append(rendition)
    for title, renditions in groups.items():
        first = renditions[0]
        kind = kind_of(None, first.media_type, first.url)
        alt = None if title.startswith("\0") else title
        entry.media.append(Media(kind=kind, url=first.url, alt=alt, renditions=tuple(renditions)))


def _text(said: Mapping[str, Any], key: str) -> str | None:
    """A text, or a number as one, without white space at its ends; None where there is none."""
    return _worded(said.get(key))


def _worded(value: Any) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    return _fit(value.strip()) or None if isinstance(value, str) else None


def _object(value: Any) -> Mapping[str, Any] | None:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def _listed(value: Any) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else []


def _fit(text: str) -> str:
    return _UNFIT.sub("\ufffd", text)


def _shown(value: object) -> str:
    return repr(value)[:40]
