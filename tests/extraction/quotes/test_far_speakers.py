"""Speakers who stand apart from their words: behind asides, in another clause or paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Article, Block, Quote, QuoteKind
from newsparse.extraction.people import People
from newsparse.extraction.quotes import Quotes

NAMES = ("Karen Falk", "Otto van der Meer", "Mayor Karen Falk", "Dr. Peter Brandt")
ROLES = ("", ", the mayor,", ", a lawyer from Hale,", ", head of Strand Foods – one of few women in the trade –")
#: What stands between a verb of saying and its clause.
ASIDES = ("", ", however,", ", in a rare interview,", ", rather quietly,")
WORDS = ("quite safe", "the last dance", "more than a bridge")
DENIALS = (
    "{p} did not see a “{q}”",
    "{p} would never call it “{q}”",
    "nobody had called it “{q}”",
    "if {p} said so, it was “{q}”",
)
#: Where a participle opens the sentence, its subject is that of the main clause.
OPENED = (
    "In calling the pier “{q},” {s} made no friends.",
    "While praising it as “{q},” {s} voted against it.",
    "But after describing the pier as “{q},” {s} left.",
)
CLOSED = (
    "{s}{r} on Tuesday called the pier “{q}.”",
    "Or, as {s}{r} put it: “{q}.”",
    "{s}{r} attacked the plan on Monday, calling it “{q}.”",
)
names = st.sampled_from(NAMES)
words = st.sampled_from(WORDS)


def quotes_in(text: str) -> list[Quote]:
    """The quotations of a text."""
    article = Article(blocks=tuple(Block(text=paragraph) for paragraph in text.split("\n\n")))
    article = article.evolve(people=tuple(People().find(article)))
    return [item for item in Quotes().find(article) if isinstance(item, Quote)]


def mention(quote: Quote) -> str:
    """The words that name the speaker."""
    assert quote.speaker is not None
    return quote.speaker.mention.text.lower()


@given(st.sampled_from(DENIALS), names, words, st.sampled_from(ASIDES))
def test_who_tells_that_something_is_denied_says_what_is_in_marks(frame, name, said, aside):
    (quote,) = quotes_in(f"{name} said{aside} that {frame.format(p='he', q=said)}.")
    assert (quote.kind, quote.text) == (QuoteKind.PARTIAL, said)
    assert mention(quote) == name.lower()


@given(st.sampled_from(OPENED), names, words)
def test_the_subject_of_a_participle_that_opens_a_sentence_follows_it(frame, name, said):
    (quote,) = quotes_in(frame.format(s=name, q=said))
    assert (quote.kind, quote.text.rstrip(",")) == (QuoteKind.PARTIAL, said)
    assert mention(quote) == name.lower()


@given(st.sampled_from(CLOSED), names, st.sampled_from(ROLES), words)
def test_a_role_and_a_time_may_stand_between_a_name_and_its_verb(frame, name, role, said):
    (quote,) = quotes_in(frame.format(s=name, r=role, q=said))
    assert quote.text == f"{said}."
    assert mention(quote).startswith(name.lower())


@given(names, st.sampled_from(ROLES))
def test_it_is_the_name_before_an_apposition_that_speaks(name, role):
    (quote,) = quotes_in(f"{name}{role} said the plant would close.")
    assert quote.text == "the plant would close"
    assert mention(quote).startswith(name.lower())


@pytest.mark.parametrize("paragraphs", [2, 3, 4])
def test_what_is_left_open_is_said_by_who_goes_on_with_it(paragraphs):
    opened = [f"“We have waited for {number} long years." for number in range(2, paragraphs + 1)]
    found = quotes_in("\n\n".join([*opened, "“And we will wait no more,” said Karen Falk."]))
    assert [mention(quote) for quote in found] == ["karen falk"] * paragraphs


def test_who_is_said_before_to_say_it_comes_first():
    first, second = quotes_in(
        "Peter Brandt read the letter to the council:\n\n“We have waited for years.\n\n“She came,” Karen Falk said."
    )
    assert mention(first) == "peter brandt"
    assert mention(second) == "karen falk"


@pytest.mark.parametrize("thing", ["it twice", "it again before the vote", "you again"])
def test_a_thing_that_is_said_is_no_clause(thing):
    assert quotes_in(f"Karen Falk said {thing}.") == []


@pytest.mark.parametrize("said", ["it would close", "it no longer would close", "you were late"])
def test_what_a_pronoun_begins_is_a_clause_where_it_has_a_verb(said):
    (quote,) = quotes_in(f"Karen Falk said {said}.")
    assert quote.text == said


@pytest.mark.parametrize("lead", ["On NBL’s", "In the sitcom", "In an interview with"])
def test_a_work_before_the_words_of_saying_is_not_said(lead):
    (quote,) = quotes_in(f"{lead} “The Morning Ferry,” Karen Falk said that it was over.")
    assert quote.text == "that it was over"


def test_what_follows_a_work_is_said_by_itself():
    found = quotes_in("Karen Falk, author of “The Salt Road,” said: “Nobody reads it.”")
    assert [quote.text for quote in found] == ["Nobody reads it."]


@given(names, words)
def test_who_is_named_behind_a_dash_and_before_a_colon_speaks(name, said):
    (quote,) = quotes_in(f"The pier will close - {name}: “It was {said}.”")
    assert mention(quote) == name.lower()


@given(st.sampled_from(["statement", "later interview", "letter to the council"]), names, words)
def test_a_phrase_that_only_says_where_is_no_speaker(where, name, said):
    (quote,) = quotes_in(f"{name} left the hall and in a {where} called it “{said}.”")
    assert mention(quote) == name.lower()


@given(names, words)
def test_in_a_relative_clause_the_name_behind_the_pronoun_speaks(name, said):
    (quote,) = quotes_in(f"The council heard a speech, in which {name} called it “{said}.”")
    assert mention(quote) == name.lower()


@pytest.mark.parametrize("phrase", ["The first lady", "The newly elected mayor", "The “Salt Road” star"])
def test_words_behind_an_article_belong_to_the_speaker(phrase):
    (quote,) = quotes_in(f"{phrase} said that it was over.")
    assert mention(quote) == phrase.lower()


def test_it_says_nothing():
    (quote,) = quotes_in("It has not helped that the pier was sold as “the longest in all of the north.”")
    assert quote.speaker is None


TOGETHER = (
    ("Karen Falk and Otto van der Meer", ("Otto van der Meer",)),
    ("Mayor Karen Falk and her deputy Luis Prado", ("Luis Prado",)),
    ("Karen Falk, Peter Brandt and Luis Prado", ("Peter Brandt", "Luis Prado")),
    ("Karen Falk, head of Strand Foods, and Luis Prado", ("Luis Prado",)),
    ("Karen Falk, an aide to Mayor Luis Prado,", ()),
    ("Karen Falk of Strand and Sons", ()),
)


@pytest.mark.parametrize(("mentioned", "also"), TOGETHER)
def test_who_speaks_together_is_told(mentioned, also):
    (quote,) = quotes_in(f"Luis Prado and Peter Brandt came.\n\n“The pier is closed,” {mentioned} said on Monday.")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.also) == ("Karen Falk", also)


@given(names, words, st.sampled_from(["but", "and", "while"]))
def test_a_denial_beside_what_somebody_said_is_nobodys_word(name, said, joint):
    found = quotes_in(f"{name} said that it rained, {joint} she never said “{said} of all.”")
    assert {quote.kind for quote in found} == {QuoteKind.INDIRECT}
