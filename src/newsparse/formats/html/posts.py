"""Posts of other networks that a page shows in quotation: each is a quotation of the story, and an embed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from urllib.parse import urlsplit

from newsparse.contracts import Block, MarkKind, Media, MediaKind
from newsparse.formats.html.facts import Post
from newsparse.text.packaged import table

#: A post's blocks are no more than so many.
_MOST = 12
_LONGEST = 2000
_ADDRESS = ("cite", "data-instgrm-permalink", "data-bluesky-uri", "data-text-post-permalink", "data-href")


def is_post(classes: str) -> bool:
    """Whether a quotation's class is one that a network gives to its posts."""
    return not _names().isdisjoint(classes.split())


def address_in(attrib: Mapping[str, str]) -> str:
    """The post's address, where the element has it itself."""
    return next((attrib[key] for key in _ADDRESS if attrib.get(key)), "")


def embeds(posts: Sequence[Post], blocks: Sequence[Block], resolved: Callable[[str], str]) -> Iterator[Media]:
    """Each post with an address: its element's own, else that of the last link in it to a known network."""
    for post in posts:
        url = resolved(post.url) if post.url else _last_link(post, blocks)
        if url and len(url) <= _LONGEST:
            yield Media(kind=MediaKind.EMBED, url=url)


def _last_link(post: Post, blocks: Sequence[Block]) -> str | None:
    path = post.place.context()
    within = [b for b in blocks[post.block : post.block + _MOST] if b.context[: len(path)] == path]
    links = [mark.target for block in within for mark in block.marks if mark.kind is MarkKind.LINK and mark.target]
    return next((link for link in reversed(links) if is_known(link, "hosts", "post_hosts")), None)


def is_known(url: str, *kinds: str) -> bool:
    """Whether an address is of a host whose frames (or what else `kinds` says) pages show as part of a story."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return False
    return any(host == known or host.endswith(f".{known}") for kind in kinds or ("hosts",) for known in _table()[kind])


@cache
def _names() -> frozenset[str]:
    return frozenset(_table()["posts"])


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return {key: tuple(values) for key, values in table("newsparse.formats.html", "vocabulary")["embeds"].items()}
