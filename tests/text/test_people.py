"""Whom a byline names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import people_in_byline


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Anna Kovacs", ["Anna Kovacs"]),
        ("By Anna Kovacs in Oslo and Bela Novak, Harbour Press", ["Anna Kovacs", "Bela Novak"]),
        ("Anna Kovacs with Bela Novak", ["Anna Kovacs", "Bela Novak"]),
        ("Por Ana Gómez y Juan Pérez", ["Ana Gómez", "Juan Pérez"]),
        ("Anna Kovacs/Harbour Press", ["Anna Kovacs"]),
        ("Harbourfoto", []),
        ("HP-AFP-DPA", []),
        ("Harbour News Network", []),
        ("von unserem Mann in Rom", []),
        ("", []),
    ],
)
def test_people_are_named_without_what_stands_beside_them(line, found):
    assert people_in_byline(line) == found


@given(st.text())
def test_a_name_stands_in_its_line_and_has_two_words_at_least(line):
    folded = " ".join(line.split())
    for name in people_in_byline(line):
        assert name.rstrip(".") in folded
        assert " " in name
