"""Authors as the page shows them to readers."""

from collections.abc import Sequence

from newsparse.contracts import Block
from newsparse.formats.html.facts import Facts

_SIGNS = ("byline", "author", "autor", "writer", "byl")
_NOT = ("bio", "comment", "related", "avatar", "image", "twitter", "follow", "recommend", "social", "authority")
_LONGEST = 120
_FAR = 3


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
        found.append(block.text)
        last = index
    return found


def _is_byline(block: Block) -> bool:
    """Whether one of the innermost elements is named for a byline."""
    for token in block.context[-4:]:
        name = token.casefold()
        if any(sign in name for sign in _SIGNS) and not any(sign in name for sign in _NOT):
            return True
    return False
