"""Pieces of markup to blocks: for bodies that stand within another format."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, cast

from attrs import frozen

from newsparse.markup.addresses import resolver
from newsparse.markup.body import BodyTarget
from newsparse.markup.element import Element, local_name
from newsparse.markup.parser import read_html
from newsparse.markup.vocabulary import HTML, Vocabulary
from newsparse.model.block import Block
from newsparse.model.limits import Limits
from newsparse.model.media import Media, MediaKind
from newsparse.model.problem import Problem, ProblemCode

_SOURCES = ("src", "data-src")
_NOTHING: Mapping[str, str] = {}
#: In place of a name for comments and the like; no element of XML is called so.
_NO_ELEMENT = "!"
_KINDS = {"img": MediaKind.PICTURE, "video": MediaKind.VIDEO, "audio": MediaKind.AUDIO, "iframe": MediaKind.EMBED}


@frozen(kw_only=True)
class Body:
    """What a piece of markup shows: its blocks in order, its pictures, videos and frames, and what was odd."""

    blocks: tuple[Block, ...] = ()
    media: tuple[Media, ...] = ()
    problems: tuple[Problem, ...] = ()


def body_of_html(text: str, limits: Limits, *, base: str | None = None) -> Body:
    """The body that a piece of HTML shows, whole page or fragment; `base` is the address that its links start from.

    White space is folded as a browser does. Every visible character stands in a block. `text` has no surrogates.
    Raises LimitExceededError beyond `limits`.
    """
    data, shown = text.encode(), frozenset[str]()
    while True:
        target, broken = read_html(data, _FragmentTarget(limits, resolver(base), HTML, shown))
        if target.swallower is None or target.swallower in shown:
            break
        shown |= {target.swallower}
    if broken is None and not target.ended:
        broken = "a quotation mark, comment or element is never closed; the rest stands in it, unread"
    return target.body(broken)


def body_of_xml(element: Element, limits: Limits, *, vocabulary: Vocabulary = HTML, base: str | None = None) -> Body:
    """The body that an element of an XML tree shows, its own text and its children's, whatever their namespaces.

    `vocabulary` says what the local names mean: HTML's and XHTML's by default, in which a `title` is that of the page
    and not shown; `XML` is for elements that are none of HTML's. Comments and processing instructions
    show nothing; the text behind them is read. Raises LimitExceededError beyond `limits`.
    """
    target = _FragmentTarget(limits, resolver(base), vocabulary)
    _tell(target, element)
    return target.close().body(None)


def _tell(target: BodyTarget, root: Element) -> None:
    """Tell of an element and all within it, in the order of the document.

    All descendants come in one row, which is the cheapest that lxml has; where each ends is known by counting them.
    """
    start, data, end = target.start, target.data, target.end
    names: dict[Any, str] = {}
    start(local_name(root).lower(), _plain(root.attrib))
    if root.text:
        data(root.text)
    left = len(root)
    around: list[tuple[int, str, str | None]] = []
    descendants: Iterator[Any] = cast("Any", root).iterdescendants()
    for node in descendants:
        tag = node.tag
        name = names.get(tag)
        if name is None:
            name = names[tag] = local_name(node).lower() if isinstance(tag, str) else _NO_ELEMENT
        tail = node.tail
        if name is not _NO_ELEMENT:
            said = node.items()
            start(name, _named(said) if said else _NOTHING)
            if text := node.text:
                data(text)
            if within := len(node):
                around.append((left, name, tail))
                left = within
                continue
            end(name)
        if tail:
            data(tail)
        left -= 1
        while not left and around:
            left, name, tail = around.pop()
            end(name)
            if tail:
                data(tail)
            left -= 1
    end("")


def _plain(attrib: Mapping[str, str]) -> Mapping[str, str]:
    """Attributes by their local names."""
    return _named(attrib.items()) if attrib else _NOTHING


def _named(attributes: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    return {_attribute(name): value for name, value in attributes}


@lru_cache(maxsize=1024)
def _attribute(name: str) -> str:
    return name.rpartition("}")[2].lower()


class _FragmentTarget(BodyTarget):
    """Blocks, and the pictures, videos and frames among them with their captions."""

    def __init__(
        self,
        limits: Limits,
        resolved: Callable[[str], str],
        vocabulary: Vocabulary,
        shown: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(limits, resolved, vocabulary, shown)
        self._seen: list[tuple[Media, int]] = []

    def body(self, broken: str | None) -> Body:
        """What was gathered; `broken` says why reading broke off, if it did."""
        if broken is None and self.flattened:
            broken = "elements stand deeper within each other than the limit; their text is kept, their places are not"
        problems = () if broken is None else (Problem(code=ProblemCode.BROKEN_MARKUP, message=broken),)
        media = (_captioned(one, self.gathered.captions.get(figure)) for one, figure in self._seen)
        return Body(blocks=tuple(self.blocks), media=tuple(media), problems=problems)

    def _void(self, tag: str, attrib: Mapping[str, str]) -> None:
        super()._void(tag, attrib)
        if tag == "img":
            self._see(tag, attrib)

    def _start_unseen(self, tag: str, attrib: Mapping[str, str]) -> None:
        if tag in _KINDS:
            self._see(tag, attrib)

    def _see(self, tag: str, attrib: Mapping[str, str]) -> None:
        url = next((attrib[key].strip() for key in _SOURCES if attrib.get(key)), "")
        if url and not url.startswith("data:"):
            media = Media(kind=_KINDS[tag], url=self._resolved(url), alt=attrib.get("alt") or None)
            self._seen.append((media, self.gathered.figure))


def _captioned(media: Media, caption: str | None) -> Media:
    if caption is None:
        return media
    return Media(kind=media.kind, url=media.url, alt=media.alt, caption_raw=caption)
