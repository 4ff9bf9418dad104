"""What the elements of an item of RSS mean, and those of its channel."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from newsparse.contracts import Article, Element, Media, MediaKind, RelatedLink, Rights
from newsparse_feeds.addresses import base_of, joined
from newsparse_feeds.atom_links import take_link as take_atom_link
from newsparse_feeds.entry import Entry
from newsparse_feeds.feed import Feed
from newsparse_feeds.fragment import plain
from newsparse_feeds.names import LANG, RDF_ABOUT, all_text, key_of
from newsparse_feeds.people import author_of
from newsparse_feeds.pictures import NOTHING, Told, content_of, enclosed, media_of, told_by
from newsparse_feeds.shared_elements import (
    SHARED,
    Handler,
    handler_of,
    is_media,
    moment,
    plain_words,
    reading,
    take_category,
    take_content,
    take_creator,
    take_nothing,
    take_rights,
    take_source,
    take_subject,
    take_unknown,
)

_CONTENT = "{http://search.yahoo.com/mrss/}content"
_CONTENTS = frozenset({"media:content", "media:group"})


def article_of(item: Element, feed: Feed, outer: Told) -> Article:
    """The article of an item; `outer` is what the channel says of media."""
    entry = Entry(feed)
    for child in item:
        _handler_of(child.tag)(entry, child)
    take_media(entry, outer)
    if item.attrib:
        _take_attributes(entry, item)
    return entry.article()


@lru_cache(maxsize=4096)
def _handler_of(tag: object) -> Handler:
    return handler_of(key_of(tag), _HANDLERS) if isinstance(tag, str) else take_nothing


def take_media(entry: Entry, outer: Told) -> None:
    """Take what the elements of Media RSS say that were put by; `outer` is what is said of media further out."""
    elements: Sequence[Element] = vars(entry).get("put_by", ())
    if not elements:
        return
    if len(elements) == 1 and outer is NOTHING and elements[0].tag == _CONTENT and not len(elements[0]):
        entry.media.append(content_of(elements[0], NOTHING))
        return
    limits = entry.feed.limits
    contents = [element for element in elements if key_of(element.tag) in _CONTENTS]
    entry.media += media_of(contents, limits, told_by(elements, limits).within(outer))
    known = {"media:title", "media:description", "media:text", "media:credit", "media:thumbnail", "media:player"}
    for element in elements:
        key = key_of(element.tag)
        if key == "media:copyright":
            take_rights(entry, element)
        elif key not in known | _CONTENTS:
            take_unknown(entry, element)


def _take_attributes(entry: Entry, item: Element) -> None:
    about = item.get(RDF_ABOUT)
    if about and entry.id is None:
        entry.id = about.strip()
    entry.language = entry.language or item.get(LANG) or None


def _take_title(entry: Entry, element: Element) -> None:
    words = plain_words(element, entry)
    if entry.headline is None:
        entry.headline = words or None
    elif words and words != entry.headline:
        entry.alternative_headlines.append(words)


def _take_link(entry: Entry, element: Element) -> None:
    if element.get("href"):
        take_atom_link(entry, element)
        return
    url = joined(base_of(element, entry.feed), all_text(element))
    if entry.url is None:
        entry.url = url or None
    elif url and url != entry.url:
        entry.related.append(RelatedLink(text=url, url=url))


def _take_guid(entry: Entry, element: Element) -> None:
    entry.id = all_text(element) or entry.id
    permanent = (element.get("isPermaLink") or element.get("ispermalink") or "true").strip().lower() != "false"
    if permanent and entry.id and entry.url is None and entry.id.startswith(("http:", "https:")):
        entry.url = entry.id


def _take_description(entry: Entry, element: Element) -> None:
    entry.descriptions.append(reading(entry, element))


def _take_author(entry: Entry, element: Element) -> None:
    if len(element):
        words = {key_of(child.tag): all_text(child) for child in element if isinstance(child.tag, str)}
        name = words.get("name") or words.get("atom:name") or " ".join(words.values())
        entry.author(author_of(f"{name} {words.get('email') or words.get('atom:email') or ''}"))
    else:
        take_creator(entry, element)


def _take_category(entry: Entry, element: Element) -> None:
    take_category(entry, plain_words(element, entry), element.get("domain"), None)


def _take_enclosure(entry: Entry, element: Element) -> None:
    url = joined(base_of(element, entry.feed), element.get("url") or element.get("href") or "")
    if url:
        entry.media.append(enclosed(url, element.get("type")))
        entry.keep("enclosure-length", element.get("length"))


def _take_comments(entry: Entry, element: Element) -> None:
    entry.keep("comments", joined(base_of(element, entry.feed), all_text(element)))


def _take_image(entry: Entry, element: Element) -> None:
    """An image, with its address as text, as an attribute, or in a child of its own."""
    words = {key_of(child.tag): all_text(child) for child in element if isinstance(child.tag, str)}
    url = element.get("href") or words.get("url") or ("" if words else all_text(element))
    if url:
        url = joined(base_of(element, entry.feed), url)
        entry.media.append(Media(kind=MediaKind.PICTURE, url=url, alt=words.get("title") or None))
    else:
        take_unknown(entry, element)


_HANDLERS: Mapping[str, Handler] = {
    **SHARED,
    "title": _take_title,
    "dc:title": _take_title,
    "link": _take_link,
    "atom:link": take_atom_link,
    "guid": _take_guid,
    "dc:identifier": _take_guid,
    "description": _take_description,
    "dc:description": _take_description,
    "itunes:summary": _take_description,
    "atom:summary": _take_description,
    "content": take_content,
    "atom:content": take_content,
    "pubdate": moment("published"),
    "atom:published": moment("published"),
    "atom:updated": moment("modified"),
    "lastbuilddate": moment("modified"),
    "expirationdate": moment("expires"),
    "author": _take_author,
    "managingeditor": take_creator,
    "atom:author": _take_author,
    "category": _take_category,
    "keywords": take_subject,
    "enclosure": _take_enclosure,
    "comments": _take_comments,
    "source": take_source,
    "copyright": take_rights,
    "image": _take_image,
    "itunes:image": _take_image,
}


def learn(feed: Feed, channel: Element) -> Told:
    """Take from a channel what it says for all its items; gives what it says of media."""
    limits = feed.limits
    media: list[Element] = []
    for child in channel:
        key = key_of(child.tag) if isinstance(child.tag, str) else ""
        words = all_text(child) if key in _OF_CHANNEL else ""
        if key in {"title", "dc:title"}:
            feed.name(plain(words, limits))
        elif key in {"language", "dc:language"}:
            feed.language = feed.language or words or None
        elif key == "link" and words:
            feed.base = feed.source.url or words
        elif key in {"copyright", "dc:rights"} and words and not feed.rights:
            feed.rights = (Rights(text=plain(words, limits)),)
        elif key in {"dc:creator", "dc:author", "itunes:author"} and not feed.authors:
            feed.authors = tuple(author for author in (author_of(words),) if author)
        elif is_media(key):
            media.append(child)
    feed.language = feed.language or channel.get(LANG) or None
    return told_by(media, limits) if media else NOTHING


_OF_CHANNEL = frozenset(
    {
        *("title", "language", "link", "copyright", "itunes:author"),
        *("dc:title", "dc:language", "dc:rights", "dc:creator", "dc:author"),
    }
)
