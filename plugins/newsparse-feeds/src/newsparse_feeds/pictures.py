"""Media of items: Media RSS, enclosures, iTunes and plain images.

In Media RSS, titles, descriptions and credits may stand in a `content`, in a `group`, in the item or in the channel:
the deepest wins, and those without take what stands further out. A group is one medium in several renditions.
"""

from collections.abc import Iterable

from attrs import evolve, frozen

from newsparse.contracts import Element, Limits, Media, MediaKind, Rendition, trusted
from newsparse_feeds.fragment import plain
from newsparse_feeds.names import all_text, key_of

_Media, _Rendition = trusted(Media), trusted(Rendition)
_KINDS = {
    "image": MediaKind.PICTURE,
    "picture": MediaKind.PICTURE,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
    "application": MediaKind.EMBED,
    "document": MediaKind.EMBED,
    "executable": MediaKind.EMBED,
    "text": MediaKind.EMBED,
}
_SUFFIXES = {
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "webp", "svg", "avif"), MediaKind.PICTURE),
    **dict.fromkeys(("mp4", "m4v", "mov", "webm", "avi", "mpg", "mpeg"), MediaKind.VIDEO),
    **dict.fromkeys(("mp3", "m4a", "ogg", "wav", "aac", "flac"), MediaKind.AUDIO),
}
_TOLD = frozenset(
    {
        "media:title",
        "media:description",
        "media:text",
        "media:credit",
        "media:thumbnail",
        "media:copyright",
        "media:player",
    }
)


@frozen(kw_only=True)
class Told:
    """What is said of media at one level: None and empty where nothing is."""

    title: str | None = None
    description: str | None = None
    credits: tuple[tuple[str, str], ...] = ()
    thumbnails: tuple[Rendition, ...] = ()
    player: str | None = None

    def within(self, outer: "Told") -> "Told":
        """What is said here, and where nothing is, what is said further out."""
        if self is NOTHING or outer is NOTHING:
            return outer if self is NOTHING else self
        return Told(
            title=self.title or outer.title,
            description=self.description or outer.description,
            credits=self.credits or outer.credits,
            thumbnails=self.thumbnails or outer.thumbnails,
            player=self.player or outer.player,
        )


NOTHING = Told()


def kind_of(medium: str | None, media_type: str | None, url: str | None) -> MediaKind:
    """What sort of thing it is: as the feed says, else by its media type, else by its suffix."""
    for said in (medium, (media_type or "").partition("/")[0]):
        if said and (kind := _KINDS.get(said.strip().lower())):
            return kind
    suffix = (url or "").partition("?")[0].rpartition(".")[2].lower()
    return _SUFFIXES.get(suffix, MediaKind.EMBED)


def enclosed(url: str, media_type: str | None, *, title: str | None = None) -> Media:
    """An enclosure or attachment."""
    rendition = Rendition(url=url, media_type=media_type or None)
    return Media(kind=kind_of(None, media_type, url), url=url, alt=title or None, renditions=(rendition,))


def told_by(elements: Iterable[Element], limits: Limits) -> Told:
    """What the children of one level say."""
    title = description = player = None
    names: list[tuple[str, str]] = []
    thumbnails: list[Rendition] = []
    for element in elements:
        key = key_of(element.tag) if isinstance(element.tag, str) else ""
        if key not in _TOLD:
            continue
        if key == "media:title":
            title = title or plain(all_text(element), limits) or None
        elif key in {"media:description", "media:text"}:
            description = description or plain(all_text(element), limits) or None
        elif key == "media:credit" and all_text(element):
            names.append((all_text(element), (element.get("role") or "").strip().lower()))
        elif key == "media:thumbnail" and (url := (element.get("url") or all_text(element)).strip()):
            thumbnails.append(
                Rendition(
                    url=url,
                    name="thumbnail",
                    width=_number(element.get("width")),
                    height=_number(element.get("height")),
                )
            )
        elif key == "media:player":
            player = player or (element.get("url") or "").strip() or None
    if not (title or description or names or thumbnails or player):
        return NOTHING
    return Told(
        title=title,
        description=description,
        credits=tuple(dict.fromkeys(names)),
        thumbnails=tuple(thumbnails),
        player=player,
    )


def media_of(elements: Iterable[Element], limits: Limits, outer: Told) -> list[Media]:
    """The media that elements of Media RSS tell of: one for each group, one for each `content` outside one."""
    found: list[Media] = []
    for element in elements:
        key = key_of(element.tag)
        inner = told_by(element, limits).within(outer) if len(element) else outer
        if key == "media:group":
            contents = [child for child in element if key_of(child.tag) == "media:content"]
            if contents:
                found.append(_of_group(contents, inner, limits))
        else:
            found.append(content_of(element, inner))
    if not found and outer.thumbnails:
        found.append(_with(Media(kind=MediaKind.PICTURE, url=outer.thumbnails[0].url), outer))
    return found


def _of_group(contents: list[Element], outer: Told, limits: Limits) -> Media:
    """One medium: its main rendition is the one that says so, else the first."""
    told = [(content, told_by(content, limits).within(outer)) for content in contents]
    main, says = next(((c, t) for c, t in told if (c.get("isDefault") or "").strip().lower() == "true"), told[0])
    medium = content_of(main, says)
    renditions = [_rendition(content) for content, _ in told]
    return evolve(medium, renditions=(*(each for each in renditions if each), *says.thumbnails))


def content_of(element: Element, told: Told) -> Media:
    """The medium that one `content` tells of; `told` is what is said of it."""
    url = (element.get("url") or told.player or "").strip() or None
    rendition = _rendition(element)
    kind = kind_of(element.get("medium"), element.get("type"), url)
    return _with(_Media(kind=kind, url=url, renditions=(rendition,) if rendition else ()), told)


def _with(medium: Media, told: Told) -> Media:
    """The medium with what is said of it. The title is what it is called (`alt`), the description its caption."""
    if told is NOTHING:
        return medium
    names = tuple(dict.fromkeys(name for name, _ in told.credits))
    return evolve(
        medium,
        alt=told.title,
        caption_raw=told.description,
        caption=told.description,
        credit=", ".join(names) or None,
        photographer=next((name for name, role in told.credits if role == "photographer"), None),
        renditions=(*medium.renditions, *told.thumbnails),
    )


def _rendition(element: Element) -> Rendition | None:
    url = (element.get("url") or "").strip()
    if not url:
        return None
    width, height = _number(element.get("width")), _number(element.get("height"))
    return _Rendition(url=url, media_type=element.get("type") or None, width=width, height=height)


def _number(digits: str | None) -> int | None:
    digits = (digits or "").strip().removesuffix("px")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else None
