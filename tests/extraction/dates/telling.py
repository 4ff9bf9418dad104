"""Expressions of time whose value is known, and the sentences that they stand in."""

import datetime as dt
from typing import NamedTuple

from hypothesis import strategies as st

from newsparse.contracts import Article, Block, DateExpression, Timestamp
from newsparse.extraction.dates import DATES, DATES_MESSAGES, DATES_NARRATIVE, Dates

MONTHS = {
    **dict.fromkeys(("January", "Jan.", "Jan"), 1),
    **dict.fromkeys(("February", "Feb.", "Feb"), 2),
    **dict.fromkeys(("March", "Mar.", "Mar"), 3),
    **dict.fromkeys(("April", "Apr.", "Apr"), 4),
    **dict.fromkeys(("May",), 5),
    **dict.fromkeys(("June", "Jun.", "Jun"), 6),
    **dict.fromkeys(("July", "Jul.", "Jul"), 7),
    **dict.fromkeys(("August", "Aug.", "Aug"), 8),
    **dict.fromkeys(("September", "Sept.", "Sept", "Sep.", "Sep"), 9),
    **dict.fromkeys(("October", "Oct.", "Oct"), 10),
    **dict.fromkeys(("November", "Nov.", "Nov"), 11),
    **dict.fromkeys(("December", "Dec.", "Dec"), 12),
}
MONTH_NAMES = {number: name for name, number in reversed(MONTHS.items())}
WEEKDAYS = {
    **dict.fromkeys(("Monday", "Mon.", "Mon"), 1),
    **dict.fromkeys(("Tuesday", "Tues.", "Tues", "Tue"), 2),
    **dict.fromkeys(("Wednesday", "Wed.", "Wed"), 3),
    **dict.fromkeys(("Thursday", "Thurs.", "Thurs", "Thu"), 4),
    **dict.fromkeys(("Friday", "Fri.", "Fri"), 5),
    **dict.fromkeys(("Saturday", "Sat.", "Sat"), 6),
    **dict.fromkeys(("Sunday", "Sun.", "Sun"), 7),
}
WEEKDAY_NAMES = {number: name for name, number in reversed(WEEKDAYS.items())}
#: No word in them bears on a time, but for the one right before it.
FRAMES = (
    "{}",
    "On {} it rained.",
    "“It rained on {},” she said.",
    "The old hall ({}) burned down.",
    "The hall of {} – a ruin – burned down.",
    "Nobody came: {}; nobody went.",
    "Über Æro, 東京 and 🌧️ it rained, {}, all the same.",
)
KINDS: tuple[Dates, ...] = (DATES, DATES_NARRATIVE, DATES_MESSAGES)

days = st.dates(dt.date(1930, 1, 1), dt.date(2090, 12, 31))
anchors = days
frames = st.sampled_from(FRAMES)
sentences = st.sampled_from(FRAMES[1:])


class Told(NamedTuple):
    """An expression as it is written, and its TIMEX3 value."""

    text: str
    value: str


def found(text: str, published: dt.date | None = None, reader: Dates = DATES) -> tuple[DateExpression, ...]:
    """What an extractor finds in a text, each paragraph of which is a block."""
    article = Article(
        blocks=tuple(Block(text=paragraph) for paragraph in text.split("\n\n") if paragraph),
        published=None if published is None else Timestamp(date=published),
    )
    dates = tuple(reader.find(article))
    article.evolve(dates=dates)  # the model refuses what does not stand in the text
    return dates


def told(text: str, published: dt.date | None = None, reader: Dates = DATES) -> list[Told]:
    """What is found, as it is written and with its value."""
    return [Told(date.text, date.value) for date in found(text, published, reader)]


def rank(number: int) -> str:
    """`1st`, `22nd`, `13th`."""
    last = 0 if number % 100 in {11, 12, 13} else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def named(number: int, names: dict[str, int]) -> st.SearchStrategy[str]:
    """One of the names of a month or weekday."""
    return st.sampled_from([name for name, value in names.items() if value == number])


def in_months(day: dt.date, count: int) -> tuple[int, int]:
    """The year and month that lie so many months from a day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return year, month + 1
