"""Changing an article: as if it were made anew, save that what still holds is not looked at again."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Article, Block, Cut, Family, Gap, Region, Span
from newsparse.testing.strategies import articles

FIELDS = [attribute.name for attribute in attrs.fields(Article)]
BLOCKS = (Block(text="one two"), Block(text="six ten"))
CUT = Cut(where=Region(0, Span(0, 3)), text="one", rule="r", family=Family.NOTE)


def outcome(make: Any) -> object:
    try:
        return make()
    except ValueError as error:
        return str(error)


@given(articles(), articles(), st.sets(st.sampled_from(FIELDS), max_size=4))
def test_it_is_what_making_it_anew_gives_or_refuses(article: Article, other: Article, names: set[str]) -> None:
    changes = {name: getattr(other, name) for name in names}
    assert article.text == article.layout.text()
    changed = outcome(lambda: article.evolve(**changes))
    made = outcome(lambda: attrs.evolve(article, **changes))
    assert changed == made
    if isinstance(changed, Article) and isinstance(made, Article):
        assert (changed.text, changed.layout, hash(changed)) == (made.text, made.layout, hash(made))


def test_nothing_changed_is_the_article_itself() -> None:
    article = Article(blocks=BLOCKS, headline="x")
    assert article.evolve(headline=article.headline, blocks=article.blocks) is article


def test_what_is_derived_goes_along_with_blocks_and_cuts() -> None:
    article = Article(blocks=BLOCKS, cuts=(CUT,))
    layout = article.layout
    assert article.evolve(headline="x").layout is layout
    assert article.evolve(cuts=()).text == "one two\n\nsix ten"


def test_other_blocks_are_held_against_the_cuts_and_another_text_against_what_was_found() -> None:
    with pytest.raises(ValueError, match="says what stands"):
        Article(blocks=BLOCKS, cuts=(CUT,)).evolve(blocks=BLOCKS[1:])
    with pytest.raises(ValueError, match="a gap"):
        Article(blocks=BLOCKS, gaps=(Gap(span=Span(0, 3), text="one"),)).evolve(cuts=(CUT,))


def test_a_field_that_is_not_there_cannot_change() -> None:
    for name in ("text", "nothing"):
        with pytest.raises(TypeError):
            Article().evolve(**{name: "x"})
