"""When an event happened: the date in its clause, else that of the saying, else the day of publication, by tense."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.contracts import Basis, DateExpression, DateKind, Interval, Tense
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.tokens import Sentence

_DAY = dt.timedelta(days=1)
_OPEN = frozenset({"since", "after", "following"})
_UNTIL = frozenset({"until", "till", "before", "by"})


class When(NamedTuple):
    """A stretch of days, and why it is thought to be that of the event."""

    interval: Interval
    basis: Basis


def owners(s: Sentence, found: Sequence[Hit], dates: Sequence[DateExpression]) -> dict[int, list[DateExpression]]:
    """Which dates belong to which verb or noun of the sentence, by the place of that word."""
    nouns = {hit.first: hit for hit in found if not hit.is_verb}
    owned: dict[int, list[DateExpression]] = {}
    for date in dates:
        words = [at for at in range(len(s)) if s.begins[at] < date.span.end and s.ends[at] > date.span.start]
        if words:
            owner = _owner(s, nouns, words[0], words[-1])
            if owner >= 0:
                owned.setdefault(owner, []).append(date)
    return owned


def _owner(s: Sentence, nouns: dict[int, Hit], first: int, last: int) -> int:
    """The word that a date belongs to: the noun that it stands in, the next before it, or behind it at a clause's start."""
    for at in range(last + 1, min(len(s), last + 5)):
        if at in nouns:
            return at
        if s.tags[at] not in "nN":
            break
    before = first - 1
    while before >= 0 and s.tags[before] in "PprDob" and first - before < 6:
        before -= 1
    if before < 0 or s.tags[before] in ",;CS":
        ahead = _verb_ahead(s, last + 1)
        if ahead >= 0:
            return ahead
    for at in range(before, -1, -1):
        if at in nouns or (s.tags[at] in "VE" or (s.tags[at] == "G" and at in nouns)):
            return at
        if s.tags[at] in ";":
            break
    return _verb_ahead(s, last + 1)


def _verb_ahead(s: Sentence, at: int) -> int:
    for here in range(at, len(s)):
        if s.tags[here] in "VE" and not (here + 1 < len(s) and s.tags[here - 1] in "DP" and s.tags[here + 1] in "nN"):
            return here
        if s.tags[here] in ";":
            break
    return -1


def of_date(date: DateExpression, tense: Tense, published: dt.date | None) -> When | None:
    """The stretch of days that a date in the event's own clause speaks of."""
    if date.kind is DateKind.DURATION:
        lasting = date.interval is not None and tense in {Tense.PERFECT, Tense.PRESENT}
        return When(date.interval, date.basis) if date.interval is not None and lasting else None
    interval = date.interval
    if interval is None or date.kind is DateKind.SET:
        return None
    signal = (date.signal or "").casefold()
    if signal == "since" and published is not None and interval.begin is not None and interval.begin <= published:
        whole = Interval(begin=interval.begin, end=published + _DAY, granularity=interval.granularity)
        return When(whole, date.basis)
    if signal in _OPEN:
        return When(Interval(begin=interval.begin, end=None, granularity=interval.granularity), date.basis)
    if signal in _UNTIL:
        return When(Interval(begin=None, end=interval.end, granularity=interval.granularity), date.basis)
    return When(interval, date.basis)


def on_day(day: dt.date, basis: Basis) -> When:
    """That one day."""
    return When(Interval(begin=day, end=day + _DAY), basis)


def until_day(day: dt.date, basis: Basis) -> When:
    """Some time up to that day."""
    return When(Interval(begin=None, end=day + _DAY), basis)


def from_then(when: When) -> When:
    """No earlier than that, told after it."""
    return When(Interval(begin=when.interval.begin, end=None, granularity=when.interval.granularity), Basis.INHERITED)


def before_end(when: When) -> When | None:
    """Before that was over."""
    if when.interval.end is None:
        return None
    return When(Interval(begin=None, end=when.interval.end, granularity=when.interval.granularity), Basis.INHERITED)
