"""What expressions that stand together have of one another: a month, a year, a day."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from newsparse.contracts import DateKind
from newsparse.extraction.dates.companions import LINKS, LISTED, with_companions
from newsparse.extraction.dates.expression import Expression, Place
from newsparse.extraction.dates.lexer import Row
from newsparse.extraction.dates.partial import Partial

_RANGE = frozenset({"to", "through", "-", "–", "until"})
#: What may stand between a time of day and the day.
_BETWEEN = frozenset({"", ",", "of", "at"})
#: What leads from a time of day to a day that stands for itself, and back.
_TO_DAY, _TO_TIME = "on", ", at"
_FARTHEST = 5


def joined(text: str, places: Sequence[Place], row: Row) -> Sequence[Expression]:
    """The expressions of a stretch of text, in order, each with what it has of its neighbours."""
    found = with_companions(places, row)
    if len(found) < 2:
        return found
    dated = _with_days(text, list(_with_weekdays(text, list(_with_years(text, found)))))
    return list(_with_shared_day(text, list(dated)))


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
    return LINKS if first.partial.day is None else LISTED


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


def _with_shared_day(text: str, found: Sequence[Expression]) -> Iterator[Expression]:
    """The expressions, a time that begins a range being of the day of the one that ends it: "9 to 11 a.m. Friday"."""
    shared: list[Expression] = []
    for first in reversed(found):
        second = shared[-1] if shared else None
        is_shared = second is not None and first.partial.is_time_alone and _is_time_of_day(second.partial)
        if second is not None and is_shared and text[first.end : second.start].strip() in _RANGE | {"and"}:
            shared.append(first._replace(partial=_at(first, second)))
        else:
            shared.append(first)
    return reversed(shared)


def _is_time_of_day(partial: Partial) -> bool:
    return partial.form == "time" and not partial.is_time_alone
