"""From what a template captured to a partial value."""

from collections.abc import Callable, Mapping

from newsparse.extraction.dates import building_dates, building_times
from newsparse.extraction.dates.captures import Captures
from newsparse.extraction.dates.grammar import Match
from newsparse.extraction.dates.partial import Partial

Maker = Callable[[Captures], Partial | None]


def nothing(_: Captures) -> None:
    """What looks like a time and names none that can be told."""


#: The builder for each `make` of a template.
MAKERS: Mapping[str, Maker] = {
    "date": building_dates.date,
    "iso": building_dates.iso,
    "nth_weekday": building_dates.nth_weekday,
    "weeks_from": building_dates.weeks_from,
    "day_of_that_month": building_dates.day_of_that_month,
    "slashed": building_dates.slashed,
    "era": building_dates.era,
    "week_of": building_dates.week_of,
    "decade": building_dates.decade,
    "century": building_dates.century,
    "quarter": building_dates.quarter,
    "quarter_ended": building_dates.quarter_ended,
    "month_quarter": building_dates.month_quarter,
    "half": building_dates.half,
    "season": building_dates.season,
    "shifted": building_dates.shifted,
    "shifted_name": building_dates.shifted_name,
    "that_name": building_dates.that_name,
    "weekday_week": building_dates.weekday_week,
    "dayword": building_dates.dayword,
    "day_before": building_dates.day_before,
    "edge_of_unit": building_dates.edge_of_unit,
    "year_end": building_dates.year_end,
    "the_unit": building_dates.the_unit,
    "that_unit": building_dates.that_unit,
    "unit_before": building_dates.unit_before,
    "year_period": building_dates.year_period,
    "year_ago": building_dates.year_ago,
    "ago": building_dates.ago,
    "holiday": building_dates.holiday,
    "nothing": nothing,
    "clock": building_times.clock,
    "part": building_times.part,
    "small_hours": building_times.small_hours,
    "part_before": building_times.part_before,
    "shifted_part": building_times.shifted_part,
    "that_part": building_times.that_part,
    "duration": building_times.duration,
    "year_ended": building_times.year_ended,
    "each": building_times.each,
    "adverb": building_times.adverb,
    "now": building_times.now,
    "phrase": building_times.phrase,
}


def build(match: Match) -> Partial | None:
    """The partial value of a match; None where what it captured is no time after all (the 45th of May)."""
    return MAKERS[match.template.make](Captures(match.parts))
