"""TIMEX3's value grammar, as far as it is emitted here: what a value says, and the days that it covers."""

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from newsparse.contracts import Granularity

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}|XXXX-XX-XX|XXXX-[0-9]{2}-[0-9]{2}|[0-9X]{4}-WXX-[1-7]|XXXX-XX-[0-9]{2}"
_TIME = r"T(?:[0-9]{2}(?::[0-9]{2}(?::[0-9]{2})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?|MO|MI|AF|EV|NI)"
_OF_YEAR = r"[0-9]{2}|XX|W[0-9]{2}(?:-WE)?|WXX(?:-WE)?|Q[1-4X]|H[12]|SP|SU|FA|WI"
_LESS = rf"(?:BC)?[0-9]{{4}}|[0-9]{{2,3}}|X{{2,4}}|(?:[0-9]{{4}}|XXXX)-(?:{_OF_YEAR})"
_AMOUNT = r"(?:[0-9]+(?:\.[0-9]+)?|X)"
_LENGTH = rf"P(?=.)(?:{_AMOUNT}(?:CE|DE|ML|WE|[YQMWDNFH]))*(?:T(?:{_AMOUNT}[HMS])+)?|PXX"
_ZONE = re.compile(r"[Z+-]")
_VALUE = re.compile(
    rf"(?P<day>{_DAY})(?P<time>{_TIME})?|(?P<less>{_LESS})|(?P<length>{_LENGTH})|(?P<alone>{_TIME})"
    r"|(?:PAST|PRESENT|FUTURE)_REF"
)
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "H1": 1, "H2": 7, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10}
_TIMES = {2: Granularity.HOUR, 5: Granularity.MINUTE, 8: Granularity.SECOND}


class Days(NamedTuple):
    """The days that a value covers: `[begin, end)`; `end` is None at the end of the calendar."""

    begin: dt.date
    end: dt.date | None
    granularity: Granularity


def is_timex3(value: str) -> bool:
    """Whether a value is well-formed; the 31st of June is, though no calendar has it."""
    return _VALUE.fullmatch(value) is not None


@lru_cache(maxsize=1024)
def days_of(value: str) -> Days | None:
    """The days that a fully specified value covers; None for durations, sets, references and what has an X in it."""
    match = _VALUE.fullmatch(value)
    if match is None or "X" in value or "BC" in value or value.endswith("_REF"):
        return None
    try:
        if match["day"]:
            return _of_day(match["day"], match["time"] or "")
        return _of_less(match["less"]) if match["less"] else None
    except (ValueError, OverflowError):
        return None


def _of_day(day: str, time: str) -> Days:
    begin = dt.date.fromisoformat(day)
    clock = _ZONE.split(time)[0]
    granularity = Granularity.DAY if not time else _TIMES.get(len(clock) - 1, Granularity.HOUR)
    if time[1:] in {"MO", "MI", "AF", "EV", "NI"}:
        granularity = Granularity.PART_OF_DAY
    return Days(begin, _after(begin, days=1), granularity)


def _of_less(value: str) -> Days | None:
    year, _, rest = value.partition("-")
    if not rest:
        size, granularity = {
            4: (1, Granularity.YEAR),
            3: (10, Granularity.DECADE),
            2: (100, Granularity.CENTURY),
        }[len(year)]
        first = int(year) * size
        if first + size == 1:
            return None
        begin = dt.date(max(first, 1), 1, 1)
        return Days(begin, dt.date(first + size, 1, 1) if first + size < 10_000 else None, granularity)
    if rest[0] == "W" and rest[1:3].isdecimal():
        return _of_week(int(year), rest[1:])
    if rest.isdecimal():
        return _months(int(year), int(rest), 1, Granularity.MONTH)
    granularity = {"Q": Granularity.QUARTER, "H": Granularity.HALF_YEAR}.get(rest[0], Granularity.SEASON)
    return _months(int(year), _SEASONS[rest], 6 if rest[0] == "H" else 3, granularity)


def _of_week(year: int, rest: str) -> Days:
    monday = dt.date.fromisocalendar(year, int(rest[:2]), 1)
    if rest.endswith("-WE"):
        return Days(monday + dt.timedelta(5), _after(monday, days=7), Granularity.WEEKEND)
    return Days(monday, _after(monday, days=7), Granularity.WEEK)


def _months(year: int, month: int, count: int, granularity: Granularity) -> Days:
    over, last = divmod(month - 1 + count, 12)
    end = dt.date(year + over, last + 1, 1) if year + over < 10_000 else None
    return Days(dt.date(year, month, 1), end, granularity)


def _after(day: dt.date, *, days: int) -> dt.date | None:
    try:
        return day + dt.timedelta(days)
    except OverflowError:
        return None
