"""Where a story plays: the place that it names most, most of all at its beginning."""

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.contracts import Article, EventPlace, PlaceRole, Span
from newsparse.extraction.events.around import Around
from newsparse.extraction.events.tokens import Sentence, sentence_of
from newsparse.extraction.events.vocabulary import Vocabulary
from newsparse.extraction.events.words import written
from newsparse.text.places import Place, PlaceKind, places_named
from newsparse.text.sentences import sentences

#: What lies further on says little of where the story plays.
_SENTENCES = 60
_LONGEST = 1500
_LOCATING = frozenset({"in", "at", "near", "inside", "outside", "around", "across", "off", "through"})
#: How much a place of that kind tells: a country is where much happens.
_TELLING = {PlaceKind.CITY: 1.0, PlaceKind.REGION: 0.8, PlaceKind.COUNTRY: 0.5}
_UNKNOWN, _BARE = 0.6, 0.5


class Mention(NamedTuple):
    """A name in the story's sentence `order`, whether a preposition of place leads to it, and what it may stand for."""

    span: Span
    text: str
    order: int
    located: bool
    known: tuple[Place, ...]


def scenery(article: Article) -> EventPlace | None:
    """The place of a story; None where it names none."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in _mentions(article):
        named[mention.text.casefold()].append(mention)
    places = [mentions for mentions in named.values() if _is_place(mentions)]
    if not places:
        return None
    best = max(places, key=_weight)
    first = next((mention for mention in best if mention.located), best[0])
    countries = {place.country for place in first.known}
    country = countries.pop() if len(countries) == 1 else None
    return EventPlace(role=PlaceRole.AT, text=first.text, span=first.span, name=first.text, country=country)


def _is_place(mentions: list[Mention]) -> bool:
    return any(mention.located or mention.known for mention in mentions)


def _weight(mentions: list[Mention]) -> float:
    """How much speaks for a place: each mention, the more the earlier it stands."""
    return sum(_kind(one) * (1.0 if one.located else _BARE) / math.sqrt(1 + one.order) for one in mentions)


def _kind(mention: Mention) -> float:
    if mention.known:
        return _TELLING[mention.known[0].kind]
    return 1.0 if mention.located else _UNKNOWN


def _mentions(article: Article) -> Iterator[Mention]:
    """The names of a story that are no people's, and that no noun follows unless the name is a place's for sure."""
    text, around, vocabulary = article.text, Around(article), Vocabulary()
    for order, (start, end) in enumerate(sentences(text)[:_SENTENCES]):
        if end - start > _LONGEST:
            continue
        times = [date.span for date in around.dates(start, end)]
        for row in written(text, start, end):
            s = sentence_of(row, vocabulary.look_up(row.words), times)
            yield from (one for one in _names(s, text, order) if around.name(one.span.start, one.span.end) is None)


def _names(s: Sentence, text: str, order: int) -> Iterator[Mention]:
    last = 0
    while (first := s.tags.find("N", last)) >= 0:
        last = first + 1
        while s.tags[last] == "N":
            last += 1
        span = Span(s.begins[first], s.bare_end(last - 1))
        known = places_named(span.of(text))
        if known or s.tags[last] not in "nu":
            yield Mention(span, span.of(text), order, _is_located(s, first), known)


def _is_located(s: Sentence, first: int) -> bool:
    at = first - 1
    while s.tags[at] in "Dnu":
        at -= 1
    return s.tags[at] in "Pp" and s.lower[at] in _LOCATING
