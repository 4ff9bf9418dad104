"""Pages drawn by the kit: the story comes out whole, whatever stands about it."""

from hypothesis import given

import newsparse
from newsparse import STANDARD
from newsparse.testing import NewsPage, news_pages

CLEANING = STANDARD.but(extractors=())


@given(news_pages())
def test_the_story_of_a_page_comes_out_whole(page: NewsPage) -> None:
    article = newsparse.parse(page.data, CLEANING, format="html")
    assert article.headline == page.headline
    assert article.text.split("\n\n") == list(page.story)
