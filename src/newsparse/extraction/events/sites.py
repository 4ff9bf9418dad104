"""Where an event happened: the places that the prepositions behind it lead to."""

from collections.abc import Iterator, Sequence

from newsparse.contracts import EventPlace, ParticipantRole, PlaceRole, Span
from newsparse.extraction.events.classes import classes_of
from newsparse.extraction.events.parties import Adjunct, Party
from newsparse.extraction.events.phrases import phrase_after
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.text.places import Place, capital_of, home_of, places_named

_ROLES = {
    **dict.fromkeys(
        ("in", "at", "near", "inside", "outside", "across", "throughout", "around", "off", "through"), PlaceRole.AT
    ),
    **dict.fromkeys(("to", "into", "toward", "towards"), PlaceRole.TO),
    "from": PlaceRole.FROM,
}


_ACTING = frozenset({ParticipantRole.AGENT, ParticipantRole.PATIENT})
_GROUNDS = frozenset({"territory", "venue"})


def sites(s: Sentence, text: str, behind: Sequence[Adjunct], who: Sequence[Party]) -> Iterator[EventPlace]:
    """The places behind a trigger and behind the one who acts ("police in Kern"), and where the parties go to."""
    seen: set[int] = set()
    beside = [adjunct for party in who if party.role in _ACTING for adjunct in _within(s, party.phrase)]
    for adjunct in (*behind, *beside):
        role = _ROLES.get(adjunct.word)
        if role is not None and adjunct.phrase.first not in seen:
            found = _site(s, text, adjunct.phrase, role, sure=adjunct.word == "in")
            if found is not None:
                seen.add(adjunct.phrase.first)
                yield found
    for party in who:
        if party.role is ParticipantRole.DESTINATION and party.phrase.first not in seen:
            found = _site(s, text, party.phrase, PlaceRole.TO, sure=False)
            if found is not None:
                yield found


def _within(s: Sentence, phrase: Phrase) -> Iterator[Adjunct]:
    """The prepositional phrases in a noun phrase."""
    at = s.tags.find("P", phrase.first, phrase.last - 1)
    while at >= 0:
        inner = phrase_after(s, at + 1)
        if inner is not None:
            yield Adjunct(s.lower[at], inner)
        at = s.tags.find("P", at + 1, phrase.last - 1)


def _site(s: Sentence, text: str, phrase: Phrase, role: PlaceRole, *, sure: bool) -> EventPlace | None:
    """The place that a phrase names: known by the gazetteer, or a name behind "in"."""
    if s.tags[phrase.first] == "T":
        return None
    span = Span(s.begins[phrase.first], s.end(phrase.last - 1))
    shown = span.of(text)
    capital = capital_of(shown) if "capital" in shown else None
    if capital is not None:
        return EventPlace(role=role, text=shown, span=span, name=capital.name, country=capital.country)
    named = _named(s, text, phrase)
    if named:
        return EventPlace(role=role, text=shown, span=span, name=named[0].name, country=_country(named))
    home = next(
        (home_of(text[s.begins[at] : s.end(at)]) for at in range(phrase.first, phrase.last) if s.tags[at] == "N"), None
    )
    if home is not None:
        return EventPlace(role=role, text=shown, span=span, country=home.country)
    called = sure and s.tags[phrase.head] == "N"
    if called or _GROUNDS & classes_of(s.lower[phrase.head]):
        return EventPlace(role=role, text=shown, span=span, name=shown if called else None)
    return None


def _named(s: Sentence, text: str, phrase: Phrase) -> tuple[Place, ...]:
    """The places of the longest name that the phrase ends in: "Turkey" of "eastern Turkey"."""
    end = s.bare_end(phrase.last - 1)
    for at in range(phrase.first, phrase.last):
        if "N" not in s.tags[at : phrase.last]:
            return ()
        named = places_named(text[s.begins[at] : end])
        if named:
            return named
    return ()


def _country(named: tuple[Place, ...]) -> str | None:
    """The country, where all places of that name lie in one."""
    alone = [place for place in named if place.alone] or named
    codes = {place.country for place in alone}
    return codes.pop() if len(codes) == 1 else None
