"""Whom a phrase means."""

import pytest

from newsparse.contracts import Span
from newsparse.extraction.people import people_of
from newsparse.extraction.people.cast import Cast, sex_of
from newsparse.extraction.people.pronouns import is_pronoun, meant_by

TEXT = (
    "Mayor Karen Holloway met Governor Peter Anselm and Lena Ruiz, an aide to Anselm, on Friday.\n\n"
    "The former mayor of Hale, Otto Brandt, was not there. He had a cold.\n\n"
    "Holloway spoke first. She was brief."
)


def cast_of(text: str) -> Cast:
    return Cast(text, tuple(people_of(text)))


def name_of(cast: Cast, words: str, *, at: int = 0) -> str | None:
    start = cast.text.index(words, at)
    span = Span(start, start + len(words))
    meant = cast.by_name(span) or cast.by_role(span)
    return meant.person.name if meant else None


def test_a_phrase_is_about_the_name_that_it_is_built_about() -> None:
    cast = cast_of(TEXT)
    assert name_of(cast, "Governor Peter Anselm") == "Peter Anselm"
    assert name_of(cast, "Lena Ruiz, an aide to Anselm") == "Lena Ruiz"
    assert name_of(cast, "an aide to Anselm") is None
    assert name_of(cast, "The former mayor of Hale, Otto Brandt") == "Otto Brandt"


@pytest.mark.parametrize(
    ("phrase", "name"), [("the governor", "Peter Anselm"), ("the mayor", None), ("the king", None)]
)
def test_a_role_means_the_only_one_who_has_it(phrase: str, name: str | None) -> None:
    assert name_of(cast_of(f"{TEXT} Then {phrase} left."), phrase) == name


def test_sexes_are_told_by_titles_and_forenames_and_else_unknown() -> None:
    people = {
        person.name: sex_of(person) for person in people_of("Karen Vale and Mr. Zorn met Quillon Reed, who left.")
    }
    assert people == {"Karen Vale": "she", "Zorn": "he", "Quillon Reed": None}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karen Vale spoke. She left.", "Karen Vale"),
        ("Karen Vale met Peter Anselm. She left.", "Karen Vale"),
        ("Karen Vale met Peter Anselm. He left.", "Peter Anselm"),
        ("Karen Vale met Ida Falk. She left.", None),
        ("Karen Vale spoke.\n\nIt rained all day.\n\nShe left.", "Karen Vale"),
        ("Nobody spoke. She left.", None),
    ],
)
def test_a_pronoun_means_somebody_only_where_that_is_clear(text: str, name: str | None) -> None:
    cast = cast_of(text)
    word = "She" if "She" in text else "He"
    start = text.index(f"{word} left")
    meant = meant_by(cast, Span(start, start + len(word)), (), None)
    assert (meant.person.name if meant else None) == name


def test_names_in_quotation_marks_do_not_count() -> None:
    text = "Karen Vale spoke. “Ida Falk is ill.” She left."
    start = text.index("She")
    meant = meant_by(cast_of(text), Span(start, start + 3), [Span(19, 35)], None)
    assert meant is not None
    assert meant.person.name == "Karen Vale"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter Anselm spoke. Martin Falk was bound to win, he said.", "Peter Anselm"),
        ("Peter Anselm spoke. What Martin Falk wanted, he said on Monday, was a dam.", "Peter Anselm"),
        ("Peter Anselm spoke. When Martin Falk came in, he said.", "Martin Falk"),
        ("Peter Anselm spoke. Martin Falk came in, and he said.", "Martin Falk"),
        ("Martin Falk was bound to win, he said.", "Martin Falk"),
    ],
)
def test_who_closes_a_sentence_by_speaking_is_not_named_in_what_is_said(text: str, name: str | None) -> None:
    start = text.index("he said")
    meant = meant_by(cast_of(text), Span(start, start + 2), (), None, closes=True)
    assert (meant.person.name if meant else None) == name


def test_pronouns() -> None:
    assert [is_pronoun(word) for word in ("He", "her", "they", "Ana")] == [True, True, False, False]
