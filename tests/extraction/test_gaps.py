"""Gaps are found where grammar misses something, and are never filled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Recipe
from newsparse.contracts import Article, Block, Gap, Mark, MarkKind, Span

RECIPE = Recipe(name="gaps", extractors=("gaps",))


def found(*paragraphs: str) -> tuple[Gap, ...]:
    article = Article(blocks=tuple(Block(text=text) for text in paragraphs))
    return newsparse.extract(article, RECIPE).gaps


def marked(text: str) -> str:
    """The text with `[]` about what each gap covers."""
    for gap in reversed(found(text)):
        text = f"{text[: gap.span.start]}[{gap.span.of(text)}]{text[gap.span.end :]}"
    return text


PIECES = st.sampled_from(
    ["the", "The", "and", "mill", " ", " ", ",", ".", "(", ")", "“", "”", '"', "’s", "...", "5", "\u00a0"]
)
LINES = st.lists(st.lists(PIECES | st.text(max_size=3), min_size=1).map("".join).map(lambda t: " ".join(t.split())))


@given(LINES.map(lambda lines: [line for line in lines if line and line.isprintable()]))
def test_a_gap_covers_nothing_but_space_and_marks(lines: list[str]) -> None:
    for gap in found(*lines):
        assert not any(character.isalnum() for character in gap.text)
        assert gap.cues
        assert 0.85 <= gap.confidence <= 1


@given(st.lists(st.sampled_from(["Mill", "water", "salt"]), min_size=1).map(" ".join))
def test_words_alone_have_no_gap(words: str) -> None:
    text = f"So {words} water."
    assert found(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Talks with Norland[ ], a close ally, went on.",
        "They shut the mill and[ ].",
        "He moved to the[ ].",
        "He moved to the[]. She stayed.",
        "According to the council[ ]; it is over.",
        "The mayor[ ]’s deputy resigned.",
        "[], a baker, was the first to sign.",
        "[]. The ferry sank within the hour.",
        "The prize went to her novel [“”] on Sunday.",
        "It was called [“,”] and sold.",
        "He left for the[ ]of the town.",
        "She sent word to[ ]to her sister.",
        "They asked what the price was and[]",
        "What is the point[ ]? Nothing is.",
        "It was her first book [()].",
        "The firm (owned by[ ]) has closed.",
    ],
)
def test_where_something_is_missing(text: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    assert marked(plain) == text


@pytest.mark.parametrize(
    "text",
    [
        "Talks went on, and on . . . and on.",
        "It sells .50 calibre shells, a .com domain and a ... pause.",
        "He asked: what for? Nothing, she said (twice).",
        "Call print() or f(), then wait.",
        "He said “no”, and “yes”.",
        "Plan A, plan B. The end.",
        "The in-crowd and the WHO of the day, a by-election.",
        "Smile :) or frown :( as you like.",
        "A ratio of 3 : 4, they said",
    ],
)
def test_where_nothing_is_missing(text: str) -> None:
    assert found(text) == ()


def test_a_page_that_spaces_its_marks_has_its_own_style() -> None:
    assert found("One , two , three .", "Four , five .") == ()


def test_a_paragraph_that_starts_within_a_sentence_has_lost_its_start() -> None:
    last = "following a vote in May that the council had called a farce."
    (gap,) = found("The mayor stepped down at once.", last)
    assert gap.cues == ("lower-case-start",)
    assert len(gap.span) == 0


def test_other_languages_set_other_marks() -> None:
    assert found("Qui va là ? Personne !", "Et puis : rien ; voilà.") == ()
    assert found("Er rief an. Dann kam er an, und ging.") == ()


@pytest.mark.parametrize(("language", "expected"), [(None, 1), ("en", 1), ("de", 1), ("de-AT", 1), ("xx", 0)])
def test_clear_words_overrule_the_language_that_a_page_was_declared_to_be_in(
    language: str | None, expected: int
) -> None:
    story = "The board said that it was not in a hurry, and that the crane of the harbor will be there for the week."
    lost = "It was the first time that the and. of the harbor was seen."
    article = Article(blocks=(Block(text=story), Block(text=lost)), language=language)
    assert len(newsparse.extract(article, RECIPE).gaps) == expected


def test_a_page_of_low_starts_is_a_style() -> None:
    line = "we went down to the mill and then back to the town again."
    assert found(line, line, line) == ()


def test_a_wrapped_sentence_lost_nothing() -> None:
    assert found("The mayor, who had been ill since", "the spring of that year, stepped down at once and left.") == ()


@pytest.mark.parametrize(
    "soup", [" ," * 50_000, "(" * 100_000, "“" * 100_000, "the." * 50_000, ". " * 99_999 + ".", "a" * 200_000]
)
def test_soup_is_read_in_one_pass(soup: str) -> None:
    assert all(gap.span.end <= len(soup) for gap in found(soup.strip()))


@pytest.mark.parametrize(
    ("kind", "end", "gaps"),
    [(MarkKind.LINK, 10, 0), (MarkKind.LINK, 11, 0), (MarkKind.STRONG, 10, 1), (MarkKind.LINK, 8, 1)],
)
def test_no_text_is_lost_where_a_link_ends(kind: MarkKind, end: int, gaps: int) -> None:
    mark = Mark(kind=kind, span=Span(5, end), target="https://example.org/")
    block = Block(text="Here Karin , who sails, was seen at the quay.", marks=(mark,))
    assert len(newsparse.extract(Article(blocks=(block,)), RECIPE).gaps) == gaps
