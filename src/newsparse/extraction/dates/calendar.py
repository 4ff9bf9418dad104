"""Sums of days, months and years, and the days on which holidays fall."""

import datetime as dt
from collections.abc import Callable, Mapping

MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12_000}
DAYS = {"D": 1, "W": 7, "F": 14, "WE": 7, "N": 1}


def moved(day: dt.date, unit: str, count: int) -> dt.date | None:
    """`day`, `count` units later, or the last day of its month where that is shorter; None off the calendar."""
    try:
        if unit in DAYS:
            return day + dt.timedelta(DAYS[unit] * count)
        over, month = divmod(day.month - 1 + MONTHS[unit] * count, 12)
        last = _last_day(day.year + over, month + 1)
        return dt.date(day.year + over, month + 1, min(day.day, last))
    except (ValueError, OverflowError):
        return None


def _last_day(year: int, month: int) -> int:
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return (following - dt.timedelta(1)).day


def named(day: dt.date, unit: str) -> str:
    """The value of the unit that `day` lies in: `2025-W37`, `2025-09`, `2025-Q3`, `202`."""
    return _NAMES.get(unit, _year)(day)


def _year(day: dt.date) -> str:
    return f"{day.year:04d}"


def _week(day: dt.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


_NAMES: Mapping[str, Callable[[dt.date], str]] = {
    "D": dt.date.isoformat,
    "N": dt.date.isoformat,
    "W": _week,
    "F": _week,
    "WE": lambda day: f"{_week(day)}-WE",
    "M": lambda day: f"{_year(day)}-{day.month:02d}",
    "Q": lambda day: f"{_year(day)}-Q{(day.month + 2) // 3}",
    "H": lambda day: f"{_year(day)}-H{(day.month + 5) // 6}",
    "DE": lambda day: _year(day)[:3],
    "CE": lambda day: _year(day)[:2],
}


def holiday(rule: str, year: int) -> dt.date | None:
    """When a holiday falls: `12-25`, `11#4-4` (the fourth Thursday of November; -1 the last).

    `11#1-1+1` is the day after the first Monday of November, `E+1` that after Easter Sunday.
    """
    if rule[0] == "E":
        return easter(year) + dt.timedelta(int(rule[1:]))
    month, _, rest = rule.partition("#")
    if not rest:
        return dt.date.fromisoformat(f"{year:04d}-{rule}")
    rest, _, more = rest.partition("+")
    day = nth_weekday(dt.date(year, int(month), 1), int(rest[:-2]), int(rest[-1]))
    return day + dt.timedelta(int(more or 0))


def nth_weekday(first: dt.date, nth: int, weekday: int) -> dt.date:
    """The nth day of that name from the first of a month on; -1 is the last of the month."""
    if nth < 0:
        last = first.replace(day=_last_day(first.year, first.month))
        return last - dt.timedelta((last.isoweekday() - weekday) % 7)
    return first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> dt.date:
    """Easter Sunday of a Gregorian year (the Meeus/Jones/Butcher reckoning)."""
    golden, century = year % 19, year // 100
    skipped = (century + 8) // 25
    moon = (19 * golden + century - century // 4 - (century - skipped + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
