"""The confidence of an event is the measured precision of the manner in which it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.events.reading import DAY, event, searched

import newsparse
from newsparse.extraction.events import EVENTS_ALL
from newsparse.extraction.events.confidence import LOST, Manner
from newsparse.text.packaged import table

TABLE = table("newsparse.extraction.events", "confidence")
FORMS = {"verb-patient", "verb", "noun-told", "noun", "faint", "other-main", "other-denied"}
DETAILS = {"agent-actual", "agent-not-actual", "nobody-actual", "nobody-not-actual"}


def test_every_manner_has_a_probability() -> None:
    assert set(TABLE) == FORMS | {LOST.form}
    assert all(set(TABLE[form]) == DETAILS for form in FORMS)
    assert all(0 < value < 1 for form in TABLE.values() for value in form.values())


@pytest.mark.parametrize(
    ("text", "trigger", "form", "detail"),
    [
        ("The rebels freed nine miners on Monday.", "freed", "verb-patient", "agent-actual"),
        ("Nine miners were freed on Monday.", "freed", "verb-patient", "nobody-actual"),
        ("The rebels may free nine miners.", "free", "verb-patient", "agent-not-actual"),
        ("The students protested on Monday.", "protested", "verb", "agent-actual"),
        ("Talks resumed on Monday.", "Talks", "noun-told", "nobody-actual"),
    ],
)
def test_an_event_has_the_precision_of_its_manner(text: str, trigger: str, form: str, detail: str) -> None:
    assert event(text, trigger).confidence == Manner(form, detail).confidence


SENTENCES = (
    "The rebels freed nine miners on Monday.",
    "No bread was baked.",
    "The singer bought a boat.",
    "After the attack, talks may resume.",
    "A storm of anger met the strike plan.",
)


@given(st.lists(st.sampled_from(SENTENCES), max_size=6))
def test_what_is_told_is_what_becomes_an_event(chosen: list[str]) -> None:
    article = searched(" ".join(chosen))
    for telling in EVENTS_ALL.tellings(article):
        told = [one.manner.confidence for one in telling.told]
        assert [one.confidence for one in telling.events() if one.trigger] == told


def test_the_default_shows_nothing_faint() -> None:
    text = "The singer feared such attacks. The rebels freed nine miners."
    every = newsparse.extract(
        newsparse.read(text, published=DAY), newsparse.Recipe(name="all", extractors=("events-all",))
    )
    (faint,) = [one for one in every.events if one.trigger_text == "attacks"]
    assert faint.confidence == Manner("faint", "nobody-not-actual").confidence
    assert [one.trigger_text for one in searched(text).events] == ["freed"]
