"""Where names stand in a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.names import is_initial, runs, surname

words = st.sampled_from(
    ["Ana", "Moreno", "Moreno’s", "de", "van", "der", "al-Masri", "J.", "Jr.", "Mr.", "the", "said", ",", ".", "ÉMILE"]
)


@given(st.lists(words, max_size=20).map(" ".join))
def test_runs_stand_in_order_and_say_what_stands_there(text: str) -> None:
    found = runs(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for run in found:
        assert all(text.startswith(word, start) for word, start in zip(run.words, run.starts, strict=True))
        assert run.start == run.starts[0]
        assert run.words[0][0].isupper() or "-" in run.words[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("then Mr. Pieter van der Hoek said", ["Mr. Pieter van der Hoek"]),
        ("Moreno’s Lisbon office", ["Moreno", "Lisbon"]),
        ("J. R. Soames Jr. and Khalid al-Masri", ["J. R. Soames Jr.", "Khalid al-Masri"]),
        ("Marta Ruiz, Jr. left. Bo came", ["Marta Ruiz, Jr.", "Bo"]),
        ("Élodie Ångström", ["Élodie Ångström"]),
        ("nobody here", []),
    ],
)
def test_runs(text: str, wanted: list[str]) -> None:
    assert [text[run.start : run.end] for run in runs(text)] == wanted


def test_the_surname_is_the_last_word_that_is_no_suffix() -> None:
    assert surname(("Ada", "Stone", "Jr.")) == "Stone"
    assert surname(("III",)) == "III"


def test_initials() -> None:
    assert [is_initial(word) for word in ("J.", "J.R.", "Jr.", "J")] == [True, True, False, False]


@pytest.mark.parametrize("text", ["A" * 200_000, "A. " * 50_000, "Ana " * 50_000, "de " * 50_000, "’s" * 50_000])
def test_hostile_texts_are_read(text: str) -> None:
    assert all(run.end <= len(text) for run in runs(text))
