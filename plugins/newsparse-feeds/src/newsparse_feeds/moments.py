"""Moments as feeds write them: RFC 822 with its obsolete zones, ISO 8601 and W3C's profile of it, C's way."""

import datetime as dt
import re
from functools import lru_cache

from newsparse.contracts import Timestamp, trusted

#: RFC 822, section 5.1, in minutes. A letter alone was given the wrong sign there and means nothing (RFC 5322, 4.3).
_ZONES = {
    **dict.fromkeys(("GMT", "UT", "UTC", "Z", "WET"), 0),
    "EST": -300,
    "EDT": -240,
    "CST": -360,
    "CDT": -300,
    "MST": -420,
    "MDT": -360,
    "PST": -480,
    "PDT": -420,
    "BST": 60,
    "CET": 60,
    "MEZ": 60,
    "CEST": 120,
    "MESZ": 120,
    "EET": 120,
    "EEST": 180,
    "MSK": 180,
    "JST": 540,
    "AKST": -540,
    "AKDT": -480,
    "HST": -600,
    "AST": -240,
    "ADT": -180,
    "NST": -210,
    "NDT": -150,
    "KST": 540,
}
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ]\s?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?\s?"
    r"([Zz]|[A-Z]{2,4}|[+-]\d\d:?\d?\d?)?)?$"
)
_RFC = re.compile(
    r"(?:[^\W\d_]{2,9}\.?,?\s{1,4})?(\d{1,2})[\s-]([^\W\d_]{3,9})\.?,?[\s-](\d{4}|\d\d)"
    r"(?:,?\s{1,4}(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:\s{0,3}([A-Za-z]{1,4}(?:/[A-Za-z]{1,9})?|[+-]\d\d?:?\d\d))?)?"
)
_C = re.compile(
    r"[A-Za-z]{3,9},?\s{1,4}([A-Za-z]{3,9})\s{1,4}(\d{1,2}),?\s(\d\d):(\d\d):(\d\d)(?:\s([A-Za-z]{1,4}))?\s(\d{4})"
)
_Timestamp = trusted(Timestamp)
_LONGEST = 100
#: RFC 2822, 4.3: years of two digits up to 49 are of this century.
_PIVOT = 50


def moment_of(text: str) -> Timestamp | None:
    """The moment that a text tells, `raw` as it stands there; None where it tells none. No zone is invented."""
    raw = text.strip()
    if not raw or len(raw) > _LONGEST:
        return None
    try:
        return _iso(raw) or _rfc(raw) or _c(raw)
    except (ValueError, OverflowError):
        return None


def written(stamp: Timestamp) -> str:
    """A moment by RFC 3339, without a zone where none is known (which that standard does not allow)."""
    if stamp.moment is not None:
        return stamp.moment.isoformat().replace("+00:00", "Z")
    return stamp.date.isoformat() if stamp.time is None else f"{stamp.date.isoformat()}T{stamp.time.isoformat()}"


def _iso(raw: str) -> Timestamp | None:
    found = _ISO.match(raw)
    if not found:
        return None
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    date = dt.date(int(year), int(month), int(day))
    if hour is None:
        return _Timestamp(date=date, raw=raw)
    micro = int(fraction[:6].ljust(6, "0")) if fraction else 0
    return _timed(date, (int(hour), int(minute), int(second or 0), micro), zone, raw)


def _rfc(raw: str) -> Timestamp | None:
    found = _RFC.match(raw)
    if not found:
        return None
    day, month, year, hour, minute, second, zone = found.groups()
    date = _day(day, month, year)
    if date is None:
        return None
    if hour is None:
        return _Timestamp(date=date, raw=raw)
    return _timed(date, (int(hour), int(minute), int(second or 0), 0), zone, raw)


def _c(raw: str) -> Timestamp | None:
    found = _C.match(raw)
    if not found:
        return None
    month, day, hour, minute, second, zone, year = found.groups()
    date = _day(day, month, year)
    if date is None:
        return None
    return _timed(date, (int(hour), int(minute), int(second), 0), zone, raw)


def _timed(date: dt.date, clock: tuple[int, int, int, int], zone: str | None, raw: str) -> Timestamp:
    """A day and a time of it: hour, minute, second (a leap second is the one before it), microsecond."""
    hour, minute, second, micro = clock
    if clock == (24, 0, 0, 0):
        return _Timestamp(date=date + dt.timedelta(days=1), time=dt.time(), utc_offset=_offset(zone), raw=raw)
    time = dt.time(hour, minute, min(second, 59), micro)
    return _Timestamp(date=date, time=time, utc_offset=_offset(zone), raw=raw)


@lru_cache(maxsize=256)
def _offset(zone: str | None) -> int | None:
    """Minutes from UTC; None for what is no zone, and for `-0000`, which says that it is not known (RFC 5322, 3.3)."""
    if zone is None:
        return None
    if zone[0] not in "+-":
        return _ZONES.get(zone.upper().removeprefix("ETC/"))
    digits = zone[1:].replace(":", "").rjust(2, "0")
    if len(digits) == 3:
        digits = f"0{digits}"
    minutes = int(digits[:2]) * 60 + int(digits[2:4] or 0)
    if zone == "-0000":
        return None
    return -minutes if zone[0] == "-" else minutes


@lru_cache(maxsize=1024)
def _day(day: str, month: str, year: str) -> dt.date | None:
    """A day; None where the month is none. Raises ValueError where it has no such day."""
    number = _MONTHS.get(month[:3].lower())
    return None if number is None else dt.date(_year(year), number, int(day))


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < _PIVOT else 1900)
