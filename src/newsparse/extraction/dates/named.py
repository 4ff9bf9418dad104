"""Resolving what bears a name: dates, weekdays, months, quarters, seasons, holidays."""

import datetime as dt

from newsparse.contracts import Basis
from newsparse.extraction.dates import calendar, nearest
from newsparse.extraction.dates.context import Context, Policy, Resolved, moved, named, spelt
from newsparse.extraction.dates.partial import Partial
from newsparse.extraction.dates.tense import Clause, Tense
from newsparse.extraction.dates.timex3 import days_of

_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "H1": 1, "H2": 7, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10}


def fixed(_: Context, partial: Partial, __: Clause) -> Resolved:
    """A value that needs no resolving."""
    return Resolved(partial.value, Basis.DEICTIC if partial.value.endswith("_REF") else Basis.EXPLICIT)


def date(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """A year, month or day, as far as they are given; what is missing is the nearest, as the tense leans."""
    if partial.year is not None and partial.part:
        return _in_figures(context, partial)
    if partial.year is not None:
        return Resolved(spelt(partial.year, partial.month, partial.day) + partial.time, Basis.EXPLICIT)
    if partial.month is None and partial.day is None and partial.weekday is not None:
        return weekday(context, partial, clause)
    if partial.month is None:
        return _day_of_month(context.here, partial)
    return _month(context, partial, clause)


def range_begin(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """The month that begins a range: the last before the one (`amount`) that ends it, which tells the year."""
    found = _month(context, Partial(month=int(partial.amount or 1)), clause)
    days = days_of(found.value)
    year = days.begin.year - ((partial.month or 1) > days.begin.month) if days else None
    return Resolved(spelt(year, partial.month, partial.day), found.basis)


def range_end(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """The month, or day of one, that ends a range: the next from the one that begins it."""
    there = context.there("M") if partial.day is None else context.there("D")
    if there is None:
        return _month(context, partial, clause)
    is_over = (partial.month or 1, partial.day or 31) < (there.month, there.day)
    return Resolved(spelt(there.year + is_over, partial.month, partial.day), Basis.CONTEXT)


def _in_figures(context: Context, partial: Partial) -> Resolved:
    """A date in figures of which either may be the month: as it is written where the text comes from.

    Where that is not known, 9/11/2025 has the month first, as in America, where slashes are most at home, and of
    9-11-2025 only the year is sure.
    """
    month_first = spelt(partial.year, partial.month, partial.day)
    day_first = spelt(partial.year, partial.day, partial.month)
    if context.is_day_first is None and partial.part == "-":
        return Resolved(spelt(partial.year), Basis.EXPLICIT, (month_first, day_first))
    if context.is_day_first:
        return Resolved(day_first, Basis.EXPLICIT, (month_first,))
    return Resolved(month_first, Basis.EXPLICIT, (day_first,))


def _month(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """A month, or a day of one, without a year."""
    here = context.here
    if here is None:
        return Resolved(spelt(None, partial.month, partial.day), Basis.EXPLICIT)
    if partial.shift is not None:
        return Resolved(spelt(here.year + partial.shift, partial.month, partial.day), Basis.DEICTIC)
    if context.is_told:
        return Resolved(spelt(here.year, partial.month, partial.day), Basis.CONTEXT)
    years = nearest.years(here, partial.month or 1, partial.day, partial.weekday, clause.tense)
    values = [spelt(year, partial.month, partial.day) for year in years]
    return Resolved(values[0], _basis(clause), tuple(values[1:2]))


def _basis(clause: Clause) -> Basis:
    return Basis.CONTEXT if clause.tense is Tense.NONE else Basis.TENSE


def weekday(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """The same day or the last of that name; the next after a cue of the future, or in a story told."""
    here = context.here
    if here is None:
        return Resolved(f"XXXX-WXX-{partial.weekday}", Basis.WEEKDAY)
    back = (here.isoweekday() - (partial.weekday or 1)) % 7
    days = [calendar.moved(here, "D", -back), calendar.moved(here, "D", 7 - back)]
    first, second = reversed(days) if back and _is_ahead(context, clause) else days
    return named(first or second, "D", Basis.WEEKDAY, second if first else None)


def _is_ahead(context: Context, clause: Clause) -> bool:
    """Whether the next day of a name is meant, not the last."""
    if context.is_told:
        return True
    if context.policy is Policy.MESSAGE:
        return clause.tense is not Tense.PAST
    return clause.tense is Tense.FUTURE


def _day_of_month(here: dt.date | None, partial: Partial) -> Resolved:
    """The 12th: of this month; with a weekday, of the nearest month in which they fall together."""
    if here is None or partial.day is None:
        return Resolved(f"XXXX-XX-{partial.day or 1:02d}", Basis.CONTEXT)
    if partial.weekday is None:
        return Resolved(spelt(here.year, here.month, partial.day), Basis.CONTEXT)
    months = [calendar.moved(here.replace(day=1), "M", shift) for shift in (0, -1, 1, -2, 2, -3, 3)]
    days = [nearest.date_of(month.year, month.month, partial.day) for month in months if month]
    fitting = (day for day in days if day and day.isoweekday() == partial.weekday)
    return named(next(fitting, None), "D", Basis.CONTEXT)


def week_of(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """The week, or the weekend, that a date lies in."""
    found = date(context, partial, clause)
    days = days_of(found.value)
    return named(days and days.begin, partial.unit or "W", found.basis)


def part(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """A season, a quarter or a half, of a year that is given, implied or nearest."""
    here = context.here
    if partial.year is not None:
        return Resolved(f"{spelt(partial.year)}-{partial.part}", Basis.EXPLICIT)
    if here is None:
        return Resolved(f"XXXX-{partial.part}", Basis.CONTEXT)
    if partial.shift is not None:
        return Resolved(f"{spelt(here.year + partial.shift)}-{partial.part}", Basis.DEICTIC)
    ahead = _FIRST_MONTH[partial.part or "Q1"] - here.month
    is_past = clause.tense is Tense.PAST or (clause.tense is Tense.NONE and ahead > 3)
    last = context.policy is Policy.NEWS and ahead > 0 and is_past
    return Resolved(f"{spelt(here.year - last)}-{partial.part}", _basis(clause))


def shifted_season(context: Context, partial: Partial, _: Clause) -> Resolved:
    """Last, this or next summer."""
    here, shift = context.here, partial.shift or 0
    if here is None:
        return Resolved(f"XXXX-{partial.part}", Basis.DEICTIC)
    if shift > 0 and _FIRST_MONTH[partial.part or "SP"] > here.month:
        shift = 0
    return Resolved(f"{spelt(here.year + shift)}-{partial.part}", Basis.DEICTIC)


def shifted_name(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """Last Friday, next April, this Christmas."""
    here, shift = context.here, partial.shift or 0
    if partial.holiday is not None:
        return holiday(context, partial, clause) if here is None else _shifted_holiday(partial.holiday, shift, here)
    if partial.weekday is not None:
        if here is None:
            return weekday(context, partial, clause)
        ahead = (partial.weekday - here.isoweekday()) % 7
        return moved(here, "D", {-1: ahead - 7, 0: ahead, 1: ahead or 7}[shift], Basis.WEEKDAY)
    return _shifted_month(here, partial)


def _shifted_month(here: dt.date | None, partial: Partial) -> Resolved:
    """Last May is the one before this month; just after May, the year before's, else it were "last month"."""
    month, shift = partial.month or 1, partial.shift or 0
    if here is None:
        return Resolved(spelt(None, month, partial.day), Basis.DEICTIC)
    ahead = (month - here.month) % 12
    back = ahead - 12 if ahead != 11 or partial.day is not None else -13
    found = calendar.moved(here.replace(day=1), "M", {-1: back, 0: month - here.month, 1: ahead or 12}[shift])
    return Resolved(spelt(found.year if found else None, month, partial.day), Basis.DEICTIC)


def _shifted_holiday(rule: str, shift: int, here: dt.date) -> Resolved:
    days = _holidays(rule, here)
    if shift < 0:
        days = [day for day in reversed(days) if day < here]
    elif shift > 0:
        days = [day for day in days if day > here]
    else:
        days = [day for day in days if day.year == here.year]
    return named(days[0] if days else None, "D", Basis.DEICTIC)


def holiday(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """A holiday, of the year that is given, or the nearest."""
    rule, here, shift = partial.holiday or "12-25", context.here, partial.shift or 0
    if partial.year is not None:
        return moved(calendar.holiday(rule, partial.year), "D", shift, Basis.EXPLICIT)
    if here is None:
        return Resolved(f"XXXX-{rule}" if len(rule) == len("12-25") else "XXXX-XX-XX", Basis.CONTEXT)
    days = [calendar.moved(day, "D", shift) for day in nearest.nearest(_holidays(rule, here), here, clause.tense)]
    return named(days[0], "D", _basis(clause), *days[1:2])


def _holidays(rule: str, here: dt.date) -> list[dt.date]:
    """A holiday in the years around, in order."""
    found = (calendar.holiday(rule, year) for year in (here.year - 1, here.year, here.year + 1) if 0 < year < 10_000)
    return [day for day in found if day]


def that_name(context: Context, partial: Partial, _: Clause) -> Resolved:
    """The previous or the following Friday or March, from the time last spoken of; May 3 of that year."""
    if partial.month is not None:
        return _that_month(context.there("Y" if partial.unit else "M"), partial)
    there, shift = context.there("D"), partial.shift or 0
    if there is None:
        return Resolved(f"XXXX-WXX-{partial.weekday}", Basis.CONTEXT)
    ahead = ((partial.weekday or 1) - there.isoweekday()) % 7
    return moved(there, "D", {-1: ahead - 7, 0: ahead, 1: ahead or 7}[shift], Basis.CONTEXT)


def _that_month(there: dt.date | None, partial: Partial) -> Resolved:
    """A month of the year that was spoken of, or the next or the last of that name from the month spoken of."""
    month, shift = partial.month or 1, partial.shift or 0
    if there is None:
        return Resolved(spelt(None, month, partial.day), Basis.CONTEXT)
    if not partial.unit and shift > 0:
        shift = int(month <= there.month)
    elif not partial.unit and shift < 0:
        shift = -int(month >= there.month)
    return Resolved(spelt(there.year + shift, month, partial.day), Basis.CONTEXT)


def weekday_week(context: Context, partial: Partial, _: Clause) -> Resolved:
    """Tuesday of last week."""
    here = context.here
    if here is None:
        return Resolved(f"XXXX-WXX-{partial.weekday}", Basis.WEEKDAY)
    days = 7 * (partial.shift or 0) + (partial.weekday or 1) - here.isoweekday()
    return moved(here, "D", days, Basis.WEEKDAY)


def day_before(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """The day before or after a weekday."""
    shift = -1 if partial.shift is None else partial.shift
    found = days_of(shifted_name(context, Partial(weekday=partial.weekday, shift=shift), clause).value)
    return moved(found and found.begin, "D", int(partial.amount or 0), Basis.WEEKDAY)


def nth_weekday(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """The second Tuesday of a month, which is one that is named, or the one from which the text counts."""
    here = context.here
    if partial.month is not None:
        found = date(context, Partial(form="date", year=partial.year, month=partial.month, shift=partial.shift), clause)
    else:
        found = moved(here, "M", partial.shift or 0, Basis.DEICTIC)
    days = days_of(found.value)
    if days is None:
        return Resolved(f"XXXX-WXX-{partial.weekday}", found.basis)
    day = calendar.nth_weekday(days.begin, int(partial.amount or 1), partial.weekday or 1)
    return named(day if (day.year, day.month) == (days.begin.year, days.begin.month) else None, "D", found.basis)


def weeks_from(context: Context, partial: Partial, _: Clause) -> Resolved:
    """So many weeks behind the next day of a name."""
    here = context.here
    if here is None:
        return Resolved(f"XXXX-WXX-{partial.weekday}", Basis.WEEKDAY)
    ahead = ((partial.weekday or 1) - here.isoweekday()) % 7
    return moved(here, "D", ahead + 7 * int(partial.amount or 1), Basis.WEEKDAY)


def day_of_month(context: Context, partial: Partial, _: Clause) -> Resolved:
    """The 3rd of this month, or of the one before or behind it."""
    here = context.here
    month = calendar.moved(here.replace(day=1), "M", partial.shift or 0) if here else None
    if month is None or partial.day is None:
        return Resolved(f"XXXX-XX-{partial.day or 1:02d}", Basis.DEICTIC)
    return Resolved(spelt(month.year, month.month, partial.day), Basis.DEICTIC)


def year_end(context: Context, partial: Partial, _: Clause) -> Resolved:
    """Year-end: the last day of the year."""
    if partial.year is not None:
        return Resolved(spelt(partial.year, 12, 31), Basis.EXPLICIT)
    year = context.here.year + (partial.shift or 0) if context.here else None
    return Resolved(spelt(year, 12, 31), Basis.DEICTIC)
