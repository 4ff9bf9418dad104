"""Compare the events found in the seed article with a reading by hand.

    python benchmarks/seed_events.py EXPECTED.json [ARTICLE.txt]

EXPECTED.json has `published` and `events`, each with `trigger` (a span in the raw text, or null where it was lost),
`type` and `date` (start, end, start_latest). An event is right where one of ours overlaps its trigger, has its type and
the same interval.
"""

import argparse
import datetime as dt
import json
from pathlib import Path
from typing import Any

import newsparse
from newsparse import Article
from newsparse.contracts import Event


def _origin(article: Article, event: Event) -> tuple[int, int] | None:
    if event.trigger is None:
        return None
    found = article.origin_of(event.trigger)
    return (found[0].start, found[-1].end) if found else None


def _overlaps(ours: tuple[int, int] | None, theirs: dict[str, Any] | None) -> bool:
    if ours is None or theirs is None:
        return ours is None and theirs is None
    begin, end = map(int, theirs["span"])
    return min(ours[1], end) > max(ours[0], begin)


def _same_time(event: Event, expected: dict[str, Any]) -> bool:
    if event.when is None:
        return False
    ours = (event.when.begin, event.when.end, event.when.begin_latest)
    wanted = (expected.get("start"), expected.get("end"), expected.get("start_latest"))
    return tuple(None if day is None else str(day) for day in ours) == wanted


def compare(article: Article, expected: list[dict[str, Any]]) -> list[tuple[dict[str, Any], Event | None, bool, bool]]:
    """Each expected event with the best of ours at its trigger, and whether type and time are right."""
    places = [(event, _origin(article, event)) for event in article.events]
    rows: list[tuple[dict[str, Any], Event | None, bool, bool]] = []
    for wanted in expected:
        here = [event for event, place in places if _overlaps(place, wanted["trigger"])]
        scored = [(event, event.kind == wanted["type"], _same_time(event, wanted["date"])) for event in here]
        rows.append((wanted, *max(scored, key=lambda row: (row[1], row[2]), default=(None, False, False))))
    return rows


def _quantities(article: Article) -> set[tuple[str, bool | None]]:
    return {(str(q.value), q.parts_agree) for event in article.events for q in event.quantities}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("expected", type=Path)
    parser.add_argument("article", type=Path, nargs="?", default=Path("seeds/belarus-prisoners.txt"))
    given = parser.parse_args()
    data = json.loads(given.expected.read_text("utf-8"))
    article = newsparse.parse(given.article, published=dt.date.fromisoformat(data["published"]))
    rows = compare(article, data["events"])
    for wanted, event, kind, time in rows:
        mark = "ok" if kind and time else "time" if kind else "type" if event else "none"
        when = event.when if event else None
        shown = f"{when.begin} {when.end}" if when else "-"
        text = wanted["trigger"]["text"] if wanted["trigger"] else "(lost)"
        print(f"{mark:5} {wanted['id']:4} {wanted['type']:10} {text:24} {event.kind if event else '-':10} {shown}")
    right = sum(kind and time for _, _, kind, time in rows)
    print(
        f"type and time {right}, type {sum(kind for _, _, kind, _ in rows)} of {len(rows)}; ours {len(article.events)}"
    )
    counts = _quantities(article)
    print("52:", ("52", None) in counts, " 14 with its parts:", ("14", True) in counts)


if __name__ == "__main__":
    main()
