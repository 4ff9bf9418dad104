"""What an item leads to: other stories, pictures, files, the items of a package."""

from typing import Any

from newsparse.contracts import Element, Media, RelatedLink
from newsparse_iptc.dates import timestamp
from newsparse_iptc.newsml_g2 import making
from newsparse_iptc.newsml_g2.draft import Draft
from newsparse_iptc.newsml_g2.readers import said_in
from newsparse_iptc.newsml_g2.renditions import medium_of, rendition_of
from newsparse_iptc.newsml_g2.words import MEDIA, NAR, children, code_of, first, words_of


def link(element: Element, draft: Draft) -> bool:
    """A link: to a medium that goes with the story, or to another story."""
    target = element.get("href") or element.get("residref")
    item_class = first(element, "itemClass")
    kind = MEDIA.get(code_of(item_class)) if item_class is not None else None
    if kind is not None and (target or children(element, "description")):
        medium = linked_medium(element, kind, target)
        draft.add("media", medium)
        return making.is_as_made(element, making.linked(medium))
    text = next((words_of(child) for child in children(element, "headline", "title", "name")), "")
    if text:
        draft.add("related", RelatedLink(text=text, url=target))
    return bool(text) and making.is_as_made(element, making.related(RelatedLink(text=text, url=target)))


def linked_medium(element: Element, kind: Any, target: str | None) -> Media:
    """A picture, video ... that a link leads to, with the caption and credit that stand beside it."""
    captions = children(element, "description")
    raw = next((each for each in captions if "caption" in (each.get("role") or "")), captions[0] if captions else None)
    clean = next((each for each in captions if each is not raw), None)
    taken = first(element, "contentCreated")
    day = None if taken is None else timestamp(words_of(taken))
    files = (rendition_of(each)[0] for each in children(element, "remoteContent"))
    return Media(
        kind=kind,
        url=target,
        caption_raw=None if raw is None else words_of(raw) or None,
        caption=None if clean is None else words_of(clean) or None,
        credit=said_in(element, "creditline"),
        alt=said_in(element, "headline") or said_in(element, "title"),
        photographer=said_in(element, "creator"),
        place=said_in(element, "located"),
        taken=None if day is None else day.date,
        renditions=tuple(each for each in files if each is not None),
    )


def remote(element: Element, draft: Draft) -> bool:
    """A file: a rendition of the medium that the item is, or a medium of its own."""
    if draft.medium is not None:
        told, whole = rendition_of(element)
        if told is not None:
            draft.add("renditions", told)
        return whole
    medium = medium_of(element)
    if medium is not None:
        draft.add("media", medium)
    return False


def groups(element: Element, draft: Draft) -> bool:
    """The items that a package leads to."""
    for reference in element.iter(f"{NAR}itemRef", "itemRef"):
        target = reference.get("href") or reference.get("residref")
        title = next(iter(children(reference, "headline") or children(reference, "title")), None)
        text = (words_of(title) if title is not None else "") or target
        if text:
            draft.add("related", RelatedLink(text=text, url=target))
    return False
