"""Short articles read whole: `readings/*.toml`, one article each.

An event names its trigger (`nth` where the same words stand earlier), its `kind`, and what else a reader would say of
it; roles not named are not to be filled, and events not listed are not to be found. `when` is `begin/end`, half-open,
`..` for an open side. `missed` lists the keys that we do not reach yet: they must be wrong, so that whoever mends them
strikes them off.
"""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse import STANDARD, Article
from newsparse.contracts import Event, Polarity, Quantity

READINGS = sorted(Path(__file__).parent.joinpath("readings").glob("*.toml"))


def read(path: Path) -> tuple[Article, list[dict[str, Any]]]:
    data = tomllib.loads(path.read_text("utf-8"))
    article = newsparse.extract(newsparse.read(data["text"], published=data["published"]), STANDARD)
    return article, data.get("event", [])


def place(article: Article, row: dict[str, Any]) -> int:
    """Where the trigger of a row stands."""
    at = -1
    for _ in range(row.get("nth", 1)):
        at = article.text.index(row["trigger"], at + 1)
    return at


def told(event: Event) -> dict[str, Any]:
    """An event as a row of the gold tells it."""
    when = event.when
    row: dict[str, Any] = {
        "kind": event.kind,
        "mode": event.mode,
        "when": f"{day(when.begin)}/{day(when.end)}" if when else None,
        "places": [f"{p.role.value} {p.text}" for p in event.places],
        "counts": [counted(quantity) for quantity in event.quantities],
        "said_by": [source.text for source in event.attribution],
        "negative": event.polarity is Polarity.NEGATIVE,
        "factuality": event.factuality.value,
    }
    for part in event.participants:
        row.setdefault(part.role.value, part.text)
    return row


def counted(quantity: Quantity) -> str:
    parts = " + ".join(part.text for part in quantity.parts)
    return f"{quantity.text} = {parts}" if parts else quantity.text


def day(value: dt.date | None) -> str:
    return str(value) if value else ".."


def expected(row: dict[str, Any]) -> dict[str, Any]:
    empty: dict[str, Any] = {"mode": None, "when": None, "negative": False, "factuality": "actual"}
    lists: dict[str, Any] = {"places": [], "counts": [], "said_by": []}
    return {**empty, **lists, **{key: value for key, value in row.items() if key not in {"trigger", "nth", "missed"}}}


@pytest.mark.parametrize("path", READINGS, ids=lambda path: path.stem)
def test_the_events_are_those_that_a_reader_finds(path: Path) -> None:
    article, rows = read(path)
    found = [event.trigger.start for event in article.events if event.trigger is not None]
    assert found == [place(article, row) for row in rows]


@pytest.mark.parametrize("path", READINGS, ids=lambda path: path.stem)
def test_each_event_is_what_a_reader_says_of_it(path: Path) -> None:
    article, rows = read(path)
    for event, row in zip(article.events, rows, strict=False):
        ours, theirs = told(event), expected(row)
        wrong = {key for key in {*ours, *theirs} if ours.get(key) != theirs.get(key)}
        assert wrong == set(row.get("missed", [])), (event.trigger_text, ours, theirs)
