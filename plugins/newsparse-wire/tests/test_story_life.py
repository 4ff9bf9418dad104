"""The table of a story's life: each sign does what its examples say."""

import pytest

from newsparse_wire.data import table
from newsparse_wire.story_life import life_of, version_in

SIGNS = table("story_life")["sign"]


@pytest.mark.parametrize(("action", "text"), [(sign["action"], text) for sign in SIGNS for text in sign["positive"]])
def test_signs_are_seen(action, text):
    assert life_of([("slug", text)]).action == action


@pytest.mark.parametrize(("action", "text"), [(sign["action"], text) for sign in SIGNS for text in sign["negative"]])
def test_lookalikes_are_not(action, text):
    assert life_of([("slug", text)]).action != action


def test_what_was_overruled_is_evidence_that_was_not_chosen():
    life = life_of([("slug", "1st Ld"), ("note", "CORRECTS: a name")])
    assert life.action == "correction"
    assert {(each.value, each.chosen) for each in life.evidence} == {("1st Ld", False), ("CORRECTS: a name", True)}


@pytest.mark.parametrize("text", ["1st Ld", "1stLd-Writethru", "2nd Ld-Writethru", "3RD NET", "Writethru"])
def test_versions_are_known(text):
    assert version_in(text) == text


@pytest.mark.parametrize("text", ["", "Lead Paint", "1st Street", "Ferry"])
def test_other_words_are_no_versions(text):
    assert version_in(text) is None
