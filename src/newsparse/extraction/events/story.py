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
    Relation,
    RelationKind,
    Span,
)
from newsparse.contracts import ParticipantRole as Role
from newsparse.extraction.events.around import Around
from newsparse.extraction.events.counts import quantity_of
from newsparse.extraction.events.frames import OTHER, choices
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.lost import lost_parties
from newsparse.extraction.events.parties import Party, adjuncts, parties
from newsparse.extraction.events.phrases import Phrase, phrase_after
from newsparse.extraction.events.reports import Reports
from newsparse.extraction.events.scope import Scope, scope_of
from newsparse.extraction.events.sites import sites
from newsparse.extraction.events.timing import Background, Timing
from newsparse.extraction.events.tokens import MOST, Sentence
from newsparse.extraction.events.wordsets import sets

#: So many sentences say what the story is about.
_LEDE = 3
_OUTCOMES = frozenset({"DEATH", "INJURY"})
#: How sure an event is whose verb was lost.
_GUESS = 0.5


class Story:
    """An article, being read from its first sentence to its last."""

    def __init__(self, text: str, around: Around, published: dt.date | None, least: float) -> None:
        """Begin with nothing told; events less sure than `least` are left out."""
        self.text, self.around, self.least = text, around, least
        self.background = Background()
        self.background.published = published
        self.latest: dict[str, Event] = {}
        self.current: list[Event] = []
        self.sentences = self.count = 0

    def new_paragraph(self) -> None:
        """What the paragraph before was about no longer holds."""
        self.background.context = None

    def events(
        self, s: Sentence, found: Sequence[Hit], dates: Sequence[DateExpression], sentence: Span
    ) -> Iterator[Event]:
        """The events of the next sentence."""
        self.sentences += 1
        self.current = []
        timing = Timing(s, found, dates, self.background)
        whole = len(s) < MOST
        gaps = self.around.gaps(*(sentence.start, sentence.end) if whole else (s.begins[0], s.ends[-1]))
        damaged = bool(gaps)
        if damaged and self.background:
            yield from self._lost(s, gaps, timing, sentence)
        for hit in found:
            event = self._event(s, hit, found, timing, sentence)
            if event.confidence >= self.least and (hit.frame is not OTHER or event.polarity is Polarity.NEGATIVE):
                self.count += 1
                yield self._told(evolve(event, id=f"e{self.count}", damaged=damaged or hit.lost))
        self.background.context = timing.context or self.background.context

    def _lost(self, s: Sentence, gaps: Sequence[int], timing: Timing, sentence: Span) -> Iterator[Event]:
        """An event whose verb is lost: taken to be of the kind that the story is about, as its rule says."""
        who = lost_parties(s, gaps)
        if not who or self.least > _GUESS:
            return
        about = next(iter(self.background.values()))
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

    def _told(self, event: Event) -> Event:
        """The event, remembered."""
        self.background.setdefault(event.rule, event)
        self.latest[event.kind] = event
        self.current.append(event)
        if event.when is not None:
            self.background.whens[event.id] = event.when
        if event.when and event.when.begin and event.when.begin == self.background.published:
            self.background.fresh = self.background.fresh or self.sentences <= _LEDE
        return event

    def _event(self, s: Sentence, hit: Hit, found: Sequence[Hit], timing: Timing, sentence: Span) -> Event:
        scope = scope_of(s, hit)
        who, relations = self._parties(s, hit)
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

    def _parties(self, s: Sentence, hit: Hit) -> tuple[list[Party], tuple[Relation, ...]]:
        """Who takes part; and of which event it is a part, where the sentence says "among those released"."""
        who = parties(s, hit)
        among = _among(s, hit)
        if among is None:
            return who, _tie(RelationKind.SAME_AS, self._taken_up(s, hit)) or _tie(
                RelationKind.SUBEVENT_OF, self._outcome_of(s, hit)
            )
        who = [Party(Role.PATIENT, among), *(party for party in who if party.role is Role.AGENT)]
        whole = self.background.get(hit.frame.id)
        return who, _tie(RelationKind.SUBEVENT_OF, whole)

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
        if not hit.is_verb and not timing.is_dated(hit) and _is_generic(s, hit):
            sure *= 0.5
        return round(sure, 3)

    def _taken_up(self, s: Sentence, hit: Hit) -> Event | None:
        """The event told before that a noun takes up: "the release"."""
        at = _phrase_start(s, hit)
        if hit.is_verb or not at or s.lower[at - 1] not in sets().definite:
            return None
        return self.latest.get(hit.frame.kind)

    def _outcome_of(self, s: Sentence, hit: Hit) -> Event | None:
        """The event that a death or an injury came of: "a bus crashed, killing six", "six died in a crash"."""
        if hit.frame.kind not in _OUTCOMES or not hit.is_verb or hit.group is None:
            return None
        bare = s.known[hit.first].form == "g" and hit.group.first == hit.group.at
        if bare and self.current and self.current[-1].kind not in _OUTCOMES:
            return self.current[-1]
        inside = {adjunct.phrase.head for adjunct in adjuncts(s, hit.last) if adjunct.word == "in"}
        return next((e for e in self.latest.values() if e.kind not in _OUTCOMES and self._names(s, inside, e)), None)

    def _names(self, s: Sentence, heads: set[int], event: Event) -> bool:
        """Whether one of these nouns is of the type of an event told before."""
        known = choices()
        frames = (hint.frame for head in heads if s.lower[head] in known for hint in known[s.lower[head]].nouns)
        return any(frame.kind == event.kind for frame in frames)


def _tie(kind: RelationKind, event: Event | None) -> tuple[Relation, ...]:
    return (Relation(kind=kind, event=event.id),) if event is not None else ()


def _phrase_start(s: Sentence, hit: Hit) -> int:
    """Where the noun phrase of a noun begins, its determiner left out."""
    at = hit.first
    while s.is_one_of(at - 1, "nNu"):
        at -= 1
    return at


def _is_generic(s: Sentence, hit: Hit) -> bool:
    """Whether a noun only names the sort: "such a storm"."""
    at = _phrase_start(s, hit)
    return bool(sets().generic.intersection(s.lower[max(0, at - 2) : at]))


def _among(s: Sentence, hit: Hit) -> Phrase | None:
    """Whom the verb behind the participle brings: "among those released were 14 foreigners"."""
    if tuple(s.lower[max(0, hit.first - 2) : hit.first]) != ("among", "those") or not s.is_one_of(hit.last, "B"):
        return None
    return phrase_after(s, hit.last + 1)
