"""No pattern is passed over where it fits: what it can begin with is read from its pieces."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.extraction.dates.openings import openings

CODES = {"'a'": "A", "'b'": "B", "word": "CD", "mark": "E"}


def first(*pieces: str) -> str:
    return "".join(sorted(openings(pieces, CODES.__getitem__)))


@pytest.mark.parametrize(
    ("pieces", "codes"),
    [
        (["'a'", "'b'"], "A"),
        (["'a'", "?", "'b'"], "AB"),
        (["'a'", "{0,2}", "'b'"], "AB"),
        (["'a'", "{1,2}", "'b'"], "A"),
        (["(", "'a'", "|", "word", ")", "'b'"], "ACD"),
        (["(", "'a'", "|", "word", "?", ")", "'b'"], "ABCD"),
        (["<&(", "'a'", ")", "name=", "(", "'b'", ")", "</>"], "B"),
        (["!(", "'a'", "|", "'b'", ")", "word", "mark"], "CD"),
        (["(", "'a'", "?", "mark", "?", ")", "?", "'b'"], "ABE"),
    ],
)
def test_what_a_pattern_begins_with(pieces: list[str], codes: str) -> None:
    assert first(*pieces) == codes


PIECES = st.recursive(
    st.sampled_from([[name] for name in CODES]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: two[0] + two[1]),
        st.tuples(inner, inner).map(lambda two: ["(", *two[0], "|", *two[1], ")"]),
        inner.map(lambda one: ["(", *one, ")", "?"]),
        inner.map(lambda one: ["(", *one, ")", "{0,2}"]),
    ),
    max_leaves=6,
)


@given(PIECES, st.text("ABCDE", min_size=1, max_size=6))
def test_a_pattern_that_takes_a_text_can_begin_with_its_first_token(pieces: list[str], text: str) -> None:
    pattern = "".join(f"[{CODES[piece]}]" if piece in CODES else piece.replace("(", "(?:") for piece in pieces)
    fitting = re.match(pattern, text)
    if fitting is not None and fitting.end():
        assert text[0] in first(*pieces)
