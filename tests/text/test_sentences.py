import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.sentences import sentence_before, sentence_behind, sentences

MARKS = (".", "!", "?", "…", "...", "”", "“", "'", '"', ")", "(", "。")
PIECES = st.sampled_from(("Mr.", "U.S.", "No.", "5", "He", "went", "home", *MARKS, " ", "\n", "\n\n"))
WORD = re.compile(r"[^\W_]+")
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join))


@given(TEXTS)
def test_they_hold_all_that_is_not_white_space_in_order(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@given(TEXTS)
def test_none_is_empty_or_has_white_space_around_it(text: str) -> None:
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in sentences(text))


@given(st.data(), TEXTS, st.integers(0, 30))
def test_the_sentence_about_a_word_is_the_one_that_holds_it(data: st.DataObject, text: str, reach: int) -> None:
    words = [word.span() for word in WORD.finditer(text)]
    if not words:
        return
    begin, end = data.draw(st.sampled_from(words))
    first, last = next(span for span in sentences(text) if span[0] <= begin < span[1])
    near, far = sentence_before(text, begin, reach), sentence_behind(text, begin, end + reach)
    assert WORD.findall(text, near, begin) == WORD.findall(text, max(first, begin - reach), begin)
    assert WORD.findall(text, end, far) == WORD.findall(text, end, min(last, end + reach))


@given(TEXTS)
def test_none_crosses_a_blank_line(text: str) -> None:
    assert not any("\n\n" in text[start:end] for start, end in sentences(text))


@given(TEXTS)
def test_a_sentence_does_not_depend_on_the_paragraph_before_it(text: str) -> None:
    alone = [text[start:end] for start, end in sentences(text)]
    led = f"Rain fell.\n\n{text}"
    assert [led[start:end] for start, end in sentences(led)][1:] == alone


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mayor left. The council stayed.", 2),
        ("A U.S. envoy left for the U.S. He came back.", 2),
        ("Gen. Ada Brook and Dr. J. R. Lint met Mrs. Moor.", 1),
        ("It is No. 10. He said no. They went.", 3),
        ("The vote is on Sept. 5. Nobody came.", 2),
        ("Acme Corp. Chairman Bo Lund spoke.", 1),
        ("He works for Acme Corp. She does not.", 2),
        ("The ministry wrote on X. Police came.", 2),
        ("The mayor met Francis X. Lint and wrote to X Y. Moor.", 1),
        ("“We go on.” The crowd cheered.", 2),
        ("“We go on!” she said.", 1),
        ("Why (and how?) did it end?", 1),
        ("(It ended.) Then it began.", 2),
        ("He left at 5 p.m. and slept.", 1),
        ("He paid 9.5 million for x.org in all.", 1),
        ("Wait... and see. See?", 2),
        ("He meant to wash. Then he slept.", 2),
        ("First line\n\nsecond line", 2),
        ("One line\nof the same", 1),
        ("雨が降った。風も吹いた。", 2),
        ("He said: “They came to the U.S. “They were tired.", 2),
        ("", 0),
        (" \n\n \n", 0),
    ],
)
def test_how_many(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_closing_marks_belong_to_the_sentence_that_they_close() -> None:
    text = "“We cannot stop until they are free!” President Ona Lis wrote."
    assert [text[a:b] for a, b in sentences(text)] == [
        "“We cannot stop until they are free!”",
        "President Ona Lis wrote.",
    ]


@pytest.mark.parametrize("text", ["." * 200_000 + "x", "!'" * 100_000, ". " * 100_000, "\n" * 200_000, "a.b" * 70_000])
def test_odd_texts_are_read_to_their_end(text: str) -> None:
    assert sum(b - a for a, b in sentences(text)) == sum(not mark.isspace() for mark in text)
