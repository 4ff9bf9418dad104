"""The dateline, taken off the story and apart."""

from newsparse.cleaning.dateline.reading import DatelineReading, read_dateline
from newsparse.cleaning.dateline.rule import DatelineRule

__all__ = ["DatelineReading", "DatelineRule", "read_dateline"]
