"""What expressions that stand together have of one another: a month, a year, a day."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from attrs import evolve

from newsparse.contracts import DateKind
from newsparse.extraction.dates.expression import Expression, Place
from newsparse.extraction.dates.lexer import NOTHING, Token
from newsparse.extraction.dates.partial import Partial

_LINKS = frozenset({"and", "to", "or", "through", "-", "–", "until"})
#: What follows a number that is no day of a month.
_COUNTED = frozenset({"month", "unit", "units", "shortunits", "clockmark", "fraction"})
#: What may stand between a time of day and the day.
_BETWEEN = frozenset({"", ",", "of", "at"})
_FARTHEST = 5


def joined(text: str, places: Sequence[Place], tokens: Sequence[Token]) -> list[Expression]:
    """The expressions of a stretch of text, in order, each with what it has of its neighbours."""
    return list(_with_days(text, list(_with_years(text, _with_linked_days(places, tokens)))))


def _with_linked_days(places: Sequence[Place], tokens: Sequence[Token]) -> list[Expression]:
    """The expressions, and bare days that share a month: "April 24, 25 and 27", "from 5 to 9 June"."""
    taken = {index for place in places for index in range(place.begin, place.end)}
    found = [place.expression for place in places]
    for place in places:
        partial = place.expression.partial
        if partial.form == "date" and partial.month is not None and partial.day is not None:
            for index in (*_before(place, tokens), *_behind(place, tokens)):
                day = tokens[index].meaning.get("day")
                if day is not None and index not in taken:
                    shared = evolve(partial, day=int(day), weekday=None)
                    found.append(
                        Expression(tokens[index].start, tokens[index].end, shared, place.expression.rule, None)
                    )
                    taken.add(index)
    return sorted(found, key=lambda expression: expression.start)


def _before(place: Place, tokens: Sequence[Token]) -> Iterator[int]:
    begin = place.begin
    if "day" in tokens[begin].meaning and begin > 1 and tokens[begin - 1].word in _LINKS:
        yield begin - 2


def _behind(place: Place, tokens: Sequence[Token]) -> Iterator[int]:
    at = place.end
    while "day" in tokens[at - 1].meaning and at + 1 < len(tokens):
        follower = tokens[at + 2] if at + 2 < len(tokens) else tokens[at]
        is_listed = tokens[at].word == "," and follower.word in _LINKS
        if not (is_listed or tokens[at].word in _LINKS) or _is_counted(follower):
            return
        yield at + 1
        at += 2


def _is_counted(token: Token) -> bool:
    """Whether what follows a number tells that it is no day: a unit, a month of its own, or any noun."""
    return not _COUNTED.isdisjoint(token.meaning) or (token.code == NOTHING and token.word.isalpha())


def _with_years(text: str, found: Sequence[Expression]) -> Iterator[Expression]:
    """The expressions, a month without a year having that of the one it is linked with: "July and August 1943"."""
    for first, second in zip_longest(found, found[1:]):
        year = second and _year_shared(first.partial, second.partial)
        if year and text[first.end : second.start].strip() in _LINKS:
            yield first._replace(partial=evolve(first.partial, year=year))
        else:
            yield first


def _year_shared(first: Partial, second: Partial) -> int | None:
    if first.form != "date" or first.month is None or first.year is not None or first.shift is not None:
        return None
    if second.form != "date" or second.month is None or second.year is None:
        return None
    return second.year - (first.month > second.month)


def _with_days(text: str, found: Sequence[Expression]) -> Iterator[Expression]:
    """The expressions, a time of day and the day beside it being one."""
    waiting: Expression | None = None
    for expression in found:
        both = waiting and _as_one(text, waiting, expression)
        if waiting is not None and both is None:
            yield waiting
        waiting = both or expression
    if waiting is not None:
        yield waiting


def _as_one(text: str, first: Expression, second: Expression) -> Expression | None:
    between = text[first.end : second.start].strip().lower()
    if between not in _BETWEEN or second.start - first.end > _FARTHEST:
        return None
    time, day = (first, second) if first.partial.time else (second, first)
    if not time.partial.is_time_alone or not _is_day(day.partial):
        return None
    if (between == "of" and time is not first) or (between == "at" and time is first):
        return None
    partial = evolve(day.partial, kind=DateKind.TIME, form="time", time=time.partial.time)
    return Expression(first.start, second.end, partial, time.rule, first.signal)


def _is_day(partial: Partial) -> bool:
    if partial.time or partial.kind is not DateKind.DATE:
        return False
    if partial.form == "date":
        return partial.day is not None or (partial.weekday is not None and partial.month is None)
    is_weekday = partial.form == "shifted_name" and partial.weekday is not None
    return is_weekday or (partial.form == "shifted" and partial.unit == "D")
