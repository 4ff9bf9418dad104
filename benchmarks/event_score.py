"""How far the events that newsparse finds in an article of our gold are those that a careful reader marks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import field, frozen
from benchmarks.event_gold import Count, Gold, GoldEvent, places_of

import newsparse
from newsparse import Article
from newsparse.contracts import Event, Interval, ParticipantRole, Quantity, Span

#: PLOVER has sixteen types since 2022, and had more before: the gold has the sixteen, and takes the older names too.
OLDER = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
#: Types whose one party may be called agent or patient: who died, who was elected, what remains.
ONE_PARTY = frozenset({"DEATH", "INJURY", "STATE", "ELECTION", "ACCIDENT", "DISASTER", "MOVEMENT"})


@frozen
class Score:
    """What was right, of how many that the gold has, of how many that we gave; `wrong` tells the rest, by class."""

    right: Counter[str] = field(factory=Counter)
    wanted: Counter[str] = field(factory=Counter)
    given: Counter[str] = field(factory=Counter)
    wrong: list[tuple[str, str]] = field(factory=list)

    def add(self, what: str, *, right: bool, note: str = "") -> None:
        """One question with one answer."""
        self.right[what] += right
        self.wanted[what] += 1
        self.given[what] += 1
        if not right:
            self.wrong.append((what, note))

    def precision(self, what: str) -> float:
        """Of 100 given, how many were right."""
        return 100 * self.right[what] / self.given[what] if self.given[what] else 0.0

    def recall(self, what: str) -> float:
        """Of 100 wanted, how many were found."""
        return 100 * self.right[what] / self.wanted[what] if self.wanted[what] else 0.0

    def f1(self, what: str) -> float:
        """The harmonic mean of both."""
        both = self.given[what] + self.wanted[what]
        return 200 * self.right[what] / both if both else 0.0


class Reading:
    """An article of the gold as newsparse reads it; places in its text are led back to the gold's."""

    def __init__(self, gold: Gold) -> None:
        """Read it."""
        self.gold = gold
        self.article: Article = newsparse.parse(gold.text, published=gold.published)
        self.triggers = {event.id: self.origin(event.trigger) for event in self.article.events}
        self.mates = dict(self._mates())

    def origin(self, span: Span | None) -> Span | None:
        """A span of the article's text in the gold's text."""
        found = self.article.origin_of(span) if span is not None else ()
        return Span(found[0].start, found[-1].end) if found else None

    def on(self, span: Span | None, words: Iterable[str]) -> bool:
        """Whether a span of the article's text overlaps some place where the words stand in the gold's."""
        here = self.origin(span)
        return here is not None and any(
            here.overlaps(there) for one in words for there in places_of(self.gold.text, one)
        )

    def _mates(self) -> Iterator[tuple[str, Event]]:
        """The event of ours for each of the gold's: one that overlaps its trigger, the right type first."""
        taken: set[str] = set()
        for wanted in sorted(self.gold.events, key=lambda event: event.optional):
            here = [event for event in self.article.events if event.id not in taken and self._meets(event, wanted)]
            if here:
                best = max(here, key=lambda event: kind(event) in wanted.types)
                taken.add(best.id)
                yield wanted.id, best

    def _meets(self, event: Event, wanted: GoldEvent) -> bool:
        ours = self.triggers[event.id]
        if wanted.trigger is None or ours is None:
            sentence = self.origin(event.sentence)
            return wanted.trigger is ours is None and sentence is not None and sentence.overlaps(wanted.stretch)
        return ours.overlaps(wanted.trigger)


def kind(event: Event) -> str:
    """The type of an event by its present name."""
    return OLDER.get(event.kind, event.kind)


def compare(gold: Gold, score: Score) -> None:
    """Read an article and add what was right and wrong to the score."""
    reading = Reading(gold)
    mated = {event.id for event in reading.mates.values()}
    for wanted in gold.events:
        _trigger(reading, wanted, score)
    for event in reading.article.events:
        if event.id not in mated:
            score.given["trigger"] += 1
            score.wrong.append(
                ("spurious", f"{gold.name}: {event.kind} {event.trigger_text!r} {_line(reading, event)}")
            )
    for trap in gold.traps:
        hit = [event for event in reading.article.events if (at := reading.triggers[event.id]) and at.overlaps(trap)]
        score.add("look-alikes kept out", right=not hit, note=f"{gold.name}: {trap.of(gold.text)!r}")
    _compare_dates(reading, score)


def _line(reading: Reading, event: Event) -> str:
    return "..." + event.sentence.of(reading.article.text)[:110]


