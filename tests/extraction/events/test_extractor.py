"""The promises that every extractor makes, kept by the one of events."""

from typing import ClassVar

from newsparse.extraction.dates import DATES
from newsparse.extraction.events import EVENTS
from newsparse.extraction.gaps import GAPS
from newsparse.extraction.people import PEOPLE
from newsparse.extraction.quotes import QUOTES
from newsparse.testing import ExtractorConformance


class TestEvents(ExtractorConformance):
    extractor = EVENTS
    after = (GAPS, DATES, PEOPLE, QUOTES)
    examples: ClassVar[list[str]] = [
        "The rebels freed nine miners on Monday, the ministry said.\n\nTalks had broken down in May.",
        "Thousands marched in Lint. Police arrested dozens of people and were accused of beating two.",
    ]
    counterexamples: ClassVar[list[str]] = ["The soup was good, and the bread was better.", "He lifted a box."]
