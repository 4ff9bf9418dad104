"""The tree of a page is planted of its blocks' contexts alone, and leaves nothing to Python's collector of garbage."""

import gc

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.cleaning.page.places import planted
from newsparse.cleaning.page.rule import PageRule
from newsparse.contracts import Article, Block
from newsparse.testing import NewsPage, news_pages


@given(news_pages())
def test_a_page_is_cleaned_the_same_whoever_made_its_blocks(page: NewsPage) -> None:
    article = newsparse.read(page.data, format="html")
    cuts = list(PageRule().cuts(article))
    copied = [evolve(block, context=tuple(f"{token} "[:-1] for token in block.context)) for block in article.blocks]
    assert list(PageRule().cuts(article.evolve(blocks=tuple(copied)))) == cuts
    assert cuts


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=4).map(tuple), max_size=8))
def test_each_beginning_of_a_context_is_one_place_behind_that_about_it(contexts: list[tuple[str, ...]]) -> None:
    places, items = planted([Block(text="x", context=context) for context in contexts])
    paths = [tuple(about.token for about in reversed(place.line))[1:] for place in places]
    assert set(paths) == {context[:depth] for context in [(), *contexts] for depth in range(len(context) + 1)}
    assert len(paths) == len(set(paths))
    assert [paths[places.index(item.place)] for item in items] == contexts
    assert all(paths.index(path[:-1]) < at for at, path in enumerate(paths) if path)
    assert all(kid.parent is place for place in places for kid in place.kids)
    assert sum(len(place.kids) for place in places) == len(places) - 1


def test_places_are_let_go():
    story = ("html", "body", "div.page", "article.story", "p")
    aside = ("html", "body", "div.page", "aside", "ul", "li")
    blocks = [
        Block(text=f"The ferry to the {n}th island was late again on Monday, they said.", context=story)
        for n in range(5)
    ]
    article = Article(blocks=(*blocks, Block(text="More", context=aside)))
    assert list(PageRule().cuts(article))
    gc.collect()
    gc.disable()
    try:
        assert [cut.text for cut in PageRule().cuts(article)] == ["More"]
        assert gc.collect() == 0
    finally:
        gc.enable()
