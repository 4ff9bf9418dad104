"""What the extractor does beside what the gold shows."""

import pytest

from newsparse.contracts import Article, Block, Gap, Person, PersonKind, Problem, ProblemCode, Quote, QuoteKind, Span
from newsparse.extraction.quotes import Quotes
from newsparse.extraction.quotes.findings import confidences
from newsparse.extraction.quotes.lexicon import lexicon


def article_of(*paragraphs: str) -> Article:
    return Article(blocks=tuple(Block(text=paragraph) for paragraph in paragraphs))


def quotes_in(article: Article, quotes: Quotes | None = None) -> list[Quote]:
    return [item for item in (quotes or Quotes()).find(article) if isinstance(item, Quote)]


def test_a_quotation_whose_sentence_lost_text_is_damaged() -> None:
    article = article_of("“It rained,” Ana Moreno told , a friend. “It stopped,” she said.")
    at = article.text.index(" , a friend")
    article = article.evolve(gaps=(Gap(span=Span(at, at + 1), text=" "),))
    assert [quote.damaged for quote in quotes_in(article)] == [True, False]


def test_scare_quotes_and_titles_come_on_demand() -> None:
    article = article_of("The so-called “miracle pump” broke.", "The film “Night Ferry” was made here.")
    assert quotes_in(article) == []
    shown = quotes_in(article, Quotes(all_kinds=True))
    assert [(quote.kind, quote.text) for quote in shown] == [
        (QuoteKind.SCARE, "miracle pump"),
        (QuoteKind.TITLE, "Night Ferry"),
    ]


def test_indirect_speech_can_be_left_out() -> None:
    article = article_of("Ana Moreno said that it rained. “It did,” she said.")
    assert [quote.kind for quote in quotes_in(article)] == [QuoteKind.INDIRECT, QuoteKind.DIRECT]
    assert [quote.kind for quote in quotes_in(article, Quotes(indirect=False))] == [QuoteKind.DIRECT]


def test_an_organisation_that_speaks_becomes_a_person_of_its_kind() -> None:
    found = list(
        Quotes().find(article_of("“We close at six,” the Hale Library Board said. The board said it would stay so."))
    )
    (board,) = [item for item in found if isinstance(item, Person)]
    assert (board.name, board.kind) == ("Hale Library Board", PersonKind.ORGANISATION)
    assert [quote.speaker.name for quote in found if isinstance(quote, Quote) and quote.speaker] == [board.name] * 2


def test_a_mark_that_is_never_closed_is_a_problem_unless_the_quotation_goes_on() -> None:
    alone = list(Quotes().find(article_of("Ana Moreno said: “It rained.", "The sun came out.")))
    (problem,) = [item for item in alone if isinstance(item, Problem)]
    assert problem.code is ProblemCode.UNCLOSED_QUOTATION
    assert problem.span is not None
    going_on = list(Quotes().find(article_of("Ana Moreno said: “It rained.", "“It stopped.”")))
    assert not [item for item in going_on if isinstance(item, Problem)]


def test_the_envoy_of_a_video_is_not_the_television_that_shows_it() -> None:
    article = article_of("Corvian state media posted a video of an envoy announcing that the ferry would sail again.")
    assert quotes_in(article) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("“It rained,” said Ana Moreno.", "after-vs"),
        ("“It rained,” Ana Moreno said.", "after-sv"),
        ("“It rained,” according to Ana Moreno.", "after-according"),
        ("Ana Moreno said, “It rained all day.”", "before-sv"),
        ("Ana Moreno left, saying “it rained all day.”", "before-ing"),
        ("According to Ana Moreno, “it rained all day.”", "before-according"),
        ("ANA: “It rained all day.”", "label"),
        ("Ana Moreno hollered, “It rained all day!”", "before-sv"),
        ("The rain was “a gift to every farmer,” for all of the valley, Ana Moreno said.", "after-sv"),
        ("It was “a gift” to the valley, Ana Moreno said.", "tail"),
        ("“It rained all day.” — Ana Moreno, Lisbon", "signed"),
        ("Her claim that “it never rains in June” was wrong.", "before-noun"),
        ("Ana Moreno said that it rained.", "indirect-leading"),
        ("It rained, Ana Moreno said.", "indirect-closing"),
        ("The rain, Ana Moreno said, was warm.", "indirect-between"),
        ("As Ana Moreno said, it rained.", "indirect-as"),
        ("It rained, according to Ana Moreno.", "indirect-according"),
        ("Ana Moreno believes that it rained.", "indirect-thought"),
    ],
)
def test_each_sieve_has_its_id(text: str, rule: str) -> None:
    assert [quote.rule for quote in quotes_in(article_of(text))] == [rule]


def test_confidence_is_the_measured_precision_of_the_sieve_and_kind() -> None:
    measured = confidences("en")
    for text in ("“It rained all day,” said Ana Moreno.", "Ana Moreno said that it rained."):
        (quote,) = quotes_in(article_of(text))
        assert quote.confidence == measured[quote.kind.value][quote.rule]


def test_confidence_is_finer_where_it_was_measured_finer() -> None:
    finer = confidences("en")["partial"]["name"]["long"]["before-sv"]
    (quote,) = quotes_in(article_of("Ana Moreno called it “a very long and very wet day” and left."))
    assert (quote.rule, quote.confidence) == ("before-sv", finer)


@pytest.mark.parametrize("language", ["en", "de"])
def test_confidences_are_probabilities_of_known_kinds(language: str) -> None:
    measured = confidences(language)
    assert set(measured) <= {kind.value for kind in QuoteKind}
    plain = [value for rules in measured.values() for value in rules.values() if not isinstance(value, dict)]
    assert all(0 < value < 1 for value in plain)
    assert len(plain) > 15


def test_forms_of_regular_verbs_follow_the_rules_of_spelling() -> None:
    bits = lexicon().bits
    assert {"declare", "declared", "declares", "declaring", "cried", "cries", "stresses", "quipped"} <= bits.keys()
