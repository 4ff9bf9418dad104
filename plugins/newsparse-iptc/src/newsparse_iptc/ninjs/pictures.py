"""Items that are pictures, videos or sound, and `Media`: both ways."""

from collections.abc import Mapping
from typing import Any

from newsparse.contracts import Limits, Media, MediaKind, Rendition
from newsparse_iptc.dates import timestamp
from newsparse_iptc.ninjs.bodies import line_of, plain
from newsparse_iptc.ninjs.entries import Entry, number, word
from newsparse_iptc.ninjs.values import objects_of
from newsparse_iptc.ninjs.vocabulary import is_uri

KINDS = {
    "picture": MediaKind.PICTURE,
    "graphic": MediaKind.GRAPHIC,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
}
_TYPES = {kind: name for name, kind in KINDS.items()}
_CREDIT = "creditline"
#: The rendition of a medium of which only the address is known.
_MAIN = "main"
#: The relation of a component that is embedded, such as a post: ninjs has no type for it.
_EMBED = "embed"
#: Names of the rendition that is the thing itself, the first before the others.
_ITSELF = ("original", "baseimage", "main", "highres", "viewimage")


def is_media(item: Mapping[str, Any]) -> bool:
    """Whether an item is a picture, video or sound; one of no type is, where it has files."""
    kind = word(item, "type")
    return kind in KINDS or word(item, "rel") == _EMBED or (kind is None and isinstance(item.get("renditions"), list))


def media_of(item: Mapping[str, Any], limits: Limits) -> Media:
    """An item of ninjs 3.1 as a medium; its caption is as it stood, for the rules that take captions apart."""
    renditions = tuple(_renditions(item))
    texts = _by_role(item.get("descriptions"), limits)
    credit = texts.pop(_CREDIT, None)
    caption = texts.get("caption") or next(iter(texts.values()), None)
    uri = word(item, "uri")
    stamp = timestamp(word(item, "contentCreated"))
    if [(one.name, one.media_type, one.width) for one in renditions] == [(_MAIN, None, None)]:
        url: str | None = renditions[0].url
        renditions = ()
    else:
        url = _url(renditions)
    return Media(
        kind=_kind_of(item),
        url=url or (uri if uri and uri.startswith(("http:", "https:")) else None),
        caption_raw=caption,
        credit=credit,
        photographer=word(item, "by"),
        place=word(item, "located"),
        taken=stamp.date if stamp else None,
        alt=next(iter(_by_role(item.get("bodies"), limits).values()), None),
        renditions=renditions,
    )


def _kind_of(item: Mapping[str, Any]) -> MediaKind:
    if word(item, "rel") == _EMBED:
        return MediaKind.EMBED
    return KINDS.get(str(word(item, "type")), MediaKind.PICTURE)


def item_of(media: Media, uri: str) -> Entry:
    """The item of a medium; `uri` is what it is called where it has no address of its own."""
    captions = [_text("caption", media.caption_raw or media.caption), _text(_CREDIT, media.credit)]
    address = media.url if media.url is not None and is_uri(media.url) else None
    renditions = [_entry(one, index) for index, one in enumerate(media.renditions) if is_uri(one.url)]
    if address is not None and address != _url(media.renditions):
        renditions.insert(0, {"name": _MAIN, "href": address})
    made = {
        "uri": address or uri,
        "type": _TYPES.get(media.kind, "component"),
        "rel": _EMBED if media.kind is MediaKind.EMBED else None,
        "by": media.photographer,
        "located": media.place,
        "descriptions": [text for text in captions if text],
        "bodies": [{"role": "alt", "contentType": "text/plain", "value": media.alt}] if media.alt else [],
        "renditions": renditions,
    }
    return {name: value for name, value in made.items() if value}


def rendition_of(row: Entry) -> Rendition:
    """A file as `Media` has it."""
    return Rendition(
        url=word(row, "href") or "",
        name=word(row, "name"),
        media_type=word(row, "contentType"),
        width=number(row, "width"),
        height=number(row, "height"),
    )


def _renditions(item: Mapping[str, Any]) -> list[Rendition]:
    return [rendition_of(row) for row in objects_of(item.get("renditions")) if word(row, "href")]


def _entry(rendition: Rendition, index: int) -> Entry:
    made: Entry = {
        "name": rendition.name or f"rendition-{index + 1}",
        "href": rendition.url,
        "contentType": rendition.media_type,
        "width": rendition.width,
        "height": rendition.height,
    }
    return {name: value for name, value in made.items() if value is not None}


def _url(renditions: tuple[Rendition, ...]) -> str | None:
    """The address of the thing itself: the rendition that is named so, else the widest, of equals the first."""
    if not renditions:
        return None
    names = [(rendition.name or "").casefold() for rendition in renditions]
    found = next((names.index(name) for name in _ITSELF if name in names), None)
    best = renditions[found] if found is not None else max(renditions, key=lambda one: one.width or 0)
    return best.url


def _by_role(texts: Any, limits: Limits) -> dict[str, str]:
    """Texts by their role, the first of each."""
    found: dict[str, str] = {}
    for text in objects_of(texts):
        value = line_of(text, limits)
        if value is not None:
            found.setdefault(str(text.get("role", "")), value)
    return found


def _text(role: str, value: str | None) -> Entry | None:
    return {"role": role, **plain(value)} if value else None
