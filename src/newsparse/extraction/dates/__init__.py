"""Dates, times, durations and sets: found by templates over a language pack, resolved against an anchor."""

from newsparse.extraction.dates.context import Policy
from newsparse.extraction.dates.extractor import DATES, DATES_MESSAGES, DATES_NARRATIVE, Dates

__all__ = ["DATES", "DATES_MESSAGES", "DATES_NARRATIVE", "Dates", "Policy"]
