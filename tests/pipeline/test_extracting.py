"""Gathering what extractors find."""

import pytest
from tests.pipeline.parts import Finder, article_of

from newsparse.contracts import (
    DateExpression,
    DateKind,
    Event,
    Gap,
    Mention,
    Person,
    Problem,
    ProblemCode,
    Provenance,
    Quote,
    QuoteKind,
    Span,
    Stage,
)
from newsparse.errors import PluginError
from newsparse.pipeline.extracting import extract
from newsparse.recipe import Recipe

STORY = article_of("“At last,” Anna Kovacs said Monday.").evolve(provenance=Provenance(format="x"))
RECIPE = Recipe(name="test")


def at(words):
    start = STORY.text.index(words)
    return Span(start, start + len(words))


MENTION = Mention(span=at("Anna Kovacs"), text="Anna Kovacs")
QUOTE = Quote(text="At last,", spans=(at("At last,"),), kind=QuoteKind.DIRECT)
DATE = DateExpression(span=at("Monday"), text="Monday", kind=DateKind.DATE, value="x")
EARLY = Gap(span=Span(0, 0), text="")
LATE = Gap(span=at("said"), text="said")


def searched(*gives, article=STORY):
    return extract(article, RECIPE, [Finder(gives=gives)])


def test_everything_goes_to_its_field_in_the_order_of_the_text():
    found = searched(LATE, QUOTE, DATE, EARLY, Person(name="Anna Kovacs", mentions=(MENTION,)))
    assert found.gaps == (EARLY, LATE)
    assert (found.quotes, found.dates) == ((QUOTE,), (DATE,))
    assert [person.name for person in found.people] == ["Anna Kovacs"]
    assert found.provenance.extracted_by == "test"


def test_events_stand_at_their_trigger_else_their_sentence():
    sentence = Span(0, len(STORY.text))
    told = Event(id="told", kind="x", sentence=sentence, trigger=at("said"), trigger_text="said")
    whole = Event(id="whole", kind="x", sentence=sentence)
    assert [event.id for event in searched(told, whole).events] == ["whole", "told"]


def test_people_without_a_mention_come_first():
    seen = Person(name="seen", mentions=(MENTION,))
    assert [person.name for person in searched(seen, Person(name="unseen")).people] == ["unseen", "seen"]


def test_each_extractor_sees_what_those_before_it_found():
    second = Finder("second", (DATE,))
    found = extract(STORY, RECIPE, [Finder("first", (QUOTE,)), second])
    assert second.seen[0].quotes == (QUOTE,)
    assert (found.quotes, found.dates) == ((QUOTE,), (DATE,))


def test_a_person_told_anew_takes_the_place_of_the_old():
    first = Finder("first", (Person(name="Anna Kovacs"), Person(name="Else")))
    second = Finder("second", (Person(name="Anna Kovacs", roles=("resident",)),))
    found = extract(STORY, RECIPE, [first, second])
    assert {person.name: person.roles for person in found.people} == {"Anna Kovacs": ("resident",), "Else": ()}


def test_what_was_found_before_is_found_afresh():
    assert searched(article=searched(QUOTE)).quotes == ()


def test_problems_are_of_extracting_whatever_they_say():
    problem = Problem(code=ProblemCode.UNCLOSED_QUOTATION, message="x", stage=Stage.READ)
    assert [each.stage for each in searched(problem).problems] == [Stage.EXTRACT]
    assert searched(article=searched(problem)).problems == ()


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (KeyError("oops"), "KeyError: 'oops'"),
        ("words", "it gave a str, not one of Quote"),
        (Gap(span=Span(0, 3), text="xyz"), "a gap says 'xyz'"),
        (Gap(span=Span(0, 999), text=STORY.text), "a gap says"),
        (Person(name="first"), "stands twice"),
    ],
)
def test_an_extractor_that_breaks_its_contract_is_blamed(bad, words):
    with pytest.raises(PluginError, match=words) as caught:
        searched(Person(name="first"), bad)
    assert caught.value.plugin == "finder"
