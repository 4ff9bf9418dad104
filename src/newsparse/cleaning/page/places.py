"""The elements of a page as a tree, with the prose and the rest that stand in each."""

import re
from collections.abc import Sequence
from functools import lru_cache

from newsparse.cleaning.page.verdicts import Verdict, verdict_of
from newsparse.contracts import Block, BlockKind, MarkKind

#: Each named once: asked of its class, a member costs as much as a call.
_LINK = MarkKind.LINK
_HEADING = BlockKind.HEADING

_TAG = re.compile(r"[^.#\[]*")


@lru_cache(maxsize=20_000)
def tag_of(token: str) -> str:
    """The tag of an element as a block's context names it."""
    found = _TAG.match(token)
    return found[0] if found else ""


@lru_cache(maxsize=20_000)
def _named(token: str) -> tuple[str, Verdict | None, bool]:
    """What the name of an element tells: its tag, the verdict on it, and whether it holds words and not blocks."""
    tag = tag_of(token)
    return tag, verdict_of(token) if token else None, tag in LEAVES


#: Elements that hold words and not blocks.
LEAVES = frozenset(
    """p span a b strong em i h1 h2 h3 h4 h5 h6 li dd dt figcaption blockquote q font center small
    time""".split()  # noqa: SIM905 - shorter so
)


class Place:
    """An element, and what stands in it.

    `line`                 the element and those about it, innermost first
    `size`, `raw`, `mass`  characters: all of them, those of prose, those of prose under no verdict
    `links`, `proses`      blocks: those that are one link, those of prose
    `direct`, `most`       blocks of prose that stand in it beside each other, and the most in any element within
    `home`                 the innermost element that holds blocks and not only words: what a paragraph stands in
    `titled`               whether a heading of the first level stands in it
    """

    __slots__ = (
        "direct",
        "home",
        "kids",
        "line",
        "links",
        "mass",
        "most",
        "parent",
        "proses",
        "raw",
        "size",
        "tag",
        "titled",
        "token",
        "verdict",
    )

    def __init__(self, parent: "Place | None", token: str) -> None:
        self.parent = parent
        self.token = token
        self.tag, self.verdict, is_leaf = _named(token)
        self.line: tuple[Place, ...] = (self,) if parent is None else (self, *parent.line)
        self.kids: list[Place] = []
        self.size = 0
        self.raw: float = 0.0
        self.mass: float = 0.0
        self.links = 0
        self.proses = 0
        self.direct = 0
        self.most = 0
        self.titled = False
        self.home: Place = parent.home if is_leaf and parent is not None else self


class Item:
    """A block with its measures: all its characters, those in links, its prose."""

    __slots__ = ("block", "index", "is_link", "is_sentence", "linked", "mass", "place", "size")

    def __init__(self, index: int, block: Block, place: Place) -> None:
        self.index = index
        self.block = block
        self.place = place
        text = block.text
        self.size = size = len(text)
        self.linked = linked = min(size, _linked(block)) if block.marks else 0
        self.is_link = linked > 0.8 * size
        self.is_sentence = (
            linked <= _MOST_LINKED * size
            and text.endswith(_ENDS)
            and (text.count(" ") > 2 or size > (20 if text[size >> 1] > _EAST else 80))
        )
        self.mass = prose(block, size, linked) if size - linked >= _FEWEST else 0.0


def _linked(block: Block) -> int:
    """How many characters are links; a heading that leads to itself is none."""
    heading = block.kind is _HEADING
    linked = 0
    for mark in block.marks:
        if mark.kind is _LINK and not (heading and (mark.target or "").startswith("#")):
            linked += mark.span.end - mark.span.start
    return linked


_ENDS = tuple(".!?:;…”\"'»)。！？」।؟")
#: So many characters are no prose, whatever they are, and so many are none in letters.
_FEWEST, _SHORT = 20, 60
#: From here on a character is a syllable or a word: Chinese, Japanese, Korean. The one in the middle of a text tells.
_EAST = "\u2e80"
_MOST_LINKED = 0.7
_LISTED = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
_PROSE = _LISTED | {BlockKind.PARAGRAPH, BlockKind.QUOTATION}


def prose(block: Block, size: int, linked: int) -> float:
    """How many characters of a block count as a story's prose."""
    own = size - linked
    if block.kind not in _PROSE or (linked * 2 > size and (own < _SHORT or linked > _MOST_LINKED * size)):
        return 0.0
    if block.text[size >> 1] > _EAST:
        own *= 3
    if own < _SHORT:
        return 0.0
    factor = 1.0 if block.text.endswith(_ENDS) else 0.4
    return own * factor * (0.6 if block.kind in _LISTED else 1.0)


def planted(blocks: Sequence[Block]) -> tuple[list[Place], list[Item]]:
    """The page's elements, each behind those about it, and its blocks in their places."""
    root = Place(None, "")
    places = [root]
    known: dict[tuple[str, ...], Place] = {(): root}
    items: list[Item] = []
    for index, block in enumerate(blocks):
        context = block.context
        place = known.get(context)
        if place is None:
            depth = len(context) - 1
            while (place := known.get(context[:depth])) is None:
                depth -= 1
            for token in context[depth:]:
                about, place = place, Place(place, token)
                about.kids.append(place)
                places.append(place)
                depth += 1
                known[context[:depth]] = place
        items.append(Item(index, block, place))
    return places, items


def felled(places: Sequence[Place]) -> None:
    """Make an end of places that are no longer needed: they point at each other, and would wait for the collector."""
    for place in places:
        place.kids.clear()
        place.line = ()
        del place.home
