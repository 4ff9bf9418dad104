"""Moments as the IPTC's formats write them: ISO 8601, basic or extended, with a zone or without.

`Timestamp.raw` keeps how a moment was worded wherever that says more than the value: an odd separator, a zone that was
taken from a profile, a tail of digits. It is None where the wording is one that this plugin writes itself, so that the
same moment from NITF (`20240102T030405+0100`) and from ninjs (`2024-01-02T03:04:05+01:00`) is one value.
"""

import datetime as dt
import re

from attrs import evolve

from newsparse.contracts import Timestamp

_ISO = re.compile(
    r"(?P<day>\d{4}(?P<dash>-?)\d\d(?P=dash)\d\d)"
    r"(?:[T ](?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,12}))?)?"
    r" ?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII | re.IGNORECASE,
)
_MINUTES_OF_A_DAY = 24 * 60
#: Where a day begins and ends last.
_LATEST_OFFSET = -12 * 60


def timestamp(raw: str | None, zone: str | None = None) -> Timestamp | None:
    """The moment that `raw` names; None where it names none, or only a year or a month.

    `zone` (an IANA name or `+02:00`) is what a time without one is meant in, by a profile or the caller's hint; without
    it the zone stays unknown.
    """
    found = _ISO.fullmatch(raw.strip()) if raw else None
    if raw is None or found is None:
        return None
    try:
        day = dt.date.fromisoformat(found["day"])
        time = _time(found)
    except ValueError:
        return None
    offset = None if time is None else _offset(found["zone"])
    told = Timestamp(date=day, time=time, utc_offset=offset)
    if raw in _wordings(told):
        meant = told.in_zone(zone)
        return told if meant == told else evolve(meant, raw=raw)
    return evolve(told, raw=raw).in_zone(zone)


def extended(stamp: Timestamp) -> str:
    """`2024-01-02T03:04:05+01:00`; without what is not known."""
    if stamp.time is None:
        return stamp.date.isoformat()
    clock = stamp.time.replace(tzinfo=None, fold=0).isoformat()
    return f"{stamp.date.isoformat()}T{clock}{_zone(stamp.utc_offset, ':')}"


def basic(stamp: Timestamp) -> str:
    """`20240102T030405+0100`, as NITF and NewsML 1 prefer it; without what is not known."""
    return extended(Timestamp(date=stamp.date, time=stamp.time)).replace("-", "").replace(":", "") + (
        "" if stamp.time is None else _zone(stamp.utc_offset, "")
    )


def whole(stamp: Timestamp | None) -> str | None:
    """`extended`, but only of a moment whose time and zone are known: what RFC 3339 asks for. None otherwise."""
    return extended(stamp) if stamp is not None and stamp.moment is not None else None


def latest(stamp: Timestamp) -> Timestamp:
    """The latest moment that it can mean, with time and zone: for an embargo, which may end late but never early."""
    time = dt.time() if stamp.time is None else stamp.time
    offset = _LATEST_OFFSET if stamp.utc_offset is None else stamp.utc_offset
    return Timestamp(date=stamp.date, time=time, utc_offset=offset)


def _wordings(stamp: Timestamp) -> tuple[str, ...]:
    """How this plugin writes a moment, and its zone in another guise."""
    if stamp.time is None or stamp.utc_offset is None:
        return (extended(stamp), basic(stamp))
    bare = Timestamp(date=stamp.date, time=stamp.time)
    zones = [_zone(stamp.utc_offset, ":"), _zone(stamp.utc_offset, "")]
    zones += ["+00:00", "+0000"] if stamp.utc_offset == 0 else []
    return tuple(day + zone for day in (extended(bare), basic(bare)) for zone in zones)


def _time(found: re.Match[str]) -> dt.time | None:
    if found["hour"] is None:
        return None
    micros = int(f"{found['fraction'] or '0':0<6}"[:6])
    return dt.time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0), micros)


def _offset(zone: str | None) -> int | None:
    """Minutes from UTC."""
    if not zone:
        return None
    if zone in {"Z", "z"}:
        return 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return None if minutes >= _MINUTES_OF_A_DAY else -minutes if zone[0] == "-" else minutes


def _zone(offset: int | None, colon: str) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}{colon}{minutes:02d}"
