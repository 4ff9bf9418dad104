"""Our gold of events is well-formed, broad, and read no worse than it was: `gold/articles/`, its README and the floor.

How well the program does is for `benchmarks/gold_events.py` to say, which reads the gold as these tests do.
"""

import re
import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from newsparse.contracts import Event, Span

HERE = Path(__file__).parent
form = pytest.importorskip("benchmarks.event_gold", reason="the benchmarks are not in this copy")
gold = pytest.importorskip("benchmarks.gold_events")
score_of = pytest.importorskip("benchmarks.event_score")

ARTICLES = sorted((HERE / "gold" / "articles").glob("*.toml"))
FLOOR = tomllib.loads((HERE / "floor.toml").read_text("utf-8"))
PLOVER = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
ADDED = {"REPORT", "MOVEMENT", "ELECTION", "DISASTER", "ACCIDENT", "DEATH", "INJURY", "STATE"}
FACTUALITIES = {"actual", "planned", "possible", "claimed", "denied", "prevented"}
TIMEX3 = re.compile(
    r"(\d{4}(-(\d\d(-\d\d(T(\d\d:\d\d|MO|AF|EV|NI))?(TNI|TMO)?)?|W\d\d|Q[1-4]|H[12]|SP|SU|FA|WI))?|P(\d+|X)[DWMY]|PXDE|PT(\d+|X)[HM])"
)
ARTICLE = 'published = 2024-03-14\ncovers = ["x"]\ntext = "Rebels freed two men, and two women, on Tuesday."\n'


@cache
def every() -> tuple[Any, ...]:
    return tuple(form.read(path) for path in ARTICLES)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_is_well_formed(path: Path) -> None:
    article = form.read(path)
    assert article.covers
    assert article.events or article.traps
    ids = {event.id for event in article.events}
    for event in article.events:
        assert event.types
        assert set(event.types) <= PLOVER | ADDED, event
        assert event.factuality
        assert set(event.factuality) <= FACTUALITIES, event
        assert event.polarity in {"POS", "NEG"}, event
        assert all(other in ids - {event.id} for _, other in event.relations), event
        assert event.trigger is not None or event.damaged, event
    for _, values in article.dates:
        assert values
        assert all(TIMEX3.fullmatch(value) for value in values), values


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_no_words_tell_two_events_or_tell_one_and_none(path: Path) -> None:
    article = form.read(path)
    spans = sorted([event.trigger for event in article.events if event.trigger] + list(article.traps))
    assert not [(a, b) for a, b in pairwise(spans) if a.overlaps(b)]


def test_the_gold_covers_what_an_event_can_be() -> None:
    events = [event for article in every() for event in article.events]
    assert len(every()) >= 42
    assert {kind for event in events for kind in event.types} == PLOVER | ADDED
    assert {one for event in events for one in event.factuality} == FACTUALITIES
    assert {kind for event in events for kind, _ in event.relations} >= {"subevent_of", "same_as", "after", "during"}
    assert {one.agree for event in events for one in event.counts} == {True, False, None}
    assert any(len(event.by) > 1 for event in events)
    assert any(event.polarity == "NEG" for event in events)
    assert any(article.traps for article in every())
    assert any(event.damaged for event in events)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ('trigger = "shot"', "stands 0 times"),
        ('trigger = "two"', "stands 2 times"),
        ('trigger = "free"', "stands 0 times"),
        ('trigger = "freed"\nagent = "Police"', "not in the text"),
        ('trigger = "freed"\nwhen = "2024-03-15/2024-03-12"', "ends after it begins"),
        ('trigger = "freed"\nwhen = "2024-13"', "month"),
        ('trigger = "freed"\ncount = "two men = 2 = 1 + 2"', "the parts make 3"),
        ('trigger = "freed"\ncount = "two men = 2 != 1 + 1"', "the parts make 2"),
        ('trigger = "freed"\ncolour = "red"', "unknown keys"),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, row: str, complaint: str) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(f'{ARTICLE}[events.one]\ntype = "RETREAT"\n{row}\n', "utf-8")
    with pytest.raises(form.GoldError, match=complaint):
        form.read(file)


def test_a_good_row_is_taken_as_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "good.toml"
    row = (
        'trigger = "freed"\ntype = "RETREAT | AID"\nagent = "Rebels"\nwhen = "2024-02"\ncount = "two men = > 2 = 1 + 1"'
    )
    file.write_text(f'{ARTICLE}dates = ["Tuesday = 2024-03-12"]\n[events.one]\n{row}\n', "utf-8")
    article = form.read(file)
    (event,) = article.events
    assert event.trigger.of(article.text) == "freed"
    assert (event.types, event.agents) == (("RETREAT", "AID"), (("Rebels",),))
    assert [(str(one.begin), str(one.end)) for one in event.when] == [("2024-02-01", "2024-03-01")]
    assert [(one.low, one.modifier.value, one.agree) for one in event.counts] == [(2, "MORE_THAN", True)]
    assert [(span.of(article.text), values) for span, values in article.dates] == [("Tuesday", ("2024-03-12",))]


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ('type = "RETREAT"\nagent = "Rebels"\nwhen = "2024-03-12"', set()),
        ('type = "REQUEST"\nagent = "Rebels"\nwhen = "2024-03-12"', {"type"}),
        ('type = "RETREAT"\nagent = "Tuesday"\nwhen = "2024-03-12"', {"agent"}),
        ('type = "RETREAT"\nagent = "Rebels"\nwhen = "2024-03-13"', {"when"}),
        ('type = "RETREAT"\nagent = "Rebels"\npolarity = "NEG"', {"polarity", "negation"}),
        ('type = "RETREAT"\nagent = "Rebels"\nfactuality = "denied"', {"factuality", "factuality, not actual"}),
    ],
)
def test_the_score_tells_right_from_wrong(tmp_path: Path, row: str, wrong: set[str]) -> None:
    file = tmp_path / "one.toml"
    events = f'[events.one]\ntrigger = "freed"\ntarget = "two men"\n{row}\n'
    file.write_text(
        'published = 2024-03-14\ncovers = ["x"]\ntext = "Rebels freed two men on Tuesday."\n'
        f'dates = ["Tuesday = 2024-03-12"]\n{events}',
        "utf-8",
    )
    score = gold.measure([file])
    asked = {name for name in gold.ROWS if score.wanted[name]}
    assert {"trigger", "type", "agent", "target", "polarity", "factuality", "date value"} <= asked
    assert {name for name in asked if score.right[name] < score.wanted[name]} == wrong


def test_older_names_of_types_count() -> None:
    kinds = ("DEMAND", "DISAPPROVE", "INVESTIGATE", "FIGHT", "AID")
    told = [score_of.kind(Event(id="e1", kind=kind, sentence=Span(0, 1))) for kind in kinds]
    assert told == ["REQUEST", "ACCUSE", "ACCUSE", "ASSAULT", "AID"]


def test_the_program_does_not_fall_below_the_floor() -> None:
    score = gold.measure(ARTICLES)
    figures = {name: round(score.f1(name), 1) for name in FLOOR}
    assert not {name: figure for name, figure in figures.items() if figure < FLOOR[name]}, figures
