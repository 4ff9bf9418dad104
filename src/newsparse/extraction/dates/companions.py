"""Bare figures that are times because of the expression beside them: "from 5 to 9 June", "1990-95", "9 to 11 a.m."."""

from collections.abc import Iterator, MutableMapping, Sequence

from newsparse.extraction.dates.expression import Expression, Place
from newsparse.extraction.dates.lexer import NOTHING, Row, Token
from newsparse.extraction.dates.partial import Partial

LINKS = frozenset({"and", "to", "or", "through", "-", "–", "until"})
LISTED = LINKS | {",", ", and", ", or"}
_SERIAL = frozenset({"and", "or"})
#: What follows a number that is no day of a month.
_COUNTED = frozenset({"month", "unit", "units", "shortunits", "clockmark", "fraction"})
_YEARS_APART = frozenset({"-", "–", "/"})
_HOURS_APART = frozenset({"to", "-", "–", "until", "till", "through"})
#: Marks with which a figure is part of something longer.
_PART_OF_MORE = frozenset({"-", "–", "/", ".", ":", "$", "%"})


def with_companions(places: Sequence[Place], row: Row) -> Sequence[Expression]:
    """The expressions, in order, and the bare figures that belong to them."""
    leading = [place for place in places if _may_lead(place.expression)]
    if not leading:
        return [place.expression for place in places]
    found = {place.begin: place.expression for place in places}
    taken = {index for place in places for index in range(place.begin, place.end)}
    for place in leading:
        if place.expression.rule == "clock":
            _add_hour(place, row, found, taken)
        elif place.expression.partial.day is not None:
            _add_days(place, row, found, taken)
        else:
            _add_year(place, row, found)
    return [found[index] for index in sorted(found)]


def _may_lead(expression: Expression) -> bool:
    """Whether bare figures can belong to it: a day of a month, a year, an hour."""
    partial = expression.partial
    if partial.form == "date":
        return partial.year is not None or (partial.month is not None and partial.day is not None)
    return partial.year is not None or expression.rule == "clock"


def _add_days(place: Place, row: Row, found: MutableMapping[int, Expression], taken: set[int]) -> None:
    """Days that share a month: "April 24, 25 and 27, 2019", "May 3, 5, and 7", "the 4th, 5th and 6th of July"."""
    tokens = row.tokens
    for index in (*_before(place, tokens), *_behind(place, tokens)):
        if index not in taken:
            partial = place.expression.partial._replace(day=_day(tokens[index]), weekday=None)
            found[index] = Expression(*row.matches[index].span(), partial, place.expression.rule, None)
            taken.add(index)
            if _is_year_of(tokens, index, found.get(index + 2)):
                found[index] = _in_year(found[index], found.pop(index + 2))


def _day(token: Token) -> int | None:
    """The day of a month that a figure or rank can be."""
    day = token.meaning.get("day")
    return int(day) if day else int(token.word[:-2]) if "rank" in token.meaning else None


def _before(place: Place, tokens: Sequence[Token]) -> Iterator[int]:
    """The days that are listed before a date, the last first."""
    at, links = place.begin, LINKS
    while _day(tokens[at]):
        size = 2 if at > 2 and tokens[at - 1].word in _SERIAL and tokens[at - 2].word == "," else 1
        if at <= size or tokens[at - 1].word not in links or not _day(tokens[at - size - 1]):
            return
        at -= size + 1
        links = LISTED
        yield at


def _behind(place: Place, tokens: Sequence[Token]) -> Iterator[int]:
    """The days that are listed behind a date; what stands between commas is one of them if a word links the last."""
    at, listed = place.end, list[int]()
    while _day(tokens[at - 1]) and at + 1 < len(tokens):
        at += tokens[at].word == "," and tokens[at + 1].word in _SERIAL
        is_day = at + 1 < len(tokens) and tokens[at].word in LISTED and _day(tokens[at + 1])
        if not is_day or (at + 2 < len(tokens) and _is_counted(tokens[at + 2])):
            return
        listed.append(at + 1)
        if tokens[at].word in LINKS:
            yield from listed
            listed.clear()
        at += 2


