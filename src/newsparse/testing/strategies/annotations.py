"""What can be found in a text: annotations whose spans say what they say."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from newsparse.contracts import (
    Attribution,
    Basis,
    DateExpression,
    DateKind,
    Event,
    EventPlace,
    Factuality,
    Gap,
    GapKind,
    Medium,
    Mention,
    Modifier,
    Participant,
    ParticipantRole,
    Person,
    PersonKind,
    PlaceRole,
    Polarity,
    Quantity,
    Quote,
    QuoteKind,
    Relation,
    RelationKind,
    Span,
    Speaker,
    Tense,
)
from newsparse.testing.strategies.blocks import draw_span
from newsparse.testing.strategies.moments import days, intervals
from newsparse.testing.strategies.texts import texts

Made = TypeVar("Made")

# Each strategy is made once: making them anew for each article takes longer than drawing from them.
_TEXT = texts()
_CODE = texts(max_size=8)
_SCHEME = st.sampled_from(("plover", "acled"))
_SAID = st.none() | _TEXT
_TEXTS = st.lists(_TEXT, max_size=2).map(tuple)
_WHETHER = st.booleans()
_HOW_MANY = st.integers(0, 2)
_SURE = st.floats(0, 1)
_NUMBER = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
_MEDIUM = st.none() | st.sampled_from(Medium)
_MODIFIER = st.none() | st.sampled_from(Modifier)
_INTERVAL = st.none() | intervals()
_DAY = st.none() | days()
_RELATIONS = st.lists(st.builds(Relation, kind=st.sampled_from(RelationKind), event=_CODE), max_size=2).map(tuple)


def draw_annotations(draw: st.DrawFn, field: str, text: str) -> tuple[object, ...]:
    """Values for one of the fields that extractors fill, in an article of that text."""
    return _distinct(_several(draw, _MAKERS[field], text))


#: The fields that `draw_annotations` knows.
FOUND = ("quotes", "events", "dates", "people", "gaps")


def _several(draw: st.DrawFn, make: Callable[[st.DrawFn, str], Made], text: str) -> tuple[Made, ...]:
    return tuple(make(draw, text) for _ in range(draw(_HOW_MANY)))


def _distinct(found: tuple[Any, ...]) -> tuple[Any, ...]:
    """Those found, less people of a name and events of an id that an earlier one has."""
    named = {getattr(each, "name", getattr(each, "id", number)): each for number, each in enumerate(reversed(found))}
    return tuple(named.values())


def _words(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """A span of the text and what stands there, as keyword arguments."""
    span = draw_span(draw, len(text))
    return {"span": span, "text": span.of(text)}


def _words_anywhere(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """The same, or words that stand nowhere in the text."""
    return _words(draw, text) if draw(_WHETHER) else {"span": None, "text": draw(_TEXT)}


def _perhaps(draw: st.DrawFn, make: Callable[[st.DrawFn, str], Made], text: str) -> Made | None:
    return make(draw, text) if draw(_WHETHER) else None


def _span(draw: st.DrawFn, text: str) -> Span:
    return draw_span(draw, len(text))


def _mention(draw: st.DrawFn, text: str) -> Mention:
    span = _span(draw, text)
    head = draw_span(draw, len(span)).shifted(span.start)
    return Mention(span=span, text=span.of(text), head=head if draw(_WHETHER) else None, role=draw(_SAID))


def _speaker(draw: st.DrawFn, text: str) -> Speaker:
    return Speaker(
        mention=_mention(draw, text),
        name=draw(_SAID),
        role=draw(_SAID),
        resolved_by=draw(_SAID),
        also=draw(_TEXTS),
    )


def _quote(draw: st.DrawFn, text: str) -> Quote:
    where = tuple(sorted((_span(draw, text), *_several(draw, _span, text))))
    return Quote(
        text=" ".join(span.of(text) for span in where),
        spans=where,
        kind=draw(st.sampled_from(QuoteKind)),
        speaker=_perhaps(draw, _speaker, text),
        cue=_perhaps(draw, _span, text),
        addressee=_perhaps(draw, _mention, text),
        medium=draw(_MEDIUM),
        platform=draw(_SAID),
        content=_perhaps(draw, _span, text),
        nested=_several(draw, _span, text),
        continued=draw(_WHETHER),
        damaged=draw(_WHETHER),
        confidence=draw(_SURE),
        rule=draw(_CODE),
    )


def _person(draw: st.DrawFn, text: str) -> Person:
    return Person(
        name=draw(_TEXT),
        kind=draw(st.sampled_from(PersonKind)),
        aliases=draw(_TEXTS),
        roles=draw(_TEXTS),
        mentions=_several(draw, _mention, text),
    )


def _gap(draw: st.DrawFn, text: str) -> Gap:
    words = _words(draw, text)
    return Gap(**words, kind=draw(st.sampled_from(GapKind)), cues=draw(_TEXTS), confidence=draw(_SURE))


def _date(draw: st.DrawFn, text: str) -> DateExpression:
    return DateExpression(
        **_words(draw, text),
        kind=draw(st.sampled_from(DateKind)),
        value=draw(_TEXT),
        interval=draw(_INTERVAL),
        anchor=draw(_DAY),
        basis=draw(st.sampled_from(Basis)),
        modifier=draw(_MODIFIER),
        signal=draw(_SAID),
        alternatives=draw(_TEXTS),
        confidence=draw(_SURE),
        rule=draw(_CODE),
    )


def _quantity(draw: st.DrawFn, text: str) -> Quantity:
    return attrs.evolve(_bare_quantity(draw, text), parts=_several(draw, _bare_quantity, text))


def _bare_quantity(draw: st.DrawFn, text: str) -> Quantity:
    return Quantity(
        **_words(draw, text),
        value=draw(_NUMBER),
        low=draw(_NUMBER),
        high=draw(_NUMBER),
        modifier=draw(_MODIFIER),
        unit=draw(_SAID),
        parts_agree=draw(_WHETHER),
    )


def _participant(draw: st.DrawFn, text: str) -> Participant:
    role, name = draw(st.sampled_from(ParticipantRole)), draw(_SAID)
    return Participant(**_words_anywhere(draw, text), role=role, name=name, inferred=draw(_WHETHER))


def _place(draw: st.DrawFn, text: str) -> EventPlace:
    role, name = draw(st.sampled_from(PlaceRole)), draw(_SAID)
    return EventPlace(**_words_anywhere(draw, text), role=role, name=name, country=draw(_SAID))


def _attribution(draw: st.DrawFn, text: str) -> Attribution:
    words, cue = _words_anywhere(draw, text), _perhaps(draw, _span, text)
    return Attribution(**words, cue=cue, name=draw(_SAID), medium=draw(_MEDIUM), depth=draw(_HOW_MANY))


def _event(draw: st.DrawFn, text: str) -> Event:
    trigger = _perhaps(draw, _span, text)
    return Event(
        id=draw(_CODE),
        kind=draw(_CODE),
        scheme=draw(_SCHEME),
        sentence=_span(draw, text),
        trigger=trigger,
        trigger_text=trigger.of(text) if trigger else "",
        mode=draw(_SAID),
        context=draw(_SAID),
        participants=_several(draw, _participant, text),
        when=draw(_INTERVAL),
        when_basis=draw(st.sampled_from(Basis)),
        places=_several(draw, _place, text),
        quantities=_several(draw, _quantity, text),
        attribution=_several(draw, _attribution, text),
        polarity=draw(st.sampled_from(Polarity)),
        factuality=draw(st.sampled_from(Factuality)),
        tense=draw(st.sampled_from(Tense)),
        relations=draw(_RELATIONS),
        damaged=draw(_WHETHER),
        main=draw(_WHETHER),
        confidence=draw(_SURE),
        rule=draw(_CODE),
    )


_MAKERS: Mapping[str, Callable[[st.DrawFn, str], object]] = {
    "quotes": _quote,
    "events": _event,
    "dates": _date,
    "people": _person,
    "gaps": _gap,
}
