"""Nothing that a terminal obeys gets through, and nothing else changes."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from newsparse.cli.visible import DIRECTION, OTHER, visible, visible_lines
from newsparse.testing.strategies import texts

DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def obeyed(text: str) -> set[str]:
    """The characters of a text that a terminal would act upon."""
    return {c for c in text if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} or c in DIRECTIONS}


@given(st.text())
def test_nothing_is_left_that_a_terminal_obeys(text: str) -> None:
    assert obeyed(visible(text)) == set()
    assert obeyed(visible_lines(text)) <= {"\n"}


@given(st.text())
def test_one_character_stays_one_and_twice_is_once(text: str) -> None:
    assert len(visible(text)) == len(visible_lines(text)) == len(text)
    assert visible(visible(text)) == visible(text)


@given(texts())
def test_what_is_harmless_stays(text: str) -> None:
    kept = [(shown, c) for shown, c in zip(visible(text), text, strict=True) if c not in obeyed(text)]
    assert all(shown == c for shown, c in kept)


def test_what_was_there_can_be_told() -> None:
    assert visible("\x1b[31mred\x07\t\x7f") == "␛[31mred␇␉␡"
    assert visible("a\u202eb\u200fc\x9b31m\ud800") == f"a{DIRECTION}b{DIRECTION}c{OTHER}31m{OTHER}"
    assert visible("one\ntwo") == "one␊two"
    assert visible_lines("one\ntwo\r\n") == "one\ntwo␍\n"
