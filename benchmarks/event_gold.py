"""The form of our own gold of events, as its README tells it: articles in TOML, with what a careful reader marks."""

import datetime as dt
import tomllib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import frozen

from newsparse.contracts import Interval, Modifier, Span

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
    found = list(places_of(text, words))
    if not found or (nth is None and len(found) > 1) or (nth or 1) > len(found):
        raise GoldError(f"{words!r} stands {len(found)} times in {text[:60]!r}")
    return found[(nth or 1) - 1]


def places_of(text: str, words: str) -> Iterator[Span]:
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
        span = next((span for span in places_of(text, words) if span.start >= last), None)
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
            if next(places_of(text, one), None) is None:
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
