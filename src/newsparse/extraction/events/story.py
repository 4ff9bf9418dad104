"""Events as the story tells them: each is read from its sentence, and leans on those told before it."""

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import evolve

from newsparse.contracts import (
    DateExpression,
    Event,
    Participant,
    Polarity,
    Quantity,
    Span,
)
from newsparse.contracts import ParticipantRole as Role
from newsparse.extraction.events.around import Around
from newsparse.extraction.events.background import Background
from newsparse.extraction.events.counts import quantity_of
from newsparse.extraction.events.frames import OTHER
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.lost import lost_parties
from newsparse.extraction.events.parties import Party, adjuncts, parties
from newsparse.extraction.events.reports import Reports
from newsparse.extraction.events.scope import Scope, scope_of
from newsparse.extraction.events.sites import sites
from newsparse.extraction.events.ties import among, is_generic, ties
from newsparse.extraction.events.timing import Timing
from newsparse.extraction.events.tokens import MOST, Sentence

#: How sure an event is whose verb was lost.
_GUESS = 0.5


class Story:
    """An article, being read from its first sentence to its last."""

    def __init__(self, text: str, around: Around, published: dt.date | None, least: float) -> None:
        """Begin with nothing told; events less sure than `least` are left out."""
        self.text, self.around, self.least = text, around, least
        self.background = Background(published)
        self.count = 0

    def events(
        self, s: Sentence, found: Sequence[Hit], dates: Sequence[DateExpression], sentence: Span
    ) -> Iterator[Event]:
        """The events of the next sentence."""
        self.background.new_sentence()
        timing = Timing(s, found, dates, self.background)
        whole = len(s) < MOST
        gaps = self.around.gaps(*(sentence.start, sentence.end) if whole else (s.begins[0], s.ends[-1]))
        damaged = bool(gaps)
        if damaged:
            yield from self._lost(s, gaps, timing, sentence)
        for hit in found:
            event = self._event(s, hit, found, timing, sentence)
            if event.confidence >= self.least and (hit.frame is not OTHER or event.polarity is Polarity.NEGATIVE):
                self.count += 1
                event = evolve(event, id=f"e{self.count}", damaged=damaged or hit.lost)
                self.background.remember(event)
                yield event
        self.background.context = timing.context or self.background.context

    def _lost(self, s: Sentence, gaps: Sequence[int], timing: Timing, sentence: Span) -> Iterator[Event]:
        """An event whose verb is lost: taken to be of the kind that the story is about, as its rule says."""
        who, about = lost_parties(s, gaps), self.background.about
        if not who or about is None or self.least > _GUESS:
            return
        when = timing.first
        self.count += 1
        yield Event(
            id=f"e{self.count}",
            kind=about.kind,
            sentence=sentence,
            participants=tuple(self._participant(s, party) for party in who),
            when=when.interval if when else None,
            when_basis=when.basis if when else None,
            quantities=tuple(self._quantities(s, who)),
            damaged=True,
            confidence=_GUESS,
            rule="lost-verb",
        )

    def _event(self, s: Sentence, hit: Hit, found: Sequence[Hit], timing: Timing, sentence: Span) -> Event:
        scope = scope_of(s, hit)
        who, relations = self._parties(s, hit), ties(s, hit, self.background)
        when = timing.when(hit, scope, relations)
        trigger = Span(s.begins[hit.first], s.bare_end(hit.last - 1))
        quoted = self.around.attributions(trigger.start, trigger.end)
        return Event(
            id="",
            kind=hit.frame.kind,
            mode=hit.frame.mode,
            context=hit.frame.context,
            sentence=sentence,
            trigger=trigger,
            trigger_text=trigger.of(self.text),
            participants=tuple(self._participant(s, party) for party in who),
            when=when.interval if when else None,
            when_basis=when.basis if when else None,
            places=tuple(sites(s, self.text, adjuncts(s, hit.last), who)),
            quantities=tuple(self._quantities(s, who)),
            attribution=Reports(self.text, s, found, self.around).of(hit, scope, quoted),
            polarity=Polarity.NEGATIVE if scope.negative else Polarity.POSITIVE,
            factuality=scope.factuality,
            tense=scope.tense,
            relations=relations,
            confidence=self._confidence(s, hit, scope, timing, known=bool(who)),
            rule=hit.frame.id,
        )

    def _parties(self, s: Sentence, hit: Hit) -> list[Party]:
        """Who takes part."""
        brought = among(s, hit)
        who = parties(s, hit)
        if brought is None:
            return who
        return [Party(Role.PATIENT, brought), *(party for party in who if party.role is Role.AGENT)]

    def _participant(self, s: Sentence, party: Party) -> Participant:
        phrase = party.phrase
        span = Span(s.begins[phrase.first], s.bare_end(phrase.last - 1))
        name = self.around.name(s.begins[phrase.head], s.ends[phrase.head])
        return Participant(role=party.role, text=span.of(self.text), span=span, name=name, inferred=party.inferred)

    def _quantities(self, s: Sentence, who: Sequence[Party]) -> Iterator[Quantity]:
        for party in who:
            quantity = quantity_of(self.text, s, party.phrase)
            if quantity is not None:
                yield quantity

    def _confidence(self, s: Sentence, hit: Hit, scope: Scope, timing: Timing, *, known: bool) -> float:
        """How sure it is that this is an event of that type, and worth showing."""
        sure = hit.frame.weight
        if hit.is_verb or hit.told:
            sure *= 0.8 if scope.nested else 1.0
        else:
            sure *= 0.6 + 0.15 * timing.is_dated(hit) + 0.1 * known
        if not hit.is_verb and not timing.is_dated(hit) and is_generic(s, hit):
            sure *= 0.5
        return round(sure, 3)
