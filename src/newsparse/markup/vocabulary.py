"""What the elements of a kind of markup are, as data: part of a line, of a block, not seen."""

from collections.abc import Mapping
from enum import IntEnum
from functools import cached_property

from attrs import evolve, frozen

from newsparse.model.block import BlockKind, MarkKind


class Role(IntEnum):
    """How an element stands to the text about it."""

    BLOCK = 0
    INLINE = 1
    VOID = 2
    UNSEEN = 3


class Part(IntEnum):
    """What an element that parts blocks is a part of, where that changes how the document is to be read."""

    ITEM = 0
    LIST = 1
    PREFORMATTED = 2
    CELL = 3
    ROW = 4
    FIGURE = 5
    PICTURE = 6


@frozen(kw_only=True)
class Meaning:
    """What an element means to a reader of its document; see `Vocabulary`.

    `parted`  told apart in a context from others of its name beside it
    """

    role: Role = Role.BLOCK
    mark: MarkKind | None = None
    kind: BlockKind | None = None
    level: int | None = None
    is_prose: bool = False
    is_frame: bool = False
    parted: bool = True
    part: Part | None = None


#: What an element means that a vocabulary does not know.
UNKNOWN = Meaning()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@frozen(kw_only=True)
class Vocabulary:
    """What each element means, by its local name in lower case.

    An element that is in none of the sets parts blocks, but not in prose, where it is a part of the line.

    `inline`    within a line of text: neither begins nor ends a block
    `marks`     the inline ones that are kept as a `Mark`; `link` is the attribute with the target of a `LINK`
    `kinds`     those that decide what their text is; within the others it is what it was outside
    `unseen`    those that no reader sees, with all that stands in them
    `void`      those without content; `breaks` the ones that end a line
    `prose`     those whose text is one run of words, so that two links beside each other are not two things
    `sections`  those told apart in a block's context where two of one name and class have one parent
    `preformatted`  those in whose text line ends count
    `lists`, `cells`, `row`, `frames`  lists, parts of tables, and what only holds a document together
    """

    inline: frozenset[str]
    marks: Mapping[str, MarkKind]
    kinds: Mapping[str, BlockKind]
    link: str = "href"
    unseen: frozenset[str] = frozenset()
    void: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset({"br"})
    prose: frozenset[str] = frozenset({"p"})
    sections: frozenset[str] = frozenset()
    preformatted: frozenset[str] = frozenset({"pre"})
    lists: frozenset[str] = frozenset({"ul", "ol", "dl"})
    cells: frozenset[str] = frozenset({"td", "th"})
    row: str = "tr"
    frames: frozenset[str] = frozenset({"tr", "tbody", "thead", "tfoot"})

    @cached_property
    def meanings(self) -> Mapping[str, Meaning]:
        """What each element means that is in any of the sets."""
        known = (self.inline, self.void, self.unseen, self.prose, self.sections, self.frames, self.kinds, self._parts)
        return {tag: self._meaning_of(tag) for tag in frozenset[str]().union(*known)}

    @cached_property
    def _parts(self) -> Mapping[str, Part]:
        items = [tag for tag, kind in self.kinds.items() if kind is BlockKind.LIST_ITEM]
        return {
            "picture": Part.PICTURE,
            "figure": Part.FIGURE,
            self.row: Part.ROW,
            **dict.fromkeys(self.cells, Part.CELL),
            **dict.fromkeys(self.preformatted, Part.PREFORMATTED),
            **dict.fromkeys(self.lists, Part.LIST),
            **dict.fromkeys(items, Part.ITEM),
        }

    def _meaning_of(self, tag: str) -> Meaning:
        kind = self.kinds.get(tag)
        places = ((self.inline, Role.INLINE), (self.void, Role.VOID), (self.unseen, Role.UNSEEN))
        return Meaning(
            role=next((role for tags, role in places if tag in tags), Role.BLOCK),
            mark=self.marks.get(tag),
            kind=kind,
            level=self.level_of(tag) if kind is BlockKind.HEADING else None,
            is_prose=tag in self.prose,
            is_frame=tag in self.frames,
            parted=tag in self.sections or (tag not in self.prose and kind is None),
            part=self._parts.get(tag),
        )

    def level_of(self, tag: str) -> int | None:
        """The depth that the name of a heading says ("h2"), from 1."""
        return int(tag[-1]) if tag[-1:] in {"1", "2", "3", "4", "5", "6"} else None


#: HTML as the living standard has it, with the elements of old pages.
HTML = Vocabulary(
    inline=_set(
        """a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd mark nobr output q rb rt rtc ruby
        s samp small span strike strong sub sup time tt u var"""
    ),
    marks={
        **dict.fromkeys(("a",), MarkKind.LINK),
        **dict.fromkeys(("em", "i", "cite", "dfn", "var"), MarkKind.EMPHASIS),
        **dict.fromkeys(("b", "strong"), MarkKind.STRONG),
        **dict.fromkeys(("code", "kbd", "samp", "tt"), MarkKind.CODE),
    },
    kinds={
        **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
        **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
        "blockquote": BlockKind.QUOTATION,
        **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
        **dict.fromkeys(("button", "option", "legend", "textarea", "optgroup"), BlockKind.LABEL),
        **dict.fromkeys(
            ("article", "aside", "footer", "header", "main", "nav", "section", "table", "figure"), BlockKind.PARAGRAPH
        ),
    },
    unseen=_set(
        """script style template noscript iframe noembed noframes canvas datalist rp title desc metadata defs audio
        video"""
    ),
    void=_set("area base basefont bgsound br col embed frame hr img input link meta param source track wbr"),
    prose=_set("p h1 h2 h3 h4 h5 h6 figcaption blockquote dd pre"),
    sections=_set(
        """address applet article aside center details dialog dir div dl fieldset figure footer form header hgroup label
        main map marquee menu nav object ol picture search section select slot summary svg table tbody td tfoot th thead
        tr ul"""
    ),
    preformatted=_set("pre xmp listing plaintext textarea"),
    lists=_set("ul ol menu dl"),
    frames=_set("html body head tr tbody thead tfoot"),
)

#: What HTML's names mean in XML of another kind, where a `title` is to be read like all else.
XML = evolve(HTML, unseen=HTML.unseen - {"title"})
