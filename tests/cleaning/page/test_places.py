"""Finding a story leaves nothing to Python's collector of garbage, which would pay for it later."""

import gc

from newsparse.cleaning.page.rule import PageRule
from newsparse.contracts import Article, Block


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
