"""Links of Atom, which RSS borrows."""

from newsparse.contracts import Element, RelatedLink
from newsparse_feeds.addresses import base_of, joined
from newsparse_feeds.entry import Entry
from newsparse_feeds.pictures import enclosed

_IANA = "http://www.iana.org/assignments/relation/"
_OWN = frozenset({"self", "edit", "replies", "service.edit", "service.post", "service.feed", "edit-media"})


def take_link(entry: Entry, element: Element) -> None:
    """A link by its relation: the story's address, an enclosure, or another page."""
    url = joined(base_of(element, entry.feed), element.get("href") or element.text or "")
    if not url:
        return
    relation = (element.get("rel") or "alternate").strip().removeprefix(_IANA).lower()
    title, kind = (element.get("title") or "").strip(), element.get("type") or ""
    if relation == "enclosure":
        entry.media.append(enclosed(url, kind, title=title))
        entry.keep("enclosure-length", element.get("length"))
    elif relation == "alternate" and entry.url is None:
        entry.url = url
        entry.keep("link-title", title)
        entry.keep("link-language", element.get("hreflang"))
    elif relation in _OWN:
        entry.keep(f"link:{relation}", url)
    else:
        entry.related.append(RelatedLink(text=title or url, url=url))
        entry.keep(f"link:{relation}", url if relation != "related" else None)
