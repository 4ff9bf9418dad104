"""Times without a zone, meant in one that the caller knows."""

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import evolve

from newsparse.contracts import Timestamp


def in_zone(stamp: Timestamp, zone: str | None) -> Timestamp:
    """The stamp with the offset that `zone` (an IANA name, or `+02:00`) had then, where it has a time and none itself.

    As it is where the zone is not known.
    """
    if zone is None or stamp.time is None or stamp.zone_known:
        return stamp
    try:
        if zone.startswith(("+", "-")):
            meant = dt.datetime.fromisoformat(f"{stamp.date}T{stamp.time}{zone}")
        else:
            meant = dt.datetime.combine(stamp.date, stamp.time, ZoneInfo(zone))
        return evolve(stamp, utc_offset=Timestamp.of(meant).utc_offset)
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        return stamp
