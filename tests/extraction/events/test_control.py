"""Whose deed it is, where a verb or a noun has no subject of its own."""

import pytest
from tests.extraction.events.reading import event

from newsparse.contracts import Factuality, ParticipantRole


def doers(text: str, trigger: str) -> list[str]:
    return [party.text for party in event(text, trigger).participants if party.role is ParticipantRole.AGENT]


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        ("Rebels attacked a convoy, killing nine soldiers.", "killing", "Rebels"),
        ("The rebels stormed the camp, burned houses and abducted six women.", "burned", "The rebels"),
        ("The rebels stormed the camp, burned houses and abducted six women.", "abducted", "The rebels"),
        ("The rebels stormed the camp before abducting six women.", "abducting", "The rebels"),
        ("After meeting the king, the envoy flew to Lima.", "meeting", "the envoy"),
        ("Having met the king, the envoy flew to Lima.", "met", "the envoy"),
        ("Accused of bombing the port, the general denied the charge.", "bombing", "the general"),
        ("Police accused the rebels of killing two nurses.", "killing", "the rebels"),
        ("The court sentenced Moss to six years for killing a nurse.", "killing", "Moss"),
        ("Critics condemned the army for shelling the town.", "shelling", "the army"),
        ("Two men were arrested on suspicion of killing a nurse.", "killing", "Two men"),
        ("The driver pleaded guilty to killing a nurse.", "killing", "The driver"),
        ("The minister denied attacking the reporter.", "attacking", "The minister"),
        ("The rebels claimed responsibility for bombing the port.", "bombing", "The rebels"),
        ("The envoy flew to Lima for talks with the king.", "talks", "The envoy"),
        ("Troops retook the village after fighting with guerrillas.", "fighting", "Troops"),
        ("The army killed nine miners in an attack on the port.", "attack", "The army"),
        ("Freedonia launched its long-threatened invasion of Ruritania.", "invasion", "Freedonia"),
    ],
)
def test_a_doer_is_shared_where_the_grammar_says_so(text: str, trigger: str, doer: str) -> None:
    assert doers(text, trigger) == [doer]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Protesters called for freeing the miners.", "freeing"),
        ("Lawyers criticised the practice of jailing poets.", "jailing"),
        ("The general urged attacking the town.", "attacking"),
        ("The president said that, after meeting the king, the envoy flew to Lima.", "meeting"),
        ("Ruritania lost nine soldiers in an attack on the port.", "attack"),
        ("Nine soldiers died in an attack on the port.", "attack"),
        ("Ruritania imposed sanctions on Freedonia in retaliation for the attack.", "attack"),
    ],
)
def test_nobody_is_made_a_doer_by_standing_near(text: str, trigger: str) -> None:
    assert doers(text, trigger) == []


def test_what_one_is_suspected_of_is_only_claimed() -> None:
    assert event("Two men were arrested on suspicion of killing a nurse.", "killing").factuality is Factuality.CLAIMED
    assert event("A driver was thanked for freeing a nurse.", "freeing").factuality is Factuality.ACTUAL


def test_who_is_passed_over_in_the_opening_is_who_it_is_done_to() -> None:
    accused = event("Accused of bombing the port, the general denied the charge.", "Accused")
    assert [(party.role, party.text) for party in accused.participants] == [(ParticipantRole.PATIENT, "the general")]
