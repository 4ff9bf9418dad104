"""What became of a story, by the table and by a profile."""

from typing import Any

import pytest

from newsparse_iptc.profiles import named
from newsparse_iptc.story_life import Token, life_of


@pytest.mark.parametrize(
    ("token", "status", "action"),
    [
        (Token("pubStatus", "status", "stat:canceled"), "canceled", "cancel"),
        (Token("pubStatus", "status", "cancelled"), "canceled", "cancel"),
        (Token("Status", "status", "Usable"), "usable", None),
        (Token("Status", "status", "WITHHELD"), "withheld", "hold"),
        (Token("management-status", "status", "embargoed"), "embargoed", None),
        (Token("Status", "status", "OPEN"), "open", None),
        (Token("signal", "signal", "sig:correction"), None, "correction"),
        (Token("signal", "signal", "sig:update"), None, "update"),
        (Token("Instruction", "signal", "Correction"), None, "correction"),
        (Token("RevisionId/@Update", "update", "U"), None, "update"),
        (Token("RevisionId/@Update", "update", "N"), None, None),
        (Token("docdata/correction", "element", "correction"), None, "correction"),
        (Token("slugline", "label", "2nd Ld-Writethru, ferry"), None, "update"),
        (Token("edNote", "label", "CORRECTS name in paragraph two"), None, "correction"),
        (Token("edNote", "label", "KILL KILL KILL ferry"), "canceled", "cancel"),
        (Token("edNote", "label", "The kill switch was found"), None, None),
        (Token("signal", "signal", "   "), None, None),
    ],
)
def test_each_word_says_what_the_table_says(token: Any, status: Any, action: Any) -> None:
    life = life_of([token])
    assert (life.status, life.action) == (status, action)


def test_the_strongest_word_counts_and_all_are_kept_as_evidence() -> None:
    words = [Token("signal", "signal", "sig:update"), Token("pubStatus", "status", "stat:canceled")]
    life = life_of(words)
    assert (life.status, life.action) == ("canceled", "cancel")
    assert {(e.source, e.value, e.chosen) for e in life.evidence} == {
        ("pubStatus", "stat:canceled", True),
        ("signal", "sig:update", False),
    }


@pytest.mark.parametrize(
    ("version", "action"),
    [("1", "new"), ("2", "update"), ("0", None), ("1132689232", None), ("two", None), (None, None)],
)
def test_a_version_tells_an_update_only_where_it_counts_versions(version: Any, action: Any) -> None:
    assert life_of([Token("pubStatus", "status", "usable")], version).action == action


def test_a_version_alone_tells_nothing() -> None:
    assert life_of([], "2") == (None, None, ())


def test_a_providers_word_for_taking_back_goes_before_a_status_that_stays_usable() -> None:
    words = [Token("pubStatus", "status", "stat:usable"), Token("signal", "signal", "sttinstruct:remove")]
    life = life_of(words, "1", named("stt").signals)
    assert (life.status, life.action) == ("canceled", "cancel")
    assert life_of([Token("signal", "signal", "x:vanish")], None, {"x:vanish": "hold"}).status == "withheld"
