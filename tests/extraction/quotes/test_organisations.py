"""Organisations that a text names are found by a word, however often the text is asked."""

from hypothesis import given
from hypothesis import strategies as st

from newsparse.extraction.quotes.organisations import Organisations

WORDS = ("Marram", "Foods", "Coastal", "Agency", "Union", "of", "the", "grew.", "Bank", "\n\n", "\u00a0")
ASKED = ("Marram", "Coastal", "Agency", "Union", "Bank")


def names(organisations: Organisations, word: str) -> list[str]:
    return sorted(person.name for person in organisations.with_word(word))


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_a_text_that_is_asked_often_answers_as_one_asked_once(text: str) -> None:
    often = Organisations(text, "en")
    for number in range(20):
        often.with_word(f"Other{number}")
    for word in ASKED:
        assert names(often, word) == names(Organisations(text, "en"), word)
        assert often.beginning_with(word) == Organisations(text, "en").beginning_with(word)


def test_the_first_word_of_a_name_leads_to_it() -> None:
    text = "“It grew,” Marram said.\n\nThe Marram Union of Traders met the Coastal Weather Agency."
    organisations = Organisations(text, "en")
    assert [person.mentions[0].span.of(text) for person in organisations.beginning_with("Marram")] == ["Marram Union"]
    assert organisations.beginning_with("Coast") == ()
    assert names(organisations, "Agency") == ["Coastal Weather Agency"]


def test_the_text_is_searched_a_few_times_however_often_it_is_asked() -> None:
    class Counted(str):
        __slots__ = ()
        searches = 0

        def find(self, *where: object) -> int:
            type(self).searches += 1
            return super().find(*where)  # type: ignore[arg-type]

    text = Counted("“It grew,” Ana said. " * 50)
    organisations = Organisations(text, "en")
    for number in range(2_000):
        assert organisations.beginning_with("Ana" if number % 2 else f"Ana{number}") == ()
    assert Counted.searches < 100 * 50
