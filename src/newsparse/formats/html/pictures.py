"""Pictures, videos and frames of the story: the one that stands for it, those with a caption, embeds and posts."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from newsparse.contracts import Block, Media, MediaKind, Rendition
from newsparse.formats.html.facts import Facts, Picture
from newsparse.formats.html.posts import embeds, is_known

#: Each named once: asked of its class, a member costs as much as a call.
_PICTURE = MediaKind.PICTURE

_MOST = 100
_MOST_RENDITIONS = 20
_LONGEST = 2000


def media_of(
    facts: Facts, blocks: Sequence[Block], lead: str | None, resolved: Callable[[str], str]
) -> tuple[Media, ...]:
    """The media in order, each address once; `lead` is the picture that the page gives to machines.

    A picture beside the text without a caption may be anything, so it is left out.
    """
    found: dict[str, Media] = {}
    if lead:
        found[_key(lead)] = Media(url=resolved(lead))
    for picture in facts.pictures:
        if len(found) >= _MOST:
            break
        media = _made(picture, facts.captions.get(picture.figure), resolved)
        if media is not None and media.url:
            known = found.get(_key(media.url))
            if known is None or not known.caption_raw:
                found[_key(media.url)] = media
    for media in embeds(facts.posts, blocks, resolved):
        if len(found) < _MOST:
            found.setdefault(_key(media.url or ""), media)
    return tuple(found.values())


def _made(picture: Picture, caption: str | None, resolved: Callable[[str], str]) -> Media | None:
    renditions = tuple(_renditions(picture.srcset, resolved)) if caption else ()
    url = resolved(picture.url) if picture.url else (renditions[0].url if renditions else "")
    if len(url) > _LONGEST or (caption is None and not _stands_alone(picture)):
        return None
    return Media(kind=picture.kind, url=url, caption_raw=caption, alt=picture.alt, renditions=renditions)


def _stands_alone(picture: Picture) -> bool:
    """Whether it is the story's without a caption: a sound, a film, a frame of a known host."""
    if picture.kind is _PICTURE:
        return False
    return picture.kind is not MediaKind.EMBED or is_known(picture.url)


def _renditions(srcset: str, resolved: Callable[[str], str]) -> Iterator[Rendition]:
    """The files of a `srcset`; its parts end with a width ("800w") or a density."""
    for part in srcset[: 4 * _LONGEST].split(", ")[:_MOST_RENDITIONS]:
        words = part.strip().strip(",").split()
        if words and not words[0].startswith("data:"):
            width = words[1][:-1] if len(words) > 1 and words[1].endswith("w") else ""
            yield Rendition(url=resolved(words[0]), width=int(width) if width.isdecimal() and len(width) < 6 else None)


def _key(url: str) -> str:
    """An address without scheme and query: what copies of one picture share."""
    return url.partition("?")[0].rpartition("//")[2]


def lead_of(said: Iterable[str]) -> str | None:
    """The first address among what the page says of its picture."""
    return next((value.strip() for value in said if value.strip().startswith(("http", "/"))), None)
