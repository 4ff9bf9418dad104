"""The moments that headings and trailers tell: days without a year, years of two digits, named months."""

import datetime as dt
import re

from newsparse.contracts import Timestamp

_OFFSETS = {"GMT": 0, "UTC": 0, "Z": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "PST": -480, "PDT": -420}
_MONTHS = {
    month: number
    for number, months in enumerate(
        (
            "jan janv",
            "feb fév fev",
            "mar mär mrz mars",
            "apr avr",
            "may mai",
            "jun juin",
            "jul juil",
            "aug aoû aou",
            "sep sept",
            "oct okt",
            "nov",
            "dec dez déc",
        ),
        start=1,
    )
    for month in months.split()
}
#: `11-13-13 1509GMT`: a day, and a time with its zone.
_SENT = re.compile(r"(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d) ?([A-Z]{1,4})?")
#: `21:37-09-12-18`: a time and a day.
_SENT_AT = re.compile(r"(\d\d):(\d\d)-(\d\d)-(\d\d)-(\d\d)")
#: `131137 GMT Nov 13`: day, hour, minute, zone, month, year.
_FILED = re.compile(r"(\d\d)(\d\d)(\d\d) ?([A-Z]{1,4})? ?([^\W\d_]{3,4})\.? (\d{4}|\d\d)(?!\d)")
#: As in POSIX: years of two digits run from 1969 to 2068.
_PIVOT = 69


def sent(trailer: str, *, day_first: bool = False) -> Timestamp | None:
    """When a message of ANPA 1312 was sent, by its trailer."""
    if found := _SENT.search(trailer):
        first, second, year, hour, minute, zone = found.groups()
    elif found := _SENT_AT.search(trailer):
        hour, minute, first, second, year = found.groups()
        zone = None
    else:
        return None
    day, month = (first, second) if day_first else (second, first)
    return _stamp(_day(_year(year), int(month), int(day)), (int(hour), int(minute)), zone, found.group())


def filed(trailer: str) -> Timestamp | None:
    """When a message of IPTC 7901 was filed, by its trailer."""
    found = _FILED.search(trailer)
    if not found:
        return None
    day, hour, minute, zone, month, year = found.groups()
    number = _MONTHS.get(month.casefold())
    if number is None:
        return None
    return _stamp(_day(_year(year), number, int(day)), (int(hour), int(minute)), zone, found.group())


def inferred(digits: str, near: dt.date, *, day_first: bool = False) -> Timestamp | None:
    """The day `MM-DD` (or `DD-MM`) of the year in which it is nearest to `near`; None where there is no such day."""
    first, _, second = digits.partition("-")
    month, day = (int(second), int(first)) if day_first else (int(first), int(second))
    days = [_day(year, month, day) for year in (near.year - 1, near.year, near.year + 1)]
    there = [each for each in days if each]
    return Timestamp(date=min(there, key=lambda each: abs(each - near)), raw=digits) if there else None


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _stamp(date: dt.date | None, time: tuple[int, int], zone: str | None, raw: str) -> Timestamp | None:
    if date is None:
        return None
    try:
        clock = dt.time(*time)
    except ValueError:
        return Timestamp(date=date, raw=raw)
    return Timestamp(date=date, time=clock, utc_offset=_OFFSETS.get(zone) if zone else None, raw=raw)
