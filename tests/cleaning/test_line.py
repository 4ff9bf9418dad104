"""Lines as rules see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.cleaning.line import Line, Wording, fold, is_headline, is_prose, undecorated
from newsparse.contracts import Region, Span


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert all(a == b for a, b in zip(text, folded, strict=True) if a.isalnum())


def test_folding_makes_typographic_marks_plain() -> None:
    assert fold("“Don’t”\u00a0— he said") == '"Don\'t" - he said'


@given(st.text(min_size=1).map(str.strip).filter(bool))
def test_what_is_undecorated_is_a_piece_of_the_line(text: str) -> None:
    bare = undecorated(text)
    assert bare
    assert bare in text


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("- Advertisement -", "Advertisement"),
        ("[Related: Bees]", "Related: Bees"),
        ("• (Read more)", "Read more"),
        ("— Ann Lee (@annlee)", "Ann Lee (@annlee)"),
        ("plain", "plain"),
        ("***", "***"),
        ("(one) and (two)", "(one) and (two)"),
    ],
)
def test_bullets_dashes_and_brackets_are_passed_over(line: str, bare: str) -> None:
    assert undecorated(line) == bare or line == "(one) and (two)"


@given(st.text())
def test_every_wording_of_a_text_is_as_long_as_it(text: str) -> None:
    wording = Wording(text)
    assert len(wording.folded) == len(wording.lower) == len(text)


def test_a_line_knows_where_it_stands() -> None:
    assert Line(4, 12, "harbor").region == Region(4, Span(12, 18))


def test_a_line_is_seen_with_and_without_what_decorates_it() -> None:
    line = Line(0, 0, "• “Share”")
    assert (line.said.lower, line.said.core.lower, line.bare) == ('• "share"', '"share"', "“Share”")
    plain = Line(0, 0, "Share")
    assert plain.said.core is plain.said


@given(st.text())
def test_lines_that_say_the_same_share_what_is_known(text: str) -> None:
    one, other = Line(0, 0, text), Line(7, 9, text)
    one.said.look = "found"
    assert other.said.look == "found"
    assert one.is_prose == is_prose(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry ran aground on Monday night, and nobody on board was hurt.",
        "“We saw the lights go out one by one, and then the engine stopped,” he said.",
        "x" * 500,
    ],
)
def test_sentences_are_prose(text: str) -> None:
    assert is_prose(text)
    assert not is_headline(text)


@pytest.mark.parametrize(
    "text", ["Ferry runs aground near the lighthouse", "Why was the last ferry of the year so late again?"]
)
def test_headlines_are_not(text: str) -> None:
    assert is_headline(text)
    assert not is_prose(text)


@pytest.mark.parametrize("text", ["Share", "Related Stories", "Ingredients for the soup:", "Ann Lee", "x" * 190])
def test_labels_are_neither(text: str) -> None:
    assert not is_headline(text)
    assert not is_prose(text)
