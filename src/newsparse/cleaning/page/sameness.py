"""Whether a block says the same as a title, whatever its marks and its case."""

import re

from newsparse.cleaning.page.places import Item

_NO_WORD = re.compile(r"[\W_]+")
#: So many more characters a text may have than its letters and figures.
_SLACK = 20


def key_of(text: str) -> str:
    """The text's letters and figures, without case."""
    return _NO_WORD.sub("", text.casefold())


def says(item: Item, key: str) -> bool:
    """Whether a block says just what the key was made of; an empty key is said by none."""
    return 0 < len(key) <= item.size <= 2 * len(key) + _SLACK and key_of(item.block.text) == key
