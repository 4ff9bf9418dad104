"""Which year is meant where none is given: the nearest, but rather behind than ahead, as the tense leans."""

import datetime as dt
from collections.abc import Sequence

from newsparse.extraction.dates.tense import Tense

#: Days that a time ahead, and one behind, seem further off than they are, as the tense leans.
_AHEAD = {Tense.PAST: 300, Tense.NONE: 60, Tense.FUTURE: 0}
_BEHIND = {Tense.PAST: 0, Tense.NONE: 0, Tense.FUTURE: 300}


def years(here: dt.date, month: int, day: int | None, weekday: int | None, tense: Tense) -> list[int]:
    """The years around `here`, the likeliest for that month or day first; only those that fit a given weekday."""
    around = [year for year in (here.year - 1, here.year, here.year + 1) if 0 < year < 10_000]
    existing = [year for year in around if day is None or date_of(year, month, day)]
    fitting = [year for year in existing if weekday and day and _weekday(year, month, day) == weekday]
    return sorted(fitting or existing or around, key=lambda year: cost(_distance(here, year, month, day), tense))


def nearest(days: Sequence[dt.date], here: dt.date, tense: Tense) -> list[dt.date]:
    """The days, the likeliest first."""
    return sorted(days, key=lambda day: cost((day - here).days, tense))


def cost(days: int, tense: Tense) -> int:
    """How far off a time seems that lies `days` ahead (behind, where negative)."""
    if days > 0:
        return days + _AHEAD[tense]
    return -days + (_BEHIND[tense] if days else 0)


def date_of(year: int, month: int, day: int) -> dt.date | None:
    """That day, or None where the calendar has none such."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _weekday(year: int, month: int, day: int) -> int:
    found = date_of(year, month, day)
    return found.isoweekday() if found else 0


def _distance(here: dt.date, year: int, month: int, day: int | None) -> int:
    """Days from here to a day or, roughly, to a month; 0 within the month itself."""
    if day is None:
        return 30 * ((year - here.year) * 12 + month - here.month)
    there = date_of(year, month, day) or date_of(year, month, 28)
    return (there - here).days if there else 0
