import datetime as dt

import pytest
from tests.extraction.events.reading import event, searched

from newsparse.contracts import Basis

WEDNESDAY, MARCH = dt.date(2024, 3, 13), dt.date(2024, 3, 1)
PUBLISHED, NEXT = dt.date(2024, 3, 14), dt.date(2024, 3, 15)


@pytest.mark.parametrize(
    ("text", "trigger", "begin", "end", "basis"),
    [
        ("The court freed Ada Lint on Wednesday.", "freed", WEDNESDAY, PUBLISHED, Basis.WEEKDAY),
        ("The court has freed Ada Lint, its clerk said Wednesday.", "freed", WEDNESDAY, PUBLISHED, Basis.REPORTING),
        ("The court had freed Ada Lint, its clerk said Wednesday.", "freed", None, PUBLISHED, Basis.REPORTING),
        ("The court met Ada Lint on Wednesday and freed her.", "freed", WEDNESDAY, PUBLISHED, Basis.INHERITED),
        ("The court has freed 40 people since March.", "freed", MARCH, NEXT, Basis.TENSE),
        ("On Wednesday, Ada Lint met the king after a visit by the queen.", "visit", None, PUBLISHED, Basis.INHERITED),
        ("Some cooks remain behind bars.", "remain behind bars", PUBLISHED, NEXT, Basis.DOCUMENT),
        ("The court had freed Ada Lint.", "freed", None, NEXT, Basis.DOCUMENT),
    ],
)
def test_when(text: str, trigger: str, begin: dt.date | None, end: dt.date | None, basis: Basis) -> None:
    found = event(text, trigger)
    assert found.when is not None
    assert (found.when.begin, found.when.end, found.when_basis) == (begin, end, basis)


def test_the_past_of_a_paragraph_is_not_before_the_time_that_it_speaks_of() -> None:
    text = "Ruritania held an election in May 2020. Police arrested dozens of people.\n\nA court freed six cooks."
    arrested, freed = event(text, "arrested").when, event(text, "freed").when
    assert arrested is not None
    assert (arrested.begin, arrested.end) == (dt.date(2020, 5, 1), None)
    assert freed is not None
    assert freed.begin is None


def test_what_lies_further_back_is_no_time_of_the_story() -> None:
    lede = "The court jailed Ada Lint on Wednesday. "
    for aside in ("She had fled Ruritania in May 2020. ", "She has opposed the dam since May 2020. "):
        jailed = event(f"{lede}{aside}Police arrested six cooks.", "arrested").when
        assert jailed is not None
        assert jailed.begin == WEDNESDAY


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Six cooks were arrested when police raided the mill on Wednesday.", "arrested"),
        ("Ada Lint was arrested on Wednesday when she attacked a guard.", "attacked"),
        ("An earthquake on Wednesday caused several deaths.", "deaths"),
        ("A crash on Wednesday that killed six cooks closed the mill.", "killed"),
    ],
)
def test_the_time_of_the_clause_that_it_hangs_on(text: str, trigger: str) -> None:
    found = event(text, trigger).when
    assert found is not None
    assert (found.begin, found.end) == (WEDNESDAY, PUBLISHED)


def test_what_a_deed_came_after_was_before_its_date() -> None:
    found = event("Ada Lint was freed on Wednesday after guards attacked her.", "attacked").when
    assert found is not None
    assert (found.begin, found.end) == (None, PUBLISHED)


def test_the_worst_since_a_day_is_not_of_that_day() -> None:
    found = event("The crash was the worst since May 2020.", "crash").when
    assert found is None or found.begin is None


def test_the_bare_past_is_of_the_day_only_where_the_lede_says_so() -> None:
    lede = "The court freed Ada Lint on Thursday.\n\n"
    fresh, stale = event(f"{lede}Police arrested a cook.", "arrested"), event("Police arrested a cook.", "arrested")
    assert fresh.when is not None
    assert fresh.when.begin == PUBLISHED
    assert stale.when is not None
    assert stale.when.begin is None


def test_a_lasting_state_has_a_latest_beginning() -> None:
    found = event("He has ruled the country for more than two decades.", "ruled").when
    assert found is not None
    assert (found.begin, found.begin_latest, found.ongoing) == (None, dt.date(2004, 3, 14), True)


@pytest.mark.parametrize("text", ["The court freed Ada Lint on Wednesday.", "The court frees Ada.", "He had fled."])
def test_without_an_anchor_nothing_is_guessed(text: str) -> None:
    assert all(event.when is None for event in searched(text, None).events)


def test_what_is_only_meant_has_no_time_of_its_own() -> None:
    assert event("The court promised to free Ada Lint.", "free").when is None
