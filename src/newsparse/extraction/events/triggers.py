"""Which words may tell an event, before anything else of their sentence is read.

Most do so alone. Others do only beside a word of the same phrase, or a noun of a class that a frame asks for: that is
what their frames need, and what the other words give.
"""

from collections.abc import Sequence
from operator import itemgetter

from newsparse.extraction.events.frames import Choices
from newsparse.extraction.events.vocabulary import Known

_CHOSEN, _GIVEN = itemgetter(4), itemgetter(5)


def tellers(row: Sequence[Known]) -> list[tuple[int, Choices]]:
    """The places of the words of a sentence that may tell something, with their frames. Linear in their number."""
    found = [(at, chosen) for at, chosen in enumerate(map(_CHOSEN, row)) if chosen]
    if not any(chosen.needs for _, chosen in found):
        return found
    given = frozenset[str]().union(*map(_GIVEN, row))
    return [(at, chosen) for at, chosen in found if not chosen.needs or not given.isdisjoint(chosen.needs)]
