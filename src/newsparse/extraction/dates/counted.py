"""Resolving what is counted from somewhere: last month, two years ago, that day, a year earlier."""

from newsparse.contracts import Basis
from newsparse.extraction.dates import calendar
from newsparse.extraction.dates.amount import in_months_or_days, length
from newsparse.extraction.dates.context import REFERENCE, UNKNOWN, Context, Policy, Resolved, moved, named, spelt
from newsparse.extraction.dates.named import date, shifted_name
from newsparse.extraction.dates.partial import Partial
from newsparse.extraction.dates.tense import Clause, Tense

#: "Two decades ago" names a year, a fortnight ago a week.
_NAMED_BY = {"DE": "Y", "CE": "Y", "ML": "Y", "F": "W", "WE": "WE"}


def shifted(context: Context, partial: Partial, _: Clause) -> Resolved:
    """Last month, this week, next year."""
    return moved(context.here, partial.unit, partial.shift or 0, Basis.DEICTIC)


def the_unit(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """The year, the week, the weekend; the quarter is the one that the text reports on, else the last that is over."""
    here, unit = context.here, partial.unit
    if unit == "Q" and here is not None:
        return Resolved(context.quarter, Basis.CONTEXT) if context.quarter else moved(here, "Q", -1, Basis.CONTEXT)
    if here is not None and context.policy is Policy.NEWS:
        day = here.isoweekday()
        is_young = (unit == "WE" and day < 6) or (unit == "W" and day == 1)
        if is_young and clause.tense is not Tense.FUTURE:
            return moved(here, unit, -1, Basis.TENSE)
    return moved(here, unit, 0, Basis.DEICTIC)


def that_unit(context: Context, partial: Partial, _: Clause) -> Resolved:
    """That year, the same day, the following month."""
    return moved(context.there(partial.unit), partial.unit, partial.shift or 0, Basis.CONTEXT)


def year_period(context: Context, partial: Partial, _: Clause) -> Resolved:
    """The 1988 period: that year's quarter, where the text reports on a quarter."""
    return Resolved(spelt(partial.year) + (context.quarter[4:] if context.quarter else ""), Basis.CONTEXT)


def year_ago(context: Context, partial: Partial, _: Clause) -> Resolved:
    """The year-ago period: of the quarter that the text reports on, else of the year."""
    quarter = context.compared_quarter
    if quarter:
        return Resolved(spelt(int(quarter[:4]) - 1) + quarter[4:], Basis.CONTEXT)
    if partial.unit == "Q":
        return moved(context.here, "Q", -5, Basis.CONTEXT)
    return moved(context.here, "Y", -1, Basis.DEICTIC)


def ago(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """Two years ago, from now; two years earlier, from the time last spoken of."""
    shift = partial.shift or -1
    if partial.amount is None or partial.unit[0] == "T":
        return Resolved(REFERENCE[shift], Basis.DEICTIC)
    if partial.unit == "Y" and partial.amount == 1 and shift < 0 and context.compared_quarter:
        return year_ago(context, partial, clause)
    count, unit = in_months_or_days(partial.amount, partial.unit)
    is_ago = partial.form == "ago"
    there = context.here if is_ago else context.there(partial.unit)
    day = calendar.moved(there, unit, shift * int(count)) if there and unit[0] != "T" else None
    return named(day, _NAMED_BY.get(unit, unit), Basis.DEICTIC if is_ago else Basis.CONTEXT)


def time(context: Context, partial: Partial, clause: Clause) -> Resolved:
    """A time of day; of which day, what stands beside it says, or else it is the day from which the text counts."""
    if partial.unit == "D":
        found = shifted(context, partial, clause)
    elif partial.weekday is not None or partial.day is not None:
        resolve = shifted_name if partial.shift is not None and partial.month is None else date
        found = resolve(context, partial, clause)
    else:
        found = moved(context.there("D") if context.is_told else context.here, "D", 0, Basis.DEICTIC)
    of_day = "T00:00" if partial.time == "T24:00" and context.policy is Policy.MESSAGE else partial.time
    return _at(found, of_day)


def shifted_time(context: Context, partial: Partial, _: Clause) -> Resolved:
    """Last night, this morning. What happened overnight is the last night's in news, this one's in a message."""
    shift = 0 if partial.unit == "N" and context.policy is Policy.MESSAGE else partial.shift or 0
    return _at(moved(context.here, "D", shift, Basis.DEICTIC), partial.time)


def that_time(context: Context, partial: Partial, _: Clause) -> Resolved:
    """That evening, the next morning."""
    return _at(moved(context.there("D"), "D", partial.shift or 0, Basis.CONTEXT), partial.time)


def _at(day: Resolved, time_of_day: str) -> Resolved:
    """The time on that day; of 9-3-2024 only the year is known, which is no day."""
    days = [value.partition("T")[0] if "-" in value else UNKNOWN["D"] for value in (day.value, *day.alternatives)]
    values = [one + time_of_day for one in days]
    return Resolved(values[0], day.basis, tuple(values[1:]))


def duration(context: Context, partial: Partial, _: Clause) -> Resolved:
    """So long. Six and nine months are what reports speak of besides quarters."""
    if partial.unit == "M" and partial.amount in {6, 9}:
        context.is_beyond_quarter = True
    return Resolved(length(partial.amount, partial.unit), Basis.EXPLICIT)
