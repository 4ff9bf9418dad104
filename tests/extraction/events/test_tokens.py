import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.events.reading import sentence

from newsparse.contracts import Span
from newsparse.extraction.events.tokens import sentences_of
from newsparse.extraction.events.words import MOST

WORDS = st.sampled_from(
    ["The", "rebels", "freed", "visit", "U.S.", "Lint’s", "didn't", "9.5", ",", "“", "to", "attacks", "—", "Ada"]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS).map(" ".join))


@given(TEXTS)
def test_words_stand_in_order_where_they_say(text: str) -> None:
    for s in sentences_of(text, 0, len(text), ()):
        assert len(s) == len(s.begins) == len(s.lower) == len(s.known) == len(s.owned) == len(s.tags.rstrip())
        assert all(s.begins[at] <= s.end(at) <= s.begins[at + 1] for at in range(len(s) - 1))
        assert set(s.tags.rstrip()) <= set('DRWNnuTPpotbSVEGBHOM!rC,;()".')


@given(TEXTS)
def test_past_either_end_stand_no_words(text: str) -> None:
    for s in sentences_of(text, 0, len(text), ()):
        assert s.tags[-1] == s.tags[-2] == s.tags[len(s)] == s.tags[len(s) + 1] == " "


def test_a_sentence_beyond_all_measure_is_read_in_pieces() -> None:
    text = "attack " * (2 * MOST + 1)
    assert [len(s) for s in sentences_of(text, 0, len(text), ())] == [MOST, MOST, 1]


def test_the_words_of_a_date_have_a_letter_of_their_own() -> None:
    text = "He left on May 5 for good"
    assert next(sentences_of(text, 0, len(text), [Span(11, 16)])).tags.rstrip() == "RVPTTPn"


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("The rebels freed nine miners", "DnVun"),
        ("Ruritania attacks the port", "NVDn"),
        ("Bomb attacks in the port", "nnPDn"),
        ("Many workers protest against the fee", "DnVPDn"),
        ("They protest", "RV"),
        ("a protest", "Dn"),
        ("to visit the king", "tVDn"),
        ("the king's visit", "Dnn"),
        ("an arms embargo on Ruritania", "DnnPN"),
        ("He didn't attack", "ROV"),
        ("more than 1,000 cooks", "DDun"),
        ("almost nine cooks", "Dun"),
        ("The national air carrier", "Dnnn"),
        ("for lifting sanctions", "PGn"),
        ("the lifting of sanctions", "Dnon"),
    ],
)
def test_letters(text: str, tags: str) -> None:
    assert sentence(text).tags.rstrip() == tags


def test_a_possessive_ending_is_no_part_of_the_word() -> None:
    s = sentence("Lint’s and the miners’ wish")
    assert [(s.lower[at], s.bare_end(at) - s.begins[at]) for at in range(len(s)) if s.owned[at]] == [
        ("lint", 4),
        ("miners", 6),
    ]
