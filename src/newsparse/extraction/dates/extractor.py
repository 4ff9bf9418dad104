"""The extractors of dates: one class, three policies."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from newsparse.contracts import Article, Basis, DateExpression, DateKind, Granularity, Interval, Modifier, Span
from newsparse.extraction.dates import calendar
from newsparse.extraction.dates.context import Policy, Resolved
from newsparse.extraction.dates.expression import Expression
from newsparse.extraction.dates.grammar import english_grammar
from newsparse.extraction.dates.partial import Partial
from newsparse.extraction.dates.reading import read
from newsparse.extraction.dates.resolving import Resolver
from newsparse.extraction.dates.tense import Clause
from newsparse.text.languages import language_in

#: How often the value of an expression was right, by how it came about, on the news that the rules were written on.
_CONFIDENCE = {
    Basis.EXPLICIT: 0.96,
    Basis.DEICTIC: 0.94,
    Basis.TENSE: 0.95,
    Basis.WEEKDAY: 0.91,
    Basis.CONTEXT: 0.77,
}
_LANGUAGE = "en"
#: The regions that write the month before the day; in Canada both are written.
_MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW", "GU", "PR", "VI", "AS", "MP"})


@frozen
class Dates:
    """Finds English expressions of time in an article's text and reckons them from `article.anchor`.

    Without an anchor relative expressions keep an X where nothing is known, and have no interval. No clock is read.
    """

    name: str
    policy: Policy = Policy.NEWS

    def find(self, article: Article) -> Iterator[DateExpression]:
        """The expressions, in order; none where it is not English, as the article says or its words clearly show."""
        text = article.text
        if language_in(text, article.language or _LANGUAGE) != _LANGUAGE:
            return
        anchor = article.anchor.date if article.anchor is not None else None
        grammar = english_grammar(self.policy.value)
        resolver = Resolver(anchor, self.policy, is_day_first=_is_day_first(article.language or _LANGUAGE))
        for found in list(read(text, grammar)):
            clause = Clause(text, found.start, found.end, grammar.pack)
            resolved, days = resolver.resolve(found.partial, clause)
            if found.partial.kind is DateKind.DURATION:
                interval = _lasting(found, clause, anchor) if anchor is not None else None
            else:
                interval = days and Interval(begin=days.begin, end=days.end, granularity=days.granularity)
            yield _expression(text, found, resolved, interval, anchor)


def _is_for(found: Expression) -> bool:
    return (found.signal or "").lower() == "for"


def _expression(
    text: str, found: Expression, resolved: Resolved, interval: Interval | None, anchor: dt.date | None
) -> DateExpression:
    return DateExpression(
        span=Span(found.start, found.end),
        text=text[found.start : found.end],
        kind=found.partial.kind,
        value=resolved.value,
        interval=interval,
        anchor=None if resolved.basis is Basis.EXPLICIT else anchor,
        basis=resolved.basis,
        modifier=found.partial.modifier,
        signal=found.signal,
        alternatives=resolved.alternatives,
        confidence=_CONFIDENCE[resolved.basis],
        rule=found.rule,
    )


_GRANULARITY = {
    "D": Granularity.DAY,
    "N": Granularity.DAY,
    "W": Granularity.WEEK,
    "F": Granularity.WEEK,
    "M": Granularity.MONTH,
    "Q": Granularity.QUARTER,
    "H": Granularity.HALF_YEAR,
    "Y": Granularity.YEAR,
    "DE": Granularity.DECADE,
    "CE": Granularity.CENTURY,
}
_AT_LEAST = {Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE}


def _is_day_first(tag: str) -> bool | None:
    """Whether 9/11/2025 is a day of November, as the region of a language tag has it; None without a region."""
    region = next((part.upper() for part in tag.split("-")[1:] if len(part) == len("US")), None)
    return None if region in {None, "CA"} else region not in _MONTH_FIRST


def _lasting(found: Expression, clause: Clause, anchor: dt.date) -> Interval | None:
    """The days that a length covers, where it ends or begins with the anchor: "for three years", "the past week"."""
    partial = found.partial
    granularity = _GRANULARITY.get(partial.unit)
    if granularity is None or partial.amount is None or partial.amount != partial.amount.to_integral_value():
        return None
    if partial.shift == 1:
        return _ordered(anchor, _moved(anchor, partial, 1), granularity)
    lasts = _is_for(found) and clause.is_perfect
    begin = _moved(anchor, partial, -1)
    if begin is None or not (lasts or partial.shift == -1):
        return None
    if partial.modifier in _AT_LEAST:
        return Interval(begin_latest=begin, granularity=granularity, ongoing=lasts)
    return Interval(begin=begin, end=None if lasts else _next(anchor), granularity=granularity, ongoing=lasts)


def _ordered(begin: dt.date, end: dt.date | None, granularity: Granularity) -> Interval | None:
    return Interval(begin=begin, end=end, granularity=granularity) if end is None or begin < end else None


def _moved(anchor: dt.date, partial: Partial, sign: int) -> dt.date | None:
    return calendar.moved(anchor, partial.unit, sign * int(partial.amount or Decimal(0)))


def _next(day: dt.date) -> dt.date | None:
    return calendar.moved(day, "D", 1)


DATES = Dates("dates")
DATES_NARRATIVE = Dates("dates-narrative", Policy.NARRATIVE)
DATES_MESSAGES = Dates("dates-messages", Policy.MESSAGE)
