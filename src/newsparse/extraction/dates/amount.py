"""Lengths of time as TIMEX3 has them: `P3DE`, `PT1M30S`, `PXD`."""

from decimal import Decimal

#: A fraction of a unit, in the next smaller one.
_SMALLER = {
    "CE": ("Y", 100),
    "DE": ("Y", 10),
    "Y": ("M", 12),
    "M": ("D", 30),
    "W": ("D", 7),
    "D": ("TH", 24),
    "TH": ("TM", 60),
    "TM": ("TS", 60),
}
#: Units that TIMEX3 has no letter for.
_AS = {"F": ("W", 2), "H": ("M", 6), "ML": ("CE", 10), "N": ("D", 1)}


def length(count: Decimal | None, unit: str) -> str:
    """The value of so many units; X where the number is not told."""
    letter, times = _AS.get(unit, (unit, 1))
    if count is None:
        return _value(letter, "X", "")
    count *= times
    whole, rest = divmod(count, 1)
    if not rest:
        return _value(letter, f"{whole:f}", "")
    if letter not in _SMALLER:
        return _value(letter, f"{count.normalize():f}", "")
    smaller, share = _SMALLER[letter]
    more = int(rest * share)
    if smaller == "Y":
        return _value("Y", f"{int(count * share)}", "")
    if not more:
        return _value(letter, f"{whole:f}", "")
    return _value(letter, f"{whole:f}" if whole else "", f"{more}{smaller}")


def _value(unit: str, count: str, more: str) -> str:
    """`P` with the first amount and a second, smaller one; the clock's part stands behind a `T`."""
    first = f"{count}{unit}" if count else ""
    timed = [piece.replace("T", "") for piece in (first, more) if "T" in piece]
    dated = [piece for piece in (first, more) if "T" not in piece]
    return f"P{''.join(dated)}{'T' if timed else ''}{''.join(timed)}"


def in_months_or_days(count: Decimal, unit: str) -> tuple[Decimal, str]:
    """A number of units of the calendar that is no whole number, in the smaller unit: 1.5 years are 18 months."""
    if count == count.to_integral_value() or unit not in _SMALLER:
        return count, unit
    smaller, share = _SMALLER[unit]
    return count * share, smaller
