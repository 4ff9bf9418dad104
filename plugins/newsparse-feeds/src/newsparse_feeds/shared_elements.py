"""Elements that mean the same in RSS and Atom: Dublin Core, content, threads, and what nobody knows."""

from collections.abc import Callable, Mapping

from newsparse.contracts import Body, Concept, Element, Name, RelatedLink, Rights, body_of_xml
from newsparse_feeds.addresses import base_of, joined
from newsparse_feeds.entry import Entry
from newsparse_feeds.fragment import body_of, plain
from newsparse_feeds.names import all_text, name_of
from newsparse_feeds.people import author_of

#: Takes one element of an item.
Handler = Callable[[Entry, Element], None]
#: Of one element that nobody knows.
MOST_ATTRIBUTES = 20


def reading(entry: Entry, element: Element) -> Callable[[], Body]:
    """Reads the HTML of an element, escaped or not, when it is asked."""
    feed = entry.feed
    base = base_of(element, feed)
    if len(element):
        body = body_of_xml(element, feed.limits, base=base)
        return lambda: body
    text = element.text or ""
    return lambda: body_of(text, feed.limits, base=base)


def take_content(entry: Entry, element: Element) -> None:
    """The item in full."""
    entry.contents.append(reading(entry, element))


def take_creator(entry: Entry, element: Element) -> None:
    """Who made it."""
    entry.author(author_of(all_text(element)))


def take_contributor(entry: Entry, element: Element) -> None:
    """Who helped."""
    entry.contributor(author_of(all_text(element)))


def take_date(entry: Entry, element: Element) -> None:
    """A date that does not say of what."""
    entry.moment("dated", all_text(element))


def take_valid(entry: Entry, element: Element) -> None:
    """How long it is valid, in W3C's way: `start=...;end=...`."""
    parts: dict[str, str] = {}
    for part in all_text(element).split(";"):
        name, _, value = part.strip().partition("=")
        parts[name] = value
    if end := parts.get("end"):
        entry.moment("expires", end)
    if start := parts.get("start"):
        entry.keep("dcterms:valid-from", start)


def moment(field: str) -> Handler:
    """What takes a moment for a field."""

    def take(entry: Entry, element: Element) -> None:
        entry.moment(field, all_text(element))

    return take


def plain_words(element: Element, entry: Entry) -> str:
    """What the text of an element shows, on one line."""
    return plain(all_text(element), entry.feed.limits)


def take_rights(entry: Entry, element: Element) -> None:
    """A copyright."""
    if words := plain_words(element, entry):
        entry.rights.append(Rights(text=words))


def take_subject(entry: Entry, element: Element) -> None:
    """A keyword."""
    entry.keyword(plain_words(element, entry))


def take_language(entry: Entry, element: Element) -> None:
    """The language."""
    entry.language = entry.language or all_text(element) or None


def take_publisher(entry: Entry, element: Element) -> None:
    """Who publishes it."""
    told = author_of(all_text(element))
    if told is not None:
        entry.publisher = entry.publisher or told.name
        entry.keep("publisher-contact", told.contact if told.contact != told.name else None)


def take_page(key: str) -> Handler:
    """What takes the address of a page that goes with the item."""

    def take(entry: Entry, element: Element) -> None:
        entry.keep(key, joined(base_of(element, entry.feed), all_text(element)))

    return take


def take_keywords(entry: Entry, element: Element) -> None:
    """Keywords with commas between."""
    for words in all_text(element).split(","):
        entry.keyword(words.strip())


def take_media_category(entry: Entry, element: Element) -> None:
    """A category of Media RSS; without a scheme it is of its own default."""
    take_category(entry, all_text(element), element.get("scheme"), element.get("label"))


def take_category(entry: Entry, term: str, scheme: str | None, label: str | None) -> None:
    """A keyword; one with a scheme or a label is a subject with a code."""
    term, label = term.strip(), (label or "").strip()
    if not (scheme or label):
        entry.keyword(" ".join(term.split()))
    elif term or label:
        names = (Name(text=label),) if label else ()
        entry.subjects.append(Concept(scheme=scheme or None, code=term or None, names=names))


def take_source(entry: Entry, element: Element) -> None:
    """Where RSS says that an item comes from: the name of a feed, and its address."""
    name, url = all_text(element), joined(base_of(element, entry.feed), element.get("url") or "")
    if name or url:
        entry.related.append(RelatedLink(text=name or url, url=url or None))
        entry.keep("source", name or url)


def take_unknown(entry: Entry, element: Element) -> None:
    """What nobody knows: its text, or else its attributes, under its name."""
    name = name_of(element)
    words = all_text(element)
    entry.keep(name, words)
    for attribute, value in list(element.attrib.items())[:MOST_ATTRIBUTES]:
        entry.keep(f"{name}@{attribute.rpartition('}')[2]}", value.strip())


#: What both formats may hold, by the key of the element.
SHARED: Mapping[str, Handler] = {
    "content:encoded": take_content,
    "xhtml:body": take_content,
    "xhtml:div": take_content,
    "body": take_content,
    "fullitem": take_content,
    "dc:creator": take_creator,
    "dc:author": take_creator,
    "itunes:author": take_creator,
    "dc:contributor": take_contributor,
    "dc:date": take_date,
    "dcterms:issued": moment("published"),
    "dcterms:created": moment("created"),
    "dcterms:modified": moment("modified"),
    "dcterms:valid": take_valid,
    "dc:rights": take_rights,
    "dcterms:rights": take_rights,
    "dc:subject": take_subject,
    "dc:language": take_language,
    "dc:publisher": take_publisher,
    "tags": take_keywords,
    "media:keywords": take_keywords,
    "itunes:keywords": take_keywords,
    "media:category": take_media_category,
    "wfw:comment": take_page("wfw:comment"),
    "wfw:commentrss": take_page("wfw:comment-rss"),
}


def handler_of(key: str, handlers: Mapping[str, Handler]) -> Handler:
    """What takes the elements of a key: the handler that the format has, or one for media, or for what nobody knows."""
    return handlers.get(key) or (_put_by if is_media(key) else take_unknown)


def _put_by(entry: Entry, element: Element) -> None:
    """Media are told of by several elements, and all are taken together."""
    entry.put_by.append(element)


def take_nothing(entry: Entry, element: Element) -> None:
    """What is no element says nothing."""


def is_media(key: str) -> bool:
    """Whether an element is for the reader of media."""
    return key.startswith("media:") and key not in SHARED
