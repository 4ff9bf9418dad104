"""No pattern is passed over where it fits: what it can begin with is read from its pieces."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.extraction.dates.openings import openings

CODES = {"'a'": "A", "'b'": "B", "word": "CD", "mark": "E"}


def begun(*pieces: str) -> set[str]:
    """The codes of the first two tokens that a pattern can take, or of the only one."""
    return {
        "".join(codes)
        for opening in openings(pieces)
        for codes in itertools.product(*(CODES[name] for name in opening))
    }


@pytest.mark.parametrize(
    ("pieces", "codes"),
    [
        (["'a'"], "A"),
        (["'a'", "'b'"], "AB"),
        (["'a'", "?", "'b'"], "AB B"),
        (["'a'", "{0,2}", "'b'"], "AA AB B"),
        (["'a'", "{1,2}", "'b'"], "AA AB"),
        (["(", "'a'", "|", "word", ")", "'b'"], "AB CB DB"),
        (["(", "'a'", "|", "word", "?", ")", "'b'"], "AB CB DB B"),
        (["<&(", "'a'", ")", "name=", "(", "'b'", ")", "</>"], "B"),
        (["!(", "'a'", "|", "'b'", ")", "word", "mark", "'a'"], "CE DE"),
        (["(", "'a'", "?", "mark", "?", ")", "?", "'b'"], "AE AB EB B"),
    ],
)
def test_what_a_pattern_begins_with(pieces: list[str], codes: str) -> None:
    assert begun(*pieces) == set(codes.split())


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
def test_a_pattern_that_takes_a_text_can_begin_with_its_first_tokens(pieces: list[str], text: str) -> None:
    pattern = "".join(f"[{CODES[piece]}]" if piece in CODES else piece.replace("(", "(?:") for piece in pieces)
    fitting = re.match(pattern, text)
    if fitting is not None and fitting.end():
        assert fitting[0][:2] in begun(*pieces)
