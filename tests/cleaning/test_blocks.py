"""A heading, and what goes with it."""

import pytest

from newsparse import Article, Block, RulePack
from newsparse.cleaning.blocks import members
from newsparse.cleaning.line import Line
from newsparse.cleaning.pattern import Follow, PatternRule, Scope
from newsparse.cleaning.zones import Zones
from newsparse.contracts import Cut, Family

PROSE = "The ferry ran aground on Monday night, and nobody on board was hurt."
ONE, TWO, THREE = "Mayor quits after a long audit", "Ten walks to take in spring", "Why bees sleep in flowers"


def gone(*lines: str, pack: str = "core-en") -> list[int]:
    found = RulePack(pack).cuts(Article(blocks=tuple(Block(text=line) for line in lines)))
    return [item.where.block for item in found if isinstance(item, Cut)]


LONG = "Council votes to close the old bridge for a year"


def test_headlines_go_with_their_heading() -> None:
    assert gone(PROSE, "Related Stories", ONE, LONG, PROSE) == [1, 2, 3]
    assert gone(PROSE, "Related Stories", ONE, TWO) == [1, 2, 3]


def test_a_short_line_before_prose_may_head_it_and_stays() -> None:
    assert gone(PROSE, "Related Stories", ONE, TWO, PROSE) == [1, 2]


def test_a_numbered_heading_stays_with_the_one_below_it() -> None:
    assert gone(PROSE, "Related Stories", ONE, LONG, "7 Safe harbors", "Where the ships go in", PROSE) == [1, 2, 3]
    assert gone(PROSE, "Related Stories", ONE, LONG, "7 Safe harbors", "Where the ships go in") == [1, 2, 3, 4, 5]


def test_small_lines_between_headlines_go_but_not_those_behind() -> None:
    assert gone(PROSE, "Most Read", ONE, "Sport", TWO, "Harbor", PROSE) == [1, 2, 3, 4]


@pytest.mark.parametrize("head", ["References", "Footnotes:", "Sources"])
def test_lists_of_the_text_itself_end_a_block(head: str) -> None:
    assert gone(PROSE, "See also", ONE, LONG, head, TWO, THREE) == [1, 2, 3]


def test_footnotes_are_no_headlines() -> None:
    assert gone(PROSE, "Related Stories", "↑ " + ONE, "- ^ " + LONG) == [1]


def test_one_headline_makes_no_block() -> None:
    assert 2 not in gone(PROSE, "Related Stories", ONE, PROSE)


def test_prose_never_goes_with_a_heading() -> None:
    assert gone(PROSE, "More news", PROSE, PROSE) == [] or gone(PROSE, "More news", PROSE, PROSE) == [1]


TEASER = "The mayor says that she has nothing to hide from anyone."


def test_links_with_teasers_go_to_the_end_of_the_page() -> None:
    links = [ONE, TEASER, TWO, TEASER, LONG, TEASER]
    assert gone(PROSE, "Most Read", *links, "Sport") == list(range(1, 9))
    assert gone(PROSE, "Most Read", *links, PROSE) == [1]
    assert gone(PROSE, "Most Read", *links, "x" * 300) == [1]
    assert gone(PROSE, "Most Read", *links[:4]) == [1]


def test_rows_of_a_table_are_no_links() -> None:
    row = "| 2019 | Harbor | 12 boats |"
    assert gone(PROSE, "Most Read", row, row, row) == [1]


def test_a_long_row_of_lines_within_a_story_is_no_list_of_links() -> None:
    rows = [f"Number {i} of the hundred boats" for i in range(20)]
    assert 2 not in gone(PROSE, "Top stories", *rows, PROSE)
    assert 2 in gone(PROSE, "Top stories", *rows)


@pytest.mark.parametrize(("behind", "goes"), [((), True), (("Neu: Zahlen",), True), ((PROSE,), False)])
def test_the_foot_of_the_page_goes_where_no_prose_follows(behind: tuple[str, ...], goes: bool) -> None:
    assert (1 in gone(PROSE, "# Notizblock", "## Internet", *behind, pack="agency-dpa")) is goes


class Looked(list[Line]):
    """Lines that count how often one of them is looked at."""

    looks = 0

    def __getitem__(self, at):
        type(self).looks += 1
        return super().__getitem__(at)


@pytest.mark.parametrize("rows", [("Related",), ("Related", PROSE), ("Related", ONE), ("Related", "Sport", ONE, "a")])
@pytest.mark.parametrize("are_gone", [False, True])
def test_each_of_many_headings_looks_only_at_a_few_lines(rows, are_gone) -> None:
    lines = Looked(Line(at, 0, row) for at, row in enumerate(rows * 500))
    rule = PatternRule(
        id="x", family=Family.RELATED, reason="x", match="related", scope=Scope.BLOCK, follow=Follow.HEADLINES
    )
    before = Looked.looks
    for head in range(0, len(lines), len(rows)):
        members(rule, head, lines, range(len(lines)) if are_gone else (), Zones(0, len(lines)))
    assert Looked.looks - before < 400 * len(lines)
