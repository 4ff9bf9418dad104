"""Partial values of dates: one function for each `make` of a template."""

from decimal import Decimal

from newsparse.contracts import DateKind
from newsparse.extraction.dates.captures import Captures, full_year
from newsparse.extraction.dates.partial import Partial

#: The most days that each month has.
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _is_day(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= _LONGEST[month - 1]


def date(found: Captures) -> Partial | None:
    """A year, a month, a day or a weekday, as far as they are written."""
    year, month, day = found.year(), found.integer("month"), found.rank("day")
    if ("day" in found and not _is_day(month or 1, day or 0)) or ("spoken" in found and year is None):
        return None
    weekday = found.integer("weekday")
    return Partial(form="date", year=year, month=month, day=day, weekday=weekday, shift=found.shift())


def iso(found: Captures) -> Partial | None:
    """`2025-09-11`, `2025-09-11T08:15`, `2025-09-11T08:15:00.25+02:00`, `2025/9/11`."""
    written, mark, time = found.text("iso").upper().partition("T")
    year, month, day = (int(piece) for piece in written.replace("/", "-").replace(".", "-").split("-"))
    if not _is_day(month, day):
        return None
    whole, _, rest = time.partition(".")
    time = whole + rest.lstrip("0123456789")
    kind = DateKind.TIME if time else DateKind.DATE
    return Partial(kind=kind, form="date", year=year, month=month, day=day, time=mark + time)


def slashed(found: Captures) -> Partial | None:
    """`9/11/2025`, `9-11-2025`: where either may be the month, `part` is the mark between; `11.9.2025`, day first."""
    written = found.text("slashed") or found.text("dashed")
    mark = written.lstrip("0123456789")[0]
    first, second, year = (int(piece) for piece in written.split(mark))
    year = year if year > 99 else full_year(year)
    is_either = mark != "." and first != second and first <= 12 and second <= 12
    month, day = (second, first) if first > 12 or (mark == "." and second <= 12) else (first, second)
    if not _is_day(month, day):
        return None
    return Partial(form="date", year=year, month=month, day=day, part=mark if is_either else None)


def era(found: Captures) -> Partial | None:
    """`264 BC`, as TIMEX2 and TIMEX3 have it: `BC0264`."""
    year = found.number("figure")
    if year is None or year != int(year) or not 0 < year < 10_000:
        return None
    return Partial(value=f"{'BC' if found.value('era') == -1 else ''}{int(year):04d}")


def week_of(found: Captures) -> Partial | None:
    """The week of March 3, the weekend of March 3."""
    named, unit = date(found), found.unit()
    return named and Partial(form="week_of", year=named.year, month=named.month, day=named.day, unit=unit)


def decade(found: Captures) -> Partial | None:
    """The 1990s, the '90s, the nineties; "in his 30s" is no decade."""
    if "word" in found:
        is_named = "the" in found or "edge" in found
        return Partial(value=found.text("word", "decade")) if is_named else None
    written = found.text("figure", "decadefigure")
    figures = "".join(filter(str.isdecimal, written))
    if len(figures) == 4:
        return Partial(value=figures[:3])
    if "the" not in found and written[0] not in "'’‘":
        return None
    return Partial(value=str(full_year(int(figures)))[:3])


def century(found: Captures) -> Partial | None:
    """The 20th century; the twenty-first century."""
    rank = found.rank("rank")
    if "unitrank" in found:
        tens, unit = found.number("tens"), found.rank("unitrank")
        rank = int(tens) + unit if tens and unit else None
    return None if rank is None or not 1 <= rank <= 99 else Partial(value=f"{rank - 1:02d}")


def quarter(found: Captures) -> Partial | None:
    """The third quarter, of a year if one is given; the last one of a year is its fourth."""
    is_of_year = "year" in found or "shift" in found or "this" in found
    is_last = is_of_year and found.words("rank") in (["last"], ["final"])
    rank = 4 if is_last else found.rank("rank")
    if rank is None or not 1 <= rank <= 4:
        return None
    shift = 0 if "this" in found else found.shift()
    return Partial(form="part", part=f"Q{rank}", year=found.year(), shift=shift)


def quarter_ended(found: Captures) -> Partial:
    """The quarter ended June 30, of the year if one is given."""
    return Partial(form="part", part=f"Q{((found.integer('month') or 1) + 2) // 3}", year=found.year())


def month_quarter(found: Captures) -> Partial | None:
    """The June quarter; no quarter ends with July."""
    return quarter_ended(found) if (found.integer("month") or 1) % 3 == 0 else None


def half(found: Captures) -> Partial | None:
    """The first half of 1990; of the 1990s, the decade."""
    rank = found.rank("rank")
    if rank not in {1, 2} and found.words("rank") != ["last"]:
        return None
    if "figure" in found:
        return decade(found)
    return Partial(form="part", part="H1" if rank == 1 else "H2", year=found.year(), shift=found.shift())


def season(found: Captures) -> Partial:
    """Last summer; the summer of 1990; the summer of last year."""
    part, shift, year = found.text("season"), found.integer("shift"), found.year()
    if shift is not None and "yearshift" not in found:
        return Partial(form="shifted_season", part=part, shift=shift, year=year)
    return Partial(form="part", part=part, year=year, shift=found.integer("yearshift", "shift"))


def shifted(found: Captures) -> Partial:
    """Last month, next year; the year before last. The past decade is, for the most part, this one."""
    unit, shift = found.unit(), found.shift() or 0
    is_this = unit == "DE" or (unit == "CE" and found.words("shift") == ["past"])
    if is_this and shift < 0 and "side" not in found:
        shift = 0
    return Partial(form="shifted", unit=unit, shift=shift + _side(found))


def shifted_name(found: Captures) -> Partial:
    """Last Friday, next April, last Oct. 23, this Christmas."""
    return Partial(
        form="shifted_name",
        month=found.integer("month"),
        weekday=found.integer("weekday"),
        day=found.rank("day"),
        holiday=found.text("holiday") or None,
        shift=found.shift(),
    )


def that_name(found: Captures) -> Partial:
    """The previous Friday, the following March, May 3 of that year."""
    return Partial(
        form="that_name",
        unit=found.unit(),
        month=found.integer("month"),
        day=found.rank("day"),
        weekday=found.integer("weekday"),
        shift=found.integer("shift", "that"),
    )


def weekday_week(found: Captures) -> Partial:
    """Tuesday of last week."""
    return Partial(form="weekday_week", weekday=found.integer("weekday"), shift=found.shift())


def dayword(found: Captures) -> Partial:
    """Yesterday; the day after tomorrow."""
    return Partial(form="shifted", unit="D", shift=(found.integer("day", "dayword") or 0) + _side(found))


def day_before(found: Captures) -> Partial:
    """The day before last Tuesday."""
    weekday, shift = found.integer("weekday"), found.shift()
    return Partial(form="day_before", weekday=weekday, shift=shift, amount=Decimal(_side(found)))


def nth_weekday(found: Captures) -> Partial | None:
    """The second Tuesday in November; the last Friday of the month."""
    rank = -1 if found.words("rank") in (["last"], ["final"]) else found.rank("rank") or 0
    if not -1 <= rank <= 5:
        return None
    return Partial(
        form="nth_weekday",
        weekday=found.integer("weekday"),
        month=found.integer("month"),
        year=found.year(),
        shift=found.shift(),
        amount=Decimal(rank),
    )


def weeks_from(found: Captures) -> Partial | None:
    """A week from Friday, two weeks from tomorrow; two weeks ago Tuesday."""
    count = Decimal(1) if "one" in found else found.number("count")
    if count is None or count != int(count):
        return None
    if "ago" in found:
        return Partial(form="weekday_week", weekday=found.integer("weekday"), shift=-int(count))
    if "day" in found:
        return Partial(form="shifted", unit="D", shift=7 * int(count) + (found.integer("day", "dayword") or 0))
    return Partial(form="weeks_from", weekday=found.integer("weekday"), amount=count)


def day_of_that_month(found: Captures) -> Partial | None:
    """The 3rd of the month, of next month."""
    day = found.rank("day") or 0
    return Partial(form="day_of_month", day=day, shift=found.shift() or 0) if _is_day(1, day) else None


def _side(found: Captures) -> int:
    return {"before": -1, "earlier": -1, "after": 1}.get(" ".join(found.words("side")), 0)


def edge_of_unit(found: Captures) -> Partial:
    """The end of the year."""
    return Partial(form="shifted", unit=found.unit(), shift=0)


def year_end(found: Captures) -> Partial:
    """Year-end."""
    return Partial(form="year_end", year=found.year(), shift=found.shift())


def the_unit(found: Captures) -> Partial:
    """The quarter; "the latest period" is one, too."""
    return Partial(form="the_unit", unit=found.unit() or "Q")


def that_unit(found: Captures) -> Partial:
    """That year, the following month."""
    return Partial(form="that_unit", unit=found.unit(), shift=found.integer("that"))


def unit_before(found: Captures) -> Partial:
    """The day before, the year after, of what was spoken of."""
    return Partial(form="that_unit", unit=found.unit(), shift=_side(found))


def year_period(found: Captures) -> Partial:
    """The 1988 period."""
    return Partial(form="year_period", year=found.year())


def year_ago(found: Captures) -> Partial:
    """The year-ago quarter."""
    return Partial(form="year_ago", unit="Q" if found.words("unit") == ["quarter"] else "")


def ago(found: Captures) -> Partial | None:
    """Two years ago; several months ago; a year earlier; three weeks from now."""
    unit, word = found.unit(), found.words("distance")[0]
    count = found.number("count")
    if "one" in found or "halfof" in found:
        count = Decimal(1) if "one" in found else Decimal("0.5")
    elif "couple" in found.words("vague"):
        count = Decimal(2)
    if "half" in found and count is not None:
        count += Decimal("0.5")
    if word != "ago" and (unit[0] == "T" or count is None):
        return None
    later = word in {"later", "hence", "from", "afterward", "afterwards"}
    is_from_now = word in {"ago", "hence", "from"} or "toward" in found
    return Partial(form="ago" if is_from_now else "distant", unit=unit, amount=count, shift=1 if later else -1)


def holiday(found: Captures) -> Partial:
    """Christmas, Labor Day, New Year's Eve; an eve is the day before."""
    rule = found.text("holiday", "holiday", "holidayfirst", "holyday") or found.text("word", "holidayword")
    shift = {"eve": -1, "monday": 1, "friday": -2}.get(" ".join(found.words("eve")), 0)
    return Partial(form="holiday", holiday=rule, year=found.year(), shift=shift)
