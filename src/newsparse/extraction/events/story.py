"""Events as the story tells them: each is read from its sentence, and leans on those told before it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import evolve

from newsparse.contracts import (
    Attribution,
    Basis,
    DateExpression,
    Event,
    Factuality,
    Interval,
    Participant,
    ParticipantRole,
    Polarity,
    Quantity,
    Relation,
    RelationKind,
    Span,
    Tense,
)
from newsparse.extraction.events import moment
from newsparse.extraction.events.around import Around
from newsparse.extraction.events.counts import Counts
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.lexicon import sets
from newsparse.extraction.events.moment import When
from newsparse.extraction.events.parties import Party, adjuncts, parties
from newsparse.extraction.events.phrases import Phrase, phrase_after
from newsparse.extraction.events.scope import Scope, scope_of
from newsparse.extraction.events.sites import sites
from newsparse.extraction.events.tokens import Sentence
from newsparse.extraction.events.verbal import read_group

_AFTER = frozenset({"following", "after", "since"})
_LEDE = 3
_DEFINITE = frozenset(["the", "this", "that", "these", "those", "his", "her", "their", "its"])


class Story:
    """What is known so far: the context that the next event is read in."""

    def __init__(self, text: str, around: Around, counts: Counts, published: dt.date | None, least: float) -> None:
        """Begin the story."""
        self.text = text
        self.around = around
        self.counts = counts
        self.published = published
        self.least = least
        self.count = 0
        self.context: When | None = None
        self.fresh = False
        self.told: dict[str, Event] = {}
        self.sentences = 0

    def new_paragraph(self) -> None:
        """What the paragraph before was about no longer holds."""
        self.context = None

    def events(self, s: Sentence, found: Sequence[Hit], dates: Sequence[DateExpression], sentence: Span) -> list[Event]:
        """The events of a sentence."""
        self.sentences += 1
        owned = moment.owners(s, found, dates) if dates else {}
        damaged = bool(self.around.gaps(sentence.start, sentence.end))
        reader = _Reading(self, s, found, owned, sentence, damaged=damaged)
        events: list[Event] = []
        for hit in found:
            event = reader.event(hit)
            if event.confidence >= self.least:
                self.count += 1
                events.append(evolve(event, id=f"e{self.count}"))
        self._remember(events, reader)
        return events

    def _remember(self, events: list[Event], reader: "_Reading") -> None:
        for event in events:
            self.told.setdefault(event.rule, event)
            if event.when and self.published and event.when.begin == self.published and self.sentences <= _LEDE:
                self.fresh = True
        if reader.context is not None:
            self.context = reader.context


class _Reading:
    """One sentence, being read."""

    def __init__(
        self,
        story: Story,
        s: Sentence,
        found: Sequence[Hit],
        owned: dict[int, list[DateExpression]],
        sentence: Span,
        *,
        damaged: bool,
    ) -> None:
        self.story, self.s, self.found, self.owned, self.sentence = story, s, found, owned, sentence
        self.damaged = damaged
        self.context: When | None = None
        self.whens: dict[int, When] = {}
        self._own_dates()

    def _own_dates(self) -> None:
        """The time of each word that a date belongs to; a noun's time bears on the verb it stands behind."""
        verbs = {hit.first: hit for hit in self.found}
        for at, dates in self.owned.items():
            hit = verbs.get(at)
            tense = (
                hit.group.tense
                if hit and hit.group
                else read_group(self.s, at).tense
                if self._is_verb(at)
                else Tense.PAST
            )
            when = next((w for w in (moment.of_date(date, tense, self.story.published) for date in dates) if w), None)
            if when is not None:
                self.whens[at] = when
                past = when.interval.begin is not None and when.interval.begin != self.story.published
                if past:
                    self.context = moment.from_then(when)

    def _is_verb(self, at: int) -> bool:
        return self.s.tags[at] in "VEG"

    def event(self, hit: Hit) -> Event:
        s = self.s
        scope = scope_of(s, hit)
        who = parties(s, hit)
        relations: list[Relation] = []
        among = self._among(hit)
        if among is not None:
            who = [Party(ParticipantRole.PATIENT, among), *(p for p in who if p.role is ParticipantRole.AGENT)]
            parent = self.story.told.get(hit.frame.id)
            if parent is not None:
                relations.append(Relation(kind=RelationKind.SUBEVENT_OF, event=parent.id))
        when = self._when(hit, scope, relations)
        confidence = self._confidence(hit, scope, who, when)
        text, trigger = self.story.text, Span(s.begins[hit.first], self._end(hit.last - 1))
        quantities = tuple(self._quantities(who))
        return Event(
            id="",
            kind=hit.frame.kind,
            mode=hit.frame.mode,
            context=hit.frame.context,
            sentence=self.sentence,
            trigger=trigger,
            trigger_text=trigger.of(text),
            participants=tuple(self._participant(party) for party in who),
            when=when.interval if when else None,
            when_basis=when.basis if when else None,
            places=tuple(sites(s, text, adjuncts(s, hit.last), who)),
            quantities=quantities,
            attribution=self._attribution(hit, trigger),
            polarity=Polarity.NEGATIVE if scope.negative else Polarity.POSITIVE,
            factuality=scope.factuality,
            tense=scope.tense,
            relations=tuple(relations),
            damaged=self.damaged or hit.lost,
            confidence=round(confidence, 3),
            rule=hit.frame.id,
        )

    def _among(self, hit: Hit) -> Phrase | None:
        """ "Among those released were 14 foreigners": whom the verb behind the participle brings."""
        s, at = self.s, hit.first
        if at < 2 or s.lower[at - 1] != "those" or s.lower[at - 2] != "among":
            return None
        if hit.last < len(s) and s.tags[hit.last] == "B":
            return phrase_after(s, hit.last + 1) if hit.last + 1 < len(s) else None
        return None

    def _end(self, at: int) -> int:
        s = self.s
        return s.begins[at] + len(s.lower[at]) if s.owned[at] else s.ends[at]

    def _participant(self, party: Party) -> Participant:
        s = self.s
        span = Span(s.begins[party.phrase.first], self._end(party.phrase.last - 1))
        head = party.phrase.head
        name = self.story.around.name(s.begins[head], s.ends[head])
        return Participant(role=party.role, text=span.of(self.story.text), span=span, name=name)

    def _quantities(self, who: Sequence[Party]) -> Iterator[Quantity]:
        for party in who:
            quantity = self.story.counts.of_phrase(self.s, party.phrase)
            if quantity is not None and quantity.value != Decimal(0):
                yield quantity

    def _attribution(self, hit: Hit, trigger: Span) -> tuple[Attribution, ...]:
        told = self.story.around.attributions(trigger.start, trigger.end)
        return told or tuple(self._reporters(hit))

    def _reporters(self, hit: Hit) -> Iterator[Attribution]:
        """Who reports it in the same sentence, where no quotation says so."""
        depth = 0
        for other in reversed(self.found):
            if other.last > hit.first or other.frame.kind != "REPORT" or not other.is_verb or other.group is None:
                continue
            between = self.s.tags[other.last : hit.first]
            if ";" in between or (depth == 0 and "S" not in between and "G" not in between):
                return
            subject = other.subject
            if subject is not None:
                depth += 1
                span = Span(self.s.begins[subject.first], self._end(subject.last - 1))
                cue = Span(self.s.begins[other.first], self._end(other.last - 1))
                name = self.story.around.name(span.start, span.end)
                yield Attribution(text=span.of(self.story.text), span=span, cue=cue, name=name, depth=depth)

    def _when(self, hit: Hit, scope: Scope, relations: list[Relation]) -> When | None:
        own = self.whens.get(hit.first) or (self._carried(hit) if hit.light else None)
        if own is not None:
            return own
        for told in (self._of_parent(relations), self._of_mate(hit), self._of_saying(hit, scope), self._of_order(hit)):
            if told is not None:
                return told
        past = scope.tense in {Tense.PAST, Tense.NONE} and scope.factuality in {Factuality.ACTUAL, Factuality.CLAIMED}
        if past and self.story.context is not None:
            return self.story.context
        return self._of_tense(hit, scope)

    def _carried(self, hit: Hit) -> When | None:
        return self.whens.get(hit.group.at) if hit.group else None

    def _of_parent(self, relations: list[Relation]) -> When | None:
        parents = {relation.event for relation in relations if relation.kind is RelationKind.SUBEVENT_OF}
        for event in self.story.told.values():
            if event.id in parents and event.when is not None:
                return When(event.when, Basis.INHERITED)
        return None

    def _of_mate(self, hit: Hit) -> When | None:
        """The time of the verb that it is joined to by "and"."""
        if not hit.is_verb or hit.group is None or hit.group.first == 0 or self.s.tags[hit.group.first - 1] not in "C":
            return None
        for at in range(hit.group.first - 1, -1, -1):
            if at in self.whens and self._is_verb(at):
                return When(self.whens[at].interval, Basis.INHERITED)
            if self.s.tags[at] == ";":
                return None
        return None

    def _of_saying(self, hit: Hit, scope: Scope) -> When | None:
        """The time of the verb that reports it: "has freed ..., the president said Thursday"."""
        for at, when in self.whens.items():
            if at == hit.first or self.s.known[at].lemma not in sets().saying or not self._is_verb(at):
                continue
            if scope.tense is Tense.PLUPERFECT and when.interval.end is not None:
                return When(
                    Interval(end=when.interval.end, granularity=when.interval.granularity), Basis.REPORTING
                )
            if scope.tense in {Tense.PERFECT, Tense.PAST, Tense.PRESENT} or (not hit.is_verb and not hit.light):
                return When(when.interval, Basis.REPORTING)
        return None

    def _of_order(self, hit: Hit) -> When | None:
        """A noun behind "following": before the time of what it is followed by; and a verb that follows a dated noun."""
        s = self.s
        if not hit.is_verb:
            at = hit.first - 1
            while at >= 0 and s.tags[at] in "DnNu":
                at -= 1
            if at >= 0 and s.lower[at] in _AFTER:
                for word in sorted(self.whens):
                    if word != hit.first:
                        return moment.before_end(self.whens[word])
        return None

    def _of_tense(self, hit: Hit, scope: Scope) -> When | None:
        day = self.story.published
        if day is None or not (hit.is_verb or hit.light):
            return None
        if scope.tense is Tense.PRESENT and scope.factuality is Factuality.ACTUAL:
            return moment.on_day(day, Basis.DOCUMENT)
        if scope.tense is Tense.PAST and self.story.fresh:
            return moment.on_day(day, Basis.DOCUMENT)
        if scope.tense in {Tense.PLUPERFECT, Tense.PERFECT, Tense.PAST} and scope.factuality is not Factuality.POSSIBLE:
            return moment.until_day(day, Basis.DOCUMENT)
        return None

    def _confidence(self, hit: Hit, scope: Scope, who: Sequence[Party], when: When | None) -> float:
        sure = hit.frame.weight
        if hit.is_verb or hit.light:
            sure *= 0.8 if scope.nested else 1.0
        else:
            sure *= 0.6 + 0.15 * (hit.first in self.whens) + 0.1 * bool(who)
        if not hit.is_verb and hit.first not in self.whens and self._is_told(hit):
            sure *= 0.5
        return sure

    def _is_told(self, hit: Hit) -> bool:
        """Whether a noun only takes up what was told before: "the release"."""
        at = hit.first
        while at and self.s.tags[at - 1] in "nNu":
            at -= 1
        definite = self.s.lower[at - 1] in _DEFINITE if at else False
        return definite and hit.frame.id in self.story.told
