"""Days, moments and stretches of time in words."""

import calendar
import datetime as dt

from newsparse.model.timestamp import Timestamp
from newsparse.model.timex import Interval

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(date: dt.date) -> str:
    """`11 Sep 2025`."""
    return f"{date.day} {_MONTHS[date.month]} {date.year}"


def moment(stamp: Timestamp) -> str:
    """`Thursday 11 Sep 2025, 14:03 (+02:00)`; it is said where the zone is not known."""
    said = f"{_WEEKDAYS[stamp.date.weekday()]} {day(stamp.date)}"
    if stamp.time is None:
        return said
    said += f", {stamp.time:%H:%M}"
    if stamp.utc_offset is None:
        return f"{said} (zone not given)"
    hours, minutes = divmod(abs(stamp.utc_offset), 60)
    return f"{said} ({'-' if stamp.utc_offset < 0 else '+'}{hours:02}:{minutes:02})"


def stretch(interval: Interval | None) -> str:
    """A day, month or year by its name, else from when to when; empty where nothing is known."""
    if interval is None:
        return ""
    begin, end = interval.begin, interval.end
    if begin is not None and (end is None or interval.ongoing):
        return f"since {day(begin)}"
    if begin is not None and end is not None:
        return _named(begin, end) or f"{day(begin)} – {_last(end)}"
    if interval.begin_latest is not None:
        return f"since {day(interval.begin_latest)} or earlier"
    return f"by {_last(end)}" if end is not None else ""


def _named(begin: dt.date, end: dt.date) -> str:
    """The one day, month or year that lies between, if it is one."""
    days = (end - begin).days
    if days == 1:
        return day(begin)
    if begin.day == 1 and days == calendar.monthrange(begin.year, begin.month)[1]:
        return f"{_MONTHS[begin.month]} {begin.year}"
    is_year = (begin.month, begin.day) == (1, 1) == (end.month, end.day) and end.year == begin.year + 1
    return str(begin.year) if is_year else ""


def _last(end: dt.date) -> str:
    """The last day before `end`."""
    return day(end - dt.timedelta(days=1) if end > dt.date.min else end)
