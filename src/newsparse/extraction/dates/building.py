"""From what a template captured to a partial value: one function for each `make` of a template."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from newsparse.contracts import DateKind
from newsparse.extraction.dates.grammar import Match
from newsparse.extraction.dates.lexer import Token
from newsparse.extraction.dates.partial import Partial
from newsparse.text.numbers import number_of, ordinal_of

Parts = Mapping[str, Sequence[Token]]
#: Most that a count may be: beyond it, no calendar reaches.
_MOST = Decimal(10_000_000)


def build(match: Match) -> Partial | None:
    """The partial value of a match; None where what it captured is no time after all (the 45th of May)."""
    return _MAKERS[match.template.make](match.parts)


def _value(parts: Parts, name: str, of: str | None = None) -> int | str | None:
    """The value that a capture's first token has in a class (that of its own name by default)."""
    tokens = parts.get(name)
    return tokens[0].meaning.get(of or name) if tokens else None


def _number(tokens: Sequence[Token] | None) -> Decimal | None:
    if not tokens:
        return None
    words = " ".join(token.word for token in tokens).replace(" - ", "-")
    if "half" in words and "dozen" not in words:
        whole = number_of(words.split()[0])
        return (whole or Decimal(0)) + Decimal("0.5")
    found = number_of(words)
    return found if found is not None and found <= _MOST else None


def _int(tokens: Sequence[Token] | None) -> int | None:
    number = _number(tokens)
    return int(number) if number is not None and number == number.to_integral_value() else None


def _rank(tokens: Sequence[Token] | None) -> int | None:
    if not tokens:
        return None
    first = tokens[0]
    if "day" in first.meaning:
        return int(first.meaning["day"])
    if "quarterfigure" in first.meaning:
        return int(first.word[1])
    return ordinal_of("-".join(token.word for token in tokens if token.word != "-"))


def _year(parts: Parts) -> int | None:
    """The year that is written out, in figures or in words; two figures mean 1930 to 2029."""
    for name in ("year", "year3"):
        if tokens := parts.get(name):
            token = tokens[0]
            return int(token.word) if token.word.isdecimal() else _full_year(int(token.word[-2:]))
    return _spoken_year(parts["year2"]) if "year2" in parts else None


def _full_year(two: int) -> int:
    return 1900 + two if two >= 30 else 2000 + two


def _spoken_year(tokens: Sequence[Token]) -> int | None:
    """ "nineteen ninety-seven", "two thousand and four"."""
    words = [token.word for token in tokens if token.word not in {"-", "and"}]
    whole = number_of(" ".join(words))
    if whole is not None:
        return int(whole) if 1900 <= whole < 2100 and words[0] in {"two", "nineteen"} else None
    century, rest = number_of(words[0]), number_of("-".join(words[1:]))
    if century is None or rest is None or not 10 <= rest < 100 or not 16 <= century <= 20:
        return None
    return int(century * 100 + rest)


def _shift(parts: Parts) -> int | None:
    for name in ("shift", "shift2", "shift3"):
        if (value := _value(parts, name, "shift")) is not None:
            return int(value)
    return -1 if "ago" in parts or "ago3" in parts else None


def _date(parts: Parts) -> Partial | None:
    year, month, day = _year(parts), _value(parts, "month"), _rank(parts.get("day"))
    weekday = _value(parts, "weekday")
    if ("day" in parts and (day is None or not 1 <= day <= 31)) or ("year2" in parts and year is None):
        return None
    return Partial(
        form="date",
        year=year,
        month=None if month is None else int(month),
        day=day,
        weekday=None if weekday is None else int(weekday),
        shift=_shift(parts),
    )


def _era(parts: Parts) -> Partial | None:
    year = _int(parts["figure"])
    if year is None or not 0 < year < 10_000:
        return None
    return Partial(value=f"{'BC' if _value(parts, 'era') == -1 else ''}{year:04d}")


