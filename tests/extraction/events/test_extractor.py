"""The promises that every extractor makes, kept by the one of events."""

from collections.abc import Sequence
from typing import ClassVar

from newsparse.contracts import Article, Block
from newsparse.extraction.dates import DATES
from newsparse.extraction.events import EVENTS
from newsparse.extraction.gaps import GAPS
from newsparse.extraction.people import PEOPLE
from newsparse.extraction.quotes import QUOTES
from newsparse.testing import ExtractorConformance


class TestEvents(ExtractorConformance):
    extractor = EVENTS
    after = (GAPS, DATES, PEOPLE, QUOTES)
    examples: ClassVar[Sequence[str | Article]] = [
        "The rebels freed nine miners on Monday, the ministry said.\n\nTalks had broken down in May.",
        "Thousands marched in Lint. Police arrested dozens of people and were accused of beating two.",
    ]
    counterexamples: ClassVar[Sequence[str | Article]] = [
        "The soup was good, and the bread was better.",
        "He lifted a box.",
    ]


def test_words_of_another_language_are_no_events() -> None:
    german = "Die Fähre und die Brücke sind wieder da, und die Kinder, die am Hafen warteten, sind froh."
    assert list(EVENTS.find(Article(blocks=(Block(text=german),), language="de"))) == []
    assert list(EVENTS.find(Article(blocks=(Block(text=german),)))) == []
    assert list(EVENTS.find(Article(blocks=(Block(text="Two sailors died on Monday."),), language="en-GB")))
