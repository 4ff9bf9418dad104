"""What is left of an article, line by line."""

from collections.abc import Iterable

from hypothesis import given

import newsparse
from newsparse import Recipe
from newsparse.catalog import Catalog
from newsparse.cleaning.lines import LineRule, Lines
from newsparse.contracts import Article, Block, BlockKind, Cut, Family, Lifted, Region, Span
from newsparse.testing import strategies

BLOCKS = (
    Block(text="The ferry is back."),
    Block(text="A ferry", kind=BlockKind.CAPTION),
    Block(text="It ran aground. More here. It sank."),
)


def article(*cuts: tuple[int, int, int]) -> Article:
    """An article of these blocks without these stretches of them."""
    made = (
        Cut(where=Region(block, Span(start, end)), text=BLOCKS[block].text[start:end], rule="x", family=Family.RELATED)
        for block, start, end in cuts
    )
    return Article(blocks=BLOCKS, cuts=tuple(made))


def said(lines: Iterable[object]) -> list[tuple[int, int, str]]:
    return [(line.block, line.begin, line.text) for line in lines]  # type: ignore[attr-defined]


def test_each_passage_is_a_line_without_white_space_at_its_ends():
    left = Lines.of(article((2, 16, 26))).left
    assert said(left) == [(0, 0, BLOCKS[0].text), (1, 0, "A ferry"), (2, 0, "It ran aground."), (2, 27, "It sank.")]


def test_what_is_only_white_space_is_no_line():
    assert said(Lines.of(article((2, 0, 15), (2, 16, 35))).left) == said(Lines.of(article()).left[:2])


def test_the_text_is_made_of_lines_of_body_blocks():
    lines = Lines.of(article())
    assert list(lines.in_text) == [lines.left[0], lines.left[2]]


def test_lines_that_stay_are_kept():
    before = Lines.of(article())
    assert Lines.of(before.article, before) is before
    after = Lines.of(article((2, 0, 16)), before)
    assert after.left[:2] == before.left[:2]
    assert said(after.left[2:]) == [(2, 16, "More here. It sank.")]


@given(strategies.articles(), strategies.articles())
def test_lines_are_the_same_whatever_they_were_before(before: Article, after: Article):
    fresh = Lines.of(after)
    handed = Lines.of(after, Lines.of(before))
    assert said(handed.left) == said(fresh.left)
    assert said(handed.in_text) == said(fresh.in_text)
    kept = {block: "" for block, *_ in said(fresh.left)}
    for block, begin, text in said(fresh.left):
        assert after.blocks[block].text[begin:].startswith(text)
        kept[block] += text
    passages = [passage for passage in after.passages if not passage.text.isspace()]
    assert "".join(kept.values()) == "".join(passage.text.strip() for passage in passages)


class Watching(LineRule):
    """A rule that cuts nothing, and remembers what it was given."""

    name = "watching"

    def __init__(self) -> None:
        self.seen: list[Lines] = []

    def cuts_among(self, lines: Lines) -> list[Cut | Lifted]:
        self.seen.append(lines)
        return []


class Plain:
    """A rule as others write it: it is given the article alone."""

    name = "plain"

    def cuts(self, article: Article) -> list[Cut | Lifted]:
        where = article.passages[0].region
        return [Cut(where=where, text=article.passages[0].text, rule="plain", family=Family.RELATED)]


def test_rules_of_a_recipe_share_lines_with_those_of_others_between_them():
    watching = Watching()
    recipe = Recipe(name="x", rules=("watching", "plain"), most_cut=1.0)
    newsparse.clean(article(), recipe, catalog=Catalog(rules=(watching, Plain())))
    assert said(watching.seen[0].left) == said(Lines.of(article()).left)
    other = Watching()
    recipe = Recipe(name="x", rules=("watching", "plain", "other"), most_cut=1.0)
    other.name = "other"
    newsparse.clean(article(), recipe, catalog=Catalog(rules=(watching, Plain(), other)))
    assert other.seen[0].left == watching.seen[1].left[1:]


def test_a_rule_may_be_asked_for_an_article_alone():
    watching = Watching()
    assert watching.cuts(article()) == []
    assert watching.seen[0].article == article()
