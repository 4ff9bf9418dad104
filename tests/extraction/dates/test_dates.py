"""Dates: laws first, then the templates' own examples, then what anchors and policies do."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Recipe
from newsparse.contracts import Article, Block, DateExpression, DateKind, Dateline, Modifier
from newsparse.extraction.dates.pack import Template, english
from newsparse.extraction.dates.timex3 import is_timex3

ANCHOR = dt.date(2025, 9, 11)
NAMES = {"news": "dates", "narrative": "dates-narrative", "message": "dates-messages"}


def found(text: str, published: dt.date | None = ANCHOR, extractor: str = "dates") -> tuple[DateExpression, ...]:
    article = newsparse.read(text, published=published) if text.strip() else Article()
    return newsparse.extract(article, Recipe(name="dates", extractors=(extractor,))).dates


def one(text: str, published: dt.date | None = ANCHOR, extractor: str = "dates") -> DateExpression:
    dates = found(text, published, extractor)
    assert len(dates) == 1, [date.text for date in dates]
    return dates[0]


WORDS = sorted(english().words)
FIGURES = (
    "7 31 1999 2025 '98 7:15 3rd 9-3-2024 9/3/2024 3-Sep-24 1990-95 2025-09 0630 1730 FY24 Q3 2H 2025-09-11T08:15Z"
)
PIECES = st.sampled_from([*WORDS, *map(str.title, WORDS), "ago", "of", "of", *FIGURES.split()])
TEXTS = st.lists(PIECES | st.sampled_from([",", ".", "-", "'s", "the"]) | st.text(max_size=4), max_size=25).map(
    " ".join
)
DAYS = st.dates()
unhurried = settings(deadline=None)


@unhurried
@given(TEXTS, DAYS | st.none(), st.sampled_from(sorted(NAMES.values())))
def test_values_parse_back_and_intervals_run_forward(text: str, published: dt.date | None, extractor: str) -> None:
    last = 0
    for date in found(text, published, extractor):
        assert is_timex3(date.value), date.value
        assert all(is_timex3(value) for value in date.alternatives)
        assert date.span.start >= last
        assert date.text.strip() == date.text != ""
        last = date.span.end


@unhurried
@given(TEXTS, st.sampled_from(["dates", "dates-messages"]))
def test_without_an_anchor_nothing_is_guessed(text: str, extractor: str) -> None:
    for date in found(text, None, extractor):
        assert date.anchor is None
        if date.interval is not None:
            assert date.interval.begin is not None
            assert "X" not in date.value
            assert date.basis == "explicit"


@unhurried
@given(TEXTS, DAYS)
def test_the_same_text_gives_the_same_dates(text: str, published: dt.date) -> None:
    assert found(text, published) == found(text, published)


@unhurried
@given(DAYS, st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]))
def test_a_weekday_is_that_weekday_within_six_days(published: dt.date, weekday: str) -> None:
    value = one(f"The mill closed on {weekday}.", published).value
    if not value.startswith("X"):
        day = dt.date.fromisoformat(value)
        assert day.strftime("%A") == weekday
        assert -6 <= (day - published).days <= 0


@unhurried
@given(st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31)))
def test_a_date_written_in_full_is_itself_whatever_the_anchor(day: dt.date) -> None:
    for text in (
        day.strftime("%B %-d, %Y"),
        day.strftime("%-d %B %Y"),
        day.strftime("%A, %B %-d, %Y"),
        day.isoformat(),
    ):
        assert one(f"On {text} it rained.", None).value == day.isoformat()


def _cases() -> list[tuple[Template, str, str]]:
    return [(template, text, said) for template in english().templates for text, said in template.examples.items()]


@pytest.mark.parametrize(("template", "text", "said"), _cases(), ids=lambda case: getattr(case, "id", None))
def test_examples_beside_the_templates_hold(template: Template, text: str, said: str) -> None:
    dates = found(text, extractor=NAMES[template.policies[0]] if template.policies else "dates")
    values = [f"{date.kind.value} {date.value}" for date in dates if date.rule == template.id]
    assert values[-1:] == ([said] if said else [])


def test_every_template_has_an_example() -> None:
    assert [template.id for template in english().templates if not template.examples] == []


def test_a_text_without_an_anchor_keeps_its_xs() -> None:
    values = [date.value for date in found("On Thursday, in June and last month they met.", None)]
    assert values == ["XXXX-WXX-4", "XXXX-06", "XXXX-XX"]


def test_a_signal_stands_beside_its_date() -> None:
    date = one("Since July 2024 he has pardoned many.")
    assert (date.signal, date.value) == ("Since", "2024-07")


def test_what_has_lasted_for_more_than_a_time_began_before_it() -> None:
    date = one("She has led the town for more than three decades.")
    assert (date.kind, date.value, date.modifier) == (DateKind.DURATION, "P3DE", Modifier.MORE_THAN)
    assert date.interval is not None
    assert (date.interval.begin, date.interval.begin_latest) == (None, dt.date(1995, 9, 11))
    assert date.interval.ongoing


def test_the_dateline_anchors_where_no_publication_does() -> None:
    dateline = Dateline(raw="OSLO, May 2", cities=("OSLO",), date=dt.date(2024, 5, 2))
    article = Article(blocks=(Block(text="They met yesterday."),), dateline=dateline)
    (date,) = newsparse.extract(article, Recipe(name="dates", extractors=("dates",))).dates
    assert date.value == "2024-05-01"


def test_an_article_in_another_language_is_left_alone() -> None:
    article = Article(blocks=(Block(text="Die Messe am Mon 11 May 2020."),), language="de")
    assert newsparse.extract(article, Recipe(name="dates", extractors=("dates",))).dates == ()


@pytest.mark.parametrize(
    "text",
    [
        "May they rest. She may march on. The sun sat low.",
        "The March of the Women was sung.",
        "A 6-year-old and a man of 52 years old, in his 30s.",
        "Three-quarters of it, in cramped quarters; a quarter of them.",
        "It holds 1500 people, 20 percent more, at 3.5 to 1.",
        "It is the second of two, the fall of a tower.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert [date.text for date in found(text)] == []


def test_an_expression_never_runs_over_a_blank_line() -> None:
    assert [date.text for date in found("They met in March\n\n3 of them left.")] == ["March"]


SOUP = [
    "9" * 200_000,
    "March " * 30_000,
    "the last " * 20_000,
    "1/2 " * 50_000,
    "two and " * 25_000,
    "7:" * 100_000,
    "'s" * 100_000,
]


@pytest.mark.parametrize("soup", SOUP)
def test_soup_is_read_in_one_pass(soup: str) -> None:
    assert all(date.span.end <= len(soup) for date in found(soup))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("in July and August 1943", ["1943-07", "1943-08"]),
        ("from Nov. 3 to Feb. 5, 2001", ["2000-11-03", "2001-02-05"]),
        ("on April 24, 25 and 27", ["2025-04-24", "2025-04-25", "2025-04-27"]),
        ("from 5 to 9 June", ["2025-06-05", "2025-06-09"]),
        ("between 1914 and 1918", ["1914", "1918"]),
        ("on May 3 and 25 men", ["2025-05-03"]),
    ],
)
def test_what_is_linked_shares_month_and_year(text: str, values: list[str]) -> None:
    assert [date.value for date in found(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The vote is on Friday.", "2025-09-12"),
        ("The shop opens Saturday.", "2025-09-13"),
        ("The mood is calm, and since Friday it is hot.", "2025-09-05"),
        ("It is said that he fell on Friday.", "2025-09-05"),
    ],
)
def test_what_is_on_a_weekday_is_to_come(text: str, value: str) -> None:
    assert one(text).value == value


@pytest.mark.parametrize("text", ["The Daily Mirror of Tarn", "He wrote for the Weekly Planet", "USA TODAY was told"])
def test_a_newspaper_is_no_time(text: str) -> None:
    assert not found(text)


def test_a_daily_is_one_where_capitals_tell_nothing() -> None:
    assert one("My Daily Walk", extractor="dates-messages").value == "P1D"


@pytest.mark.parametrize("text", ["On June 3 he spoke the day before the vote", "On June 3 the day after 40 men left"])
def test_the_day_before_something_else_is_not_the_day_before(text: str) -> None:
    assert one(text).value == "2025-06-03"


def test_without_an_anchor_the_following_march_has_no_year() -> None:
    assert one("The following March", published=None).value == "XXXX-03"


@pytest.mark.parametrize("language", [None, "en", "es"])
def test_a_text_that_is_plainly_not_english_has_no_english_dates(language: str | None) -> None:
    spanish = "El barco llegó tarde y los vecinos están en la calle con sus perros, según la alcaldesa: 12/05."
    found = newsparse.parse(spanish, published=dt.date(2024, 5, 20), language=language)
    assert not found.dates
    short = newsparse.parse("It sails on Monday.", published=dt.date(2024, 5, 20))
    assert [each.text for each in short.dates] == ["Monday"]
