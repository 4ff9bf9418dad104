"""What tells of something that happened, and what describes or advises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.events.reading import DAY, searched

import newsparse
from newsparse import Recipe
from newsparse.extraction.events.register import tells_news

ADVICE = (
    "You can free the lid with a knife. We recommend a thin blade. If you want more grip, ask for a glove. "
    "You may visit our shop and discuss your needs. We offer help with every order. "
)
RAID = "Rebels attacked a depot in Tarn on Monday."


@given(st.lists(st.booleans(), max_size=12))
def test_one_more_event_that_is_grounded_never_makes_it_less_of_a_story(signs: list[bool]) -> None:
    if tells_news(signs) and len(signs) > 3:
        assert tells_news([*signs, True])
    assert tells_news([True] * len(signs))


def test_a_few_events_decide_nothing() -> None:
    assert tells_news([False] * 3)
    assert not tells_news([False] * 4)


def test_advice_shows_no_events_but_what_happened() -> None:
    assert [event.trigger_text for event in searched(ADVICE).events] == []
    assert [event.trigger_text for event in searched(ADVICE + RAID).events] == ["attacked"]


def test_whoever_wants_everything_gets_it() -> None:
    recipe = Recipe(name="all", extractors=("events-all",))
    every = newsparse.extract(newsparse.read(ADVICE, published=DAY), recipe).events
    assert {event.trigger_text for event in every} >= {"recommend", "offer"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Fresh paint protects the rim.", []),
        ("Police arrest two cooks.", ["arrest"]),
        ("You support the strike.", []),
        ("You supported the strike in Tarn.", ["supported"]),
        ("Ruritania supports the miners.", ["supports"]),
    ],
)
def test_what_a_thing_or_a_reader_does_at_any_time_is_not_shown(text: str, shown: list[str]) -> None:
    assert [event.trigger_text for event in searched(text).events if event.trigger_text != "strike"] == shown


@given(st.lists(st.sampled_from([*ADVICE.split(". "), RAID[:-1]]), max_size=12))
def test_the_default_shows_no_more_than_everything(chosen: list[str]) -> None:
    text = ". ".join(chosen) + "."
    every = newsparse.extract(
        newsparse.read(text, published=DAY), Recipe(name="all", extractors=("dates", "events-all"))
    )
    some = newsparse.extract(newsparse.read(text, published=DAY), Recipe(name="some", extractors=("dates", "events")))
    assert {event.trigger for event in some.events} <= {event.trigger for event in every.events}
