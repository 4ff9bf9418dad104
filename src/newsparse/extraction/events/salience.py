"""What an article is chiefly about: its main event, with the date and the place that go with it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsparse.contracts import (
    Article,
    Basis,
    DateExpression,
    DateKind,
    Event,
    EventPlace,
    Factuality,
    Granularity,
    Polarity,
    Tense,
)
from newsparse.extraction.events.scenery import scenery
from newsparse.extraction.events.told import Place

#: So many sentences, the headline among them where the text holds it, say what the article is about.
_LEAD = 2
#: News is of the days around its publication.
_NEWS = 7
_DAYS = frozenset({Granularity.DAY, Granularity.PART_OF_DAY})
_HOURS = frozenset({Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND})
_NOT_CHIEF = frozenset({"REPORT", "OTHER", "STATE"})


class Scene(NamedTuple):
    """The main event, the date expression and the place that say when and where it was; None where nothing tells."""

    event: Event | None
    date: DateExpression | None
    place: EventPlace | None


def scene_of(article: Article) -> Scene:
    """The scene of an article in which dates and events were found."""
    event = article.main_event
    return Scene(event, _date(article, event), scenery(article))


def main_event(told: Sequence[tuple[Place, Event]]) -> Event | None:
    """The event that an article is chiefly about, of those told in it, each with the place of its sentence.

    It is the first of the lead that tells a fact, and not only that something was said. In a headline it may be a noun
    ("Port crash: two held"); elsewhere the verb of a clause must tell it, since a noun or an -ing form names what is
    known already ("As the election neared"). An article whose lead tells none has no main event.
    """
    chief = (event for place, event in told if place.order < _LEAD and (event.tense is not Tense.NONE or place.title))
    return next((event for event in chief if event.kind not in _NOT_CHIEF and _is_fact(event)), None)


def _is_fact(event: Event) -> bool:
    return event.polarity is Polarity.POSITIVE and event.factuality in {Factuality.ACTUAL, Factuality.PLANNED}


def _date(article: Article, event: Event | None) -> DateExpression | None:
    """The first date that is one of news: a day, close to publication, best one on which an event of that kind was."""
    published = article.anchor.date if article.anchor is not None else None
    days = [one for one in article.dates if one.kind in {DateKind.DATE, DateKind.TIME} and _is_day(one)]
    news = [one for one in days if _is_news(one, published)] or days
    if not news:
        return next((one for one in article.dates if one.kind is DateKind.DATE and one.interval is not None), None)
    return next((one for one in news if event is not None and _tells_when(one, event, article.events)), news[0])


def _is_day(date: DateExpression) -> bool:
    """Whether it names a day by itself, or a time of one: "the day before", or a bare "6 a.m.", needs another date."""
    if date.interval is None or date.basis is Basis.CONTEXT:
        return False
    grain = date.interval.granularity
    return grain in _DAYS or (grain in _HOURS and date.basis is not Basis.DEICTIC)


def _is_news(date: DateExpression, published: dt.date | None) -> bool:
    begin = date.interval.begin if date.interval is not None else None
    return published is None or (begin is not None and abs((begin - published).days) <= _NEWS)


def _tells_when(date: DateExpression, chief: Event, events: Iterable[Event]) -> bool:
    """Whether an event of the kind of the main one has its time of that date."""
    return any(
        event.kind == chief.kind
        and event.when is not None
        and event.when == date.interval
        and event.sentence.start <= date.span.start < event.sentence.end
        for event in events
    )
