"""Reading Atom, 1.0 (RFC 4287) and 0.3."""

from collections.abc import Iterable, Mapping
from functools import lru_cache, partial

from attrs import frozen

from newsparse.contracts import (
    Article,
    Author,
    Body,
    Confidence,
    Element,
    Limits,
    Problem,
    ProblemCode,
    RelatedLink,
    Rights,
    Source,
)
from newsparse.errors import NewsparseError
from newsparse_feeds.addresses import base_of, joined
from newsparse_feeds.atom_links import take_link
from newsparse_feeds.constructs import construct, said
from newsparse_feeds.entry import Entry
from newsparse_feeds.feed import Feed
from newsparse_feeds.names import LANG, all_text, key_of
from newsparse_feeds.people import author_with
from newsparse_feeds.pictures import NOTHING, Told, enclosed, told_by
from newsparse_feeds.root import root_of
from newsparse_feeds.rss_items import take_media
from newsparse_feeds.shared_elements import (
    MOST_ATTRIBUTES,
    SHARED,
    Handler,
    handler_of,
    is_media,
    moment,
    take_category,
    take_nothing,
)
from newsparse_feeds.stream import articles

NAME = "atom"
EPOCH = "1970-01-01T00:00:00Z"
_ROOTS = frozenset({"feed", "entry"})
_SIGNS = ("w3.org/2005/atom", "purl.org/atom/ns#", "<entry", "<title", "<id")


@frozen
class Atom:
    """Reads Atom: one article for each entry, as it streams by; a document that is one entry is one article.

    The content is the entry's blocks, and the summary its summary; without content, the summary is its blocks. What the
    feed says for all (its title, language, rights, authors) an entry takes where it says nothing itself.
    """

    name: str = NAME
    media_types: tuple[str, ...] = ("application/atom+xml",)
    suffixes: tuple[str, ...] = (".atom",)

    def sniff(self, source: Source) -> Confidence:
        """SURE where the first element is one of Atom, in its namespace or with its parts near."""
        root = root_of(source)
        known = root is not None and root.name in _ROOTS and any(sign in root.head for sign in _SIGNS)
        return Confidence.SURE if known else Confidence.NO

    def read(self, source: Source, limits: Limits) -> Iterable[Article | NewsparseError]:
        """The articles, in order. Raises FormatError where there is no XML at all; what is broken is a problem."""
        return articles(source, limits, name=NAME, tags=("{*}entry", "{*}item"), reader=_Reader())


class _Reader:
    """Reads entries; learns what the feed says from the first."""

    def __init__(self) -> None:
        self._outer: Told | None = None

    def article(self, item: Element, feed: Feed) -> Article:
        """The article of an entry."""
        if self._outer is None:
            parent = item.getparent()
            self._outer = NOTHING if parent is None else _learn(feed, parent)
        return _article_of(item, feed, self._outer)


def _key(element: Element) -> str:
    """The key without Atom's own prefix, which some leave out."""
    return key_of(element.tag).removeprefix("atom:") if isinstance(element.tag, str) else ""


def _article_of(element: Element, feed: Feed, outer: Told) -> Article:
    entry = Entry(feed)
    entry.language = element.get(LANG) or None
    for child in element:
        _handler_of(child.tag)(entry, child)
    take_media(entry, outer)
    if entry.modified is not None and entry.published is not None and entry.modified.moment == entry.published.moment:
        entry.modified = None
    return entry.article()


@lru_cache(maxsize=4096)
def _handler_of(tag: object) -> Handler:
    return handler_of(key_of(tag).removeprefix("atom:"), _HANDLERS) if isinstance(tag, str) else take_nothing


def _take_title(entry: Entry, element: Element) -> None:
    entry.headline = entry.headline or said(element, entry.feed) or None


def _take_id(entry: Entry, element: Element) -> None:
    entry.id = entry.id or all_text(element) or None


def _take_content(entry: Entry, element: Element) -> None:
    address = element.get("src")
    if address:
        url = joined(base_of(element, entry.feed), address)
        entry.media.append(enclosed(url, element.get("type")))
        return
    entry.contents.append(_construct(element, entry.feed))


def _take_summary(entry: Entry, element: Element) -> None:
    entry.descriptions.append(_construct(element, entry.feed))


def _construct(element: Element, feed: Feed) -> "partial[Body]":
    body = construct(element, feed)
    return partial(_as_it_is, body)


def _as_it_is(body: Body) -> Body:
    return body


