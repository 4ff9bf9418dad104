"""Compare the events that are found with our own gold, and print one table.

    python benchmarks/gold_events.py [--gold DIRECTORY] [--show CLASS] [--only ARTICLE]

The form of the gold is told in its README.md. "wanted" is what the gold has, "given" what we gave; what is said of an
event is asked only of events whose trigger was found. `--show type` (or trigger, spurious, when, ...) prints what was
wrong.
"""

import argparse
import datetime as dt
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import field, frozen

import newsparse
from newsparse import Article
from newsparse.contracts import Event, Interval, Modifier, ParticipantRole, Quantity, Span

GOLD = Path(__file__).parents[1] / "tests/extraction/events/gold/articles"
#: PLOVER has sixteen types since 2022, and had more before: the gold has the sixteen, and takes the older names too.
OLDER = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
#: Types whose one party may be called agent or patient: who died, who was elected, what remains.
ONE_PARTY = frozenset({"DEATH", "INJURY", "STATE", "ELECTION", "ACCIDENT", "DISASTER", "MOVEMENT"})
_SIGNS = {
    ">=": Modifier.EQUAL_OR_MORE,
    "<=": Modifier.EQUAL_OR_LESS,
    ">": Modifier.MORE_THAN,
    "<": Modifier.LESS_THAN,
    "~": Modifier.APPROX,
}
_EVENT_KEYS = frozenset(
    {"trigger", "in", "nth", "lost", "type", "mode", "agent", "target", "when", "begin_latest", "place", "polarity"}
    | {"factuality", "by", "count", "damaged", "optional", "subevent_of", "same_as", "after", "before", "during"}
)
RELATIONS = ("subevent_of", "same_as", "after", "before", "during")


class GoldError(ValueError):
    """A file of the gold says what cannot be."""


@frozen
class Count:
    """A quantity as the gold has it: `more than 40 people = > 40`, `nine miners = 9 = 4 + 5`."""

    text: str
    low: Decimal
    high: Decimal
    modifier: Modifier | None = None
    parts: tuple[Decimal, ...] = ()
    agree: bool | None = None


@frozen(kw_only=True)
class GoldEvent:
    """An event that a careful reader marks; alternatives are tuples of which one is enough."""

    id: str
    trigger: Span | None
    stretch: Span
    types: tuple[str, ...]
    mode: str | None = None
    agents: tuple[tuple[str, ...], ...] = ()
    targets: tuple[tuple[str, ...], ...] = ()
    places: tuple[str, ...] = ()
    by: tuple[tuple[str, ...], ...] = ()
    when: tuple[Interval, ...] = ()
    polarity: str = "POS"
    factuality: tuple[str, ...] = ("actual",)
    counts: tuple[Count, ...] = ()
    relations: tuple[tuple[str, str], ...] = ()
    damaged: bool = False
    optional: bool = False


@frozen(kw_only=True)
class Gold:
    """An article with what a careful reader marks in it. Spans count characters of `text`."""

    name: str
    text: str
    published: dt.date
    covers: tuple[str, ...] = ()
    dates: tuple[tuple[Span, tuple[str, ...]], ...] = ()
    events: tuple[GoldEvent, ...] = ()
    traps: tuple[Span, ...] = ()


def read(path: Path) -> Gold:
    """The gold of one file. Raises GoldError where it is not well-formed."""
    data = tomllib.loads(path.read_text("utf-8"))
    unknown = set(data) - {"published", "covers", "text", "dates", "no", "events"}
    if unknown:
        raise GoldError(f"{path.name}: unknown keys {sorted(unknown)}")
    paragraphs = data["text"].strip().split("\n\n")
    text = "\n\n".join(" ".join(line.strip() for line in paragraph.splitlines()) for paragraph in paragraphs)
    try:
        return Gold(
            name=path.stem,
            text=text,
            published=data["published"],
            covers=tuple(data["covers"]),
            dates=tuple(_dates(text, data.get("dates", ()))),
            events=tuple(_event(text, name, row) for name, row in data.get("events", {}).items()),
            traps=tuple(_once(text, words) for words in data.get("no", ())),
        )
    except GoldError as error:
        raise GoldError(f"{path.name}: {error}") from error


def _once(text: str, words: str, nth: int | None = None) -> Span:
    """Where whole words stand that stand there once, or for the nth time."""
    found = list(_all(text, words))
    if not found or (nth is None and len(found) > 1) or (nth or 1) > len(found):
        raise GoldError(f"{words!r} stands {len(found)} times in {text[:60]!r}")
    return found[(nth or 1) - 1]


def _all(text: str, words: str) -> Iterator[Span]:
    """Every place where whole words stand, upper or lower case."""
    low, wanted = text.lower(), words.lower()
    at = low.find(wanted)
    while at >= 0 and wanted:
        end = at + len(wanted)
        if not (text[at - 1 : at].isalnum() and wanted[0].isalnum()) and not (
            text[end : end + 1].isalnum() and wanted[-1].isalnum()
        ):
            yield Span(at, end)
        at = low.find(wanted, at + 1)


