"""What expressions that stand together have of one another: a month, a year, a day."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

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
    for share in (_with_years, _with_weekdays, _with_ends, _with_days, _with_shared_day):
        found = list(share(text, found))
    return found


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
        following = expression
        if before is not None and _is_weekday(expression):
            link = text[before.end : expression.start].strip()
            if _is_weekday(before) and _is_range(before, link):
                following = expression._replace(partial=expression.partial._replace(form="that_name", shift=1))
            elif before.rule == "each" and before.partial.value.startswith("XXXX-WXX-") and link in LISTED:
                value = f"XXXX-WXX-{expression.partial.weekday}"
                following = expression._replace(partial=Partial(kind=DateKind.SET, value=value), rule=before.rule)
        yield following
        before = expression if following.rule != "each" else following


def _is_weekday(expression: Expression) -> bool:
    partial = expression.partial
    return partial.weekday is not None and partial == Partial(form="date", weekday=partial.weekday)


def _is_range(first: Expression, link: str) -> bool:
    """Whether what stands between two times makes a range of them."""
    return link in _RANGE or (link == "and" and (first.signal or "").lower() == "between")


def _with_ends(text: str, found: Sequence[Expression]) -> Iterator[Expression]:
    """The expressions, a month that begins a range being the last before the one that ends it, none having a year."""
    before: Expression | None = None
    for expression in found:
        following = expression
        if before is not None and _is_open_range(text, before, expression):
            end = Decimal(expression.partial.month or 0)
            before = before._replace(partial=before.partial._replace(form="range_begin", amount=end))
            following = expression._replace(partial=expression.partial._replace(form="range_end"))
        if before is not None:
            yield before
        before = following
    if before is not None:
        yield before


def _is_open_range(text: str, first: Expression, second: Expression) -> bool:
    is_open = _is_open(first.partial) and _is_open(second.partial)
    return is_open and _is_range(first, text[first.end : second.start].strip())


def _is_open(partial: Partial) -> bool:
    """Whether it is a month, or a day of one, of which nothing tells the year."""
    is_bare = partial.year is None and partial.shift is None and partial.weekday is None
    return partial.form == "date" and partial.month is not None and is_bare


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
