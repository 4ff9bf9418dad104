"""Partial values of times of day, durations, sets and references: one function for each `make` of a template."""

from decimal import Decimal

from newsparse.contracts import DateKind
from newsparse.extraction.dates.captures import Captures
from newsparse.extraction.dates.partial import Partial

#: Units whose plural by itself is something else: living quarters, dark nights.
_OTHERWISE = frozenset({"Q", "N"})
_AFTERNOON = frozenset({"TAF", "TEV"})
#: "Four in the night" is before the morning, "six in the night" is not.
_LAST_OF_NIGHT = 5


def clock(found: Captures) -> Partial | None:
    """7 p.m., 7:15, eight o'clock, 4 in the morning."""
    written = found.text("clock", "shortclock", "fullclock", "clock", "hour")
    hours, _, rest = written.partition(":")
    hour = int(hours) if hours else int(found.number("clock") or 99)
    if hour > 24 or (rest and int(rest[:2]) > 59):
        return None
    if "mark" in found:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (found.integer("mark", "clockmark") or 0)
    else:
        hour = _in_part(hour, found.text("part"))
    return Partial(kind=DateKind.TIME, form="time", time=f"T{hour:02d}:{rest or '00'}")


def _in_part(hour: int, part: str) -> int:
    """The hour of the day that an hour of a part of it is: 16 for 4 in the afternoon, 24 for 12 at night."""
    if part == "TNI":
        return 24 if hour == 12 else hour + 12 if _LAST_OF_NIGHT < hour < 12 else hour
    return hour + 12 if part in _AFTERNOON and hour < 12 else hour


def part(found: Captures) -> Partial:
    """The morning."""
    return Partial(kind=DateKind.TIME, form="time", time=found.text("part"))


def small_hours(_: Captures) -> Partial:
    """The early hours."""
    return Partial(kind=DateKind.TIME, form="time", time="TMO")


def part_before(found: Captures) -> Partial:
    """The night before, of the day that was spoken of."""
    shift = -1 if found.words("side") == ["before"] else 1
    return Partial(kind=DateKind.TIME, form="that_time", shift=shift, time=found.text("part"))


def shifted_part(found: Captures) -> Partial:
    """Last night; "the next morning" counts from the day last spoken of."""
    form = "shifted_time" if found.words("shift")[0] in {"this", "last"} else "that_time"
    shift = found.integer("shift", "shift", "that")
    return Partial(kind=DateKind.TIME, form=form, shift=shift, time=found.text("part"))


def that_part(found: Captures) -> Partial:
    """That evening."""
    return Partial(kind=DateKind.TIME, form="that_time", shift=0, time=found.text("part"))


def duration(found: Captures) -> Partial | None:
    """Three decades, half an hour, several months, a minute and a half; "three quarters" are a fraction."""
    unit, count = found.unit(), None
    if "halfof" in found:
        unit, count = found.text("halfof", "unit"), Decimal("0.5")
    elif "ortwo" in found:
        unit, count = found.text("ortwo", "unit"), Decimal(1)
    elif "count" in found:
        count = found.number("count")
        if count is None or (unit == "Q" and count == 3 and "shift" not in found):
            return None
    elif "one" in found:
        count, unit = Decimal(1), unit or found.text("one", "unit")
    elif "couple" in found.words("vague"):
        count = Decimal(2)
    elif "vague" not in found and unit in _OTHERWISE:
        return None
    if "half" in found and count is not None:
        count += Decimal("0.5")
    return Partial(kind=DateKind.DURATION, form="duration", unit=unit, amount=count, shift=found.shift())


def year_ended(_: Captures) -> Partial:
    """The year ended March 31: a year's length."""
    return Partial(kind=DateKind.DURATION, form="duration", unit="Y", amount=Decimal(1))


def each(found: Captures) -> Partial | None:
    """Every two weeks; each Thursday; Sundays; every morning."""
    weekday, month = found.integer("weekday", "weekday", "weekdays"), found.integer("month")
    if weekday is not None:
        return Partial(kind=DateKind.SET, value=f"XXXX-WXX-{weekday}{found.text('parts')}")
    if month is not None:
        return Partial(kind=DateKind.SET, value=f"XXXX-{month:02d}")
    if "weekends" in found:
        return Partial(kind=DateKind.SET, value="XXXX-WXX-WE")
    if "season" in found:
        return Partial(kind=DateKind.SET, value=f"XXXX-{found.text('season')}")
    if "part" in found:
        return Partial(kind=DateKind.SET, value=found.text("part"))
    count = found.number("count") or Decimal(2 if "other" in found else 1)
    return Partial(kind=DateKind.SET, form="duration", unit=found.unit(), amount=count)


def adverb(found: Captures) -> Partial:
    """Daily, annually."""
    return Partial(kind=DateKind.SET, value=found.text("adverb"))


def now(found: Captures) -> Partial:
    """Now, recently; tonight and overnight."""
    value = found.text("now")
    if value == "TONIGHT":
        return Partial(kind=DateKind.TIME, form="shifted_time", shift=0, time="TNI")
    if value == "OVERNIGHT":
        return Partial(kind=DateKind.TIME, form="shifted_time", unit="N", shift=-1, time="TNI")
    return Partial(value=value)


def phrase(found: Captures) -> Partial:
    """The past, these days, the near future."""
    if "past" in found:
        return Partial(value="PAST_REF")
    return Partial(value="PRESENT_REF" if "present" in found else "FUTURE_REF")
