"""The main event of an article, its date and its place."""

import datetime as dt

import pytest
from hypothesis import given
from tests.extraction.events.reading import RECIPE, searched

import newsparse
from newsparse.contracts import Article, Polarity
from newsparse.extraction.events.salience import scene_of
from newsparse.testing.strategies import news_articles

FIRE = (
    "Mill burns down in Port Ebb\n\nKERN TIMES\n\nA fire destroyed the old mill in Port Ebb on Tuesday, and two guards "
    "were killed, the mayor said on Wednesday. In May 2020, the mill in Port Ebb was sold. A guard from Norway was "
    "rescued near Tarn."
)


def test_the_lead_says_what_it_is_about() -> None:
    scene = scene_of(searched(FIRE))
    assert scene.event is not None
    assert (scene.event.trigger_text, scene.event.kind) == ("destroyed", "DISASTER")
    assert scene.date is not None
    assert scene.date.text == "Tuesday"
    assert scene.place is not None
    assert scene.place.text == "Port Ebb"


def test_what_was_only_said_is_not_the_main_event() -> None:
    scene = scene_of(searched("The mayor announced the result. Rebels attacked the town on Monday."))
    assert scene.event is not None
    assert scene.event.trigger_text == "attacked"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Crash at Port Ebb\n\nTwo men were arrested on Monday.", "Crash"),
        ("A new day in Port Ebb\n\nAs the election neared, miners marched to the king.", "marched"),
        ("As the election neared, miners marched to the king. Police arrested two.", "marched"),
        ("Pride of the town\n\nThe club backing the mayor accused her rival on Monday.", "accused"),
        ("A fine day\n\nThe miners who attacked the camp marched to the king.", "marched"),
    ],
)
def test_outside_the_headline_a_verb_must_tell_it(text: str, trigger: str) -> None:
    main = searched(text).main_event
    assert main is not None
    assert main.trigger_text == trigger


def test_a_day_long_before_is_no_news_where_there_is_another() -> None:
    scene = scene_of(searched("The mill of May 3, 2019 is closed. It was sold on Monday."))
    assert scene.date is not None
    assert scene.date.text == "Monday"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("A tram crash is looked into. The tram crashed at 6:10am on Tuesday. Police came on Wednesday.", "6:10am"),
        ("The rebels attacked the town late on Tuesday night. The mayor came on Wednesday.", "Tuesday night"),
        ("Rebels attacked the town before 6 a.m. They left again on Tuesday.", "Tuesday"),
    ],
)
def test_a_time_of_a_day_names_that_day(text: str, when: str) -> None:
    scene = scene_of(searched(text))
    assert scene.date is not None
    assert when in scene.date.text


def test_a_known_city_is_told_from_a_name_that_is_no_place() -> None:
    scene = scene_of(searched("The Tarn Bank was robbed in Vilnius on Monday. The Tarn Bank is small."))
    assert scene.place is not None
    assert (scene.place.text, scene.place.country) == ("Vilnius", "LT")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor announced the result. It is a fine day.",
        "Rebels did not attack the town.",
        "It rained all day on Monday. The roads to the coast were wet. Rebels attacked the town.",
        "As the election neared, it rained. The roads to the coast were wet.",
    ],
    ids=["only said", "did not happen", "told late", "only named"],
)
def test_a_lead_that_tells_no_fact_has_no_main_event(text: str) -> None:
    assert searched(text).main_event is None


@given(news_articles())
def test_one_event_at_most_is_the_main_one_and_it_is_a_fact(article: Article) -> None:
    events = newsparse.extract(article, RECIPE).events
    marked = [event for event in events if event.main]
    assert len(marked) < 2
    assert all(event.polarity is Polarity.POSITIVE and event.kind not in {"REPORT", "STATE"} for event in marked)


@pytest.mark.parametrize("text", ["", "word " * 40, "A quiet morning. Nothing stirred."])
def test_where_nothing_tells_nothing_is_said(text: str) -> None:
    scene = scene_of(searched(text) if text else Article())
    assert (scene.event, scene.date, scene.place) == (None, None, None)


def test_without_a_day_of_publication_a_date_in_full_will_do() -> None:
    scene = scene_of(searched("A fire killed six on May 3, 2019.", published=None))
    assert scene.date is not None
    assert scene.date.interval is not None
    assert scene.date.interval.begin == dt.date(2019, 5, 3)