def _iso(parts: Parts) -> Partial:
    day, mark, time = str(_value(parts, "iso")).upper().partition("T")
    year, month, number = (int(piece) for piece in day.split("-"))
    kind = DateKind.TIME if time else DateKind.DATE
    return Partial(kind=kind, form="date", year=year, month=month, day=number, time=mark + time)


def _slashed(parts: Parts) -> Partial | None:
    first, second, last = (int(piece) for piece in str(_value(parts, "slashed")).replace(".", "/").split("/"))
    dotted = "." in str(_value(parts, "slashed"))
    month, day = (second, first) if first > 12 or (dotted and second <= 12) else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Partial(form="date", year=last if last > 99 else _full_year(last), month=month, day=day)


def _week_of(parts: Parts) -> Partial | None:
    found = _date(parts)
    return found and Partial(form="week_of", year=found.year, month=found.month, day=found.day)


def _decade(parts: Parts) -> Partial | None:
    if "word" in parts:
        return Partial(value=f"19{_value(parts, 'word', 'decade')}")
    figures = "".join(filter(str.isdecimal, str(_value(parts, "figure", "decadefigure"))))
    if len(figures) == 2 and "the" not in parts and str(_value(parts, "figure", "decadefigure"))[0] not in "'’‘":
        return None
    return Partial(value=figures[:3] if len(figures) == 4 else str(_full_year(int(figures)))[:3])


def _century(parts: Parts) -> Partial | None:
    rank = _rank(parts.get("rank"))
    if "rank2" in parts:
        tens, unit = _number(parts["tens"]), _rank(parts["rank2"])
        rank = int(tens) + unit if tens and unit else None
    return None if rank is None or not 1 <= rank <= 99 else Partial(value=f"{rank - 1:02d}")


def _quarter(parts: Parts) -> Partial | None:
    rank = _rank(parts.get("rank"))
    if rank is None or not 1 <= rank <= 4:
        return None
    return Partial(form="part", part=f"Q{rank}", year=_year(parts), shift=_shift(parts))


def _quarter_ended(parts: Parts) -> Partial:
    month = int(_value(parts, "month") or 1)
    return Partial(form="part", part=f"Q{(month + 2) // 3}")


def _half(parts: Parts) -> Partial | None:
    rank = _rank(parts.get("rank"))
    if rank not in {1, 2} and str(parts["rank"][0].word) not in {"last", "latter"}:
        return None
    if "figure" in parts:
        return _decade(parts)
    return Partial(form="part", part="H1" if rank == 1 else "H2", year=_year(parts), shift=_shift(parts))


def _season(parts: Parts) -> Partial:
    past = [token.word for token in parts.get("shift", ())] == ["this"] and "past" in parts
    part = str(_value(parts, "season"))
    year_given = "shift2" in parts
    own = _value(parts, "shift")
    if own is not None and not year_given:
        return Partial(form="shifted_season", part=part, shift=-1 if past else int(own), year=_year(parts))
    return Partial(form="part", part=part, year=_year(parts), shift=_shift(parts) if year_given else None)


def _shifted(parts: Parts) -> Partial:
    return Partial(form="shifted", unit=_unit(parts), shift=_shift(parts))


def _shifted_name(parts: Parts) -> Partial:
    month, weekday = _value(parts, "month"), _value(parts, "weekday")
    holiday = _value(parts, "holiday")
    return Partial(
        form="shifted_name",
        month=None if month is None else int(month),
        weekday=None if weekday is None else int(weekday),
        day=_rank(parts.get("day")),
        holiday=None if holiday is None else str(holiday),
        shift=_shift(parts),
    )


def _that_name(parts: Parts) -> Partial:
    return Partial(
        form="that_name", weekday=int(_value(parts, "weekday") or 1), shift=int(_value(parts, "shift", "that") or 0)
    )


def _year_period(parts: Parts) -> Partial:
    return Partial(form="year_period", year=_year(parts))


def _weekday_week(parts: Parts) -> Partial:
    return Partial(form="weekday_week", weekday=int(_value(parts, "weekday") or 1), shift=_shift(parts))


