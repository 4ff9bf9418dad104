"""Quarters, halves, seasons, decades, centuries and holidays, of a year that is given, told or nearest."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.dates.telling import Told, anchors, found, frames, rank, sentences, told

from newsparse.contracts import Granularity, Interval, Modifier

RANKS = ("first", "second", "third", "fourth")
QUARTERS = (
    "the {word} quarter of {year}",
    "the {rank} quarter of {year}",
    "the {word} quarter of fiscal {year}",
    "Q{number} {year}",
    "Q{number} of {year}",
)
SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "fall": ("FA", 9), "winter": ("WI", 12)}
DECADES = {
    name: 20 + 10 * place
    for place, name in enumerate(("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"))
}
EDGES = {"early": Modifier.START, "mid-": Modifier.MID, "late": Modifier.END}
CENTURIES = {"eleventh": 11, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
years = st.integers(1931, 2090)


def months(year: int, first: int, count: int, granularity: Granularity) -> Interval:
    """So many months from the first of a month."""
    over, last = divmod(first - 1 + count, 12)
    return Interval(begin=dt.date(year, first, 1), end=dt.date(year + over, last + 1, 1), granularity=granularity)


@given(st.integers(1, 4), years, st.data())
def test_a_quarter_of_a_year(number, year, data):
    written = data.draw(st.sampled_from(QUARTERS)).format(
        word=RANKS[number - 1], rank=rank(number), number=number, year=year
    )
    (one,) = found(data.draw(sentences).format(written), data.draw(anchors | st.none()))
    assert (one.text, one.value) == (written, f"{year}-Q{number}")
    assert one.interval == months(year, 3 * number - 2, 3, Granularity.QUARTER)


@given(years, st.sampled_from(["last", "final"]), anchors | st.none())
def test_the_last_quarter_of_a_year_is_its_fourth(year, word, published):
    written = f"the {word} quarter of {year}"
    assert told(f"Sales rose in {written}.", published) == [(written, f"{year}-Q4")]


@given(st.integers(1, 2), years, anchors | st.none())
def test_a_half_of_a_year(number, year, published):
    written = f"the {RANKS[number - 1]} half of {year}"
    (one,) = found(f"It rained in {written}.", published)
    assert (one.text, one.value) == (written, f"{year}-H{number}")
    assert one.interval == months(year, 6 * number - 5, 6, Granularity.HALF_YEAR)


@given(st.sampled_from(sorted(SEASONS)), st.sampled_from(["the {} of {}", "{} {}", "{} of {}"]), years, sentences)
def test_a_season_of_a_year(season, form, year, sentence):
    code, first = SEASONS[season]
    written = form.format(season, year)
    (one,) = found(sentence.format(written))
    assert (one.text, one.value) == (written, f"{year}-{code}")
    assert one.interval == months(year, first, 3, Granularity.SEASON)


@given(anchors, st.integers(1, 4), st.sampled_from([("last", -1), ("this", 0), ("next", 1)]), st.booleans())
def test_a_quarter_of_last_year(anchor, number, shift, is_before):
    word, count = shift
    name = f"{RANKS[number - 1]} quarter"
    written = f"{word} year's {name}" if is_before else f"the {name} of {word} year"
    assert told(f"Sales rose in {written}.", anchor) == [(written, f"{anchor.year + count}-Q{number}")]


@given(st.sampled_from(RANKS))
def test_without_an_anchor_a_quarter_has_no_year(word):
    (one,) = found(f"Sales rose in the {word} quarter.")
    assert (one.value[:5], one.interval) == ("XXXX-", None)


@st.composite
def decades(draw: st.DrawFn) -> Told:
    decade = draw(st.integers(103, 219))
    forms = [f"the {decade}0s", f"the {decade}0’s"]
    if 193 <= decade <= 199:
        forms += [f"the {mark}{decade % 10}0s" for mark in ("", "'", "’")]
        forms += [f"the {name}" for name, value in DECADES.items() if value == decade % 10 * 10]
    return Told(draw(st.sampled_from(forms)), str(decade))


@given(decades(), sentences, anchors | st.none())
def test_a_decade(decade, sentence, published):
    (one,) = found(sentence.format(decade.text), published)
    first = 10 * int(decade.value)
    assert (one.text, one.value) == decade
    assert one.interval == months(first, 1, 120, Granularity.DECADE)


@given(decades(), st.sampled_from(sorted(EDGES)))
def test_the_edge_of_a_decade(decade, edge):
    written = f"the {edge} {decade.text[4:]}".replace("- ", "-")
    (one,) = found(f"It stood there in {written}.")
    assert (one.text, one.value, one.modifier) == (written, decade.value, EDGES[edge])


@given(st.integers(2, 21).map(lambda number: (rank(number), number)) | st.sampled_from(sorted(CENTURIES.items())))
def test_a_century(century):
    word, number = century
    (one,) = found(f"It stood there in the {word} century.")
    assert (one.text, one.value) == (f"the {word} century", f"{number - 1:02}")
    assert one.interval == months(100 * (number - 1), 1, 1200, Granularity.CENTURY)


@given(st.sampled_from(["early", "late", "mid-", "the end of", "the beginning of", "the middle of"]), years, frames)
def test_the_edge_of_a_year(edge, year, frame):
    mods = {**EDGES, "the end of": Modifier.END, "the beginning of": Modifier.START, "the middle of": Modifier.MID}
    written = f"{edge} {year}".replace("- ", "-")
    (one,) = found(frame.format(written))
    assert (one.text, one.value, one.modifier) == (written, str(year), mods[edge])


def nth(year: int, month: int, weekday: int, number: int) -> dt.date:
    """The nth of a weekday in a month; with -1, the last."""
    weeks = calendar.monthcalendar(year, month)
    return dt.date(year, month, [week[weekday] for week in weeks if week[weekday]][number])


HOLIDAYS = {
    "Christmas": lambda year: dt.date(year, 12, 25),
    "Christmas Eve": lambda year: dt.date(year, 12, 24),
    "Halloween": lambda year: dt.date(year, 10, 31),
    "New Year's Day": lambda year: dt.date(year, 1, 1),
    "New Year’s Eve": lambda year: dt.date(year, 12, 31),
    "Independence Day": lambda year: dt.date(year, 7, 4),
    "Memorial Day": lambda year: nth(year, 5, calendar.MONDAY, -1),
    "Labor Day": lambda year: nth(year, 9, calendar.MONDAY, 0),
    "Columbus Day": lambda year: nth(year, 10, calendar.MONDAY, 1),
    "Presidents' Day": lambda year: nth(year, 2, calendar.MONDAY, 2),
    "Thanksgiving": lambda year: nth(year, 11, calendar.THURSDAY, 3),
    "Thanksgiving Day": lambda year: nth(year, 11, calendar.THURSDAY, 3),
    "Mother’s Day": lambda year: nth(year, 5, calendar.SUNDAY, 1),
    "Father's Day": lambda year: nth(year, 6, calendar.SUNDAY, 2),
    "Election Day": lambda year: nth(year, 11, calendar.MONDAY, 0) + dt.timedelta(1),
}


@given(st.sampled_from(sorted(HOLIDAYS)), years, st.sampled_from([" ", ", "]), sentences)
def test_a_holiday_of_a_year(name, year, between, sentence):
    written = f"{name}{between}{year}"
    assert told(sentence.format(written)) == [(written, HOLIDAYS[name](year).isoformat())]


@given(
    st.sampled_from(sorted(HOLIDAYS)),
    anchors,
    st.sampled_from(["The shop closed on {}.", "The shop will close on {}."]),
)
def test_a_holiday_without_a_year_is_the_one_that_the_sentence_leans_to(name, anchor, sentence):
    around = [HOLIDAYS[name](anchor.year + shift) for shift in (-1, 0, 1)]
    is_over = "closed" in sentence
    day = max(day for day in around if day <= anchor) if is_over else min(day for day in around if day >= anchor)
    if abs((day - anchor).days) < 250:
        assert told(sentence.format(name), anchor) == [(name, day.isoformat())]


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (1943, "04-25"),
        (1999, "04-04"),
        (2008, "03-23"),
        (2011, "04-24"),
        (2024, "03-31"),
        (2025, "04-20"),
        (2038, "04-25"),
    ],
)
def test_easter(year, easter):
    day = dt.date.fromisoformat(f"{year}-{easter}")
    for name, shift in (("Good Friday", -2), ("Easter", 0), ("Easter Monday", 1)):
        assert told(f"It rained on {name} {year}.") == [(f"{name} {year}", str(day + dt.timedelta(shift)))]
