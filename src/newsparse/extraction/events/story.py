"""An article as a story: what its sentences are read against."""

import datetime as dt

from newsparse.extraction.events.around import Around
from newsparse.extraction.events.background import Background


class Story:
    """An article, being read from its first sentence to its last.

    `around` is what earlier extractors found, `background` what was told so far; events that weigh less than `least`
    are left out.
    """

    def __init__(self, text: str, around: Around, published: dt.date | None, least: float) -> None:
        """Begin with nothing told."""
        self.text, self.around, self.least = text, around, least
        self.background = Background(published)
        self._count = 0

    def next_id(self) -> str:
        """A name for the next event, unique in the article."""
        self._count += 1
        return f"e{self._count}"
