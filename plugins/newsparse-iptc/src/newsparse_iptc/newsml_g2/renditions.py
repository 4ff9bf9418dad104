"""Files that an item names (`remoteContent`), as renditions of a medium."""

from urllib.parse import unquote

from newsparse.contracts import Element, Media, MediaKind, Rendition
from newsparse_iptc.newsml_g2.making import RENDITION

_KINDS = {"image": MediaKind.PICTURE, "video": MediaKind.VIDEO, "audio": MediaKind.AUDIO}
#: What a rendition carries; other attributes mean that the element is kept besides.
ATTRIBUTES = ("href", "rendition", "renditionuri", "contenttype", "width", "height")


def rendition_of(element: Element) -> tuple[Rendition | None, bool]:
    """The rendition that a `remoteContent` names (None where it leads nowhere), and whether that is all it says."""
    url = (element.get("href") or element.get("residref") or "").strip()
    if not url:
        return None, False
    told = Rendition(
        url=url,
        name=_name(element),
        media_type=element.get("contenttype"),
        width=_size(element.get("width")),
        height=_size(element.get("height")),
    )
    whole = not len(element) and set(element.attrib) <= set(ATTRIBUTES) and bool(element.get("href"))
    return told, whole and _sizes_are_told(element, told)


def medium_of(element: Element) -> Media | None:
    """A picture, video or sound that an item of another class names."""
    told, _ = rendition_of(element)
    kind = _KINDS.get((element.get("contenttype") or "").partition("/")[0].casefold())
    if told is None or kind is None:
        return None
    return Media(kind=kind, url=told.url, renditions=named_files((told,)))


def named_files(files: tuple[Rendition, ...]) -> tuple[Rendition, ...]:
    """The files of a medium; none where one is all there is, and only its address is told: the medium has it."""
    return () if len(files) == 1 and files[0] == Rendition(url=files[0].url) else files


def _name(element: Element) -> str | None:
    """The name of a rendition: a QCode or an address, or what this plugin's writer put into one."""
    uri = element.get("renditionuri")
    name = unquote(uri.removeprefix(RENDITION)) if uri and uri.startswith(RENDITION) else uri
    return element.get("rendition") or name


def _sizes_are_told(element: Element, told: Rendition) -> bool:
    return all(
        said is None or said == str(size)
        for said, size in ((element.get("width"), told.width), (element.get("height"), told.height))
    )


def _size(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
