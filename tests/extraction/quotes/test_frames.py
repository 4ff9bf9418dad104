"""Quotations in frames that are known: who says it, by which words, and exactly what stands in marks comes out."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Article, Block, Gap, Person, Problem, ProblemCode, Quote, QuoteKind, Span
from newsparse.extraction.people import People
from newsparse.extraction.quotes import Quotes

#: Marks that open and close.
MARKS = ("“”", '""', "«»", "„“", "‘’", "''")
#: Marks within which an apostrophe could close nothing.
DOUBLE = MARKS[:4]
#: What is said, without the stop at its end; some of it holds what could mislead.
SAID = (
    "It has rained for three days",
    "We don’t go near the dogs’ bowl",
    "That’s the end of the ’90s",
    "They don't know what Peter Brandt said to the mayor",
    "According to them, we are late, and 40 of us left",
    "Nobody told me: the pier (the old one) is closed",
    "He said so. She did not. I left, Ida Oduya said, and I came back",
)
#: What is said within single marks.
PLAINLY_SAID = (
    SAID[0],
    "The pier, the old one, is closed until 7 p.m. on Monday",
    "We know who left and who came back",
)
VERBS = ("said", "says", "added", "warned", "explained", "replied", "argued", "recalled")


class Voice(NamedTuple):
    """A speaker: words that come before, how the saying names the speaker, and whom that means."""

    mention: str
    name: str
    resolved_by: str = "name"
    role: str | None = None
    before: str = ""


NAMED = (
    Voice("Karen Falk", "Karen Falk"),
    Voice("Otto van der Meer", "Otto van der Meer"),
    Voice("Mayor Karen Falk", "Karen Falk", role="Mayor"),
    Voice("harbour director Maria Oduya", "Maria Oduya", role="harbour director"),
    Voice("the ministry’s spokesman Peter Brandt", "Peter Brandt", role="spokesman"),
    Voice("Dr. Peter Brandt", "Peter Brandt", role="Dr."),
    Voice("the Harbour Institute", "Harbour Institute", "organisation"),
    Voice("Falk", "Karen Falk", before="Karen Falk left the hall. "),
    Voice("Ms. Falk", "Karen Falk", before="Karen Falk left the hall. "),
    Voice("the governor", "Peter Brandt", "role", "Governor", before="Governor Peter Brandt left the hall. "),
)
PRONOUNS = (
    Voice("she", "Karen Falk", "pronoun", before="Karen Falk left the hall. "),
    Voice("he", "Peter Brandt", "pronoun", before="Peter Brandt left the hall. "),
    Voice("she", "Karen Falk", "pronoun", before="Peter Brandt stayed. Karen Falk left the hall. "),
)
#: Where the speaker stands: `{q}` is what is said with its marks, `{v}` the verb, `{s}` the speaker.
BEHIND = ("{q} {s} {v}.", "{q} {s} {v} on Monday.", "{q} {s} {v} at the pier, and left.")
TURNED = ("{q} {v} {s}.", "{q} {v} {s} on Monday.", "{q} {v} {s}, and it rained.")
BEFORE = ("{s} {v}, {q}", "{s} {v}: {q}", "{s} {v} on Monday: {q}", "On Monday, {s} {v}, {q}")
SOURCES = ("{q} according to {s}.", "According to {s}, {q}")
marks = st.sampled_from(MARKS)
verbs = st.sampled_from(VERBS)


def article_of(text: str) -> Article:
    """The article with its people, a block for each paragraph."""
    article = Article(blocks=tuple(Block(text=paragraph) for paragraph in text.split("\n\n")))
    return article.evolve(people=tuple(People().find(article)))


def quotes_in(text: str, *, all_kinds: bool = False) -> list[Quote]:
    """The quotations of a text."""
    return [item for item in Quotes(all_kinds=all_kinds).find(article_of(text)) if isinstance(item, Quote)]


def marked(words: str, pair: str, stop: str) -> str:
    """What is said in its marks; a comma stands within those that Americans use, and else outside."""
    inside = stop != "," or pair in {"“”", '""', "‘’", "''"}
    return f"{pair[0]}{words}{stop}{pair[1]}" if inside else f"{pair[0]}{words}{pair[1]}{stop}"


def content(words: str, pair: str, stop: str) -> str:
    """What stands within the marks."""
    return marked(words, pair, stop)[1:-1].removesuffix(pair[1])


@st.composite
def sayings(draw: st.DrawFn, pairs: tuple[str, ...] = MARKS) -> tuple[str, str]:
    """A pair of marks, and what is said in it."""
    pair = draw(st.sampled_from(pairs))
    return pair, draw(st.sampled_from(SAID if pair in DOUBLE else PLAINLY_SAID))


def heard(text: str, quote: Quote) -> tuple[object, ...]:
    """What is told of a quotation that has a speaker."""
    assert quote.speaker is not None
    return (
        quote.kind,
        [span.of(text) for span in quote.spans],
        quote.speaker.mention.text.lower(),
        quote.speaker.name,
        quote.speaker.resolved_by,
        quote.speaker.role and quote.speaker.role.lower(),
    )


def wanted(voice: Voice, *pieces: str) -> tuple[object, ...]:
    """The same, as it should be of a direct quotation."""
    return (
        QuoteKind.DIRECT,
        list(pieces),
        voice.mention.lower(),
        voice.name,
        voice.resolved_by,
        voice.role and voice.role.lower(),
    )


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@given(
    st.sampled_from([*NAMED, *PRONOUNS]), verbs, sayings(), st.sampled_from([",", "?", "!"]), st.sampled_from(BEHIND)
)
def test_behind_what_is_said(voice, verb, saying, stop, frame):
    pair, words = saying
    text = voice.before + frame.format(q=marked(words, pair, stop), s=voice.mention, v=verb)
    (quote,) = quotes_in(text)
    assert heard(text, quote) == wanted(voice, content(words, pair, stop))
    assert quote.cue is not None
    assert quote.cue.of(text) == verb


@pytest.mark.parametrize("pair", MARKS)
@given(
    words=st.sampled_from(["It is closed until Monday", "We left for New York"]), stop=st.sampled_from([",", "?", "!"])
)
def test_a_role_before_a_name_begins_behind_the_marks(pair, words, stop):
    text = f"{marked(words, pair, stop)} harbour director Maria Oduya said."
    (quote,) = quotes_in(text)
    assert heard(text, quote) == wanted(NAMED[3], content(words, pair, stop))


@pytest.mark.parametrize("added", [", who was there", ", a lawyer", ", 53", ", speaking on Monday"])
@pytest.mark.parametrize("role", ["the governor", "the harbour director"])
def test_what_is_added_to_a_role_tells_more_of_the_one_who_is_meant(role, added):
    (quote,) = quotes_in(f"Governor Peter Brandt met harbour director Maria Oduya. “It rained,” said {role}{added}.")
    assert quote.speaker is not None
    assert quote.speaker.name == {"the governor": "Peter Brandt"}.get(role, "Maria Oduya")
    assert quote.speaker.mention.role == role.removeprefix("the ")


@given(st.sampled_from(NAMED), verbs, sayings(), st.sampled_from([",", "?", "!"]), st.sampled_from(TURNED))
def test_behind_the_verb(voice, verb, saying, stop, frame):
    pair, words = saying
    text = voice.before + frame.format(q=marked(words, pair, stop), s=voice.mention, v=verb)
    (quote,) = quotes_in(text)
    assert heard(text, quote) == wanted(voice, content(words, pair, stop))
    assert quote.cue is not None
    assert quote.cue.of(text) == verb


@given(
    st.sampled_from([*NAMED, *PRONOUNS]), verbs, sayings(), st.sampled_from([".", "?", "!"]), st.sampled_from(BEFORE)
)
def test_before_what_is_said(voice, verb, saying, stop, frame):
    pair, words = saying
    text = voice.before + capital(frame.format(q=marked(words, pair, stop), s=voice.mention, v=verb))
    (quote,) = quotes_in(text)
    assert heard(text, quote) == wanted(voice, words + stop)
    assert quote.cue is not None
    assert quote.cue.of(text) == verb


@given(
    st.sampled_from([*NAMED, *PRONOUNS]), verbs, st.sampled_from(DOUBLE), st.sampled_from(SAID), st.sampled_from(SAID)
)
def test_split_by_its_speaker(voice, verb, pair, first, second):
    rest = second[0].lower() + second[1:]
    text = f"{voice.before}{marked(first, pair, ',')} {voice.mention} {verb}, {marked(rest, pair, '.')}"
    (quote,) = quotes_in(text)
    assert heard(text, quote) == wanted(voice, content(first, pair, ","), f"{rest}.")


@given(st.sampled_from([*NAMED, *PRONOUNS]), verbs, sayings(), st.sampled_from(PLAINLY_SAID))
def test_what_floats_behind_it_is_the_same_speakers(voice, verb, saying, more):
    pair, words = saying
    text = f"{voice.before}{marked(words, pair, ',')} {voice.mention} {verb}. {marked(more, pair, '.')}"
    quotes = quotes_in(text)
    assert [heard(text, quote)[1] for quote in quotes] == [[content(words, pair, ",")], [f"{more}."]]
    assert [quote.speaker and quote.speaker.name for quote in quotes] == [voice.name, voice.name]


@given(
    st.sampled_from(NAMED), verbs, st.sampled_from(DOUBLE[:2]), st.lists(st.sampled_from(SAID), min_size=1, max_size=3)
)
def test_what_goes_on_in_the_next_paragraphs_is_the_same_speakers(voice, verb, pair, more):
    opened = f"{pair[0]}{SAID[0]}."
    *middle, last = more
    paragraphs = [opened, *(f"{pair[0]}{words}." for words in middle), marked(last, pair, ".")]
    text = f"{voice.before}{capital(voice.mention)} {verb}: " + "\n\n".join(paragraphs)
    quotes = quotes_in(text)
    assert [quote.text for quote in quotes] == [f"{words}." for words in (SAID[0], *more)]
    assert [quote.continued for quote in quotes] == [False, *(True for _ in more)]
    assert {quote.speaker and quote.speaker.name for quote in quotes} == {voice.name}


@given(st.sampled_from(NAMED), sayings(), st.sampled_from(SOURCES))
def test_according_to(voice, saying, frame):
    pair, words = saying
    stop = "," if frame.startswith("{q}") else "."
    text = voice.before + frame.format(q=marked(words, pair, stop), s=voice.mention)
    (quote,) = quotes_in(text)
    assert heard(text, quote) == wanted(voice, content(words, pair, stop))
    assert quote.cue is not None
    assert quote.cue.of(text).lower() == "according to"


@given(st.sampled_from(NAMED), verbs, st.sampled_from(PLAINLY_SAID), st.booleans())
def test_without_marks_it_is_indirect(voice, verb, words, is_leading):
    said = words[0].lower() + words[1:]
    text = voice.before + (
        f"{capital(voice.mention)} {verb} that {said}." if is_leading else f"{words}, {voice.mention} {verb}."
    )
    (quote,) = quotes_in(text)
    assert (quote.kind, quote.speaker and quote.speaker.name) == (QuoteKind.INDIRECT, voice.name)
    assert quote.text == (f"that {said}" if is_leading else words)


@given(
    st.sampled_from(NAMED), st.sampled_from(["said", "warned", "added"]), st.sampled_from(DOUBLE), st.sampled_from(SAID)
)
def test_part_of_a_clause_is_partial_and_the_clause_is_its_content(voice, verb, pair, words):
    said = words[0].lower() + words[1:]
    clause = f"that the pier “{said}”".replace("“", pair[0]).replace("”", pair[1])
    text = f"{voice.before}{capital(voice.mention)} {verb} {clause} for good."
    (quote,) = quotes_in(text)
    assert (quote.kind, quote.text) == (QuoteKind.PARTIAL, said)
    assert quote.speaker is not None
    assert quote.speaker.name == voice.name
    assert quote.content is not None
    assert said in quote.content.of(text)


NESTED = {"“”": "‘’", '""': "''", "«»": "“”", "‘’": "“”"}


@given(st.sampled_from(NAMED), verbs, st.sampled_from(sorted(NESTED)), st.sampled_from(PLAINLY_SAID), st.booleans())
def test_a_quotation_within_another_is_nested(voice, verb, pair, words, is_last):
    inner = NESTED[pair]
    said = f"He told me {inner[0]}{words}{inner[1]}" + ("" if is_last else " and left")
    text = f"{voice.before}{capital(voice.mention)} {verb}: {marked(said, pair, '.')}"
    (quote,) = quotes_in(text)
    assert heard(text, quote) == wanted(voice, f"{said}.")
    assert [span.of(text) for span in quote.nested] == [words]


@given(
    st.lists(
        st.tuples(st.sampled_from(NAMED[:5]), verbs, sayings(DOUBLE), st.sampled_from(BEHIND)),
        max_size=4,
        unique_by=lambda part: part[0].name,
    )
)
def test_paragraphs_that_stand_together_have_the_quotations_of_each(parts):
    paragraphs, expected = [], []
    for voice, verb, (pair, words), frame in parts:
        paragraphs.append(frame.format(q=marked(words, pair, ","), s=voice.mention, v=verb))
        expected.append(wanted(voice, content(words, pair, ",")))
    text = "\n\n".join(["It rained all day.", *paragraphs])
    assert [heard(text, quote) for quote in quotes_in(text)] == expected


APOSTROPHES = (
    "dogs’",
    "Karen’s",
    "rock ’n’ roll",
    "the ’90s",
    "don’t",
    "o’clock",
    "James’ dog",
    "five years’ work",
    "don't",
    "the '90s",
)


@given(st.lists(st.sampled_from(APOSTROPHES), min_size=1, max_size=5))
def test_apostrophes_open_no_quotation(words):
    assert quotes_in(f"It was {', '.join(words)} and rain.", all_kinds=True) == []


SCARE = ("The so-called {} broke.", "It was a {} of sorts.", "They built a {} there.")


@given(st.sampled_from(SCARE), st.sampled_from(DOUBLE), st.sampled_from(["miracle pump", "wonder", "smart wall"]))
def test_single_terms_in_marks_are_left_out_unless_they_are_asked_for(frame, pair, words):
    text = frame.format(f"{pair[0]}{words}{pair[1]}")
    assert quotes_in(text) == []
    assert [(quote.kind, quote.text) for quote in quotes_in(text, all_kinds=True)] == [(QuoteKind.SCARE, words)]


DENIED = (
    "{s} did not say {q}",
    "{s} didn’t say {q}",
    "{s} never said {q}",
    "{s} has never said {q}",
    "{s} denied saying {q}",
    "{s} has denied telling anyone {q}",
    "Nobody said {q}",
)


@given(st.sampled_from(DENIED), st.sampled_from(NAMED), st.sampled_from(DOUBLE), st.sampled_from(PLAINLY_SAID))
def test_what_was_not_said_is_no_quotation(frame, voice, pair, words):
    text = voice.before + capital(frame.format(s=voice.mention, q=marked(words, pair, ".")))
    assert quotes_in(text) == []
    (quote,) = quotes_in(text, all_kinds=True)
    assert (quote.text, quote.rule) == (f"{words}.", "denied")


@given(st.sampled_from(NAMED), verbs, sayings(DOUBLE), st.data())
def test_a_gap_in_its_sentence_damages_a_quotation_and_no_other(voice, verb, saying, data):
    pair, words = saying
    before = "“We are late,” Ida Oduya said.\n\n"
    text = f"{before}{voice.before}{marked(words, pair, ',')} {voice.mention} {verb}."
    begin = len(before) + len(voice.before)
    at = data.draw(st.sampled_from([at for at in range(begin + 1, len(text) - 1) if text[at] == " "]))
    article = article_of(text).evolve(gaps=(Gap(span=Span(at, at + 1), text=" "),))
    quotes = [item for item in Quotes().find(article) if isinstance(item, Quote)]
    assert [quote.damaged for quote in quotes] == [False, True]


@given(st.sampled_from(["“", '"', "«"]), st.sampled_from(SAID), st.sampled_from(NAMED), verbs)
def test_a_mark_that_nothing_closes_costs_its_paragraph_only(mark, words, voice, verb):
    text = f"{capital(voice.mention)} {verb}: {mark}{words}.\n\nIt rained.\n\n“We are late,” Ida Oduya said."
    found = list(Quotes().find(article_of(text)))
    assert [item.code for item in found if isinstance(item, Problem)] == [ProblemCode.UNCLOSED_QUOTATION]
    assert [item.text for item in found if isinstance(item, Quote)][-1] == "We are late,"


def test_an_organisation_that_speaks_becomes_a_person_of_its_kind():
    found = list(Quotes().find(article_of("“We are late,” the Harbour Institute said.")))
    assert [(item.name, item.kind.value) for item in found if isinstance(item, Person)] == [
        ("Harbour Institute", "organisation")
    ]


@given(st.lists(st.sampled_from(PLAINLY_SAID), min_size=4, max_size=7), st.booleans())
def test_in_a_transcript_names_take_turns(said, in_capitals):
    names = [name.upper() if in_capitals else name for name in ("Karen Falk", "Peter Brandt")]
    turns = [f"{names[number % 2]}: {words}." for number, words in enumerate(said)]
    text = "\n\n".join(["Karen Falk met Peter Brandt on Monday.", *turns])
    quotes = quotes_in(text)
    assert [quote.text for quote in quotes] == [f"{words}." for words in said]
    assert [quote.speaker and quote.speaker.mention.text for quote in quotes] == [turn.split(":")[0] for turn in turns]
    assert {quote.rule for quote in quotes} == {"turn"}
    assert quotes_in("\n\n".join([*turns[:2], "It rained."])) == []
