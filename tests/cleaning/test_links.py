"""Headlines of other stories that no heading announces."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, Block
from newsparse.cleaning.links import Links
from newsparse.contracts import Action, Cut, Family, Region, RelatedLink, Span

PROSE = "The ferry ran aground on Monday night, and nobody on board was hurt."
ONE = "Mayor quits her post after a long audit of the port"
TWO = "Ten quiet walks to take along the coast this spring"
THREE = "Why bees sleep in flowers, and what they dream of there"
LINKS = (ONE, TWO, THREE)


def article_of(*lines: str, cut: Mapping[str, Family] | None = None) -> Article:
    """A block for each line; those named in `cut` are cut already, as of that family."""
    blocks = tuple(Block(text=line) for line in lines)
    cuts = tuple(
        Cut(where=Region(number, Span(0, len(line))), text=line, rule="earlier", family=(cut or {})[line])
        for number, line in enumerate(lines)
        if line in (cut or {})
    )
    return Article(blocks=blocks, cuts=cuts)


def gone(*lines: str, cut: Mapping[str, Family] | None = None) -> list[int]:
    found = Links().cuts(article_of(*lines, cut=cut))
    return [item.where.block for item in found if isinstance(item, Cut)]


def test_a_row_behind_the_story_goes() -> None:
    assert gone(PROSE, PROSE, *LINKS) == [2, 3, 4]


def test_each_becomes_a_related_link() -> None:
    found = list(Links().cuts(article_of(PROSE, *LINKS)))
    assert [item.text for item in found if isinstance(item, RelatedLink)] == list(LINKS)
    assert {(c.family, c.action) for c in found if isinstance(c, Cut)} == {(Family.RELATED, Action.LIFT)}


@pytest.mark.parametrize(
    "lines",
    [
        (PROSE, ONE, TWO),  # too few
        (PROSE, *LINKS, PROSE),  # the story goes on
        (PROSE, "Salt and pepper", "Flour", "Water"),  # no headlines
        ("The walks of the coast are many, and these are the best of them all:", *LINKS),  # announced by the story
        (PROSE, *(f"{number}. {link}" for number, link in enumerate(LINKS))),  # numbered
        (PROSE, *(f"Harbour Gazette, {link}, May 3, 2021" for link in LINKS)),  # sources
        (PROSE, *(f"| {link} | 12 |" for link in LINKS)),  # a table
        (PROSE, "Best boat of the whole long year - RED TIDE", "Best crew of the whole long year - BLUE TIDE", ONE),
        LINKS,  # no story at all
    ],
)
def test_other_lists_stay(lines: tuple[str, ...]) -> None:
    assert gone(*lines) == []


@pytest.mark.parametrize("family", [Family.BIOGRAPHY, Family.CONTRIBUTORS, Family.PROMOTION, Family.RELATED])
def test_one_goes_where_the_story_is_known_to_be_over(family: Family) -> None:
    assert gone(PROSE, "over", ONE, cut={"over": family}) == [2]
    assert gone(PROSE, ONE, "over", cut={"over": family}) == []
    assert gone(PROSE, "over", "Short line", cut={"over": family}) == []


def test_a_menu_behind_the_story_goes() -> None:
    over = {"over": Family.PROMOTION}
    assert gone(PROSE, "over", "Sea", "Harbor News", "Fish Prices", cut=over) == [2, 3, 4]
    assert gone(PROSE, "over", "Sea", "Harbor News", cut=over) == []
    assert gone(PROSE, "over", "2 cups of flour", "Salt", "1 egg", cut=over) == []
    assert gone(PROSE, "Sea", "Harbor News", "Fish Prices") == []


def test_short_lines_amid_the_furniture_behind_the_story_go() -> None:
    cut = {"over": Family.PROMOTION, "more": Family.INTERFACE}
    assert gone(PROSE, "over", "Get it here", "more", cut=cut) == [2]
    assert gone(PROSE, "over", "more", "Bo", "Ek", cut=cut) == [3, 4]
    assert gone(PROSE, "over", "Salt, 1 g", "Flour, 2 g", "Water, 3 g", "more", cut=cut) == []
    assert gone(PROSE, "over", "References", "more", cut=cut) == []
    assert gone(PROSE, "Get it here", "over", cut=cut) == []
    assert (
        gone(PROSE, "over", "A longer line of what may be a list", "more", cut={**cut, "over": Family.INTERFACE}) == []
    )


def test_a_list_that_the_story_announces_stays_unless_the_story_is_over_before() -> None:
    over = {"over": Family.BIOGRAPHY}
    assert gone(PROSE, "The best walks:", "over", ONE, cut=over) == []
    assert gone(PROSE, "over", "Editions:", ONE, cut=over) == [3, 2]
    assert gone(PROSE, "over", "Sources:", "Harbor News", "Tide Journal", "Sea", ONE, cut=over) == []


def test_an_advertisement_does_not_end_a_story() -> None:
    assert gone(PROSE, "over", ONE, cut={"over": Family.ADVERTISING}) == []


def stamped(*stamps: str) -> dict[str, Family]:
    return dict.fromkeys(stamps, Family.TIMESTAMP)


def test_headlines_with_their_days_go_wherever_they_stand() -> None:
    days = stamped("May 1, 2021", "May 2, 2021", "May 3, 2021")
    listed = [text for pair in zip(LINKS, days, strict=True) for text in ("Walks", *pair)]
    assert gone(*listed, PROSE, PROSE, cut=days) == [0, 1, 3, 4, 6, 7]
    assert gone(*listed[:6], PROSE, PROSE, cut=days) == []


def test_entries_of_a_live_report_stay() -> None:
    days = stamped("10:01", "10:02", "10:03")
    told = [text for pair in zip(days, LINKS, strict=True) for text in (*pair, PROSE)]
    assert gone(*told, cut=days) == []


@given(st.lists(st.sampled_from([PROSE, *LINKS, "Short", "| a | b |", "May 1, 2021", "12", "—"]), max_size=12))
def test_prose_never_goes(lines: list[str]) -> None:
    assert all(lines[number] != PROSE for number in gone(*lines, cut={"May 1, 2021": Family.TIMESTAMP}))
