"""From a partial value to a TIMEX3 value, against an anchor. No anchor, no guess."""

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from newsparse.contracts import Basis, Granularity
from newsparse.extraction.dates import calendar
from newsparse.extraction.dates.partial import Partial
from newsparse.extraction.dates.tense import Clause, Tense
from newsparse.extraction.dates.timex3 import days_of

_REF = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_PART_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "H1": 1, "H2": 7, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10}
#: What a value is of which only the unit is known.
_UNKNOWN = {"D": "XXXX-XX-XX", "N": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX"}
_UNKNOWN |= {"Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}


_LEVELS = ("D", "W", "M", "Q", "Y", "DE", "CE")
_LEVEL = {
    Granularity.DAY: 0,
    Granularity.PART_OF_DAY: 0,
    Granularity.HOUR: 0,
    Granularity.MINUTE: 0,
    Granularity.SECOND: 0,
    Granularity.WEEK: 1,
    Granularity.WEEKEND: 1,
    Granularity.MONTH: 2,
    Granularity.QUARTER: 3,
    Granularity.SEASON: 3,
    Granularity.HALF_YEAR: 4,
    Granularity.YEAR: 4,
    Granularity.DECADE: 5,
    Granularity.CENTURY: 6,
}
_COARSER = {granularity: _LEVELS[level:] for granularity, level in _LEVEL.items()}


class Policy(StrEnum):
    """What kind of text it is: relative times count from publication (news, message) or from the time told (narrative)."""

    NEWS = "news"
    NARRATIVE = "narrative"
    MESSAGE = "message"


@frozen
class Resolved:
    """A value, how it came about, and the values that were passed over."""

    value: str
    basis: Basis
    alternatives: tuple[str, ...] = ()


class Resolver:
    """Resolves the expressions of one text, in order, remembering what time was last spoken of."""

    def __init__(self, anchor: dt.date | None, policy: Policy = Policy.NEWS) -> None:
        self.anchor = anchor
        self.policy = policy
        #: The time last spoken of, for each unit: a month last spoken of is no day last spoken of.
        self._spoken: dict[str, dt.date] = {}
        self._quarter: str | None = None
        self._forms: dict[str, Callable[[Partial, Clause], Resolved]] = {
            "fixed": self._fixed,
            "date": self._date,
            "week_of": self._week_of,
            "part": self._part,
            "shifted": self._shifted,
            "shifted_name": self._shifted_name,
            "shifted_season": self._shifted_season,
            "that_name": self._that_name,
            "year_period": self._year_period,
            "weekday_week": self._weekday_week,
            "day_before": self._day_before,
            "year_end": self._year_end,
            "the_unit": self._the_unit,
            "that_unit": self._that_unit,
            "year_ago": self._year_ago,
            "ago": self._ago,
            "distant": self._ago,
            "holiday": self._holiday,
            "time": self._part_of_day,
            "part_of_day": self._part_of_day,
            "shifted_part": self._shifted_part,
            "part_of_that": self._part_of_that,
            "duration": self._duration,
        }

    def resolve(self, partial: Partial, clause: Clause) -> Resolved:
        """The value of the next expression of the text."""
        found = self._forms[partial.form](partial, clause)
        days = days_of(found.value)
        if days is not None:
            for unit in _COARSER[days.granularity]:
                self._spoken[unit] = days.begin
            if "-Q" in found.value and partial.form in {"part", "shifted"}:
                self._quarter = found.value
        return found

    # --- what counts from where ---------------------------------------------------------------------------------------

    @property
    def _here(self) -> dt.date | None:
        """The day from which the text counts."""
        return self._spoken.get("Y", self.anchor) if self.policy is Policy.NARRATIVE else self.anchor

    def _there(self, unit: str) -> dt.date | None:
        """The time last spoken of, else the anchor; none at all without an anchor, unless a story is told."""
        if self.policy is Policy.NARRATIVE or self.anchor is not None:
            return self._spoken.get(unit, self.anchor)
        return None

    # --- forms --------------------------------------------------------------------------------------------------------

    def _fixed(self, partial: Partial, _: Clause) -> Resolved:
        basis = Basis.DEICTIC if partial.value.endswith("_REF") else Basis.EXPLICIT
        return Resolved(partial.value, basis)

    def _date(self, partial: Partial, clause: Clause) -> Resolved:
        year, here = partial.year, self._here
        if year is None and partial.shift is not None and here is not None:
            return Resolved(_spelt(here.year + partial.shift, partial.month, partial.day), Basis.DEICTIC)
        if year is not None:
            return Resolved(_spelt(year, partial.month, partial.day, partial.time), Basis.EXPLICIT)
        if partial.month is None and partial.weekday is not None and partial.day is None:
            return self._weekday(partial.weekday, clause)
        if partial.month is None:
            return self._day_of_month(partial)
        if here is None or partial.shift is not None:
            return Resolved(_spelt(None, partial.month, partial.day), Basis.EXPLICIT)
        return self._nearest(partial, clause, here)

    def _nearest(self, partial: Partial, clause: Clause, here: dt.date) -> Resolved:
        """A month, or a day of one, of the year that is nearest, as the tense leans."""
        if self.policy is Policy.NARRATIVE and self._spoken:
            value = _spelt(here.year, partial.month, partial.day)
            return Resolved(value, Basis.CONTEXT)
        month, day = partial.month or 1, partial.day
        years = [year for year in (here.year - 1, here.year, here.year + 1) if 0 < year < 10_000]
        if partial.weekday is not None and day is not None:
            fitting = [year for year in years if _weekday_of(year, month, day) == partial.weekday]
            years = fitting or years
        costs = {year: _cost(_distance(here, year, month, day), clause.tense) for year in years}
        best = min(years, key=lambda year: costs[year])
        values = [_spelt(year, month, day) for year in sorted(years, key=lambda year: costs[year])[1:2]]
        basis = Basis.CONTEXT if clause.tense is Tense.NONE else Basis.TENSE
        return Resolved(_spelt(best, month, day), basis, tuple(values))

    def _weekday(self, weekday: int, clause: Clause) -> Resolved:
        here = self._here
        if here is None:
            return Resolved(f"XXXX-WXX-{weekday}", Basis.WEEKDAY)
        back = (here.isoweekday() - weekday) % 7
        before, after = calendar.moved(here, "D", -back), calendar.moved(here, "D", 7 - back)
        if self.policy is Policy.MESSAGE:
            ahead = clause.tense is not Tense.PAST
        else:
            ahead = clause.tense is Tense.FUTURE
        if self.policy is Policy.NARRATIVE and self._spoken:
            ahead = back > 0
        first, second = (after, before) if ahead and back else (before, after)
        return _of_days(first or second, "D", Basis.WEEKDAY, second if first else None)

    def _day_of_month(self, partial: Partial) -> Resolved:
        here = self._here
        if here is None or partial.day is None:
            return Resolved(f"XXXX-XX-{partial.day or 1:02d}", Basis.CONTEXT)
        if partial.weekday is None:
            return Resolved(_spelt(here.year, here.month, partial.day), Basis.CONTEXT)
        months = [calendar.moved(here.replace(day=1), "M", shift) for shift in (0, -1, 1, -2, 2, -3, 3)]
        days = [_day(month.year, month.month, partial.day) for month in months if month]
        fitting = [day for day in days if day and day.isoweekday() == partial.weekday]
        return _of_days(next(iter(fitting), here), "D", Basis.CONTEXT)

    def _week_of(self, partial: Partial, clause: Clause) -> Resolved:
        found = self._date(Partial(form="date", year=partial.year, month=partial.month, day=partial.day), clause)
        days = days_of(found.value)
        return Resolved(calendar.named(days.begin, "W") if days else "XXXX-WXX", found.basis)

    def _part(self, partial: Partial, clause: Clause) -> Resolved:
        """A season, a quarter or a half, of a year that is given, implied or nearest."""
        here = self._here
        if partial.year is not None:
            return Resolved(f"{partial.year:04d}-{partial.part}", Basis.EXPLICIT)
        if here is None:
            return Resolved(f"XXXX-{partial.part}", Basis.CONTEXT)
        year = here.year
        if partial.shift is not None:
            return Resolved(f"{year + partial.shift:04d}-{partial.part}", Basis.DEICTIC)
        starts = _PART_MONTHS[partial.part or "Q1"] > here.month
        if starts and clause.tense is not Tense.FUTURE and self.policy is Policy.NEWS:
            far = _PART_MONTHS[partial.part or "Q1"] - here.month
            year -= 1 if far > 3 or clause.tense is Tense.PAST else 0
        basis = Basis.CONTEXT if clause.tense is Tense.NONE else Basis.TENSE
        return Resolved(f"{year:04d}-{partial.part}", basis)

    def _shifted(self, partial: Partial, _: Clause) -> Resolved:
        if partial.unit in {"DE", "CE"} and partial.shift == -1:
            return self._moved(self._here, partial.unit, 0, Basis.DEICTIC)
        return self._moved(self._here, partial.unit, partial.shift or 0, Basis.DEICTIC)

    def _moved(self, day: dt.date | None, unit: str, count: int, basis: Basis) -> Resolved:
        if unit[:1] == "T":
            return Resolved(_REF[(count > 0) - (count < 0)], basis)
        if day is None:
            return Resolved(_UNKNOWN.get(unit, "XXXX"), basis)
        return _of_days(calendar.moved(day, unit, count), unit, basis)

    def _shifted_name(self, partial: Partial, clause: Clause) -> Resolved:
        here, shift = self._here, partial.shift or 0
        if here is None:
            return self._unanchored_name(partial, clause)
        if partial.holiday is not None:
            return self._shifted_holiday(partial.holiday, shift, here)
        if partial.weekday is not None:
            ahead = (partial.weekday - here.isoweekday()) % 7
            days = {-1: ahead - 7, 0: ahead, 1: ahead or 7}[shift]
            return self._moved(here, "D", days, Basis.WEEKDAY)
        month = partial.month or 1
        ahead = (month - here.month) % 12
        back = ahead - 12 if ahead != 11 else -13
        months = {-1: back, 0: month - here.month, 1: ahead or 12}[shift]
        if partial.day is not None:
            months = ahead - 12 if shift < 0 else months
            there = calendar.moved(here.replace(day=1), "M", months)
            return Resolved(_spelt(there.year if there else None, month, partial.day), Basis.DEICTIC)
        return self._moved(here.replace(day=1), "M", months, Basis.DEICTIC)

    def _unanchored_name(self, partial: Partial, clause: Clause) -> Resolved:
        if partial.holiday is not None:
            return self._holiday(partial, clause)
        if partial.weekday is not None:
            return self._weekday(partial.weekday, clause)
        return Resolved(_spelt(None, partial.month, None), Basis.DEICTIC)

    def _shifted_holiday(self, rule: str, shift: int, here: dt.date) -> Resolved:
        days = [day for year in (-1, 0, 1) if (day := calendar.holiday(rule, here.year + year))]
        if shift < 0:
            days = [day for day in days if day < here][-1:]
        elif shift > 0:
            days = [day for day in days if day > here][:1]
        else:
            days = days[1:2]
        return _of_days(next(iter(days), None), "D", Basis.DEICTIC)

    def _shifted_season(self, partial: Partial, _: Clause) -> Resolved:
        here = self._here
        if here is None:
            return Resolved(f"XXXX-{partial.part}", Basis.DEICTIC)
        shift = partial.shift or 0
        begins = _PART_MONTHS[partial.part or "SP"]
        if shift < 0 and partial.part == "WI" and here.month < 12:
            shift = -1
        elif shift > 0 and begins > here.month:
            shift = 0
        return Resolved(f"{here.year + shift:04d}-{partial.part}", Basis.DEICTIC)

    def _weekday_week(self, partial: Partial, _: Clause) -> Resolved:
        here = self._here
        if here is None or partial.weekday is None:
            return Resolved(f"XXXX-WXX-{partial.weekday}", Basis.WEEKDAY)
        monday = calendar.moved(here, "D", 1 - here.isoweekday())
        return self._moved(monday, "D", 7 * (partial.shift or 0) + partial.weekday - 1, Basis.WEEKDAY)

    def _day_before(self, partial: Partial, clause: Clause) -> Resolved:
        named = Partial(weekday=partial.weekday, shift=partial.shift if partial.shift is not None else -1)
        found = days_of(self._shifted_name(named, clause).value)
        return self._moved(found and found.begin, "D", int(partial.count or 0), Basis.WEEKDAY)

    def _year_end(self, partial: Partial, _: Clause) -> Resolved:
        here = self._here
        year = partial.year if partial.year is not None else here and here.year + (partial.shift or 0)
        return Resolved("XXXX-12-31" if year is None else f"{year:04d}-12-31", Basis.DEICTIC)

    def _the_unit(self, partial: Partial, clause: Clause) -> Resolved:
        here = self._here
        if here is not None and clause.tense is not Tense.FUTURE and self.policy is Policy.NEWS:
            over = here.isoweekday() < 6 if partial.unit == "WE" else here.isoweekday() == 1 and partial.unit == "W"
            if over:
                return self._moved(here, partial.unit, -1, Basis.TENSE)
        if partial.unit == "Q" and here is not None:
            if self._quarter is not None:
                return Resolved(self._quarter, Basis.CONTEXT)
            return self._moved(here, "Q", -1, Basis.CONTEXT)
        return self._moved(here, partial.unit, 0, Basis.DEICTIC)

    def _that_unit(self, partial: Partial, _: Clause) -> Resolved:
        return self._moved(self._there(partial.unit), partial.unit, partial.shift or 0, Basis.CONTEXT)

    def _that_name(self, partial: Partial, _: Clause) -> Resolved:
        there = self._there("D")
        if there is None:
            return Resolved(f"XXXX-WXX-{partial.weekday}", Basis.CONTEXT)
        ahead = ((partial.weekday or 1) - there.isoweekday()) % 7
        return self._moved(there, "D", ahead - 7 if (partial.shift or 0) < 0 else ahead, Basis.CONTEXT)

    def _year_period(self, partial: Partial, _: Clause) -> Resolved:
        quarter = self._quarter[4:] if self._quarter is not None else ""
        return Resolved(f"{partial.year:04d}{quarter}", Basis.CONTEXT)

    def _year_ago(self, partial: Partial, _: Clause) -> Resolved:
        if self._quarter is not None and self.anchor is not None:
            return Resolved(f"{int(self._quarter[:4]) - 1:04d}{self._quarter[4:]}", Basis.CONTEXT)
        if partial.unit == "Q":
            return self._moved(self._here, "Q", -5, Basis.CONTEXT)
        return self._moved(self._here, "Y", -1, Basis.DEICTIC)

    def _ago(self, partial: Partial, clause: Clause) -> Resolved:
        shift = partial.shift or -1
        if partial.count is None:
            return Resolved(_REF[shift], Basis.DEICTIC)
        if partial.unit == "Y" and partial.count == 1 and shift < 0 and self._quarter is not None:
            return self._year_ago(partial, clause)
        if partial.unit[0] == "T":
            return Resolved(_REF[shift], Basis.DEICTIC)
        here = self._here if partial.form == "ago" else self._there(partial.unit)
        unit, count = partial.unit, partial.count
        if count != count.to_integral_value():
            unit, count = {"Y": ("M", count * 12), "W": ("D", count * 7), "M": ("D", count * 30)}.get(
                unit, (unit, count)
            )
        unit_named = {"DE": "Y", "CE": "Y", "F": "W"}.get(unit, unit)
        if here is None:
            return Resolved(_UNKNOWN.get(unit_named, "XXXX"), Basis.DEICTIC)
        day = calendar.moved(here, unit, shift * int(count))
        return _of_days(day, unit_named, Basis.DEICTIC if partial.form == "ago" else Basis.CONTEXT)

    def _holiday(self, partial: Partial, clause: Clause) -> Resolved:
        rule, here = partial.holiday or "12-25", self._here
        if partial.year is not None:
            return _of_days(calendar.holiday(rule, partial.year), "D", Basis.EXPLICIT)
        if here is None:
            return Resolved(f"XXXX-{rule}" if len(rule) == 5 else "XXXX-XX-XX", Basis.CONTEXT)
        days = [day for year in (-1, 0, 1) if (day := calendar.holiday(rule, here.year + year))]
        days.sort(key=lambda day: _cost((day - here).days, clause.tense))
        return _of_days(days[0], "D", Basis.CONTEXT, days[1])

    # --- times and durations ------------------------------------------------------------------------------------------

    def _part_of_day(self, partial: Partial, clause: Clause) -> Resolved:
        """A time of day; of which day, a date beside it says (`month`, `weekday` ...), or it is the day of publication."""
        if partial.unit == "D":
            found = self._shifted(partial, clause)
        elif partial.weekday is not None or partial.day is not None:
            form = self._shifted_name if partial.shift is not None and partial.month is None else self._date
            found = form(partial, clause)
        else:
            found = self._moved(self._here, "D", 0, Basis.DEICTIC)
        time = "T00:00" if partial.time == "T24:00" and self.policy is Policy.MESSAGE else partial.time
        alternatives = tuple(other + time for other in found.alternatives)
        return Resolved(found.value.partition("T")[0] + time, found.basis, alternatives)

    def _shifted_part(self, partial: Partial, _: Clause) -> Resolved:
        found = self._moved(self._here, "D", partial.shift or 0, Basis.DEICTIC)
        return Resolved(found.value.partition("T")[0] + partial.time, found.basis)

    def _part_of_that(self, partial: Partial, _: Clause) -> Resolved:
        found = self._moved(self._there("D"), "D", partial.shift or 0, Basis.CONTEXT)
        return Resolved(found.value.partition("T")[0] + partial.time, found.basis)

    def _duration(self, partial: Partial, _: Clause) -> Resolved:
        return Resolved(length(partial.count, partial.unit), Basis.EXPLICIT)


_SMALLER = {"Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
_AS = {"F": ("W", 2), "H": ("M", 6), "ML": ("CE", 10)}


def length(count: Decimal | None, unit: str) -> str:
    """The value of a duration: `P3DE`, `PT1M30S`, `PXD`."""
    if unit in _AS:
        unit, times = _AS[unit]
        count = None if count is None else count * times
    if count is None:
        return f"P{'T' * (unit[0] == 'T')}X{unit.removeprefix('T')}"
    whole, rest = divmod(count, 1)
    more = ""
    if rest and unit in _SMALLER:
        smaller, times = _SMALLER[unit]
        amount = int(rest * times)
        more = (
            f"{'T' if smaller[0] == 'T' and unit[0] != 'T' else ''}{amount}{smaller.removeprefix('T')}"
            if amount
            else ""
        )
    elif rest:
        whole = count
    first = f"{whole.normalize():f}{unit.removeprefix('T')}" if whole or not more else ""
    timed = unit[0] == "T"
    return f"P{'T' if timed else ''}{first}{more}"


def _spelt(year: int | None, month: int | None, day: int | None, time: str = "") -> str:
    text = "XXXX" if year is None else f"{year:04d}"
    if month is None:
        return text
    return f"{text}-{month:02d}" + (f"-{day:02d}" if day is not None else "") + time


def _of_days(day: dt.date | None, unit: str, basis: Basis, *others: dt.date | None) -> Resolved:
    if day is None:
        return Resolved(_UNKNOWN.get(unit, "XXXX"), basis)
    return Resolved(calendar.named(day, unit), basis, tuple(_values(others, unit)))


def _values(days: Iterable[dt.date | None], unit: str) -> Iterable[str]:
    return (calendar.named(day, unit) for day in days if day is not None)


def _distance(here: dt.date, year: int, month: int, day: int | None) -> int:
    """Days from here to a day or, roughly, to a month; 0 within the month itself."""
    if day is None:
        return 30 * ((year - here.year) * 12 + month - here.month)
    return ((_day(year, month, day) or _day(year, month, 28) or here) - here).days


def _cost(days: int, tense: Tense) -> int:
    """How unlikely it is that a day so far off is meant: the nearest, but rather behind than ahead, as the tense says."""
    if days > 0:
        return days + {Tense.PAST: 300, Tense.NONE: 60, Tense.FUTURE: 0}[tense]
    return -days + {Tense.PAST: 0, Tense.NONE: 0, Tense.FUTURE: 120 if days else 0}[tense]


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _weekday_of(year: int, month: int, day: int) -> int:
    found = _day(year, month, day)
    return found.isoweekday() if found else 0
