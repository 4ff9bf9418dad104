"""Measure how often events are right by the manner in which they are told, and print the table of confidences.

    python -m benchmarks.event_confidence PLOVER.jsonl ECBPLUS.jsonl

The output is `src/newsparse/extraction/events/data/confidence.toml`. An event is right if its words tell an event,
and if its type is right. The first is asked of our gold (every event marked) and of ECB+ (sentences whose events
are marked, without types), the second of our gold and of PLOVER (one event of each sentence is coded: its first
trigger). The product of both is the confidence.

Each source is counted apart, and of two the mean is taken: our gold is easier, and a form that is seldom a trigger of
PLOVER would else look better than it is. Within a source, few cases are drawn towards the mean of their form, and that
towards the mean of all, as if those were WEIGHT cases more. OTHER names no type, and is only asked whether it is an
event, of ECB+.

How far the figures can be trusted is measured on what they were not made of: the texts are dealt into FOLDS, a table
is made of all but one, and what it says of the one left out is compared with what is right there. That holds for the
figures only; the frames were made with all of these texts in view.
"""

import argparse
import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import prod
from pathlib import Path
from statistics import fmean
from typing import Any

from attrs import field, frozen
from benchmarks.event_gold import read
from benchmarks.event_score import OLDER, Reading, kind
from benchmarks.gold_events import GOLD

import newsparse
from newsparse import Article, Recipe
from newsparse.contracts import Event, Span
from newsparse.extraction.events import EVENTS_ALL
from newsparse.extraction.events.confidence import Manner

WEIGHT = 10
FOLDS = 5
DAY = dt.date(2000, 1, 1)
RECIPE = Recipe(name="before events", extractors=("gaps", "dates", "people", "quotes"))
FORMS = ("verb-patient", "verb", "noun-told", "noun", "faint", "other-main", "other-denied")
DETAILS = ("agent-actual", "agent-not-actual", "nobody-actual", "nobody-not-actual")
HEAD = """\
# How often an event is right by how it is told: it is an event (the mean of our own gold and of the {ecb} sentences
# of ECB+ that we develop on), and of the right type (the mean of our own gold and of the {plover} coded sentences
# of PLOVER that we develop on). A form is a verb with a patient, a verb without, a noun that a verb says took
# place, a noun alone, what the default does not show (faint), and what no frame knows (only whether it is an event,
# on ECB+). Then: is an agent found, and is it told as actual? Behind each figure stands of how many cases, as the
# source in question has them; few are drawn towards the mean of their form. The frames were made with the same
# texts in view: of others, less is right. ECB+ leaves some events unmarked: there, more is.
# Of texts that it was not made of, a fifth at a time, such a table says
#   that they are events: of {found.said:.3f}, which {found.right:.3f} are; Brier score {found.brier:.4f}, of one
#     figure for all {found.plain:.4f};
#   that their type is right: of {typed.said:.3f}, where {typed.right:.3f} are; Brier score {typed.brier:.4f}, of one
#     figure for all {typed.plain:.4f}.
# Written by benchmarks/event_confidence.py, not by hand."""


@frozen
class Tally:
    """Answers to one question, right or wrong, by manner."""

    answers: dict[Manner, list[bool]] = field(factory=lambda: defaultdict(list))

    def mean(self, manner: Manner) -> float:
        """The share that is right, drawn towards that of its form, and that towards that of all."""
        own = self.answers.get(manner, [])
        form = [one for other, rows in self.answers.items() if other.form == manner.form for one in rows]
        every = [one for other, rows in self.answers.items() if _is_other(other) == _is_other(manner) for one in rows]
        return _drawn(own, _drawn(form, _drawn(every, 0.5)))

    def count(self, manner: Manner) -> int:
        """How many answers there are."""
        return len(self.answers.get(manner, []))

    @classmethod
    def of(cls, parts: Iterable["Tally"]) -> "Tally":
        """The answers of several together."""
        whole = cls()
        for part in parts:
            for manner, answers in part.answers.items():
                whole.answers[manner].extend(answers)
        return whole


@frozen
class Trial:
    """What was said of cases left out, and how it turned out.

    `said` and `right` are means, `brier` the mean square of what lay between, `plain` that of one figure for all.
    """

    said: float
    right: float
    brier: float
    plain: float


