"""What expressions that stand together have of one another: a month, a year, a day."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from newsparse.contracts import DateKind
from newsparse.extraction.dates.expression import Expression, Place
from newsparse.extraction.dates.lexer import NOTHING, Row, Token
from newsparse.extraction.dates.partial import Partial

_LINKS = frozenset({"and", "to", "or", "through", "-", "–", "until"})
_LISTED = _LINKS | {","}
_RANGE = frozenset({"to", "through", "-", "–", "until"})
#: What follows a number that is no day of a month.
_COUNTED = frozenset({"month", "unit", "units", "shortunits", "clockmark", "fraction"})
#: What may stand between a time of day and the day.
_BETWEEN = frozenset({"", ",", "of", "at"})
#: What leads from a time of day to a day that stands for itself, and back.
_TO_DAY, _TO_TIME = "on", ", at"
_FARTHEST = 5


def joined(text: str, places: Sequence[Place], row: Row) -> Sequence[Expression]:
    """The expressions of a stretch of text, in order, each with what it has of its neighbours."""
    found = _with_linked_days(places, row)
    if len(found) < 2:
        return found
    return list(_with_days(text, list(_with_weekdays(text, list(_with_years(text, found))))))


def _with_linked_days(places: Sequence[Place], row: Row) -> Sequence[Expression]:
    """The expressions, and bare days that share a month: "April 24, 25 and 27, 2019", "from 5 to 9 June"."""
    dated = [place for place in places if _is_day_of_month(place.expression.partial)]
    if not dated:
        return [place.expression for place in places]
    tokens = row.tokens
    taken = {index for place in places for index in range(place.begin, place.end)}
    found = {place.begin: place.expression for place in places}
    for place in dated:
        for index in (*_before(place, tokens), *_behind(place, tokens)):
            if index not in taken:
                found[index] = _day_of(place.expression, row, index)
                taken.add(index)
                if _is_year_of(tokens, index, found.get(index + 2)):
                    found[index] = _in_year(found[index], found.pop(index + 2))
    return sorted(found.values(), key=lambda expression: expression.start)


def _is_day_of_month(partial: Partial) -> bool:
    return partial.form == "date" and partial.month is not None and partial.day is not None


def _before(place: Place, tokens: Sequence[Token]) -> Iterator[int]:
    """The days that are listed before a date, the last first."""
    at = place.begin
    links = _LINKS
    while at > 1 and "day" in tokens[at].meaning and "day" in tokens[at - 2].meaning and tokens[at - 1].word in links:
        yield at - 2
        at -= 2
        links = _LISTED


def _behind(place: Place, tokens: Sequence[Token]) -> Iterator[int]:
    """The days that are listed behind a date; what stands between commas is one of them if a word links the last."""
    at, listed = place.end, list[int]()
    while "day" in tokens[at - 1].meaning and at + 1 < len(tokens) and "day" in tokens[at + 1].meaning:
        is_counted = at + 2 < len(tokens) and _is_counted(tokens[at + 2])
        if tokens[at].word not in _LISTED or is_counted:
            return
        listed.append(at + 1)
        if tokens[at].word in _LINKS:
            yield from listed
            listed.clear()
        at += 2


def _day_of(date: Expression, row: Row, index: int) -> Expression:
    """A bare day of the month of a date."""
    partial = date.partial._replace(day=int(row.tokens[index].meaning["day"]), weekday=None)
    return Expression(*row.matches[index].span(), partial, date.rule, None)


def _is_year_of(tokens: Sequence[Token], day: int, year: Expression | None) -> bool:
    """Whether what stands two tokens behind a day is its year: "27, 2019"."""
    return year is not None and tokens[day + 1].word == "," and "year" in tokens[day + 2].meaning


def _in_year(day: Expression, year: Expression) -> Expression:
    return day._replace(end=year.end, partial=day.partial._replace(year=year.partial.year))


def _is_counted(token: Token) -> bool:
    """Whether what follows a number tells that it is no day: a unit, a month of its own, or any noun."""
    return not _COUNTED.isdisjoint(token.meaning) or (token.code == NOTHING and token.word.isalpha())


def _with_years(text: str, found: Sequence[Expression]) -> Iterator[Expression]:
    """The expressions, a month without a year having that of the one it is linked with: "July and August 1943"."""
    years: list[Expression] = []
    for first in reversed(found):
        second = years[-1] if years else None
        year = second and _year_shared(first.partial, second.partial)
        is_linked = second is not None and text[first.end : second.start].strip() in _links(first)
        years.append(first._replace(partial=first.partial._replace(year=year)) if year and is_linked else first)
    return reversed(years)


def _links(first: Expression) -> AbstractSet[str]:
    """What links a time to the next: days may stand in a list."""
    return _LINKS if first.partial.day is None else _LISTED


def _year_shared(first: Partial, second: Partial) -> int | None:
    if first.form != "date" or first.month is None or first.year is not None or first.shift is not None:
        return None
    if second.form != "date" or second.month is None or second.year is None:
        return None
    return second.year - (first.month > second.month)


def _with_weekdays(text: str, found: Sequence[Expression]) -> Iterator[Expression]:
    """The expressions, a weekday that ends a range being the next behind the one that begins it."""
    before: Expression | None = None
    for expression in found:
        if before is not None and _is_range(text, before, expression):
            yield expression._replace(partial=expression.partial._replace(form="that_name", shift=1))
        else:
            yield expression
        before = expression


def _is_weekday(expression: Expression) -> bool:
    partial = expression.partial
    return partial.weekday is not None and partial == Partial(form="date", weekday=partial.weekday)


def _is_range(text: str, first: Expression, second: Expression) -> bool:
    """Whether two weekdays, with nothing else said of them, begin and end a range."""
    if not (_is_weekday(first) and _is_weekday(second)):
        return False
    link = text[first.end : second.start].strip()
    return link in _RANGE or (link == "and" and (first.signal or "").lower() == "between")


def _with_days(text: str, found: Sequence[Expression]) -> Iterator[Expression]:
    """The expressions, a time of day and the day beside it being one; a time of a day further off being of that day."""
    waiting: Expression | None = None
    for expression in found:
        both = waiting and _as_one(text, waiting, expression)
        following = both or expression
        if waiting is not None and both is None:
            first, following = _of_one_day(text, waiting, expression)
            yield first
        waiting = following
    if waiting is not None:
        yield waiting


def _of_one_day(text: str, first: Expression, second: Expression) -> tuple[Expression, Expression]:
    """Both, the time of the two being one of the day: "5 p.m. on May 3", "May 3, at 5 p.m."."""
    between = text[first.end : second.start].strip().lower()
    if between == _TO_DAY and first.partial.is_time_alone and _is_day(second.partial):
        return first._replace(partial=_at(first, second)), second
    if between == _TO_TIME and second.partial.is_time_alone and _is_day(first.partial):
        return first, second._replace(partial=_at(second, first))
    return first, second


def _at(time: Expression, day: Expression) -> Partial:
    return day.partial._replace(kind=DateKind.TIME, form="time", time=time.partial.time)


def _as_one(text: str, first: Expression, second: Expression) -> Expression | None:
    between = text[first.end : second.start].strip().lower()
    if between not in _BETWEEN or second.start - first.end > _FARTHEST:
        return None
    time, day = (first, second) if first.partial.time else (second, first)
    if not time.partial.is_time_alone or not _is_day(day.partial):
        return None
    if (between == "of" and time is not first) or (between == "at" and time is first):
        return None
    return Expression(first.start, second.end, _at(time, day), time.rule, first.signal)


def _is_day(partial: Partial) -> bool:
    if partial.time or partial.kind is not DateKind.DATE:
        return False
    if partial.form == "date":
        return partial.day is not None or (partial.weekday is not None and partial.month is None)
    is_weekday = partial.form == "shifted_name" and partial.weekday is not None
    return is_weekday or (partial.form == "shifted" and partial.unit == "D")
