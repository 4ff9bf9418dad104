"""A dateline, read from the line that it opens."""

import datetime as dt
import re

from attrs import frozen

from newsparse.cleaning.dateline.lexicon import kinds
from newsparse.cleaning.dateline.shapes import Found, find_dateline, sender
from newsparse.contracts import Dateline
from newsparse.text.agencies import KnownAgency

#: A dateline ends within this many characters, whatever stands before it.
HEAD = 320
_KIND = re.compile(r"\s?\[(?P<kind>[A-Z ]{3,24})\]")


@frozen(kw_only=True)
class DatelineReading:
    """What `read_dateline` finds: the dateline stands from `begin` to `end` of the line, dash included.

    `agency` is the agency that `dateline.agency` stands for, None where it is none that we know; `shape` names the
    evidence.
    """

    begin: int
    end: int
    dateline: Dateline
    agency: KnownAgency | None = None
    shape: str
    confidence: float


def read_dateline(line: str, published: dt.date | None = None) -> DatelineReading | None:
    """The dateline that opens a line; None where there is none. A byline or headline glued before it is stepped over.

    `published` gives a day without a year its year; without it the date stays None. Only the first few hundred
    characters are looked at.
    """
    found = find_dateline(line[:HEAD])
    return _reading(line, found, published) if found else None


def _reading(line: str, found: Found, published: dt.date | None) -> DatelineReading:
    end = found.end
    kind = _KIND.match(line, end)
    if kind is not None and kind["kind"] in kinds():
        end = kind.end()
    while end < len(line) and line[end].isspace():
        end += 1
    known = sender(found.mark) if found.mark else None
    location = found.location
    dateline = Dateline(
        raw=line[found.begin : end],
        cities=location.cities,
        region=location.region,
        country=location.country(known.code if known else None),
        agency=found.mark,
        date_text=location.date_text,
        date=location.date(published),
    )
    return DatelineReading(
        begin=found.begin, end=end, dateline=dateline, agency=known, shape=found.shape, confidence=found.confidence
    )
