"""Authors as the page shows them to readers."""

import re
from collections.abc import Sequence

from newsparse.contracts import Block, BlockKind
from newsparse.formats.html.facts import Facts

_SIGNS = ("byline", "author", "autor", "writer", "byl")
_NOT = ("bio", "comment", "related", "avatar", "image", "twitter", "follow", "recommend", "social", "authority")
_LONGEST = 120
_FAR = 3
_NEAR = 20
_MOST_SPACES = 6
_BY = re.compile(r"(?:(?:written|posted|words|story)\s+)?by\b", re.IGNORECASE)
_NAME = re.compile(r"[:\s]*(?:by\s+)?[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]*){1,3}")


def from_links(facts: Facts) -> list[str]:
    """What links with `rel=author` say."""
    return [found.value for found in facts.properties if found.name == "author" and found.tag == "a" and found.value]


def from_blocks(blocks: Sequence[Block]) -> list[str]:
    """The short blocks in elements named for a byline: those of the first such element, and the few after it."""
    found: list[str] = []
    last = -_FAR
    for index, block in enumerate(blocks):
        if len(block.text) > _LONGEST or not _is_byline(block):
            continue
        if found and index - last > _FAR:
            break
        last = index
        if block.text.count(" ") or index:
            found.append(block.text)
    return [text for text in found if _BY.match(text) or 1 <= text.count(" ") <= _MOST_SPACES]


def from_text(blocks: Sequence[Block]) -> list[str]:
    """The first short block behind the headline that begins with "By" and goes on with a name."""
    first = next((i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADING and b.level == 1), 0)
    for block in blocks[first : first + _NEAR]:
        if len(block.text) <= _LONGEST and _BY.match(block.text) and _NAME.match(block.text.partition(" ")[2]):
            return [block.text]
    return []


def _is_byline(block: Block) -> bool:
    """Whether one of the innermost elements is named for a byline."""
    for token in block.context[-4:]:
        name = token.casefold()
        if any(sign in name for sign in _SIGNS) and not any(sign in name for sign in _NOT):
            return True
    return False
