"""What a story has told so far, and the time that it speaks of."""

import datetime as dt

from newsparse.contracts import Event, Interval
from newsparse.extraction.events.moment import When

#: So many sentences say what the story is about.
_LEDE = 3


class Background:
    """The events told before, as the next sentence is read against them.

    `first` and `latest` hold the first event of each frame and the latest of each kind, `here` those of the sentence
    that is being read, `whens` the time of each. `context` is the time that the paragraph speaks of; `fresh` says that
    the first sentences tell of the day of publication.
    """

    def __init__(self, published: dt.date | None) -> None:
        """Begin with nothing told."""
        self.published = published
        self.first: dict[str, Event] = {}
        self.latest: dict[str, Event] = {}
        self.here: list[Event] = []
        self.whens: dict[str, Interval] = {}
        self.context: When | None = None
        self.fresh = False
        self._sentences = 0

    def new_paragraph(self) -> None:
        """What the paragraph before was about no longer holds."""
        self.context = None

    def new_sentence(self) -> None:
        """Go on to the next sentence."""
        self._sentences += 1
        self.here = []

    def remember(self, event: Event) -> None:
        """Take note of an event."""
        self.first.setdefault(event.rule, event)
        self.latest[event.kind] = event
        self.here.append(event)
        if event.when is None:
            return
        self.whens[event.id] = event.when
        if event.when.begin is not None and event.when.begin == self.published and self._sentences <= _LEDE:
            self.fresh = True

    @property
    def about(self) -> Event | None:
        """The first event: what the story is about."""
        return next(iter(self.first.values()), None)
