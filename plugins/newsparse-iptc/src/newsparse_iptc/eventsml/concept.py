"""One event of an article as a concept of EventsML-G2.

The days, places, parties and state go where the standard has a place for them. `eventDetails` must begin with a date;
of an event whose day is not known, which is never guessed, the rest is told in notes.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from newsparse.contracts import Article, Event, Factuality, Granularity, Interval, Polarity
from newsparse_iptc.newsml_g2.making import holding, made, named

#: IPTC's states of occurrence (http://cv.iptc.org/newscodes/eventoccurstatus/): planned, and that it may occur.
_STATES = {Factuality.PLANNED: "eocstat:eos1", Factuality.POSSIBLE: "eocstat:eos3"}
_CALLED_OFF = "eocstat:eos6"
_SHAPES = {Granularity.YEAR: "%Y", Granularity.MONTH: "%Y-%m"}


def concept_of(event: Event, article: Article, identity: str) -> Any:
    """The concept; `identity` is the identifier of the item it stands in."""
    sentence = event.sentence.of(article.text)
    concept = made("concept")
    uri = f"{quote(identity, safe=':/.,')}#{quote(event.id, safe='')}"
    holding(concept, made("conceptId", None, uri=uri), made("type", None, qcode="cpnat:event"))
    holding(concept, named(event.trigger_text or sentence or event.kind, article.language))
    if sentence:
        holding(concept, made("definition", sentence))
    details = _details(event)
    for text in _notes(event, all_of_it=details is None):
        holding(concept, made("note", text))
    return concept if details is None else holding(concept, details)


def _details(event: Event) -> Any | None:
    """Days, state, kind, places and parties; None where no day is known to begin with."""
    dates = None if event.when is None else _dates(event.when)
    if dates is None:
        return None
    details = holding(made("eventDetails"), dates)
    state = _CALLED_OFF if _is_called_off(event) else _STATES.get(event.factuality)
    if state:
        holding(details, made("occurStatus", None, qcode=state))
    holding(details, made("subject", None, literal=_kind(event)))
    for place in event.places:
        holding(details, holding(made("location"), named(place.name or place.text)))
    for party in event.participants:
        holding(details, holding(made("participant"), named(party.name or party.text)))
    return details


def _is_called_off(event: Event) -> bool:
    return event.factuality is Factuality.PLANNED and event.polarity is Polarity.NEGATIVE


def _dates(when: Interval) -> Any | None:
    """The first day and, where it is another one, the last; years and months stay what they are."""
    if when.begin is None:
        return None
    shape = _SHAPES.get(when.granularity) if _is_whole(when) else None
    if shape is not None:
        return holding(made("dates"), made("start", _shaped(when.begin, shape)))
    dates = holding(made("dates"), made("start", when.begin.isoformat()))
    last = None if when.end is None else when.end - dt.timedelta(days=1)
    if last is not None and last > when.begin:
        holding(dates, made("end", last.isoformat()))
    return dates


def _is_whole(when: Interval) -> bool:
    """Whether an interval is one year, or one month, of the calendar."""
    begin, end = when.begin, when.end
    if begin is None or end is None or begin.day != 1 or end.day != 1:
        return False
    months = (end.year - begin.year) * 12 + end.month - begin.month
    return months == (12 if when.granularity is Granularity.YEAR else 1) and (months == 1 or begin.month == 1)


def _shaped(day: dt.date, shape: str) -> str:
    return day.isoformat()[:7] if shape == "%Y-%m" else day.isoformat()[:4]


def _kind(event: Event) -> str:
    return " ".join(f"{event.scheme}:{event.kind}{f' {event.mode}' if event.mode else ''}".split())


def _notes(event: Event, *, all_of_it: bool) -> Iterator[str]:
    """What has no place elsewhere, in words: who says so, whether it is denied, and the details of undated events."""
    if all_of_it:
        yield f"kind: {_kind(event)}"
        yield from (f"place: {place.name or place.text}" for place in event.places)
    yield from (f"{party.role.value}: {party.name or party.text}" for party in event.participants)
    yield from (f"according to: {source.name or source.text}" for source in event.attribution)
    yield from (f"number: {quantity.text}" for quantity in event.quantities)
    if event.polarity is Polarity.NEGATIVE or event.factuality is not Factuality.ACTUAL:
        denied = "not " if event.polarity is Polarity.NEGATIVE else ""
        yield f"state: {denied}{event.factuality.value}"