def _is_year_of(tokens: Sequence[Token], day: int, year: Expression | None) -> bool:
    """Whether what stands two tokens behind a day is its year: "27, 2019"."""
    return year is not None and tokens[day + 1].word == "," and "year" in tokens[day + 2].meaning


def _in_year(day: Expression, year: Expression) -> Expression:
    return day._replace(end=year.end, partial=day.partial._replace(year=year.partial.year))


def _is_counted(token: Token) -> bool:
    """Whether what follows a number tells that it is no day: a unit, a month of its own, or any noun."""
    return not _COUNTED.isdisjoint(token.meaning) or (token.code == NOTHING and token.word.isalpha())


def _add_year(place: Place, row: Row, found: MutableMapping[int, Expression]) -> None:
    """Two figures right behind a year: a later year ("1990-95", "2020/21"), else a month ("2020-09")."""
    one, at = place.expression, place.end
    stuck = _stuck(row, at)
    if len(stuck) != 2 or stuck[0] not in _YEARS_APART or len(stuck[1]) != 2 or not stuck[1].isdecimal():
        return
    partial, two, end = one.partial, int(stuck[1]), row.matches[at + 1].end()
    year = partial.year or 0
    is_later = two > year % 100 or (two, year % 100) == (0, 99)
    if partial.form == "part":
        found[place.begin] = one._replace(end=end) if is_later else one
    elif partial != Partial(form="date", year=year, modifier=partial.modifier):
        return
    elif is_later:
        later = Partial(form="date", year=year - year % 100 + (two or 100))
        found[at + 1] = Expression(*row.matches[at + 1].span(), later, one.rule, None)
    elif stuck[0] == "-" and 1 <= two <= 12:
        found[place.begin] = one._replace(end=end, partial=partial._replace(month=two))


def _stuck(row: Row, at: int) -> list[str]:
    """The words of the tokens from `at` on, as far as no white space stands before them; a closing mark ends them."""
    words: list[str] = []
    for index in range(at, min(at + 3, len(row.tokens))):
        if row.matches[index].start() != row.matches[index - 1].end():
            break
        if len(words) < 2 or row.tokens[index].word in _PART_OF_MORE - {".", ":"}:
            words.append(row.tokens[index].word)
    return words


def _add_hour(place: Place, row: Row, found: MutableMapping[int, Expression], taken: set[int]) -> None:
    """The hour that begins a range, before the one that has its mark: "from 9 to 11 a.m.", "5:30-7 p.m."."""
    at, tokens = place.begin - 2, row.tokens
    if at < 0 or not {"hour", "clock"} & tokens[at].meaning.keys():
        return
    before = tokens[at - 1].word if at else ""
    is_range = tokens[at + 1].word in _HOURS_APART or (tokens[at + 1].word == "and" and before == "between")
    is_other = at in taken and (at not in found or found[at].rule != "clock-24")
    time = _begun(str(tokens[at].meaning.get("clock") or tokens[at].word), place.expression.partial.time)
    if not is_range or is_other or before in _PART_OF_MORE or time is None:
        return
    signal = row.matches[at - 1][0] if before in {"from", "between"} else None
    partial = place.expression.partial._replace(time=time)
    found[at] = Expression(*row.matches[at].span(), partial, place.expression.rule, signal)


def _begun(clock: str, end: str) -> str | None:
    """The time that begins a range, in the half of the day of its end, or in the morning; None behind midnight."""
    hour, _, minute = clock.partition(":")
    if not 1 <= int(hour) <= 12:
        return None
    hours = int(hour) % 12
    times = [f"T{half + hours:02d}:{minute or '00'}" for half in ((12, 0) if end >= "T12" else (0,))]
    return next((time for time in times if time < end), None)