def _dayword(parts: Parts) -> Partial:
    shift = int(_value(parts, "day", "dayword") or 0)
    return Partial(form="shifted", unit="D", shift=shift + _side(parts))


def _side(parts: Parts) -> int:
    return {"before": -1, "after": 1}[parts["side"][0].word] if "side" in parts else 0


def _day_before(parts: Parts) -> Partial:
    return Partial(
        form="day_before",
        weekday=int(_value(parts, "weekday") or 1),
        shift=_shift(parts),
        count=Decimal(_side(parts)),
    )


def _edge_of_unit(parts: Parts) -> Partial:
    return Partial(form="shifted", unit=str(_value(parts, "unit")), shift=0)


def _year_end(parts: Parts) -> Partial:
    return Partial(form="year_end", year=_year(parts), shift=_shift(parts))


def _the_unit(parts: Parts) -> Partial:
    return Partial(form="the_unit", unit=str(_value(parts, "unit") or "Q"))


def _that_unit(parts: Parts) -> Partial:
    return Partial(form="that_unit", unit=str(_value(parts, "unit")), shift=int(_value(parts, "that") or 0))


def _year_ago(parts: Parts) -> Partial:
    unit = parts["unit"][0].word if "unit" in parts else ""
    return Partial(form="year_ago", unit="Q" if unit == "quarter" else "")


def _ago(parts: Parts) -> Partial | None:
    unit = _unit(parts)
    vague = "vague" in parts and "couple" not in {token.word for token in parts["vague"]}
    if "count" in parts or "one" in parts or "couple" in {token.word for token in parts.get("vague", ())}:
        count = _number(parts.get("count")) or (Decimal(1) if "one" in parts else Decimal(2))
    elif vague or "units" in parts:
        count = None
    else:
        return None
    if "half2" in parts and count is not None:
        count += Decimal("0.5")
    word = parts["distance"][0].word
    later = word in {"later", "hence", "from", "afterward", "afterwards"}
    if word != "ago" and (unit[0] == "T" or count is None):
        return None
    form = "ago" if word in {"ago", "hence", "from"} or "toward" in parts else "distant"
    return Partial(form=form, unit=unit, count=count, shift=1 if later else -1)


def _holiday(parts: Parts) -> Partial:
    rule = str(_value(parts, "holiday") or _value(parts, "holiday2", "holidayfirst") or "07-04")
    if "eve" in parts:
        rule = "01-01" if parts["eve"][0].word == "day" else "12-31"
    return Partial(form="holiday", holiday=rule, year=_year(parts))


def _clock(parts: Parts) -> Partial | None:
    written = str(_value(parts, "clock", "shortclock") or parts["clock"][0].word).replace(".", ":")
    hour_text, _, rest = written.partition(":")
    hour = int(hour_text) if hour_text.isdecimal() else _int(parts["clock"])
    if hour is None or hour > 24 or (rest and int(rest[:2]) > 59):
        return None
    if "mark" in parts:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + int(_value(parts, "mark", "clockmark") or 0)
    elif "part" in parts and _value(parts, "part") in {"TAF", "TEV", "TNI"} and hour < 12:
        hour += 12
    time = f"T{hour:02d}:{rest or '00'}"
    return Partial(kind=DateKind.TIME, form="time", time=time)


def _part(parts: Parts) -> Partial:
    return Partial(kind=DateKind.TIME, form="time", time=str(_value(parts, "part")))


def _shifted_part(parts: Parts) -> Partial:
    word = parts["shift"][0].word
    form = "that_time" if word in {"following", "previous", "next"} else "shifted_time"
    return Partial(kind=DateKind.TIME, form=form, shift=_shift(parts), time=str(_value(parts, "part")))


def _that_part(parts: Parts) -> Partial:
    return Partial(kind=DateKind.TIME, form="that_time", shift=0, time=str(_value(parts, "part")))


