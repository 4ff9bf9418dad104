"""Moments in an article's life. No zone is ever invented."""

import datetime as dt
from typing import Literal

from attrs import evolve, frozen

from newsparse.model.span import Region
from newsparse.text.moments import moment_of


@frozen(kw_only=True)
class Timestamp:
    """A date, with a time of day and an offset from UTC only where the source gives them.

    `raw` is what the source said; `utc_offset` is in minutes. `lifted_from` names the cuts that it was read from.
    """

    date: dt.date
    time: dt.time | None = None
    utc_offset: int | None = None
    raw: str | None = None
    lifted_from: tuple[Region, ...] = ()

    @property
    def zone_known(self) -> bool:
        """Whether the offset from UTC is known."""
        return self.utc_offset is not None

    @property
    def moment(self) -> dt.datetime | None:
        """The aware date-time, where both time and zone are known."""
        if self.time is None or self.utc_offset is None:
            return None
        return dt.datetime.combine(self.date, self.time, dt.timezone(dt.timedelta(minutes=self.utc_offset)))

    @classmethod
    def of(cls, value: dt.date, raw: str | None = None) -> "Timestamp":
        """A timestamp of a `date` or `datetime`; a naive date-time keeps its zone unknown."""
        if not isinstance(value, dt.datetime):
            return cls(date=value, raw=raw)
        offset = value.utcoffset()
        minutes = None if offset is None else int(offset.total_seconds() // 60)
        return cls(date=value.date(), time=value.time(), utc_offset=minutes, raw=raw)

    @classmethod
    def parse(cls, text: str, *, month_first: bool | None = None) -> "Timestamp | None":
        """The moment that a text names for readers or machines: "Published 4:05 PM, May 3, 2021", "2021-05-03T16:05Z".

        None where it names no day with its year. `month_first` says how "3/4/2024" is meant; without it, such a day is
        not guessed.
        """
        first = moment_of(text, month_first=month_first is not False)
        if first is None or (month_first is None and first != moment_of(text, month_first=False)):
            return None
        return cls(date=first.date, time=first.time, utc_offset=first.utc_offset, raw=text)

    def in_zone(self, zone: str | None) -> "Timestamp":
        """The same time, meant in `zone` (an IANA name, or `+02:00`) with the offset that it had then.

        As it is where it has an offset already, or no time, or where the zone is not known.
        """
        if zone is None or self.time is None or self.utc_offset is not None:
            return self
        offset = _offset_of(zone, dt.datetime.combine(self.date, self.time))
        return self if offset is None else evolve(self, utc_offset=offset)


@frozen(kw_only=True)
class Stated:
    """A moment of the article's life that a line of it states, on its way to the field that it belongs to."""

    field: Literal["published", "modified"]
    moment: Timestamp
    lifted_from: tuple[Region, ...] = ()


def _offset_of(zone: str, moment: dt.datetime) -> int | None:
    """The offset in minutes that a zone had at a moment without one; None where the zone is not known."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - seldom needed

    try:
        if zone.startswith(("+", "-")):
            meant = dt.datetime.fromisoformat(f"2000-01-01T00:00{zone}")
        else:
            meant = moment.replace(tzinfo=ZoneInfo(zone))
        return Timestamp.of(meant).utc_offset
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        return None
