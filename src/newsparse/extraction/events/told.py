"""A trigger that is worth showing, with what its sentence says of it."""

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.extraction.events.confidence import Manner
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.parties import Party
from newsparse.extraction.events.scope import Scope


class Told(NamedTuple):
    """A trigger, what governs it, who takes part, the manner in which it is told, and whether that is `grounded`.

    See `register.py` for what that means.
    """

    hit: Hit
    scope: Scope
    who: Sequence[Party]
    manner: Manner
    grounded: bool


class Place(NamedTuple):
    """Where a sentence stands in its story: the number of its paragraph, of the sentence, and of the longer ones.

    `title` says that it is the first paragraph by itself.
    """

    paragraph: int
    sentence: int
    order: int
    title: bool = False
