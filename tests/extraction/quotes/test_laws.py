"""What holds of the quotations of any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Article, Block, Person, Problem, Quote, QuoteKind
from newsparse.extraction.people import People
from newsparse.extraction.quotes import Quotes

WORDS = [
    *("“", "”", '"', "''", "‘", "’", "«", "»", ",", ".", "?", "!", ":", "—", "(", ")", "\n\n"),
    *("said", "says", "told", "reporters", "according to", "that", "he", "she", "the", "who", "and", "not", "in", "on"),
    *(
        "Ana Moreno",
        "Moreno",
        "Mr.",
        "President",
        "mayor",
        "of",
        "X",
        "a statement",
        "adding",
        "wrote",
        "rain",
        "it",
        "was",
    ),
]
stories = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


def article_of(text: str) -> Article:
    blocks = (" ".join(part.split()) for part in text.split("\n\n"))
    return Article(blocks=tuple(Block(text=part) for part in blocks if part))


def found_in(text: str, quotes: Quotes | None = None) -> tuple[Article, list[Quote | Person | Problem]]:
    article = article_of(text)
    article = article.evolve(people=tuple(People().find(article)))
    return article, list((quotes or Quotes(all_kinds=True)).find(article))


@given(stories)
def test_every_span_says_what_it_says(text: str) -> None:
    article, found = found_in(text)
    quotes = tuple(item for item in found if isinstance(item, Quote))
    people = [item for item in found if isinstance(item, Person)]
    article.evolve(quotes=quotes, people=tuple(people))  # the model refuses what does not stand in the text
    for quote in quotes:
        assert all(span.of(article.text).strip() == span.of(article.text) for span in quote.spans)
        assert all(any(span.contains(inner) for span in quote.spans) for inner in quote.nested)


@given(stories)
def test_pieces_stand_in_order_and_within_one_paragraph(text: str) -> None:
    article, found = found_in(text)
    for quote in (item for item in found if isinstance(item, Quote)):
        assert all(one.end <= other.start for one, other in zip(quote.spans, quote.spans[1:], strict=False))
        assert "\n\n" not in quote.span.of(article.text)


@given(stories)
def test_a_named_speaker_is_a_person_of_the_article(text: str) -> None:
    article, found = found_in(text)
    names = {person.name for person in article.people} | {item.name for item in found if isinstance(item, Person)}
    for quote in (item for item in found if isinstance(item, Quote)):
        if quote.speaker is not None and quote.speaker.name is not None:
            assert quote.speaker.name in names
            assert quote.speaker.resolved_by


@given(stories)
def test_the_same_text_gives_the_same_quotations(text: str) -> None:
    assert found_in(text)[1] == found_in(text)[1]


@given(stories)
def test_by_default_scare_quotes_and_titles_are_left_out_and_nothing_else(text: str) -> None:
    every = [item for item in found_in(text)[1] if isinstance(item, Quote)]
    shown = [item for item in found_in(text, Quotes())[1] if isinstance(item, Quote)]
    hidden = {QuoteKind.SCARE, QuoteKind.TITLE}
    assert [quote.spans for quote in shown] == [quote.spans for quote in every if quote.kind not in hidden]
    assert not any(
        item.kind is QuoteKind.INDIRECT for item in found_in(text, Quotes(indirect=False))[1] if isinstance(item, Quote)
    )


@pytest.mark.parametrize(
    "text",
    [
        "“" * 10_000,
        '" ' * 10_000,
        " ''a" * 10_000,
        "a" * 200_000,
        "A" * 200_000,
        "said " * 20_000,
        "Ana said, " * 10_000,
        "“a,” Ana said, " * 5_000,
        "“a,” Ana said, " * 5_000 + "Ana Sun Council",
        "Ana said, however, that he hoped, in fact, “a” " * 2_000,
        "On BBC’s “Morning Ferry,” Ana said “The Last Boat” and " * 1_500,
        "according to " * 10_000,
        "who said, and " * 8_000,
        "Mr. A. " * 20_000,
        ", the mayor" * 10_000,
        "\ufffd\u0301\u200b" * 5_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_texts_are_read(text: str) -> None:
    article, found = found_in(text)
    assert all(isinstance(item, Quote | Person | Problem) for item in found)
    article.evolve(quotes=tuple(item for item in found if isinstance(item, Quote)))
