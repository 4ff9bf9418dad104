"""Numbers, names and titles that look like a time are none; what is a time beside them is found all the same."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.dates.telling import MONTH_NAMES, WEEKDAY_NAMES, found, told

ANCHOR = dt.date(2025, 9, 11)
years = st.integers(1900, 2099)
figures = st.integers(2, 12)
#: A number in it is no time, whatever the number is.
NUMBERED = (
    "It is barred by Section {} of the act.",
    "Flight {} was late.",
    "A copy of Windows {} was left.",
    "He lives in Room {} there.",
    "The price is ${} each.",
    "The price is €{} each.",
    "Ring 555-{} or come.",
    "Ring (212) 555-{} or come.",
    "Some {} people came.",
    "The army has {} troops there.",
    "It is {} miles long.",
    "It grew {}% or so.",
    "The ratio is {}:1 or so.",
    "Boeing {} jets flew.",
)
#: So is a count without a thousands' comma, or with one.
COUNTED = ("The price rose to {:,} euros.", "About {:,} of them came.", "They sold {:,} jets.")
SCORED = (
    "The home side won {}-{}.",
    "They lost {}–{} in the rain.",
    "The vote was {} to {} in all.",
    "The odds are {}/{} or so.",
    "It is {} or {} per cent.",
    "From {} to {} percent of them came.",
    "Between {} and {} miners died.",
)
PEOPLE = (
    "Theresa {} spoke.",
    "Mrs. {} spoke.",
    "A question for Prime Minister {} was put.",
    "{} Carter sang.",
    "{} said so.",
)


@given(years, st.sampled_from(NUMBERED))
def test_a_number_that_counts_or_is_counted_off_is_no_year(number, sentence):
    assert told(sentence.format(number), ANCHOR) == []


@given(years, st.sampled_from(COUNTED))
def test_a_number_with_a_comma_is_no_year(number, sentence):
    assert told(sentence.format(number), ANCHOR) == []


@given(figures, figures, st.sampled_from(SCORED))
def test_scores_odds_and_shares_are_no_times(first, second, sentence):
    assert told(sentence.format(first, second), ANCHOR) == []


@given(years, st.sampled_from(["In {} people came.", "The {} election was close.", "Since {} troops left.", "({})"]))
def test_a_year_is_one_all_the_same(year, sentence):
    assert told(sentence.format(year), ANCHOR) == [(str(year), str(year))]


@given(st.sampled_from(["May", "April", "June", "August", "March"]), st.sampled_from(PEOPLE))
def test_a_month_that_is_the_name_of_someone(month, sentence):
    assert told(sentence.format(month), ANCHOR) == []


@given(
    st.sampled_from(sorted(MONTH_NAMES.items())),
    st.sampled_from(["In {} Carter sang.", "It fell in {}.", "By {}, all left."]),
)
def test_a_month_is_one_all_the_same(month, sentence):
    (one,) = found(sentence.format(month[1]), ANCHOR)
    assert (one.text, one.value[5:]) == (month[1], f"{month[0]:02}")


@given(
    st.sampled_from(sorted(WEEKDAY_NAMES.values())),
    st.sampled_from(["the {} Times", "The {} Telegraph", "{} Night Live"]),
)
def test_a_weekday_in_a_title(weekday, title):
    assert told(f"So {title.format(weekday)} said.", ANCHOR) == []


@pytest.mark.parametrize(
    "text",
    [
        "They march on. He may go, and May I?",
        "The Sun said it; he sat down a second time.",
        "Wait a second, said the second man.",
        "She saw the Winter Palace and the Summer Olympics.",
        "It was shown by 21st Century Fox and the Daily Mirror.",
        "Black Wednesday and Bloody Sunday are remembered.",
        "He is in his twenties, she in her late 30s.",
        "A touchdown in the fourth quarter won it.",
        "An iPhone 12, a Boeing 737 and a B-52 were there.",
        "Prices fall when springs are wound, and I am here, as is the PM.",
        "Version 2.0.1 runs at 10.0.0.1 and costs 7.30 a share.",
        "Call 020 7946 0958 or 1-800-555-0199.",
        "A quarter of a million came; three quarters of them left.",
        "A number such as 2010-11-12-13 is a code.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert told(text, ANCHOR) == []