def _unit(parts: Parts) -> str:
    return str(_value(parts, "unit") or _value(parts, "units") or _value(parts, "units", "shortunits") or "")


def _duration(parts: Parts) -> Partial | None:
    unit = _unit(parts)
    count: Decimal | None = None
    if "halfof" in parts:
        unit, count = str(_value(parts, "halfof", "unit")), Decimal("0.5")
    elif "count" in parts:
        count = _number(parts["count"])
        if count is None or (unit == "Q" and count == 3):
            return None
    elif "one" in parts:
        count = Decimal(1)
        unit = unit or str(_value(parts, "one", "unit"))
    elif "couple" in {token.word for token in parts.get("vague", ())}:
        count = Decimal(2)
    if "half2" in parts and count is not None:
        count += Decimal("0.5")
    return Partial(kind=DateKind.DURATION, form="duration", unit=unit, count=count, shift=_shift(parts))


def _year_ended(_: Parts) -> Partial:
    return Partial(kind=DateKind.DURATION, form="duration", unit="Y", count=Decimal(1))


def _each(parts: Parts) -> Partial | None:
    weekday = _value(parts, "weekday", "weekday") or _value(parts, "weekday", "weekdays")
    weekday = weekday or _value(parts, "weekday2", "weekday")
    if weekday is not None:
        value = f"XXXX-WXX-{weekday}{_value(parts, 'parts') or ''}"
    elif (month := _value(parts, "month")) is not None:
        value = f"XXXX-{int(month):02d}"
    elif (season := _value(parts, "season")) is not None:
        value = f"XXXX-{season}"
    elif (part := _value(parts, "part")) is not None:
        value = str(part)
    else:
        count = _number(parts.get("count"))
        if count is None:
            count = Decimal(2 if "other" in parts else 1)
        return Partial(kind=DateKind.SET, form="duration", unit=_unit(parts), count=count)
    return Partial(kind=DateKind.SET, value=value)


def _adverb(parts: Parts) -> Partial:
    return Partial(kind=DateKind.SET, value=str(_value(parts, "adverb")))


def _rate(parts: Parts) -> Partial:
    return Partial(kind=DateKind.SET, form="duration", unit=_unit(parts), count=Decimal(1))


def _now(parts: Parts) -> Partial:
    value = str(_value(parts, "now"))
    if value == "TONIGHT":
        return Partial(kind=DateKind.TIME, form="shifted_time", shift=0, time="TNI")
    if value == "OVERNIGHT":
        return Partial(kind=DateKind.TIME, form="shifted_time", unit="N", shift=-1, time="TNI")
    return Partial(value=value)


def _phrase(parts: Parts) -> Partial:
    if "past" in parts:
        return Partial(value="PAST_REF")
    return Partial(value="PRESENT_REF" if "present" in parts else "FUTURE_REF")


_MAKERS: dict[str, Callable[[Parts], Partial | None]] = {
    "era": _era,
    "iso": _iso,
    "slashed": _slashed,
    "date": _date,
    "week_of": _week_of,
    "decade": _decade,
    "century": _century,
    "quarter": _quarter,
    "quarter_ended": _quarter_ended,
    "half": _half,
    "season": _season,
    "shifted": _shifted,
    "shifted_name": _shifted_name,
    "that_name": _that_name,
    "year_period": _year_period,
    "weekday_week": _weekday_week,
    "dayword": _dayword,
    "day_before": _day_before,
    "edge_of_unit": _edge_of_unit,
    "year_end": _year_end,
    "the_unit": _the_unit,
    "that_unit": _that_unit,
    "year_ago": _year_ago,
    "ago": _ago,
    "holiday": _holiday,
    "clock": _clock,
    "part": _part,
    "shifted_part": _shifted_part,
    "that_part": _that_part,
    "duration": _duration,
    "each": _each,
    "adverb": _adverb,
    "rate": _rate,
    "year_ended": _year_ended,
    "now": _now,
    "phrase": _phrase,
}
