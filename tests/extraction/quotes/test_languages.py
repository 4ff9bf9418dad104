"""Each language is read by its own pack and order of words; one without a pack by none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Article, Block, Quote
from newsparse.extraction.people import People
from newsparse.extraction.people.choice import language_of
from newsparse.extraction.quotes import Quotes
from newsparse.extraction.quotes.inflection import forms_of
from newsparse.extraction.quotes.lexicon import LANGUAGES, lexicon
from newsparse.extraction.quotes.tokens import tokenise

GERMAN = [
    *("„", "“", "»", "«", ",", ".", ":", "(", ")", "–", "\n\n", "und", "sagte", "sagte,", "so", "laut", "Laut"),
    "zufolge",
    *("nach Angaben von", "wie", "dass", "der", "die", "den", "das", "er", "sie", "es", "heißt es", "wird", "zitiert"),
    *("als", "bezeichnete", "nannte", "sei", "habe", "Anna Keller", "Keller", "Bürgermeister", "Stadt", "Regen"),
    *("am 3. Mai", "nicht"),
]
FRENCH = (
    "Le maire de la ville a parlé lundi avec les habitants.\n\n"
    "« Nous avons tout perdu dans cette tempête », a déclaré le maire. Il est « furieux » et il said rien."
)


def article_of(text: str, language: str | None = None) -> Article:
    parts = (" ".join(part.split()) for part in text.split("\n\n"))
    return Article(blocks=tuple(Block(text=part) for part in parts if part), language=language)


def quotes_in(article: Article) -> list[Quote]:
    return [item for item in Quotes(all_kinds=True).find(article) if isinstance(item, Quote)]


@given(st.lists(st.sampled_from(GERMAN), max_size=40).map(" ".join))
def test_german_spans_say_what_stands_there(text: str) -> None:
    article = article_of(text, "de")
    article = article.evolve(people=tuple(People().find(article)))
    found = tuple(Quotes(all_kinds=True).find(article))
    quotes = tuple(item for item in found if isinstance(item, Quote))
    article.evolve(quotes=quotes)  # the model refuses what does not stand in the text
    for quote in quotes:
        assert all(one.end <= other.start for one, other in zip(quote.spans, quote.spans[1:], strict=False))
        assert "\n\n" not in quote.span.of(article.text)


@pytest.mark.parametrize(
    ("text", "rule", "mention"),
    [
        ("„Es regnet“, sagte Anna Keller.", "after-vs", "Anna Keller"),
        (
            "„Es regnet seit vielen Tagen“, heißt es in einer Erklärung der Stadt.",
            "after-vs",
            "einer Erklärung der Stadt",
        ),
        ("„Es regnet“, so Anna Keller.", "after-according", "Anna Keller"),
        ("Anna Keller sagte am Montag: „Es regnet.“", "before-sv", "Anna Keller"),
        ("Am Montag sagte Anna Keller: „Es regnet.“", "before-sv", "Anna Keller"),
        ("Gestern freute sich die Bürgermeisterin: „Es regnet.“", "before-generic", "die Bürgermeisterin"),
        ("Laut Anna Keller ist der Regen „sehr nass“.", "before-according", "Anna Keller"),
        ("Die Stadt, die den Regen „sehr nass“ nannte, schweigt.", "after-sv", "die"),
        ("Anna Keller sagte, dass es regne.", "indirect-leading", "Anna Keller"),
        ("Es habe geregnet, sagte Anna Keller.", "indirect-closing", "Anna Keller"),
        ("Der Stadt zufolge regnet es seit Montag.", "indirect-according", "Der Stadt"),
        ("Wie die Stadt mitteilte, regnet es.", "indirect-as", "die Stadt"),
    ],
)
def test_each_german_sieve(text: str, rule: str, mention: str) -> None:
    (quote,) = quotes_in(article_of(text, "de"))
    assert quote.speaker is not None
    assert (quote.rule, quote.speaker.mention.text) == (rule, mention)


def test_the_article_says_its_language_unless_its_words_clearly_say_another() -> None:
    german = "Das ist der Regen, und die Stadt sagt, dass es nicht aufhört."
    assert language_of(article_of(german)) == "de"
    assert language_of(article_of(german, "en-GB")) == "de"
    assert language_of(article_of("Das ist der Regen.", "en-GB")) == "en"
    assert language_of(article_of("Regen.")) == "en"
    assert language_of(article_of(FRENCH)) == "fr"


def test_no_english_rule_reads_another_language() -> None:
    article = article_of(FRENCH)
    shown = [quote for quote in Quotes().find(article) if isinstance(quote, Quote)]
    assert [(quote.text, quote.speaker) for quote in shown] == [("Nous avons tout perdu dans cette tempête", None)]


def test_a_figure_with_a_stop_is_ordinal_in_german_only() -> None:
    assert tokenise("am 3. Mai", 0, 9, language="de").words == ("am", "3.", "Mai")
    assert tokenise("at 3. May", 0, 9).words == ("at", "3", ".", "May")


@pytest.mark.parametrize("language", LANGUAGES)
def test_packs_hold_what_their_rules_ask_for(language: str) -> None:
    pack = lexicon(language)
    assert pack.language == language
    assert pack.gate
    assert pack.small.that


def test_a_language_without_a_pack_has_no_words() -> None:
    assert (lexicon("fr").order, lexicon("fr").bits) == ("unknown", {})


@pytest.mark.parametrize(
    ("entry", "language", "forms"),
    [
        ("declare", "en", {"declare", "declared", "declares", "declaring"}),
        ("cry", "en", {"cry", "cried", "cries", "crying"}),
        ("say said", "en", {"say", "said", "says", "saying"}),
        ("sagen", "de", {"sagen", "sagte", "sagt", "sagten", "gesagt"}),
        ("kritisieren", "de", {"kritisieren", "kritisierte", "kritisiert", "kritisierten"}),
        ("antworten", "de", {"antworten", "antwortete", "antwortet", "antworteten", "geantwortet"}),
        ("rufen rief ruft gerufen", "de", {"rufen", "rief", "ruft", "riefen", "gerufen"}),
        ("dire dit", "fr", {"dire", "dit"}),
    ],
)
def test_forms_of_verbs(entry: str, language: str, forms: set[str]) -> None:
    assert {form for form, _ in forms_of(entry, language)} == forms
