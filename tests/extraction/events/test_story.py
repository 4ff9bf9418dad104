from decimal import Decimal

import pytest
from tests.extraction.events.reading import event, searched

from newsparse.contracts import Factuality, Modifier, Polarity, RelationKind
from newsparse.extraction.events import EVENTS, EVENTS_ALL


@pytest.mark.parametrize(
    ("text", "trigger", "roles"),
    [
        ("The rebels freed nine miners.", "freed", {"agent": "The rebels", "patient": "nine miners"}),
        ("Nine miners were freed by the rebels.", "freed", {"agent": "the rebels", "patient": "Nine miners"}),
        ("Ada Lint met with the king.", "met with", {"agent": "Ada Lint", "co-agent": "the king"}),
        ("Ruritania and Freedonia agreed to meet.", "agreed", {"agent": "Ruritania", "co-agent": "Freedonia"}),
        ("Thousands fled to Freedonia.", "fled to", {"agent": "Thousands", "destination": "Freedonia"}),
        (
            "The king lifted sanctions on a bank.",
            "lifted",
            {"agent": "The king", "theme": "sanctions", "target": "a bank"},
        ),
        ("The king demanded that the rebels leave it.", "demanded", {"agent": "The king", "target": "the rebels"}),
        ("Ada Lint said she would visit Tarn.", "visit", {"agent": "Ada Lint", "destination": "Tarn"}),
        ("A Freedonian attack on the mill continued.", "attack", {"agent": "Freedonian", "target": "the mill"}),
        ("The king announced a visit by Ada Lint.", "visit", {"agent": "Ada Lint"}),
    ],
)
def test_who_does_what_to_whom(text: str, trigger: str, roles: dict[str, str]) -> None:
    assert {part.role.value: part.text for part in event(text, trigger).participants} == roles


def test_both_sides_between_which_it_was() -> None:
    talks = event("Talks between Ruritania and Freedonia resumed.", "Talks")
    assert [part.text for part in talks.participants] == ["Ruritania", "Freedonia"]


@pytest.mark.parametrize(
    ("text", "trigger", "polarity", "factuality"),
    [
        ("No miners were freed.", "freed", Polarity.NEGATIVE, Factuality.ACTUAL),
        ("The army denied that it had bombed the school.", "bombed", Polarity.NEGATIVE, Factuality.DENIED),
        ("He was accused of bombing the school.", "bombing", Polarity.POSITIVE, Factuality.CLAIMED),
        ("If they arrest him, he will appeal.", "arrest", Polarity.POSITIVE, Factuality.POSSIBLE),
        ("The king left without freeing the miners.", "freeing", Polarity.NEGATIVE, Factuality.ACTUAL),
        ("The two held no talks.", "talks", Polarity.NEGATIVE, Factuality.ACTUAL),
    ],
)
def test_whether_it_happened(text: str, trigger: str, polarity: Polarity, factuality: Factuality) -> None:
    found = event(text, trigger)
    assert (found.polarity, found.factuality) == (polarity, factuality)


def test_how_many() -> None:
    (quantity,) = event("The king freed nearly 300 miners.", "freed").quantities
    assert (quantity.text, quantity.value, quantity.modifier) == ("nearly 300 miners", Decimal(300), Modifier.LESS_THAN)
    (quantity,) = event("The king freed no more than 300 miners.", "freed").quantities
    assert (quantity.text, quantity.modifier) == ("no more than 300 miners", Modifier.EQUAL_OR_LESS)
    (quantity,) = event("Tens of thousands of miners marched.", "marched").quantities
    assert (quantity.low, quantity.high, quantity.unit) == (Decimal(20_000), Decimal(99_999), "miners")


@pytest.mark.parametrize(("total", "agree"), [(7, True), (8, False)])
def test_a_breakdown_is_summed(total: int, agree: bool) -> None:
    (quantity,) = event(f"The king freed {total} people: four cooks, two bakers and one poet.", "freed").quantities
    assert [part.value for part in quantity.parts] == [4, 2, 1]
    assert quantity.parts_agree is agree


def test_part_of_an_event_told_before() -> None:
    article = searched("The rebels freed 40 people.\n\nAmong those freed were six cooks.")
    whole, part = article.events
    assert [(tie.kind, tie.event) for tie in part.relations] == [(RelationKind.SUBEVENT_OF, whole.id)]
    assert [p.text for p in part.participants] == ["six cooks"]


def test_a_noun_takes_up_what_was_told_with_a_like_word() -> None:
    article = searched("Rebels bombed a mill on Monday.\n\nPolice attacked a camp.\n\nThe king condemned the bombing.")
    bombed, bombing = article.events[0], article.events[-1]
    assert [(tie.kind, tie.event) for tie in bombing.relations] == [(RelationKind.SAME_AS, bombed.id)]


def test_by_whose_word_through_whom() -> None:
    text = "State media posted a video of an envoy announcing that Freedonia had lifted sanctions."
    assert [(one.text, one.depth) for one in event(text, "lifted").attribution] == [("an envoy", 1), ("State media", 2)]


def test_a_quotation_says_by_whose_word() -> None:
    (source,) = event("“The rebels freed nine miners,” Ada Lint said.", "freed").attribution
    assert source.text == "Ada Lint"


def test_where() -> None:
    (place,) = event("They met in the Belarusian capital.", "met").places
    assert (place.text, place.name, place.country) == ("the Belarusian capital", "Minsk", "BY")


def test_an_event_whose_verb_was_lost_is_marked() -> None:
    text = "Belarus has freed 52 people.\n\nIn June, Belarus , a poet and 13 others following a visit by an envoy."
    lost = next(event for event in searched(text).events if event.trigger is None)
    assert lost.damaged
    assert lost.rule == "lost-verb"
    assert lost.kind == "RETREAT"
    assert [part.text for part in lost.participants] == ["Belarus", "a poet and 13 others"]


def test_a_noun_may_take_up_what_was_told_before() -> None:
    freed, _, release = searched("The rebels freed nine miners on Monday. Ada Lint praised the release.").events
    assert [(tie.kind, tie.event) for tie in release.relations] == [(RelationKind.SAME_AS, freed.id)]
    assert release.when == freed.when


@pytest.mark.parametrize("text", ["A bus crashed, killing six people.", "A bus crashed. Six people died in the crash."])
def test_a_death_is_part_of_what_it_came_of(text: str) -> None:
    crash, *_, death = [event for event in searched(text).events if event.trigger_text != "crash"]
    assert [(tie.kind, tie.event) for tie in death.relations] == [(RelationKind.SUBEVENT_OF, crash.id)]


def test_what_is_denied_and_no_frame_knows_is_kept_for_those_who_ask() -> None:
    article = searched("The mayor did not comment.")
    assert not article.events
    (found,) = EVENTS_ALL.find(article)
    assert (found.trigger_text, found.kind, found.polarity) == ("comment", "OTHER", Polarity.NEGATIVE)


def test_ids_count_from_one() -> None:
    article = searched("The rebels freed nine miners. Police arrested a cook.")
    assert [event.id for event in EVENTS.find(article)] == ["e1", "e2"]
