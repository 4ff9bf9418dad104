"""Ends of lines, and phrases within them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.cleaning.fragments import inside_quotation
from newsparse.cleaning.pack import RulePack
from newsparse.contracts import Article, Block, Cut


def cut(pack: str, line: str) -> list[str]:
    found = RulePack(pack).cuts(Article(blocks=(Block(text=line),)))
    return [item.text for item in found if isinstance(item, Cut)]


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("It sank at noon. (Reporting by Ann Lee; Editing by Bo Ek)", ["(Reporting by Ann Lee; Editing by Bo Ek)"]),
        ("Harbour (HBR.X), opens new tab fell, and Tide, opens new tab rose.", [", opens new tab", ", opens new tab"]),
        ("He praised the reporting by Ann Lee.", []),
    ],
)
def test_of_a_line_only_the_fragment_goes(line: str, gone: list[str]) -> None:
    assert cut("agency-reuters", line) == gone


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("UPDATE 2-Ferry runs aground", ["UPDATE 2-"]),
        ("CORRECTED-Ferry runs aground", ["CORRECTED-"]),
        ("A ship, UPDATE 2-Ferry runs aground", []),
        ("UPDATE 2-", []),
    ],
)
def test_a_line_may_lose_its_beginning_but_not_all_of_itself(line: str, gone: list[str]) -> None:
    assert cut("agency-reuters", line) == gone


def test_nothing_is_cut_within_quotation_marks() -> None:
    assert cut("core-en", "The bridge opens in May. Read more here.") == ["Read more here."]
    assert cut("core-en", "He wrote: “It opens in May. Read more here. It is grand.”") == []
    assert cut("agency-reuters", "“A link, opens new tab is read out,” she said.") == []


def test_a_line_of_nothing_but_phrases_is_looked_at_in_a_few_places() -> None:
    link = "Tide (TID.X), opens new tab "
    assert len(cut("agency-reuters", (link * 3).strip())) == 3
    assert len(cut("agency-reuters", (link * 4000).strip())) <= 100


@given(st.text(alphabet='ab "', max_size=40), st.integers(0, 40))
def test_inside_means_a_mark_open_before_and_one_behind(text: str, at: int) -> None:
    at = min(at, len(text))
    assert inside_quotation(text, at) == (text[:at].count('"') % 2 == 1 and text[at:].count('"') > 0)
