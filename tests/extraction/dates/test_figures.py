"""Dates in figures, times in four figures, and bare figures that are times because of what stands beside them."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.extraction.dates.telling import MONTH_NAMES, Told, anchors, days, found, frames, rank, sentences, told

import newsparse
from newsparse import Recipe
from newsparse.contracts import Basis
from newsparse.extraction.dates.grammar import english_grammar
from newsparse.extraction.dates.lexer import NOTHING

years = st.integers(1931, 2090)
MONTHS_SHORT = {number: name[:3] for number, name in MONTH_NAMES.items()}


def read(text: str, language: str) -> list[tuple[str, tuple[str, ...]]]:
    """The values found in a text of a language, each with those passed over."""
    article = newsparse.read(text).evolve(language=language)
    dates = newsparse.extract(article, Recipe(name="dates", extractors=("dates",))).dates
    return [(date.value, date.alternatives) for date in dates]


@given(days, st.sampled_from(["{:%Y-%m-%d}", "{:%Y/%m/%d}", "{:%Y.%m.%d}", "{0.year}/{0.month}/{0.day}"]), sentences)
def test_a_date_with_the_year_first(day, form, sentence):
    written = form.format(day)
    assert told(sentence.format(written)) == [(written, day.isoformat())]


@given(days, st.sampled_from(["{0.day}-{name}-{0.year}", "{0.day:02}-{name}-{0.year}", "{0.day}-{name} {0.year}"]))
def test_a_date_with_dashes_and_a_named_month(day, form):
    written = form.format(day, name=MONTHS_SHORT[day.month])
    assert told(f"Filed {written}.") == [(written, day.isoformat())]


@given(days)
def test_a_date_with_dashes_and_two_figures_of_the_year(day):
    written = f"{day.day}-{MONTHS_SHORT[day.month]}-{day:%y}"
    year = 1930 + (day.year - 1930) % 100
    assert told(f"Filed {written}.") == [(written, f"{year}-{day:%m-%d}")]


@given(st.builds(dt.datetime.combine, days, st.times()), st.integers(-12, 14), st.booleans())
def test_a_moment_keeps_its_distance_from_utc(moment, hours, is_utc):
    zone = "Z" if is_utc else f"{hours:+03}:00"
    written = f"{moment:%Y-%m-%dT%H:%M:%S}{zone}"
    (one,) = found(f"Stamped {written} by hand")
    assert (one.text, one.value) == (written, written)
    assert one.interval is not None
    assert one.interval.begin == moment.date()


@given(days.filter(lambda day: day.day != day.month), st.sampled_from("/-"))
def test_the_region_of_the_language_tells_which_figure_is_the_month(day, mark):
    american, british = (mark.join(map(str, parts)) for parts in ((day.month, day.day), (day.day, day.month)))
    assert read(f"The form was filed on {american}{mark}{day.year}.", "en-US")[0][0] == day.isoformat()
    assert read(f"The form was filed on {british}{mark}{day.year}.", "en-GB")[0][0] == day.isoformat()
    assert read(f"The form was filed on {british}{mark}{day.year}.", "en-IN")[0][0] == day.isoformat()


@given(days.filter(lambda day: day.day <= 12 and day.day != day.month), anchors | st.none())
def test_where_either_may_be_the_month_both_are_told(day, anchor):
    both = {day.isoformat(), dt.date(day.year, day.day, day.month).isoformat()}
    (slashed,) = found(f"Filed {day.month}/{day.day}/{day.year}.", anchor)
    (dashed,) = found(f"Filed {day.month}-{day.day}-{day.year}.", anchor)
    assert (slashed.value, {slashed.value, *slashed.alternatives}) == (day.isoformat(), both)
    assert (dashed.value, set(dashed.alternatives), dashed.basis) == (str(day.year), both, Basis.EXPLICIT)


def test_a_time_of_a_date_that_may_be_two_days_is_of_either():
    (one,) = found("It began on 9-3-2024 at 7 p.m.", dt.date(2025, 9, 11))
    assert (one.value, one.interval) == ("XXXX-XX-XXT19:00", None)
    assert set(one.alternatives) == {"2024-09-03T19:00", "2024-03-09T19:00"}


@given(
    days.filter(lambda day: day.day > 12), st.sampled_from(["{0.day}-{0.month}-{0.year}", "{0.month}-{0.day}-{0.year}"])
)
def test_dashes_where_only_one_can_be_the_month(day, form):
    written = form.format(day)
    assert told(f"Filed {written}.") == [(written, day.isoformat())]


@given(st.times(), anchors, st.sampled_from(["GMT", "UTC", "IST", "BST", "CEST", "EDT"]), frames)
def test_four_figures_before_a_zone_are_a_time(time, anchor, zone, frame):
    written = f"{time:%H%M} {zone}"
    assert told(frame.format(written), anchor) == [(written, f"{anchor}T{time:%H:%M}")]


@given(st.times(), anchors, st.sampled_from(["at", "by", "until", "from"]))
def test_four_figures_before_hours_are_a_time(time, anchor, preposition):
    written = f"{time:%H%M} hours"
    assert told(f"It opened {preposition} {written}.", anchor) == [(written, f"{anchor}T{time:%H:%M}")]


@given(years, st.integers(1, 30), st.sampled_from("-–/"), st.sampled_from(["{}", "the {} season", "in {}", "FY{}"]))
def test_two_figures_behind_a_year_are_a_later_year(year, more, mark, frame):
    second = year + more
    assume(second // 100 == year // 100 or second % 100 == 0 == (year + 1) % 100)
    dates = told(f"It rained: {frame.format(f'{year}{mark}{second % 100:02}')} was wet.")
    assert [date.value for date in dates] == [str(year), str(second)]


@given(st.integers(2013, 2090), st.integers(1, 12), frames)
def test_two_figures_that_are_no_later_year_are_a_month(year, month, frame):
    written = f"{year}-{month:02}"
    assert told(frame.format(written)) == [(written, written)]


@given(
    st.integers(1, 11), st.integers(1, 12), anchors, st.sampled_from([" to {}", "-{}", "–{}", " until {}"]), st.data()
)
def test_the_hour_that_begins_a_range_is_before_its_end(first, second, anchor, link, data):
    half, more = data.draw(st.sampled_from([("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12)]))
    end = second % 12 + more
    fitting = [hour for hour in ({first, first + 12} if more else {first}) if hour < end]
    dates = told(f"It is open {first}{link.format(f'{second} {half}')}, all told.", anchor)
    assert dates[-1] == (f"{second} {half}", f"{anchor}T{end:02}:00")
    values = [f"{anchor}T{max(fitting):02}:00"] if fitting else []
    assert [date.value for date in dates[:-1]] == values


@given(days, st.integers(1, 10))
def test_a_range_of_hours_is_of_one_day(day, hour):
    dates = told(f"It is open from {hour} to {hour + 1} a.m. {day:%B %-d, %Y}.")
    assert [date.value for date in dates] == [f"{day}T{hour:02}:00", f"{day}T{hour + 1:02}:00"]


@given(years, st.lists(st.integers(1, 28), min_size=3, max_size=5, unique=True).map(sorted), st.booleans())
def test_a_comma_before_the_last_of_a_list(year, numbers, is_ranked):
    written = [rank(number) if is_ranked else str(number) for number in numbers]
    text = f"It rained on {', '.join(written[:-1])}, and {written[-1]} May {year}."
    assert [value for _, value in told(text)] == [f"{year}-05-{number:02}" for number in numbers]
    text = f"It rained on May {', '.join(written[:-1])}, and {written[-1]}, {year}."
    assert [value for _, value in told(text)][-2:] == [f"{year}-05-{number:02}" for number in numbers[-2:]]


@given(years.filter(lambda year: 1931 <= year < 2030), st.sampled_from(["in", "since", "until", "before"]))
def test_two_figures_behind_an_apostrophe(year, preposition):
    assert told(f"It rained {preposition} ’{year % 100:02}.") == [Told(f"’{year % 100:02}", str(year))]


@given(years, st.integers(1, 4))
def test_quarters_halves_and_years_as_reports_write_them(year, number):
    half = (number + 1) // 2
    for written, value in {
        f"Q{number} FY{year}": f"{year}-Q{number}",
        f"{number}Q {year}": f"{year}-Q{number}",
        f"H{half} {year}": f"{year}-H{half}",
        f"{half}H FY{year}": f"{year}-H{half}",
        f"FY{year}": f"{year}",
        f"third-quarter {year}": f"{year}-Q3",
    }.items():
        assert told(f"Sales in {written} rose.") == [(written, value)]


@pytest.mark.parametrize("policy", ["news", "narrative", "message"])
def test_every_figure_has_a_code(policy: str) -> None:
    lexer = english_grammar(policy).lexer
    clocks = (f"{hour}.{minute:02}" for hour in range(24) for minute in range(99))
    figures = [*map(str, range(10_000)), *(f"{number:04}" for number in range(1000)), *clocks]
    codes = {figure: "".join(token.code for token in lexer.row(figure, 0, len(figure)).tokens) for figure in figures}
    assert [figure for figure, code in codes.items() if len(code) != 1 or code == NOTHING] == []


def test_a_zone_is_no_word() -> None:
    assert told("She et her cake at 1730 gmt", dt.date(2025, 9, 11)) == []
