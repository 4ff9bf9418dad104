"""The whole page: nothing that a terminal obeys, the same words with and without colours, and how it looks."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.cli.page.whole import Cuts, page
from newsparse.contracts import Agency, Article, Author, Dateline, Quote, QuoteKind, Region, Span
from newsparse.testing.strategies import articles

Render = Callable[..., str]

GOLDENS = Path(__file__).parent / "goldens"
ESCAPES = re.compile("\x1b\\[[0-9;]*m")


@given(article=articles(), width=st.integers(1, 130), cuts=st.sampled_from(Cuts), in_time=st.booleans())
def test_any_article_can_be_shown_at_any_width(
    render: Render, article: Article, width: int, *, cuts: Cuts, in_time: bool
) -> None:
    shown = page(article, cuts=cuts, in_time=in_time)
    plain, coloured = render(shown, width=width), render(shown, width=width, colour=True)
    assert ESCAPES.sub("", coloured) == plain
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", plain)


@pytest.mark.parametrize(
    ("name", "cuts", "in_time"),
    [("in-place", Cuts.IN_PLACE, False), ("listed", Cuts.LISTED, True), ("hidden", Cuts.HIDDEN, False)],
)
def test_the_page_looks_as_it_did(article: Article, render: Render, name: str, *, cuts: Cuts, in_time: bool) -> None:
    """With NEWSPARSE_GOLDENS=write the golden is written anew, to be looked at."""
    lines = render(page(article, cuts=cuts, in_time=in_time)).splitlines()
    shown = "\n".join(line.rstrip() for line in lines) + "\n"
    golden = GOLDENS / f"page-{name}.txt"
    if os.environ.get("NEWSPARSE_GOLDENS") == "write":
        golden.write_text(shown, encoding="utf-8")
        pytest.fail(f"{golden.name} was written; look at the difference")
    assert shown == golden.read_text(encoding="utf-8")


def test_cuts_can_be_hidden_shown_or_listed(article: Article, render: Render) -> None:
    hidden, in_place, listed = (render(page(article, cuts=cuts)) for cuts in Cuts)
    assert "STORY CONTINUES" not in hidden
    assert "captions/credit" not in hidden
    assert in_place.count("STORY CONTINUES") == 1
    assert listed.count("STORY CONTINUES") == 2
    assert "sends the reader on" in listed


def test_events_stand_in_order_of_the_text_or_of_time(article: Article, render: Render) -> None:
    def order(*, in_time: bool) -> list[int]:
        shown = render(page(article, in_time=in_time))
        return [shown.index(words) for words in ("protest, strike", "sanction", "agree")]

    protest, sanction, agree = order(in_time=False)
    assert protest < sanction < agree
    protest, sanction, agree = order(in_time=True)
    assert agree < protest < sanction


def test_an_empty_article_is_a_page_too(render: Render) -> None:
    assert set(render(page(Article()))) <= {"─", "\n", " "}


def test_the_head_says_what_is_known(render: Render) -> None:
    where = (Region(0, Span(0, 1)),)
    dateline = Dateline(raw="OSLO/ROME — ", cities=("OSLO", "ROME"), lifted_from=where)
    article = Article(dateline=dateline, agency=Agency(code="EX", name=""), authors=(Author(name="Jo Tern"),))
    shown = render(page(article))
    assert "EX · OSLO/ROME" in shown
    assert "Jo Tern" in shown
    assert "— " not in render(page(Article(dateline=Dateline(raw="— "))))


def test_a_withheld_or_embargoed_story_says_so(article: Article, render: Render) -> None:
    shown = render(page(article))
    assert "! status: withheld" in shown
    assert "! embargoed until Tuesday 7 May 2024, 19:00" in shown
    assert "!" not in render(page(Article(status="usable")))


def test_nobody_is_named_who_is_not_told(article: Article, render: Render) -> None:
    shown = render(page(article))
    assert "speaker not told" in shown
    assert "not resolved" in shown
    assert "60% sure" in shown
    certain = Quote(text="P", spans=(Span(0, 1),), kind=QuoteKind.DIRECT)
    assert "% sure" not in render(page(Article(blocks=article.blocks[2:3], quotes=(certain,))))