def _person(element: Element, feed: Feed) -> Author | None:
    words = {_key(child): child for child in element if isinstance(child.tag, str)}
    if not words:
        return author_with(all_text(element), None, None)
    name, mail = (all_text(words[key]) if key in words else "" for key in ("name", "email"))
    address = next((words[key] for key in ("uri", "url", "homepage") if key in words), None)
    url = joined(base_of(address, feed), all_text(address)) if address is not None else None
    return author_with(name, mail, url)


def _take_author(entry: Entry, element: Element) -> None:
    entry.author(_person(element, entry.feed))
    _keep_second_contact(entry, element)


def _take_contributor(entry: Entry, element: Element) -> None:
    entry.contributor(_person(element, entry.feed))
    _keep_second_contact(entry, element)


def _keep_second_contact(entry: Entry, element: Element) -> None:
    """Someone's address on the web, where the mail is the contact."""
    words = {_key(child): child for child in element if isinstance(child.tag, str)}
    address = next((words[key] for key in ("uri", "url", "homepage") if key in words), None)
    if address is not None and "email" in words:
        entry.keep(f"{_key(element)}-uri", joined(base_of(address, entry.feed), all_text(address)))


def _take_updated(entry: Entry, element: Element) -> None:
    """When it was changed. Atom asks for it, so some write the epoch, which says nothing."""
    words = all_text(element)
    if words == EPOCH:
        message = "the entry says that it was changed at the epoch, which says nothing"
        entry.problems.append(Problem(code=ProblemCode.MISSING_VALUE, message=message))
    else:
        entry.moment("modified", words)


def _take_category(entry: Entry, element: Element) -> None:
    take_category(entry, element.get("term") or all_text(element), element.get("scheme"), element.get("label"))


def _take_rights(entry: Entry, element: Element) -> None:
    if words := said(element, entry.feed):
        entry.rights.append(Rights(text=words))


def _take_source(entry: Entry, element: Element) -> None:
    """The feed that the entry comes from: its title and address; its authors, if the entry has none itself."""
    title, url = "", ""
    for child in element:
        key = _key(child)
        if key == "title":
            title = said(child, entry.feed)
        elif key == "link" and (child.get("rel") or "alternate") == "alternate":
            url = url or joined(base_of(child, entry.feed), child.get("href") or "")
            _keep_details(entry, "source-link", child)
        elif key == "rights":
            entry.keep("source-rights", said(child, entry.feed))
        elif key:
            _keep_details(entry, f"source-{key}", child)
    if title or url:
        entry.related.append(RelatedLink(text=title or url, url=url or None))
    entry.keep("source", title)


def _keep_details(entry: Entry, name: str, element: Element) -> None:
    """Keep all that an element says: its text, its attributes, and its children's texts."""
    if len(element):
        for child in element:
            entry.keep(f"{name}-{_key(child)}", all_text(child) if isinstance(child.tag, str) else None)
    else:
        entry.keep(name, all_text(element))
    for attribute, value in list(element.attrib.items())[:MOST_ATTRIBUTES]:
        entry.keep(f"{name}@{attribute.rpartition('}')[2]}", value.strip())


_HANDLERS: Mapping[str, Handler] = {
    **SHARED,
    "title": _take_title,
    "id": _take_id,
    "link": take_link,
    "content": _take_content,
    "summary": _take_summary,
    "subtitle": _take_summary,
    "author": _take_author,
    "contributor": _take_contributor,
    "published": moment("published"),
    "issued": moment("published"),
    "updated": _take_updated,
    "modified": _take_updated,
    "created": moment("created"),
    "category": _take_category,
    "rights": _take_rights,
    "copyright": _take_rights,
    "source": _take_source,
}


def _learn(feed: Feed, element: Element) -> Told:
    """Take from a feed what it says for all its entries; gives what it says of media."""
    authors: list[Author] = []
    media: list[Element] = []
    feed.language = element.get(LANG) or None
    for child in element:
        key = _key(child)
        if key == "title":
            feed.name(said(child, feed))
        elif key == "author":
            person = _person(child, feed)
            authors += [person] if person and any(character.isalnum() for character in person.name) else []
        elif key in {"rights", "copyright"} and not feed.rights and (words := said(child, feed)):
            feed.rights = (Rights(text=words),)
        elif key == "link" and (child.get("rel") or "alternate") == "alternate" and not feed.base:
            feed.base = child.get("href")
        elif is_media(key):
            media.append(child)
    feed.authors = tuple(authors)
    return told_by(media, feed.limits) if media else NOTHING
