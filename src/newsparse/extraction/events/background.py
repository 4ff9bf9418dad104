"""What a story has told so far, and the time that it speaks of."""

import datetime as dt

from newsparse.contracts import Event, Interval
from newsparse.extraction.events.moment import When
from newsparse.extraction.events.told import Place

#: So many sentences say what the story is about.
_LEDE = 3
_STEM = 4


def _stem(word: str) -> str:
    """The letters that the forms of a word share."""
    return word[:_STEM].casefold()


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
        self._alike: dict[tuple[str, str], Event] = {}
        self.here: list[Event] = []
        self.whens: dict[str, Interval] = {}
        self.context: When | None = None
        self.fresh = False
        self._place = Place(0, 0, 0)

    def go_to(self, place: Place) -> None:
        """Go on to a sentence; what an earlier paragraph spoke of no longer holds."""
        if place.paragraph != self._place.paragraph:
            self.context = None
        self._place, self.here = place, []

    def remember(self, event: Event) -> None:
        """Take note of an event."""
        self.first.setdefault(event.rule, event)
        self.latest[event.kind] = event
        self._alike[event.kind, _stem(event.trigger_text or "")] = event
        self.here.append(event)
        if event.when is None:
            return
        self.whens[event.id] = event.when
        if event.when.begin is not None and event.when.begin == self.published and self._place.sentence <= _LEDE:
            self.fresh = True

    def told_as(self, kind: str, word: str) -> Event | None:
        """The latest event of a kind that was told with a like word ("bombed" for "bombing"), else of the kind."""
        return self._alike.get((kind, _stem(word)), self.latest.get(kind))

    @property
    def about(self) -> Event | None:
        """The first event: what the story is about."""
        return next(iter(self.first.values()), None)
