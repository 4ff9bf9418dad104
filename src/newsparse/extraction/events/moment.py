"""Stretches of days, and what the word before a date makes of the one that it names."""

import datetime as dt
from typing import NamedTuple

from newsparse.contracts import Basis, DateExpression, DateKind, Interval, Tense

_DAY = dt.timedelta(days=1)
_AFTER = frozenset({"after", "following"})
_UNTIL = frozenset({"until", "till", "before", "by"})


class When(NamedTuple):
    """A stretch of days, and why it is thought to be that of the event."""

    interval: Interval
    basis: Basis


def of_date(date: DateExpression, tense: Tense, published: dt.date | None) -> When | None:
    """The stretch of days that a date in the event's own clause speaks of."""
    interval = date.interval
    if interval is None or date.kind is DateKind.SET:
        return None
    if date.kind is DateKind.DURATION:
        return When(interval, date.basis) if tense in {Tense.PERFECT, Tense.PRESENT} else None
    signal, begin, end, grain = (date.signal or "").casefold(), interval.begin, interval.end, interval.granularity
    if signal == "since" and published is not None and begin is not None and begin <= published:
        return When(Interval(begin=begin, end=next_day(published), granularity=grain), date.basis)
    if signal == "since" or signal in _AFTER:
        return When(Interval(begin=begin, granularity=grain), date.basis)
    if signal in _UNTIL:
        return When(Interval(end=end, granularity=grain), date.basis)
    return When(interval, date.basis)


def joined(first: When, last: When) -> When:
    """From the beginning of one to the end of the other."""
    begin, end = first.interval.begin, last.interval.end or last.interval.begin
    if begin is None or end is None or end <= begin:
        return first
    return When(Interval(begin=begin, end=end, granularity=first.interval.granularity), first.basis)


def next_day(day: dt.date) -> dt.date | None:
    """The day after, or None after the calendar's last."""
    return day + _DAY if day < dt.date.max else None


def on_day(day: dt.date, basis: Basis) -> When:
    """That one day."""
    return When(Interval(begin=day, end=next_day(day)), basis)


def until_day(day: dt.date, basis: Basis) -> When:
    """Some time up to that day."""
    return When(Interval(end=next_day(day)), basis)


def from_then(when: When) -> When:
    """No earlier than that: told after it."""
    return When(Interval(begin=when.interval.begin, granularity=when.interval.granularity), Basis.INHERITED)


def to_then(when: When, basis: Basis = Basis.INHERITED) -> When | None:
    """Before that was over."""
    interval = when.interval
    return When(Interval(end=interval.end, granularity=interval.granularity), basis) if interval.end else None
