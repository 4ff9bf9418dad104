"""Dates as pages write them: for machines, in addresses, and for readers."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsparse.text.packaged import table

_FIRST_YEAR, _LAST_YEAR = 1994, 2100
_ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<dash>[-/.]?)(?P<month>[01]\d)(?P=dash)(?P<day>[0-3]\d)(?!\d)"
    r"(?:[T ]{1,2}(?P<hour>[0-2]\d):?(?P<minute>[0-5]\d)(?::?(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?"
    r" {0,2}(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
#: Seconds since 1970, or thousandths of them, from 2001 to 2033.
_SECONDS = re.compile(r"1[0-9]{9}(?:[0-9]{3})?")
_CLOCK = re.compile(
    r"(?<![\d./-])(?P<hour>[0-2]?\d)[:.h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\d|[./-]\d)"
    r" {0,2}(?P<half>[ap]\.?m\b)? {0,2}(?P<zone>Z\b|UTC|GMT|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_NAME = r"(?P<name>[^\W\d_]{3,13})\.?,?"
_NUMBERS = re.compile(rf"(?<![\d./-])(?P<first>\d{{1,2}})(?P<mark>[./-])\s?(?P<second>\d{{1,2}})(?P=mark)\s?{_YEAR}")
_SHORT_YEAR = re.compile(r"(?<![\w./-])(?P<first>[0-3]\d)(?P<mark>\.)(?P<second>[01]\d)\.(?P<year>[0-3]\d)(?![\w./-])")
_EAST = re.compile(r"(?P<year>(?:19|20)\d\d)\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]")
_WORD_FIRST = re.compile(rf"(?<!\w){_NAME}\s{{0,2}}(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s{{1,3}}(?:de |of |at )?{_YEAR}")
_DAY_FIRST = re.compile(
    r"(?<![\d:])(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|\.)?[\s.-]{0,3}(?:de |of )?"
    rf"{_NAME}(?: / [^\W\d_]{{3,13}})?[\s-]{{0,2}}(?:de |del )?{_YEAR}"
)
_YEAR_FIRST = re.compile(rf"(?<![\d./-])(?P<year>(?:19|20)\d\d),?\s{{1,2}}{_NAME}\s{{1,2}}(?P<day>[0-3]?\d)(?![\d:])")
_IN_URL = (
    re.compile(r"/(?P<year>(?:19|20)\d\d)[/_-]?(?P<month>[01]\d)[/_-]?(?P<day>[0-3]\d)(?!\d)"),
    re.compile(r"[-_/=](?P<year>20\d\d)(?P<mark>[-_])(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)(?!\d)"),
    re.compile(r"[-_/=](?P<day>[0-3]\d)(?P<mark>[-_])(?P<month>[01]\d)(?P=mark)(?P<year>20\d\d)(?!\d)"),
)
#: Longer values hold no date that was meant for machines.
_LONGEST = 80


class Moment(NamedTuple):
    """A day, with a time of day and an offset from UTC in minutes where the text gives them."""

    date: dt.date
    time: dt.time | None = None
    utc_offset: int | None = None


def moment_of(text: str, *, month_first: bool) -> Moment | None:
    """The moment that a text names, with a zone only where it gives one; None where it names none.

    Machines also count seconds, or thousandths, since the beginning of 1970 in UTC.

    `month_first` says how "3/4/2024" is meant where only that can tell.
    """
    text = text.strip()[:_LONGEST]
    if _SECONDS.fullmatch(text):
        moment = dt.datetime.fromtimestamp(int(text[:10]), dt.UTC)
        return Moment(moment.date(), moment.time(), 0)
    found = _ISO.match(text)
    if found is not None:
        day = _date(found["year"], found["month"], found["day"])
        return None if day is None else Moment(day, _time(found), _offset(found["zone"]))
    day = day_in(text, month_first=month_first)
    if day is None:
        return None
    clock = _CLOCK.search(text)
    time = _time(clock) if clock else None
    return Moment(day, time, _offset(clock["zone"]) if clock and time else None)


def day_in(text: str, *, month_first: bool = True) -> dt.date | None:
    """The first day with a year that a text names."""
    return next(days_in(text, month_first=month_first), None)


def days_in(text: str, *, month_first: bool = True) -> Iterator[dt.date]:
    """The days with a year that a text names, those in words and for machines before those in figures only."""
    for pattern in (_ISO, _EAST):
        for found in pattern.finditer(text):
            if day := _date(found["year"], found["month"], found["day"]):
                yield day
    for pattern in (_WORD_FIRST, _DAY_FIRST, _YEAR_FIRST):
        for found in pattern.finditer(text):
            month = _months().get(found["name"].casefold())
            if month and (day := _date(found["year"], month, found["day"])):
                yield day
    for pattern in (_NUMBERS, _SHORT_YEAR):
        for found in pattern.finditer(text):
            if day := _of_numbers(found, month_first=month_first):
                yield day


def day_in_url(url: str) -> dt.date | None:
    """The day in the path of an address: "/2024/03/05/", "-2024-03-05"."""
    for pattern in _IN_URL:
        found = pattern.search(url[:500])
        if found and (day := _date(found["year"], found["month"], found["day"])):
            return day
    return None


def _of_numbers(found: re.Match[str], *, month_first: bool) -> dt.date | None:
    first, second = int(found["first"]), int(found["second"])
    if second > 12 or (first <= 12 and month_first and found["mark"] == "/"):
        first, second = second, first
    return _date(f"20{found['year']}" if len(found["year"]) < 4 else found["year"], second, first)


def _date(year: str, month: str | int, day: str | int) -> dt.date | None:
    try:
        found = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def _time(found: re.Match[str]) -> dt.time | None:
    if found["hour"] is None:
        return None
    hour, half = int(found["hour"]), (found.groupdict().get("half") or "").casefold()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    try:
        return dt.time(hour, int(found["minute"]), int(found["second"] or 0))
    except ValueError:
        return None


def _offset(zone: str | None) -> int | None:
    """Minutes from UTC."""
    if not zone:
        return None
    if zone[0] not in "+-":
        return 0
    digits = zone[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return None if minutes >= 24 * 60 else -minutes if zone[0] == "-" else minutes


@cache
def _months() -> dict[str, int]:
    rows = table("newsparse.text", "months")
    return {name: int(number) for number, names in rows.items() for name in names}
