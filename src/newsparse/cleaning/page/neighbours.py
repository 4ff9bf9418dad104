"""Why a block is no part of the story, as those around it tell."""

import re
from collections.abc import Sequence

from newsparse.cleaning.page.judgement import Judgement
from newsparse.cleaning.page.places import Item, Place
from newsparse.contracts import BlockKind, Family

#: Each named once: asked of its class, a member costs as much as a call.
_PARAGRAPH = BlockKind.PARAGRAPH
_HEADING = BlockKind.HEADING
_CAPTION = BlockKind.CAPTION
_LIST_ITEM = BlockKind.LIST_ITEM

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: A line that tells who wrote it when has fewer characters.
_NOTE = 100
#: How a line that tells of a writer goes on behind the name.
_TELLS = (
    " is a",
    " is the ",
    " was ",
    " has ",
    " covers ",
    " writes ",
    " reports ",
    " joined ",
    " can be ",
    " works ",
    ", a ",
    "'s book",
    "’s book",
    "'s work ",
    "’s work ",
)
_POINTER = 0.3
_PARAGRAPH_TAGS = frozenset({"p", "td", "th", "pre", "blockquote", "dd"})
#: A line shorter than this may be a label; this share of the story's prose are paragraphs where such lines are none.
_LABEL, _PARAGRAPHS = 90, 0.85
#: How many spaces a line of its own has, and how many paragraphs beside each other are a story's.
_FEW, _AMONG = 3, 3
_LISTED = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.HEADING})
_BEFORE = Judgement("before", Family.FURNITURE, "a short line before the story begins")
_BEHIND = Judgement("behind", Family.FURNITURE, "a short line after the story has ended")
_LINE = Judgement("line", Family.FURNITURE, "a short line in a story that is made of paragraphs")
_BYLINE = Judgement("byline", Family.BYLINE, "names the writer and the day")
_BIOGRAPHY = Judgement("biography", Family.BIOGRAPHY, "tells of the writer")
_DANGLING = Judgement("heading", Family.RELATED, "a heading without text of its own")


def judge_together(inside: list[Item], found: dict[int, Judgement], lead: set[int], authors: Sequence[str]) -> None:
    """Add to `found`, by index, the judgements on `inside`, the blocks that nothing else speaks against.

    `lead` are those that may begin the story although they stand before its first prose; `authors` its writers' names.
    """
    _ends(inside, found, lead)
    _labels(inside, found)
    _bylines(inside, found, authors)
    _biographies(inside, found, authors)
    _headings(inside, found)


def _ends(inside: list[Item], found: dict[int, Judgement], lead: set[int]) -> None:
    """Short lines before the first prose and after the last."""
    prose = [number for number, item in enumerate(inside) if item.mass and not _is_pointer(item)]
    if not prose:
        return
    first, last = prose[0], prose[-1]
    home = inside[first].place.parent
    while first and home in inside[first - 1].place.line[1:3] and _may_begin(inside[first - 1]):
        first -= 1
    for item in inside[:first]:
        if item.block.kind is not _CAPTION and item.index not in lead:
            found[item.index] = _BEFORE
    for item in inside[last + 1 :]:
        if not _may_end(item, inside[last].place):
            found[item.index] = _BEHIND


def _may_end(item: Item, last: Place) -> bool:
    """Whether a short block behind the last prose, which stands in `last`, is the story's own end."""
    kind = item.block.kind
    listed = kind in _LISTED and not item.linked
    if kind is _CAPTION or item.is_sentence or (listed and last.parent in item.place.line):
        return True
    return item.place.tag == "p" and item.place.home is last.home and last.home.direct >= _AMONG and not item.is_link


def _may_begin(item: Item) -> bool:
    """Whether a short block right before the first prose is the story's own beginning."""
    kind = item.block.kind
    return (
        item.is_sentence
        or (kind is _HEADING and item.block.level != 1)
        or (kind is _LIST_ITEM and not item.linked)
        or (item.place.tag == "p" and not item.is_link and item.block.text.count(" ") >= _FEW)
    )


def _is_pointer(item: Item) -> bool:
    """Whether it is an item of a list with a link in it, as lists of other stories have them."""
    return item.block.kind is _LIST_ITEM and item.linked > _POINTER * item.size


def _bylines(inside: list[Item], found: dict[int, Judgement], authors: Sequence[str]) -> None:
    """Short lines with a writer's name and a year: when who wrote it."""
    for item in inside if authors else ():
        text = item.block.text
        if item.size >= _NOTE or not _YEAR.search(text):
            continue
        if any(text.startswith(name) or (name in text and not item.is_sentence) for name in authors):
            found.setdefault(item.index, _BYLINE)


def _biographies(inside: list[Item], found: dict[int, Judgement], authors: Sequence[str]) -> None:
    """Paragraphs in the second half that tell of a writer by name."""
    for item in inside[len(inside) // 2 :] if authors else ():
        text = item.block.text
        name = next((name for name in authors if text.startswith(name)), None)
        if name is not None and text[len(name) :].startswith(_TELLS):
            found.setdefault(item.index, _BIOGRAPHY)


def _labels(inside: list[Item], found: dict[int, Judgement]) -> None:
    """Short lines that are no paragraphs, where all the prose is in paragraphs."""
    prose = [item for item in inside if item.mass]
    in_paragraphs = sum(item.mass for item in prose if "p" in _tags(item))
    if in_paragraphs < _PARAGRAPHS * sum(item.mass for item in prose):
        return
    for item in inside:
        short = item.block.kind is _PARAGRAPH and item.size < _LABEL and not item.is_sentence
        if short and not _tags(item) & _PARAGRAPH_TAGS:
            found.setdefault(item.index, _LINE)


def _tags(item: Item) -> set[str]:
    return {place.tag for place in item.place.line[:3]}


def _headings(inside: list[Item], found: dict[int, Judgement]) -> None:
    """Headings that nothing follows, or nothing but what was cut."""
    level, was_cut, at_end = 0, False, True
    for item in reversed(inside):
        if item.index in found:
            was_cut = True
        elif item.block.kind is _HEADING:
            own = item.block.level or 1
            if at_end or (was_cut and level and own >= level):
                found[item.index] = _DANGLING
            else:
                level, was_cut = own, False
        elif item.block.kind is not _CAPTION:
            level, was_cut, at_end = 0, False, False
