"""Dates, times, durations and sets, as TIMEX3 has them, and the interval that each names."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from newsparse.model.cut import a_probability
from newsparse.model.span import Span


class DateKind(StrEnum):
    """TIMEX3's types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Granularity(StrEnum):
    """How fine the expression is."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Modifier(StrEnum):
    """TIMEX3's `mod`: how the value is meant."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    MORE_THAN = "MORE_THAN"
    LESS_THAN = "LESS_THAN"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"


class Basis(StrEnum):
    """Why a time was taken to be the one it is."""

    EXPLICIT = "explicit"
    DEICTIC = "deictic"
    WEEKDAY = "weekday"
    TENSE = "tense"
    CONTEXT = "context"
    REPORTING = "reporting"
    DOCUMENT = "document"
    INHERITED = "inherited"


@frozen(kw_only=True)
class Interval:
    """A half-open stretch of calendar days `[begin, end)`; None leaves that side open.

    `begin_latest` bounds an unknown beginning ("for more than three decades" began then or earlier);
    `ongoing` says that it had not ended when the story was written.
    """

    begin: date | None = None
    end: date | None = None
    granularity: Granularity = Granularity.DAY
    begin_latest: date | None = None
    ongoing: bool = False

    def __attrs_post_init__(self) -> None:
        """Raise ValueError where it would run backwards."""
        if self.begin is not None and self.end is not None and self.end <= self.begin:
            message = f"an interval ends after it begins, not {self.begin} to {self.end}"
            raise ValueError(message)


@frozen(kw_only=True)
class DateExpression:
    """An expression of time in `article.text`, and what it means.

    `kind` and `value` follow TIMEX3 (`2025-09-11`, `2025-06`, `P3D`; `XXXX-WXX-4` for a Thursday that nothing
    anchors); `interval` is the stretch of days that it names, None where nothing anchors it; `anchor` the day it was
    reckoned from, `basis` how, and `alternatives` the values that were passed over; `signal` the word before
    it that bears on it ("since").
    """

    span: Span
    text: str
    kind: DateKind
    value: str
    interval: Interval | None = None
    anchor: date | None = None
    basis: Basis = Basis.EXPLICIT
    modifier: Modifier | None = None
    signal: str | None = None
    alternatives: tuple[str, ...] = ()
    confidence: float = field(default=1.0, validator=a_probability)
    rule: str = ""