def tried(sources: Sequence[Sequence[Tally]]) -> Trial:
    """What tables made of all folds but one say of that one; each source has a tally for each fold."""
    cases: list[tuple[float, bool, float]] = []
    for left_out in range(FOLDS):
        known = [Tally.of(part for at, part in enumerate(folds) if at != left_out) for folds in sources]
        every = [answer for tally in known for answers in tally.answers.values() for answer in answers]
        for folds in sources:
            for manner, answers in folds[left_out].answers.items():
                said = fmean(tally.mean(manner) for tally in known)
                cases.extend((said, answer, fmean(every)) for answer in answers if not _is_other(manner))
    return Trial(
        said=fmean(said for said, _, _ in cases),
        right=fmean(right for _, right, _ in cases),
        brier=fmean((said - right) ** 2 for said, right, _ in cases),
        plain=fmean((plain - right) ** 2 for _, right, plain in cases),
    )


def _drawn(answers: list[bool], towards: float) -> float:
    return (sum(answers) + WEIGHT * towards) / (len(answers) + WEIGHT)


def _is_other(manner: Manner) -> bool:
    return manner.form.startswith("other")


def told(article: Article) -> Iterator[tuple[Manner, Event, Span]]:
    """Every event that a trigger tells, shown by default or not, with its manner."""
    for telling in EVENTS_ALL.tellings(article):
        manners = [one.manner for one in telling.told]
        events = [event for event in telling.events() if event.trigger is not None]
        for manner, event in zip(manners, events, strict=True):
            if event.trigger is not None:
                yield manner, event, event.trigger


def ask_gold(paths: Iterable[Path]) -> tuple[Tally, Tally]:
    """Both questions, of our own gold. Of what no frame knows nothing is asked: the gold marks no such events."""
    found, typed = Tally(), Tally()
    for path in paths:
        reading = Reading(read(path))
        for manner, event, span in told(reading.article):
            here = reading.origin(span)
            if here is None or _is_other(manner):
                continue
            wanted = [one for one in reading.gold.events if one.trigger is not None and here.overlaps(one.trigger)]
            found.answers[manner].append(bool(wanted))
            if wanted:
                typed.answers[manner].append(any(kind(event) in one.types for one in wanted))
    return found, typed


def ask_rows(rows: Iterable[dict[str, Any]]) -> tuple[Tally, Tally]:
    """Both questions, of sentences with marked triggers; ECB+ answers only the first, PLOVER only the second."""
    found, typed = Tally(), Tally()
    for row in rows:
        marked = [(Span(*one["trigger"]), OLDER.get(one["type"], one["type"])) for one in row["events"]]
        article = newsparse.extract(newsparse.read(row["text"], published=DAY), RECIPE)
        for manner, event, span in told(article):
            kinds = {name for there, name in marked if span.overlaps(there)}
            found.answers[manner].append(bool(kinds))
            if kinds and not _is_other(manner):
                typed.answers[manner].append(kind(event) in kinds)
    return found, typed


def lines(found: Sequence[Tally], typed: Sequence[Tally]) -> Iterator[str]:
    """The table in TOML, from the answers of each source to the first question and to the second."""
    for form in FORMS:
        yield f"\n[{form}]"
        for manner in (Manner(form, detail) for detail in DETAILS):
            first = found[-1:] if _is_other(manner) else found
            second = () if _is_other(manner) else typed
            sure = prod(fmean(tally.mean(manner) for tally in asked) for asked in (first, second) if asked)
            counts = ("+".join(str(tally.count(manner)) for tally in asked) for asked in (first, second) if asked)
            yield f"{manner.detail} = {sure:.2f}  # {', '.join(counts)}"
    yield "\n[lost]\n# Not measured: whose verb was lost is taken to be what the story is about.\nany = 0.50"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plover", type=Path)
    parser.add_argument("ecbplus", type=Path)
    given = parser.parse_args()
    plover, ecb = ([json.loads(line) for line in path.open("rb")] for path in (given.plover, given.ecbplus))
    paths = sorted(GOLD.glob("*.toml"))
    gold = [ask_gold(paths[fold::FOLDS]) for fold in range(FOLDS)]
    found = ([one for one, _ in gold], [ask_rows(ecb[fold::FOLDS])[0] for fold in range(FOLDS)])
    typed = ([one for _, one in gold], [ask_rows(plover[fold::FOLDS])[1] for fold in range(FOLDS)])
    print(HEAD.format(ecb=len(ecb), plover=len(plover), found=tried(found), typed=tried(typed)))
    print("\n".join(lines([Tally.of(one) for one in found], [Tally.of(one) for one in typed])))


if __name__ == "__main__":
    main()
