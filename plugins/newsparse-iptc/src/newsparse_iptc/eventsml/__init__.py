"""EventsML-G2: writing the events of articles."""

from newsparse_iptc.eventsml.writer import EventsMlWriter

__all__ = ["EventsMlWriter"]
