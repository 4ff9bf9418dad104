"""The events of one sentence, told against the background of what came before."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from newsparse.contracts import (
    Event,
    Participant,
    Polarity,
    Quantity,
    Relation,
    Span,
)
from newsparse.contracts import ParticipantRole as Role
from newsparse.extraction.events.clauses import relative_before
from newsparse.extraction.events.confidence import LOST, manner_of
from newsparse.extraction.events.counts import quantity_of
from newsparse.extraction.events.frames import OTHER
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.lost import lost_parties
from newsparse.extraction.events.order import orders
from newsparse.extraction.events.parties import Party, adjuncts, parties
from newsparse.extraction.events.register import is_general, is_grounded, is_of_speakers
from newsparse.extraction.events.reports import Reports
from newsparse.extraction.events.scope import Scope, scope_of
from newsparse.extraction.events.sites import sites
from newsparse.extraction.events.story import Story
from newsparse.extraction.events.ties import among, is_generic, ties
from newsparse.extraction.events.timing import Timing
from newsparse.extraction.events.tokens import Sentence
from newsparse.extraction.events.told import Place, Told
from newsparse.extraction.events.words import MOST
from newsparse.extraction.events.wordsets import sets

#: What an event weighs whose verb was lost.
_GUESS = 0.5


class Telling:
    """One sentence of a story, and what is known of it as a whole.

    `told` are its triggers that are worth showing, `asides` the events told so far in its relative clauses.
    """

    def __init__(self, story: Story, s: Sentence, found: Sequence[Hit], sentence: Span, place: Place) -> None:
        """A sentence of the story, the place where it stands there, and the triggers found in it."""
        self.story, self.s, self.found, self.sentence, self.place = story, s, found, sentence, place
        self.timing = Timing(s, found, story.around.dates(s.begins[0], s.end(-1)), story.background)
        self.reports = Reports(story.text, s, found, story.around)
        own = (sentence.start, sentence.end) if len(s) < MOST else (s.begins[0], s.end(-1))
        self._has_speakers = not sets().speaking.isdisjoint(s.lower)
        self.asides: set[str] = set()
        self._general = 0
        self.told = [one for one in map(self._told, found) if one is not None]
        self.gaps = story.around.gaps(*own)

    def events(self, *, grounded: bool = False) -> Iterator[Event]:
        """Its events, in order, or only those told as something that happened once; the story remembers them."""
        self.story.background.go_to(self.place)
        if self.gaps:
            yield from self._lost()
        told = [one for one in self.told if one.grounded] if grounded else self.told
        ids = [self.story.next_id() for _ in told]
        ordered = list(orders(self.s, [one.hit for one in told]))
        for place, one in enumerate(told):
            relations = [Relation(kind=row.kind, event=ids[row.other]) for row in ordered if row.first == place]
            event = self._event(ids[place], one, relations)
            self.story.background.remember(event)
            if one.hit.is_verb and one.hit.group and relative_before(self.s, one.hit.group.first) >= 0:
                self.asides.add(event.id)
            yield event
        self.story.background.context = self.timing.context or self.story.background.context

    @property
    def signs(self) -> list[bool]:
        """For each of them, and for what is told in general, whether it is told as something that happened once."""
        return [*(one.grounded for one in self.told), *(False for _ in range(self._general))]

    def _told(self, hit: Hit) -> Told | None:
        """What is known of a trigger before its time is; None where it is not worth showing."""
        scope, who, dated = scope_of(self.s, hit), self._parties(hit), self.timing.is_dated(hit)
        by_speakers = self._has_speakers and is_of_speakers(self.s, who)
        general = is_general(self.s, hit, scope, who, by_speakers=by_speakers)
        worth = self._worth(hit, scope, dated=dated, general=general, party=bool(who))
        if worth < self.story.least or (hit.frame is OTHER and not scope.negative):
            self._general += general
            return None
        grounded = dated or (not by_speakers and is_grounded(self.s, hit, scope, who))
        return Told(hit, scope, who, manner_of(hit, scope, who, worth), grounded)

    def _lost(self) -> Iterator[Event]:
        """An event whose verb is lost: taken to be of the kind that the story is about, as its rule says."""
        who, about = lost_parties(self.s, self.gaps), self.story.background.about
        if not who or about is None or self.story.least > _GUESS:
            return
        when = self.timing.first
        yield Event(
            id=self.story.next_id(),
            kind=about.kind,
            sentence=self.sentence,
            participants=tuple(self._participant(party) for party in who),
            when=when.interval if when else None,
            when_basis=when.basis if when else None,
            quantities=tuple(self._quantities(who)),
            damaged=True,
            confidence=LOST.confidence,
            rule="lost-verb",
        )

    def _event(self, name: str, told: Told, ordered: Sequence[Relation]) -> Event:
        hit, scope, who, manner, _ = told
        s, text, relations = self.s, self.story.text, ties(self.s, hit, self.story.background)
        when = self.timing.when(hit, scope, relations)
        trigger = Span(s.begins[hit.first], s.bare_end(hit.last - 1))
        quoted = self.story.around.attributions(trigger.start, trigger.end)
        return Event(
            id=name,
            kind=hit.frame.kind,
            mode=hit.frame.mode,
            context=hit.frame.context,
            sentence=self.sentence,
            trigger=trigger,
            trigger_text=trigger.of(text),
            participants=tuple(self._participants(who)),
            when=when.interval if when else None,
            when_basis=when.basis if when else None,
            places=tuple(sites(s, text, adjuncts(s, hit.last), who)),
            quantities=tuple(self._quantities(who)),
            attribution=self.reports.of(hit, scope, quoted),
            polarity=Polarity.NEGATIVE if scope.negative else Polarity.POSITIVE,
            factuality=scope.factuality,
            tense=scope.tense,
            relations=(*relations, *ordered),
            damaged=bool(self.gaps) or hit.lost,
            confidence=manner.confidence,
            rule=hit.frame.id,
        )

    def _parties(self, hit: Hit) -> list[Party]:
        """Who takes part."""
        who, brought = parties(self.s, hit), among(self.s, hit)
        if brought is None:
            return who
        return [Party(Role.PATIENT, brought), *(party for party in who if party.role is Role.AGENT)]

    def _participants(self, who: Sequence[Party]) -> Iterator[Participant]:
        """Those who take part; a pronoun has the name of the one that it can mean, who is none of the others."""
        found = [self._participant(party) for party in who]
        names = {one.name for one in found}
        for one in found:
            meant = self.story.around.meant(one.span.start, one.span.end) if one.span and not one.name else None
            yield evolve(one, name=meant, inferred=True) if meant is not None and meant not in names else one

    def _participant(self, party: Party) -> Participant:
        s, phrase = self.s, party.phrase
        span = Span(s.begins[phrase.first], s.bare_end(phrase.last - 1))
        name = self.story.around.name(s.begins[phrase.head], s.end(phrase.head))
        return Participant(
            role=party.role, text=span.of(self.story.text), span=span, name=name, inferred=party.inferred
        )

    def _quantities(self, who: Sequence[Party]) -> Iterator[Quantity]:
        for party in who:
            quantity = quantity_of(self.story.text, self.s, party.phrase)
            if quantity is not None:
                yield quantity

    def _worth(self, hit: Hit, scope: Scope, *, dated: bool, general: bool, party: bool) -> float:
        """How much it weighs, 0 to 1: what the frame does, less for nouns that no verb tells and for what is nested.

        What is told in general weighs less than half.
        """
        sure = hit.frame.weight
        if hit.is_verb or hit.told:
            sure *= 0.8 if scope.nested else 1.0
        else:
            sure *= 0.6 + 0.15 * dated + 0.1 * party
        if not hit.is_verb and not dated and is_generic(self.s, hit):
            sure *= 0.5
        if not dated and general:
            sure *= 0.4
        return round(sure, 3)
