"""Paragraphs are read in pieces where they are long, and as turns where they are a transcript's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Article, Block, Quote
from newsparse.extraction.quotes import Quotes
from newsparse.extraction.quotes.reading import paragraphs
from newsparse.extraction.quotes.tokens import tokenise

SENTENCE = "The ferry left the harbour at noon, Ana Moreno said. "
SPOKEN = "“It rained all day,” said Ana Moreno. "
PIECES = [
    *("Ana", "Mr. Vale's", "said,", "U.S.", "J.", "on", "X.", "it’s", "voters'", "(a", "b)", "3.5", "--", "...", "é"),
    *("#x", "_"),
]


@pytest.mark.parametrize("text", [SENTENCE * 2000, SPOKEN * 2000, "x" * 100_000, "“" + "a " * 50_000, "“a” " * 20_000])
def test_long_paragraphs_are_read_in_pieces_that_lose_nothing(text: str) -> None:
    pieces = list(paragraphs(text))
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    held = [stretch for piece in pieces for stretch in piece.stretches]
    assert all(p.start <= s.start and s.end <= p.end for p in pieces for s in p.stretches)
    assert len(held) == text.count("“")


def test_what_stands_in_a_long_paragraph_is_found_as_in_short_ones() -> None:
    long = Article(blocks=(Block(text=(SENTENCE + SPOKEN).strip() + " " + ((SENTENCE + SPOKEN) * 999).strip()),))
    found = [quote for quote in Quotes().find(long) if isinstance(quote, Quote)]
    assert len(found) == 2000
    assert {quote.rule for quote in found} == {"indirect-closing", "after-vs"}


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    for number in reversed(range(len(tokens.words))):
        assert text[tokens.start(number) : tokens.end(number)] == tokens.words[number]
    ends = [tokens.end(number) for number in range(len(tokens.words))]
    assert ends == sorted(ends)
    assert "".join(tokens.words) == "".join(text.split())


def turns_in(*paragraphs_of: str) -> list[tuple[str, str]]:
    article = Article(blocks=tuple(Block(text=text) for text in paragraphs_of))
    found = [quote for quote in Quotes().find(article) if isinstance(quote, Quote) and quote.rule == "turn"]
    return [(quote.speaker.mention.text if quote.speaker else "", quote.text) for quote in found]


def test_turns_of_two_names_are_what_they_say() -> None:
    asked = ("PEEL: Is it late?", "MARSH: It is.", "PEEL: How late?", "MARSH: Very late, I fear.")
    assert turns_in(*asked) == [
        ("PEEL", "Is it late?"),
        ("MARSH", "It is."),
        ("PEEL", "How late?"),
        ("MARSH", "Very late, I fear."),
    ]


def test_turns_of_people_whom_the_article_names_need_no_question() -> None:
    said = ("Mayor Ana Moreno met Lena Vale.", "MORENO: It is late, I fear.", "VALE: Not for me.")
    assert turns_in(*said, "MORENO: Then go on.", "VALE: I will, Ana.")[1:3] == [
        ("VALE", "Not for me."),
        ("MORENO", "Then go on."),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("PEEL: Is it late?", "MARSH: It is."),
        ("Read more: The ferry is late.", "Read more: The bridge is shut.", "Read more: Nobody knows."),
        ("Heat: Set it low for you.", "Salt: Add a pinch.", "Heat: Set it high.", "Salt: Add none at all."),
        ("Ana Moreno won the seat.", "Moreno: 1,204.", "Vale: 988.", "Moreno: 52.", "Vale: 48."),
        ("PROS: You can turn it off.", "CONS: We could not.", "PROS: It is light.", "CONS: It breaks."),
    ],
)
def test_labels_that_do_not_take_turns_are_no_transcript(lines: tuple[str, ...]) -> None:
    assert turns_in(*lines) == []
