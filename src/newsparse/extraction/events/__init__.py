"""What happened: events, typed by frames that are data (`data/frames/`), read from the clause around their trigger."""

from newsparse.extraction.events.extractor import Events

EVENTS = Events()

__all__ = ["EVENTS", "Events"]
