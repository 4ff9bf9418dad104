"""Which words may tell an event, before anything else of their sentence is read.

Most do so alone. Others do only beside a word of the same phrase, or a noun of a class that a frame asks for: that is
what their frames need, and what the other words give.
"""

from collections.abc import Sequence

from newsparse.extraction.events.frames import Choices
from newsparse.extraction.events.vocabulary import Known


def tellers(row: Sequence[Known]) -> list[tuple[int, Choices]]:
    """The places of the words of a sentence that may tell something, with their frames. Linear in their number."""
    found = [(at, known[4]) for at, known in enumerate(row) if known[4]]
    if not [chosen for _, chosen in found if chosen.needs]:
        return found
    given = frozenset[str]().union(*[known[5] for known in row if known[5]])
    return [(at, chosen) for at, chosen in found if not chosen.needs or not given.isdisjoint(chosen.needs)]
