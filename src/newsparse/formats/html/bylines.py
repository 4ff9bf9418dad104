"""Authors as the page shows them to readers."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsparse.contracts import Block, BlockKind, MarkKind
from newsparse.formats.html.facts import Facts
from newsparse.text.moments import day_in
from newsparse.text.people import is_person

#: Each named once: asked of its class, a member costs as much as a call.
_HEADING = BlockKind.HEADING

_SIGNS = ("byline", "author", "autor", "writer", "byl")
_NOT = ("bio", "comment", "related", "avatar", "image", "twitter", "follow", "recommend", "social", "authority")
_LONGEST = 120
#: How far apart the lines of one byline stand, how far it is from the headline, and how far a name from its date.
_FAR, _NEAR, _NEXT = 3, 20, 8
_MOST_SPACES = 6
#: A heading is taken for a part of the headline from this length on.
_LEAST = 12
_BY = re.compile(r"(?:(?:written|posted|words|story)\s+)?by\b", re.IGNORECASE)
_NAME = re.compile(r"[:\s]*(?:by\s+)?[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]*){1,3}")
_BY_WITHIN = re.compile(r"\bby\s+(?P<name>[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]*){1,3})")
#: A name with a day or a mark behind it, or nothing.
_LONE = re.compile(
    r"(?P<name>[A-Z][a-z][\w'’-]*(?:\s[A-Z]\.)?(?:\s[A-Z][\w'’-]+){1,2}?)"
    r"(?=\s*$|\s*[|•·⋅—–]|,?\s+(?:on\s+)?(?:\d|[A-Z][a-z]{2,8}\.?\s\d))"
)
_HELPERS = re.compile(
    r"(?:with\s+)?(?:contributions?|contributors?|(?:peer\s+)?reviewed|edited|fact[- ]checked)\b", re.IGNORECASE
)
#: What those words begin with.
_INITIALS = frozenset("wcprefWCPREF")
_WITH = re.compile(r"\s*(?:,|&|\||and\b|und\b|et\b|y\b|e\b|$)")


def from_links(facts: Facts) -> list[str]:
    """What links with `rel=author` say."""
    return [found.value for found in facts.properties if found.name == "author" and found.tag == "a" and found.value]


def from_blocks(blocks: Sequence[Block], headline: int) -> list[str]:
    """The short blocks in elements named for a byline: those of the first such element, and the few after it.

    The first behind the headline, or right before it; where none is, the first on the page.
    """
    known: dict[int, bool] = {}
    named: list[int] = []
    for index, block in enumerate(blocks):
        if len(block.text) <= _LONGEST:
            is_byline = known.get(id(block.context))
            if is_byline is None:
                is_byline = known[id(block.context)] = any(map(_names_byline, block.context[-4:]))
            if is_byline:
                named.append(index)
    first = max(0, headline - _FAR)
    return _first_of(blocks, [index for index in named if index >= first], first) or _first_of(blocks, named, 0)


def _first_of(blocks: Sequence[Block], named: Sequence[int], first: int) -> list[str]:
    """What the first of some blocks say, and those close behind each other; not the very `first` if it is one word."""
    found: list[str] = []
    last = -_FAR
    for index in named:
        if found and index - last > _FAR:
            break
        last = index
        block = blocks[index]
        if block.text.count(" ") or index > first:
            found.append(_linked(block) or block.text)
    return [text for text in found if _BY.match(text) or 1 <= text.count(" ") <= _MOST_SPACES]


def _linked(block: Block) -> str | None:
    """The name that is a link at the block's beginning, where what follows is not another name's beginning."""
    mark = next((mark for mark in block.marks if mark.kind is MarkKind.LINK), None)
    if mark is None or mark.span.start or mark.span.end == len(block.text) or len(block.marks) > 1:
        return None
    name, rest = block.text[: mark.span.end], block.text[mark.span.end :]
    return name if " " in name and is_person(name) and not _WITH.match(rest) else None


def place_of(headline: str | None, blocks: Sequence[Block]) -> int:
    """The index of the heading that is the headline, or most of it; else of the first of the first level."""
    headings = [(index, block) for index, block in enumerate(blocks) if block.kind is _HEADING]
    own = (index for index, block in headings if headline and len(block.text) > _LEAST and block.text in headline)
    first = (index for index, block in headings if block.level == 1)
    return next(own, next(first, 0))


def from_text(blocks: Sequence[Block], headline: int) -> list[str]:
    """The first short block behind the headline that begins with "By" and a name, or holds them beside a day."""
    for block in blocks[headline : headline + _NEAR]:
        if len(block.text) > _LONGEST or _HELPERS.match(block.text):
            continue
        if _BY.match(block.text) and _NAME.match(block.text.partition(" ")[2]):
            return [block.text]
        found = _BY_WITHIN.search(block.text)
        if found is not None and block.kind is not _HEADING and day_in(block.text) is not None:
            return [found["name"]]
    return []


def beside(blocks: Sequence[Block], headline: int) -> list[str]:
    """A name that stands alone right behind the headline, with a day behind it or in a block beside it."""
    for number in range(headline + 1, min(headline + _NEXT, len(blocks))):
        block = blocks[number]
        found = _LONE.match(block.text) if len(block.text) <= _LONGEST and block.kind is BlockKind.PARAGRAPH else None
        if found is None or not is_person(found["name"]):
            continue
        alone = found.end() == len(block.text)
        around = blocks[max(0, number - 2) : number + 2] if alone else [block]
        if any(len(one.text) <= _LONGEST and day_in(one.text) is not None for one in around):
            return [found["name"]]
    return []


def helpers(blocks: Sequence[Block]) -> Iterator[str]:
    """Those whom a line names for another part in the story than writing it: "Reviewed by", "Contributions from"."""
    for index, block in enumerate(blocks):
        if block.text[0] not in _INITIALS or len(block.text) > _LONGEST or not (found := _HELPERS.match(block.text)):
            continue
        rest = block.text[found.end() :].partition(" ")[2].removeprefix("by ").removeprefix("from ")
        if " " in rest:
            yield rest
        elif index + 1 < len(blocks):
            yield blocks[index + 1].text[:_LONGEST]


@lru_cache(maxsize=20_000)
def _names_byline(token: str) -> bool:
    name = token.casefold()
    return any(sign in name for sign in _SIGNS) and not any(sign in name for sign in _NOT)
