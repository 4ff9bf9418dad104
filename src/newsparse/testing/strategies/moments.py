"""Days, moments and stretches of days."""

import datetime as dt

from hypothesis import strategies as st

from newsparse.contracts import Granularity, Interval, Timestamp
from newsparse.testing.strategies.texts import texts

_DAY_OF_MINUTES = 24 * 60


def days() -> st.SearchStrategy[dt.date]:
    """Any day that a `date` can be, recent years most often."""
    return st.one_of(st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31)), st.dates())


def moments() -> st.SearchStrategy[dt.datetime]:
    """Aware date-times with a fixed offset of whole minutes: what newsparse calls a moment."""
    offsets = st.integers(-_DAY_OF_MINUTES + 1, _DAY_OF_MINUTES - 1)
    zones = offsets.map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
    # A day from either end of the calendar, so that each can be said in any other zone.
    return st.datetimes(dt.datetime(1, 1, 3), dt.datetime(9999, 12, 29), timezones=zones)  # noqa: DTZ001


def timestamps() -> st.SearchStrategy[Timestamp]:
    """Days alone, times without a zone, and whole moments."""
    clocks = st.one_of(st.none(), st.times())
    of_parts = st.builds(Timestamp, date=days(), time=clocks, raw=st.none() | texts())
    return st.one_of(of_parts, moments().map(Timestamp.of))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Stretches of days, either side open or not."""
    begin, end = sorted(draw(st.lists(days(), min_size=2, max_size=2, unique=True)))
    return Interval(
        begin=draw(st.sampled_from((begin, None))),
        end=draw(st.sampled_from((end, None))),
        granularity=draw(st.sampled_from(Granularity)),
        begin_latest=draw(st.none() | days()),
        ongoing=draw(st.booleans()),
    )
