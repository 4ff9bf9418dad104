"""Days of the calendar as datelines and captions write them: "March 13, 2025", "Sept. 4", "9 dec 2018", "3 APR 90"."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

_MONTHS = (
    ("january", "jan", "janvier", "enero", "ene", "gen"),
    ("february", "feb", "febr", "febrero"),
    ("march", "mar", "mars", "marzo"),
    ("april", "apr", "avril", "abril", "abr"),
    ("may", "mai", "mayo", "mag"),
    ("june", "jun", "juin", "junio", "giu"),
    ("july", "jul", "juil", "juillet", "julio", "lug"),
    ("august", "aug", "agosto", "ago"),
    ("september", "sept", "sep", "septembre", "set"),
    ("october", "oct", "octobre", "octubre", "ott"),
    ("november", "nov", "novembre", "noviembre"),
    ("december", "dec", "déc", "décembre", "diciembre", "dic"),
)
_NUMBER = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_NAMES = "|".join(sorted(_NUMBER, key=len, reverse=True))
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,2})?"
_PARTS = (
    rf"{_WEEKDAY}(?:(?P<month>{_NAMES})\.?\s{{1,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s{{1,2}}(?P<year>\d{{4}}))?"
    rf"|(?P<day2>\d{{1,2}})\s{{1,2}}(?P<month2>{_NAMES})\.?,?(?:\s{{1,2}}(?P<year2>\d{{4}}|'?\d{{2}}))?)(?!\w)"
)
_DAY = re.compile(rf"(?<![\w.]){_PARTS}", re.IGNORECASE)
#: A pattern for a day, with or without a year, to build others of; it ignores case and has no groups.
DAY = re.sub(r"\(\?P<\w+>", "(?:", _PARTS)
#: Years written with two digits lie in the century before this one from here on.
_PIVOT = 50


class Day(NamedTuple):
    """A day found in a text: where, and its parts; `year` is None where none is given."""

    start: int
    end: int
    month: int
    day: int
    year: int | None

    def date(self, near: dt.date | None = None) -> dt.date | None:
        """The date; without a year of its own, the one nearest to `near`. None where there is no such day."""
        if self.year is not None:
            return _date(self.year, self.month, self.day)
        if near is None:
            return None
        around = (_date(near.year + step, self.month, self.day) for step in (-1, 0, 1))
        return min((day for day in around if day), key=lambda day: abs(day - near), default=None)


def days_in(text: str) -> Iterator[Day]:
    """The days that a text names, in order."""
    for found in _DAY.finditer(text):
        day = _day(found)
        if day is not None:
            yield day


def day_of(text: str) -> Day | None:
    """The day that a text is, and nothing besides."""
    found = _DAY.fullmatch(text.strip())
    return _day(found) if found else None


def _day(found: "re.Match[str]") -> Day | None:
    month = found["month"] or found["month2"]
    day = int(found["day"] or found["day2"])
    if not 1 <= day <= 31:
        return None
    return Day(found.start(), found.end(), _NUMBER[month.casefold()], day, _year(found["year"] or found["year2"]))


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    number = int(text.lstrip("'"))
    if number >= 100:
        return number
    return number + (1900 if number >= _PIVOT else 2000)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
