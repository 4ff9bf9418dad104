"""Compare the main event with what people marked in whole articles: what happened, when and where.

    python benchmarks/gold_fivew.py FILE.jsonl [--show]

A row has `text`, `dct` (day of publication) and `w5`: for each question a list of phrases, each with its `span`.
Precision is asked only of articles in which people marked a phrase and we give one. We are right where our phrase
overlaps one of theirs, or one holds the other's words, or (`when`) where both name the same day. `span` counts overlaps
alone. For `what` we give the main event's trigger. Recall is over all articles with a marked phrase.
"""

import argparse
import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsparse
from newsparse import Article, Recipe
from newsparse.contracts import DateExpression, Span
from newsparse.extraction.events.salience import Scene, scene_of

RECIPE = Recipe(name="events", extractors=("gaps", "dates", "people", "quotes", "events"))


def _phrases(row: dict[str, Any], question: str) -> list[tuple[int, int]]:
    return [tuple(one["span"]) for one in row["w5"].get(question, ()) if one.get("span")]


def _read(row: dict[str, Any]) -> Article:
    day = (row["dct"] or "")[:10]
    published = dt.date.fromisoformat(day) if day[:1].isdigit() else None
    return newsparse.extract(newsparse.read(row["text"], published=published), RECIPE)


def _overlaps(article: Article, span: Span, marked: list[tuple[int, int]]) -> bool:
    origins = article.origin_of(span)
    begin, end = (origins[0].start, origins[-1].end) if origins else (0, 0)
    return any(min(end, last) > max(begin, first) for first, last in marked)


def _days(article: Article, marked: list[tuple[int, int]]) -> set[str]:
    """The days that we read in the phrases that people marked."""
    return {_day(date) for date in article.dates if _overlaps(article, date.span, marked)}


def _day(date: DateExpression) -> str:
    return str(date.interval.begin) if date.interval is not None else date.value


def _same_name(text: str, shown: str, marked: list[tuple[int, int]]) -> bool:
    theirs = [text[first:last].strip().casefold() for first, last in marked]
    return any(shown.casefold() in one or one in shown.casefold() for one in theirs)


def _answers(scene: Scene) -> Iterator[tuple[str, Span | None]]:
    yield "what", scene.event.trigger if scene.event else None
    yield "when", scene.date.span if scene.date else None
    yield "where", scene.place.span if scene.place else None


def compare(rows: list[dict[str, Any]], *, show: bool = False) -> Counter[str]:
    """How many were marked, given and right, for each question."""
    score: Counter[str] = Counter()
    for row in rows:
        article = _read(row)
        scene = scene_of(article)
        for question, given in _answers(scene):
            marked = _phrases(row, question)
            if not marked:
                continue
            score[f"{question} marked"] += 1
            if given is None:
                continue
            span = _overlaps(article, given, marked)
            right = span or _same_name(row["text"], given.of(article.text), marked)
            if question == "when" and scene.date is not None:
                right = right or _day(scene.date) in _days(article, marked)
            score.update({f"{question} given": 1, f"{question} span": span, f"{question} right": right})
            if show and not right:
                print(question, repr(given.of(article.text)), [row["text"][first:last] for first, last in marked])
    return score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.data.read_text("utf-8").splitlines()]
    score = compare(rows, show=given.show)
    for question in ("what", "when", "where"):
        marked, answered = score[f"{question} marked"], score[f"{question} given"] or 1
        print(
            f"{question:6} precision {score[f'{question} right'] / answered:.2f}  recall"
            f" {score[f'{question} right'] / max(1, marked):.2f}  span {score[f'{question} span'] / answered:.2f}"
            f"  of {marked} marked, {score[f'{question} given']} given"
        )


if __name__ == "__main__":
    main()
