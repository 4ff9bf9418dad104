"""How the tests look at one sentence."""

import datetime as dt

import newsparse
from newsparse import Article, Recipe
from newsparse.contracts import Event
from newsparse.extraction.events.frames import Choices, choices
from newsparse.extraction.events.tokens import Sentence, sentences_of

RECIPE = Recipe(name="events", extractors=("gaps", "dates", "people", "quotes", "events"))
DAY = dt.date(2024, 3, 14)


def sentence(text: str) -> Sentence:
    """The words of a text that is one sentence."""
    (found,) = sentences_of(text, 0, len(text), ())
    return found


def triggers(s: Sentence) -> list[tuple[int, Choices]]:
    """Every word of which some frame knows, with its frames."""
    return [(at, choices()[low]) for at, low in enumerate(s.lower) if low in choices()]


def word(s: Sentence, text: str, shown: str) -> int:
    """The place of a word among the words."""
    return s.begins.index(text.index(shown))


def searched(text: str, published: dt.date | None = DAY) -> Article:
    """The article of a text, with all that is found in it."""
    return newsparse.extract(newsparse.read(text, published=published), RECIPE)


def event(text: str, trigger: str, published: dt.date | None = DAY) -> Event:
    """The one event with that trigger."""
    (found,) = [event for event in searched(text, published).events if event.trigger_text == trigger]
    return found
