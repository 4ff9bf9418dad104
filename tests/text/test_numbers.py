from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.numbers import SCALES, TENS, UNITS, number_of, numbers, ordinal_of


def said(value: int) -> str:
    """A number below a million in words, as style guides write it."""
    if value >= 1000:
        rest = value % 1000
        return said(value // 1000) + " thousand" + (f" {said(rest)}" if rest else "")
    if value >= 100:
        rest = value % 100
        return said(value // 100) + " hundred" + (f" and {said(rest)}" if rest else "")
    words = {number: word for word, number in (*UNITS.items(), *TENS.items())}
    return words.get(value) or f"{words[value - value % 10]}-{words[value % 10]}"


@given(st.integers(0, 999_999))
def test_a_number_in_words_is_worth_what_it_says(value: int) -> None:
    assert number_of(said(value)) == value


@given(st.integers(0, 10**12))
def test_figures_with_and_without_commas_are_worth_the_same(value: int) -> None:
    assert number_of(str(value)) == number_of(f"{value:,}") == value


PIECES = st.sampled_from(
    [*UNITS, *TENS, *SCALES, "hundred", "dozen", "half", "a", "and", "-", " ", "1", ",", "½", "1/2"]
)


@given(st.lists(PIECES | st.text(max_size=3)).map("".join))
def test_spans_stand_in_order_apart_and_on_their_text(text: str) -> None:
    last = 0
    for number in numbers(text):
        assert last <= number.start < number.end <= len(text)
        assert number.value >= 0
        last = number.end


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-two", "22"),
        ("a hundred", "100"),
        ("two hundred and six", "206"),
        ("nineteen hundred", "1900"),
        ("9.5 million", "9500000"),
        ("1.2bn", "1200000000"),
        ("two and a half million", "2500000"),
        ("a million and a half", "1500000"),
        ("2 1/2", "2.5"),
        ("3½", "3.5"),
        ("two dozen", "24"),
        ("half a dozen", "6"),
        ("three million four hundred thousand", "3400000"),
        ("Seventy", "70"),
    ],
)
def test_what_words_are_worth(words: str, value: str) -> None:
    assert number_of(words) == Decimal(value)


@pytest.mark.parametrize("words", ["", "the", "two men", "one two", "twenty twelve", "2025-09-11", "B52", "7:15"])
def test_what_is_not_one_number(words: str) -> None:
    assert number_of(words) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two of the 1,200 ships, each with a dozen men.", ["Two", "1,200", "a dozen"]),
        ("In 10–15 ports, and one or two more", ["10", "15", "one", "two"]),
        ("Route B-52, at 7:15 on 2025-09-11, v1.2.3", []),
        ("thousands of people, a few hundred", []),
        ("twenty twenty-four", ["twenty", "twenty-four"]),
        ("nine hundred and the rest", ["nine hundred"]),
    ],
)
def test_where_numbers_stand(text: str, found: list[str]) -> None:
    assert [text[n.start : n.end] for n in numbers(text)] == found


@pytest.mark.parametrize("text", ["9" * 200_000, "1," * 100_000, "one " * 50_000, "half a " * 30_000, "½" * 200_000])
def test_soup_is_read_in_one_pass(text: str) -> None:
    assert all(n.end <= len(text) for n in numbers(text))


@pytest.mark.parametrize(
    ("word", "rank"),
    [
        ("first", 1),
        ("Twelfth", 12),
        ("twentieth", 20),
        ("22nd", 22),
        ("twenty-first", 21),
        ("half", None),
        ("th", None),
    ],
)
def test_ranks(word: str, rank: int | None) -> None:
    assert ordinal_of(word) == rank
