"""From partial values to TIMEX3 values, against an anchor. No anchor, no guess."""

import datetime as dt
from collections.abc import Callable, Mapping

from newsparse.extraction.dates import counted, named
from newsparse.extraction.dates.context import Context, Policy, Resolved
from newsparse.extraction.dates.partial import Partial
from newsparse.extraction.dates.tense import Clause
from newsparse.extraction.dates.timex3 import Days, days_of

Form = Callable[[Context, Partial, Clause], Resolved]

#: How each form of a partial value is resolved.
FORMS: Mapping[str, Form] = {
    "fixed": named.fixed,
    "date": named.date,
    "range_begin": named.range_begin,
    "range_end": named.range_end,
    "week_of": named.week_of,
    "part": named.part,
    "shifted_season": named.shifted_season,
    "shifted_name": named.shifted_name,
    "that_name": named.that_name,
    "weekday_week": named.weekday_week,
    "day_before": named.day_before,
    "nth_weekday": named.nth_weekday,
    "weeks_from": named.weeks_from,
    "day_of_month": named.day_of_month,
    "holiday": named.holiday,
    "year_end": named.year_end,
    "shifted": counted.shifted,
    "the_unit": counted.the_unit,
    "that_unit": counted.that_unit,
    "year_period": counted.year_period,
    "year_ago": counted.year_ago,
    "ago": counted.ago,
    "distant": counted.ago,
    "time": counted.time,
    "shifted_time": counted.shifted_time,
    "that_time": counted.that_time,
    "duration": counted.duration,
}
#: Forms that name what a text reports on, not what it compares that with.
_REPORTED = frozenset({"part", "shifted"})


class Resolver:
    """Resolves the expressions of one text, in order, remembering what time was last spoken of."""

    def __init__(
        self, anchor: dt.date | None, policy: Policy = Policy.NEWS, *, is_day_first: bool | None = None
    ) -> None:
        """`is_day_first` tells what 9/11/2025 means where the text comes from; None where that is not known."""
        self._context = Context(anchor, policy, is_day_first=is_day_first)

    def resolve(self, partial: Partial, clause: Clause) -> tuple[Resolved, Days | None]:
        """The value of the next expression of the text, and the days that it names."""
        found = FORMS[partial.form](self._context, partial, clause)
        days = days_of(found.value)
        if days is not None:
            self._context.note(found.value, days, is_reported=partial.form in _REPORTED)
        return found, days