def _trigger(reading: Reading, wanted: GoldEvent, score: Score) -> None:
    event = reading.mates.get(wanted.id)
    if not wanted.optional:
        score.wanted["trigger"] += 1
        score.right["trigger"] += event is not None
        score.given["trigger"] += event is not None
    if event is None:
        if not wanted.optional:
            score.wrong.append(("trigger", f"{reading.gold.name}: {wanted.id} {wanted.types}"))
        return
    _compare(reading, wanted, event, score)


def _compare(reading: Reading, wanted: GoldEvent, event: Event, score: Score) -> None:
    """What is said of an event that was found."""
    name = f"{reading.gold.name}: {wanted.id}"
    score.add("type", right=kind(event) in wanted.types, note=f"{name} {wanted.types} not {kind(event)}")
    if wanted.mode:
        score.add("mode", right=event.mode == wanted.mode, note=f"{name} {wanted.mode} not {event.mode}")
    if wanted.when:
        score.add("when", right=_same_time(event.when, wanted.when), note=f"{name} {_days(wanted.when)} {event.when}")
    ours = event.factuality.value
    score.add("factuality", right=ours in wanted.factuality, note=f"{name} {wanted.factuality} not {ours}")
    if wanted.factuality != ("actual",):
        score.add("factuality, not actual", right=ours in wanted.factuality, note=f"{name} {ours}")
    negative, ours_negative = wanted.polarity == "NEG", event.polarity.value == "NEG"
    score.add("polarity", right=negative == ours_negative, note=f"{name} {wanted.polarity} not {event.polarity}")
    _list(score, "negation", [negative] * negative, [ours_negative] * ours_negative, both=negative and ours_negative)
    score.add("damaged", right=event.damaged == wanted.damaged, note=name)
    _parties(reading, wanted, event, score)
    _attribution(reading, wanted, event, score)
    if wanted.places:
        right = any(reading.on(place.span, wanted.places) for place in event.places)
        score.add("place", right=right, note=f"{name} {wanted.places} {[p.text for p in event.places]}")
    for number in wanted.counts:
        _count(number, event.quantities, score, name)
    _relations(reading, wanted, event, score)


#: The same tie, told from the other side.
_INVERSE = {"after": "before", "before": "after", "same_as": "same_as"}
Tie = tuple[str, str]


def _relations(reading: Reading, wanted: GoldEvent, event: Event, score: Score) -> None:
    """Ties to events of the gold. One may be told from either side; events that are one stand for each other."""
    root = _root(reading.gold)
    theirs = {(kind, root[other]) for kind, other in wanted.relations}
    ours = set(_ours(reading, event, root))
    back = {
        (_INVERSE[kind], root[other])
        for other, mate in reading.mates.items()
        for kind, to in _ours(reading, mate, root)
        if kind in _INVERSE and to == root[wanted.id]
    }
    told = {
        (_INVERSE[kind], root[other.id])
        for other in reading.gold.events
        for kind, to in other.relations
        if kind in _INVERSE and root[to] == root[wanted.id]
    }
    right, spurious = theirs & (ours | back), ours - theirs - told
    _list(score, "relations", list(theirs), [*right, *spurious], both=len(right))
    for verdict, rows in (("missed", theirs - right), ("spurious", spurious)):
        score.wrong.extend(("relations", f"{reading.gold.name}: {wanted.id} {' '.join(row)} {verdict}") for row in rows)


def _root(gold: Gold) -> dict[str, str]:
    """For each event of the gold the first of those that are one with it."""
    root = {event.id: event.id for event in gold.events}
    for event in gold.events:
        for kind, other in event.relations:
            if kind == "same_as":
                one, two = root[event.id], root[other]
                root = {name: two if first == one else first for name, first in root.items()}
    return root


def _ours(reading: Reading, event: Event, root: dict[str, str]) -> Iterator[Tie]:
    """Our ties of an event to others that are the gold's."""
    known = {mate.id: name for name, mate in reading.mates.items()}
    for relation in event.relations:
        if relation.event in known:
            yield relation.kind.value.replace("-", "_"), root[known[relation.event]]


def _list(score: Score, what: str, wanted: Sequence[Any], given: Sequence[Any], *, both: int) -> None:
    score.wanted[what] += len(wanted)
    score.given[what] += len(given)
    score.right[what] += both


def _same_time(ours: Interval | None, wanted: Iterable[Interval]) -> bool:
    return ours is not None and any(
        (ours.begin, ours.end) == (one.begin, one.end) and one.begin_latest in {None, ours.begin_latest}
        for one in wanted
    )


def _days(intervals: Iterable[Interval]) -> str:
    return " | ".join(f"{one.begin}/{one.end}" for one in intervals)


