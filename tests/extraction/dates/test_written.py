"""A date that is written in full is itself, however it is written, wherever it stands, whatever it is read against."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.dates.telling import (
    KINDS,
    MONTHS,
    WEEKDAYS,
    Told,
    anchors,
    days,
    found,
    frames,
    named,
    rank,
    sentences,
    told,
)

from newsparse.contracts import Basis, Granularity, Interval

FORMS = (
    "{month} {day}, {year}",
    "{month} {day} {year}",
    "{month} {rank}, {year}",
    "{day} {month} {year}",
    "{day} {month}, {year}",
    "{rank} {month} {year}",
    "{rank} of {month} {year}",
    "the {rank} of {month}, {year}",
    "{weekday}, {month} {day}, {year}",
    "{weekday} {month} {day}, {year}",
    "{weekday}, {day} {month} {year}",
    "{weekday} {rank} {month} {year}",
    "{year}-{month_figure:02}-{day:02}",
    "{month_figure}/{day}/{year}",
    "{month_figure:02}/{day:02}/{year}",
    "{day}.{month_figure}.{year}",
    "{day:02}.{month_figure:02}.{year}",
)


@st.composite
def written(draw: st.DrawFn, on: st.SearchStrategy[dt.date] = days) -> Told:
    day = draw(on)
    text = draw(st.sampled_from(FORMS)).format(
        year=day.year,
        month=draw(named(day.month, MONTHS)),
        month_figure=day.month,
        day=day.day,
        rank=rank(day.day),
        weekday=draw(named(day.isoweekday(), WEEKDAYS)),
    )
    return Told(draw(st.sampled_from([text, text.upper()])), day.isoformat())


@given(written(), frames, anchors | st.none(), st.sampled_from(KINDS))
def test_a_full_date_is_itself_and_all_of_it_is_found(date, frame, published, reader):
    (one,) = found(frame.format(date.text), published, reader)
    day = dt.date.fromisoformat(date.value)
    assert (one.text, one.value) == date
    assert one.span.start == frame.index("{")
    assert (one.basis, one.anchor) == (Basis.EXPLICIT, None)
    assert one.interval == Interval(begin=day, end=day + dt.timedelta(1), granularity=Granularity.DAY)


@given(st.lists(st.tuples(written(), sentences), max_size=5), st.sampled_from([" ", "\n\n"]))
def test_texts_that_are_joined_have_the_dates_of_each(dates, between):
    text = between.join(sentence.format(date.text) for date, sentence in dates)
    assert told(text) == [date for date, _ in dates]


@given(days, st.booleans())
def test_two_figures_of_a_year_lie_within_a_hundred_years(day, is_slashed):
    form = "{0.month}/{0.day}/{1:02}" if is_slashed else "June 7, ’{1:02}"
    year = 1930 + (day.year - 1930) % 100
    (one,) = told(f"Filed {form.format(day, year % 100)}.")
    assert one.value == (f"{year}-{day:%m-%d}" if is_slashed else f"{year}-06-07")


@given(days.filter(lambda day: day.day > 12))
def test_what_cannot_be_a_month_is_the_day(day):
    assert told(f"Filed {day.day}/{day.month}/{day.year}.") == [(f"{day.day}/{day.month}/{day.year}", day.isoformat())]


@given(st.sampled_from(sorted(MONTHS)), st.integers(1900, 2099), st.sampled_from([" ", ", ", " of "]), frames)
def test_a_month_and_a_year_are_that_month(month, year, between, frame):
    written = f"{month}{between}{year}"
    assert told(frame.format(written)) == [(written, f"{year}-{MONTHS[month]:02}")]


@given(st.integers(1900, 2099), frames, anchors | st.none())
def test_a_year_is_that_year(year, frame, published):
    assert told(frame.format(year), published) == [(str(year), str(year))]


@given(st.integers(32, 99), st.sampled_from(sorted(MONTHS)), st.integers(1900, 2099))
def test_no_month_has_so_many_days(day, month, year):
    values = [value for _, value in told(f"On {month} {day}, {year} it rained.")]
    assert all(len(value) < len("2025-09-11") for value in values)
