"""What happened: events, typed by frames that are data (`data/frames/`), read from the clause around their trigger."""

from newsparse.extraction.events.extractor import Events

EVENTS = Events()
#: Also what is not worth showing.
EVENTS_ALL = Events("events-all", least=0.0, everything=True)

__all__ = ["EVENTS", "EVENTS_ALL", "Events"]