def _sides(reading: Reading, wanted: GoldEvent, event: Event) -> tuple[list[Span | None], list[Span | None]]:
    """Our agents and our targets; a side that may be called either counts as what the gold calls it."""
    agents: list[Span | None] = []
    targets: list[Span | None] = []
    loose = set(wanted.types) <= ONE_PARTY
    for party in event.participants:
        if party.role is ParticipantRole.INSTRUMENT:
            continue
        if loose or party.role is ParticipantRole.CO_AGENT:
            acts = not wanted.targets or any(reading.on(party.span, words) for words in wanted.agents)
        else:
            acts = party.role is ParticipantRole.AGENT
        (agents if acts else targets).append(party.span)
    return agents, targets


def _parties(reading: Reading, wanted: GoldEvent, event: Event, score: Score) -> None:
    """Who and whom: a side is right where it overlaps the words of the gold, or those of whom a pronoun stands for."""
    agents, targets = _sides(reading, wanted, event)
    for what, sides, spans in (("agent", wanted.agents, agents), ("target", wanted.targets, targets)):
        ours = [span for span in spans if not (event.trigger and span and span.overlaps(event.trigger))]
        found = [any(reading.on(span, words) for span in ours) for words in sides]
        right = [any(reading.on(span, words) for words in sides) for span in ours]
        score.wanted[what] += len(sides)
        score.given[what] += len(found) - found.count(False) + right.count(False)
        score.right[what] += sum(found)
        if not all(found) or not all(right):
            texts = [span.of(reading.article.text) for span in ours if span]
            score.wrong.append((what, f"{reading.gold.name}: {wanted.id} {sides} not {texts}"))


def _attribution(reading: Reading, wanted: GoldEvent, event: Event, score: Score) -> None:
    ours = sorted(event.attribution, key=lambda one: one.depth)
    found = [any(reading.on(one.span, words) for one in ours) for words in wanted.by]
    wrong = [one for one in ours if not any(reading.on(one.span, words) for words in wanted.by)]
    score.wanted["attribution"] += len(wanted.by)
    score.given["attribution"] += sum(found) + len(wrong)
    score.right["attribution"] += sum(found)
    if not all(found) or wrong:
        texts = [one.text for one in ours]
        score.wrong.append(("attribution", f"{reading.gold.name}: {wanted.id} {wanted.by} not {texts}"))
    if len(wanted.by) > 1:
        order = len(ours) >= len(wanted.by) and all(
            reading.on(one.span, words) for one, words in zip(ours, wanted.by, strict=False)
        )
        score.add("attribution, chain in order", right=order, note=f"{reading.gold.name}: {wanted.id}")


def _count(wanted: Count, ours: Iterable[Quantity], score: Score, name: str) -> None:
    said = [one for one in ours if _same_number(one, wanted)]
    given = [one.text for one in ours]
    score.add("quantity", right=bool(said), note=f"{name} {wanted.text!r} {given}")
    if wanted.modifier is not None:
        score.add(
            "modifier", right=any(one.modifier is wanted.modifier for one in said), note=f"{name} {wanted.text!r}"
        )
    if not wanted.parts and any(one.parts_agree is not None for one in said):
        score.given["sum check"] += 1
        score.wrong.append(("sum check", f"{name} {wanted.text!r} has no parts"))
    if wanted.parts:
        right = any(
            one.parts_agree is wanted.agree and tuple(part.value for part in one.parts) == wanted.parts for one in said
        )
        score.add("sum check", right=right, note=f"{name} {wanted.text!r} {[one.parts_agree for one in said]}")


def _same_number(ours: Quantity, wanted: Count) -> bool:
    if wanted.low == wanted.high:
        return ours.value == wanted.low
    return (ours.low, ours.high) == (wanted.low, wanted.high)


def _compare_dates(reading: Reading, score: Score) -> None:
    ours = [(reading.origin(date.span), date.value, date.text) for date in reading.article.dates]
    left = list(ours)
    for span, values in reading.gold.dates:
        here = next((row for row in left if row[0] is not None and row[0].overlaps(span)), None)
        right = here is not None and here[1] in values
        if here is not None:
            left.remove(here)
        score.wanted["date value"] += 1
        score.given["date value"] += here is not None
        score.right["date value"] += right
        if not right:
            found = here[1] if here else None
            score.wrong.append(
                ("date value", f"{reading.gold.name}: {span.of(reading.gold.text)!r} {values} not {found}")
            )
    score.given["date value"] += len(left)
    score.wrong.extend(("date value", f"{reading.gold.name}: spurious {row[2]!r} {row[1]}") for row in left)