def _dates(text: str, rows: Iterable[str]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Each `words = value`, in order of the text, with every value that is right."""
    last = 0
    for row in rows:
        words, _, value = row.rpartition(" = ")
        span = next((span for span in _all(text, words) if span.start >= last), None)
        if span is None:
            raise GoldError(f"no {words!r} behind character {last}")
        last = span.end
        yield span, _split(value)


def _event(text: str, name: str, row: dict[str, Any]) -> GoldEvent:
    if set(row) - _EVENT_KEYS:
        raise GoldError(f"{name}: unknown keys {sorted(set(row) - _EVENT_KEYS)}")
    trigger, stretch = _places(text, row)
    relations = tuple((kind, row[kind]) for kind in RELATIONS if kind in row)
    for words in (*_many(row, "agent"), *_many(row, "target"), *_many(row, "by"), *_many(row, "place")):
        for one in words:
            if next(_all(text, one), None) is None:
                raise GoldError(f"{name}: {one!r} is not in the text")
    return GoldEvent(
        id=name,
        trigger=trigger,
        stretch=stretch,
        types=_split(row["type"]),
        mode=row.get("mode"),
        agents=_many(row, "agent"),
        targets=_many(row, "target"),
        places=tuple(one for words in _many(row, "place") for one in words),
        by=_many(row, "by"),
        when=tuple(interval(one, row.get("begin_latest")) for one in _split(row.get("when", ""))),
        polarity=row.get("polarity", "POS"),
        factuality=_split(row.get("factuality", "actual")),
        counts=tuple(counted(one) for words in _many(row, "count") for one in words),
        relations=relations,
        damaged=row.get("damaged", False),
        optional=row.get("optional", False),
    )


def _places(text: str, row: dict[str, Any]) -> tuple[Span | None, Span]:
    """Where the trigger stands, and the stretch that was given to find it."""
    if "lost" in row:
        return None, _once(text, row["lost"])
    if "in" not in row:
        span = _once(text, row["trigger"], row.get("nth"))
        return span, span
    around = _once(text, row["in"])
    within = _once(around.of(text), row["trigger"], row.get("nth"))
    return Span(around.start + within.start, around.start + within.end), around


def _split(value: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in value.split("|") if one.strip())


def _many(row: dict[str, Any], key: str) -> tuple[tuple[str, ...], ...]:
    value = row.get(key, ())
    return tuple(_split(one) for one in ([value] if isinstance(value, str) else value))


def interval(value: str, begin_latest: dt.date | None = None) -> Interval:
    """`2024-03-11` a day, `2024-03` a month, `2024` a year, `2024-03-11/2024-03-15` without its end, `..` open."""
    begin, slash, end = value.partition("/")
    try:
        if not slash:
            first, after = _whole(begin)
            return Interval(begin=first, end=after)
        return Interval(begin=_edge(begin), end=_edge(end), begin_latest=begin_latest)
    except ValueError as error:
        raise GoldError(f"{value!r}: {error}") from error


def _edge(value: str) -> dt.date | None:
    return None if value == ".." else _whole(value)[0]


def _whole(value: str) -> tuple[dt.date, dt.date]:
    """The first day of a day, month or year, and the day after its last."""
    year, month, day = (*(int(part) for part in value.split("-")), 0, 0)[:3]
    if day:
        first = dt.date(year, month, day)
        return first, first + dt.timedelta(days=1)
    if month:
        return dt.date(year, month, 1), dt.date(year + month // 12, month % 12 + 1, 1)
    return dt.date(year, 1, 1), dt.date(year + 1, 1, 1)


def counted(value: str) -> Count:
    """`words = number`, with `>`, `<`, `>=`, `<=` or `~` before it, `low..high`, and `= 4 + 5` or `!= 4 + 4` behind."""
    words, first, rest = value.partition(" = ")
    if not first:
        raise GoldError(f"{value!r} has no number")
    number, different, sums = rest.partition(" != ")
    if not different:
        number, different, sums = rest.partition(" = ")
    sign = next((sign for sign in _SIGNS if number.startswith(sign)), "")
    low, _, high = number.removeprefix(sign).strip().partition("..")
    parts = tuple(Decimal(part) for part in sums.split("+")) if sums else ()
    agree = different == " = " if parts else None
    if parts and (sum(parts) == Decimal(low)) is not agree:
        raise GoldError(f"{value!r}: the parts make {sum(parts)}")
    return Count(words, Decimal(low), Decimal(high or low), _SIGNS.get(sign), parts, agree)


# --- the comparison ---------------------------------------------------------------------------------------------------


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
        return here is not None and any(here.overlaps(there) for one in words for there in _all(self.gold.text, one))

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
    for relation, other in wanted.relations:
        mate = reading.mates.get(other)
        said = {(r.kind.value.replace("-", "_"), r.event) for r in event.relations}
        score.add(
            "relations", right=mate is not None and (relation, mate.id) in said, note=f"{name} {relation} {other}"
        )


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


def measure(paths: Iterable[Path]) -> Score:
    """The score of some files of the gold."""
    score = Score()
    for path in paths:
        compare(read(path), score)
    return score


ROWS = (
    "trigger", "type", "mode", "when", "agent", "target", "place", "polarity", "negation", "factuality",
    "factuality, not actual", "attribution", "attribution, chain in order", "quantity", "modifier", "sum check",
    "relations", "damaged", "look-alikes kept out", "date value",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--show", default="")
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    paths = [path for path in sorted(given.gold.glob("*.toml")) if given.only in path.stem]
    score = measure(paths)
    for what, note in score.wrong:
        if what == given.show:
            print(note)
    print(f"{len(paths)} articles")
    print(f"{'':28} {'wanted':>6} {'given':>6} {'right':>6} {'P':>6} {'R':>6} {'F1':>6}")
    for row in ROWS:
        figures = f"{score.wanted[row]:6} {score.given[row]:6} {score.right[row]:6}"
        print(f"{row:28} {figures} {score.precision(row):6.1f} {score.recall(row):6.1f} {score.f1(row):6.1f}")


if __name__ == "__main__":
    main()
