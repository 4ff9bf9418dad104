"""In which language a text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.languages import language_in, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry was late, and it is said that the bridge will not open.", "en"),
        ("Die Fähre war spät, und es heißt, dass die Brücke nicht öffnet.", "de"),
        ("Le bac était en retard et les habitants sont dans la rue avec des pancartes.", "fr"),
        ("El barco llegó tarde y los vecinos están en la calle con sus perros.", "es"),
        ("Паром опоздал, и на мосту не было людей, но он был открыт.", "ru"),
        ("渡し船は遅れた。橋はまだ開いていない。", "und"),
        ("Karen Vale.", None),
        ("", None),
    ],
)
def test_the_language_is_that_of_the_small_words(text: str, language: str | None) -> None:
    assert language_of(text) == language


@given(st.text(max_size=300))
def test_any_text_has_a_language_or_none(text: str) -> None:
    found = language_of(text)
    assert found is None or found.isalpha()


def test_only_the_beginning_is_looked_at() -> None:
    assert language_of("The ferry was late and it was said that it is. " * 40 + "und der die das " * 5000) == "en"


_SPANISH = "El barco llegó tarde y los vecinos están en la calle con sus perros, según la alcaldesa. "
_ENGLISH = "The ferry was late and it is said that the bridge will not be open to cars. "


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        (_SPANISH, "en-US", "es"),
        (_SPANISH, "es-MX", "es"),
        (_SPANISH, "ca", "ca"),
        (_ENGLISH, "es", "en"),
        (_ENGLISH, "en", "en"),
        (f"{_ENGLISH}El alcalde: 'Los barcos están en la calle con sus perros.'", "en", "en"),
        ("Los barcos están tarde.", "en", "en"),
        ("", "EN-gb", "en"),
    ],
)
def test_only_clear_words_overrule_the_declared_language(text: str, declared: str, language: str) -> None:
    assert language_in(text, declared) == language
