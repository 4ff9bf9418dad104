"""What a value is reckoned from: the anchor, the kind of text, and what time was last spoken of."""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from newsparse.contracts import Basis, Granularity
from newsparse.extraction.dates import calendar
from newsparse.extraction.dates.timex3 import Days

#: What a value is of which only the unit is known.
UNKNOWN = {
    "D": "XXXX-XX-XX",
    "N": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "F": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "DE": "XXX",
    "CE": "XX",
}
REFERENCE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_COARSER = {
    Granularity.WEEK: ("W", "WE", "M", "Q", "Y"),
    Granularity.WEEKEND: ("WE", "M", "Q", "Y"),
    Granularity.MONTH: ("M", "Q", "Y"),
    Granularity.QUARTER: ("Q", "Y"),
    Granularity.SEASON: ("Q", "Y"),
    Granularity.HALF_YEAR: ("Y",),
    Granularity.YEAR: ("Y",),
    Granularity.DECADE: ("DE", "CE"),
    Granularity.CENTURY: ("CE",),
}
_OF_A_DAY = ("D", "W", "WE", "M", "Q", "Y")


class Policy(StrEnum):
    """What kind of text it is: times count from publication, or (narrative) from the time last told."""

    NEWS = "news"
    NARRATIVE = "narrative"
    MESSAGE = "message"


class Resolved(NamedTuple):
    """A value, how it came about, and the values that were passed over."""

    value: str
    basis: Basis
    alternatives: tuple[str, ...] = ()


class Context:
    """What one text's expressions are reckoned from, as far as the text has been read."""

    def __init__(self, anchor: dt.date | None, policy: Policy, *, is_day_first: bool | None) -> None:
        self.anchor = anchor
        self.policy = policy
        #: Whether the day stands before the month in figures; None where that is not known.
        self.is_day_first = is_day_first
        #: The time last spoken of, for each unit: a month last spoken of is no day last spoken of.
        self._spoken: dict[str, dt.date] = {}
        #: The quarter that a report of earnings is about.
        self.quarter: str | None = None
        #: Whether it has since spoken of more than a quarter: "for the nine months".
        self.is_beyond_quarter = False

    @property
    def here(self) -> dt.date | None:
        """The day from which the text counts."""
        return self._spoken.get("Y", self.anchor) if self.policy is Policy.NARRATIVE else self.anchor

    @property
    def is_told(self) -> bool:
        """Whether `here` is a time that the story has told."""
        return self.policy is Policy.NARRATIVE and "Y" in self._spoken

    def there(self, unit: str) -> dt.date | None:
        """The time last spoken of, else the anchor; none at all without an anchor, unless a story is told."""
        if self.policy is Policy.NARRATIVE or self.anchor is not None:
            return self._spoken.get(unit, self.here)
        return None

    @property
    def compared_quarter(self) -> str | None:
        """The quarter that "a year earlier" is reckoned from, if it is a quarter that was spoken of last."""
        return None if self.is_beyond_quarter else self.quarter

    def note(self, value: str, days: Days, *, is_reported: bool) -> None:
        """Remember a value as spoken of; where `is_reported`, a quarter that is over is what the text reports on."""
        for unit in _COARSER.get(days.granularity, _OF_A_DAY):
            self._spoken[unit] = days.begin
        over = self.anchor is None or days.end is None or days.end <= self.anchor
        if is_reported and over and "-Q" in value:
            self.quarter = value
        if "-Q" in value:
            self.is_beyond_quarter = False


def moved(day: dt.date | None, unit: str, count: int, basis: Basis) -> Resolved:
    """The unit that lies `count` units from `day`; units of the clock are only past, present or future."""
    if unit[:1] == "T":
        return Resolved(REFERENCE[(count > 0) - (count < 0)], basis)
    return named(calendar.moved(day, unit, count) if day is not None else None, unit, basis)


def named(day: dt.date | None, unit: str, basis: Basis, *others: dt.date | None) -> Resolved:
    """The unit that `day` lies in, with those of `others` as alternatives."""
    if day is None:
        return Resolved(UNKNOWN.get(unit, "XXXX"), basis)
    return Resolved(calendar.named(day, unit), basis, tuple(calendar.named(other, unit) for other in others if other))


def spelt(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """`2025`, `2025-06` or `2025-06-03`; X for a year that is not known or beyond the calendar."""
    text = f"{year:04d}" if year is not None and 0 < year < 10_000 else "XXXX"
    if month is None:
        return text
    return f"{text}-{month:02d}" if day is None else f"{text}-{month:02d}-{day:02d}"
