"""The border with serializers."""

import pytest
from attrs import frozen

import newsparse
from newsparse.catalog import Catalog
from newsparse.contracts import Article, Block, Loss
from newsparse.errors import FormatError, PluginError, UnknownFormatError


@frozen
class Writer:
    """Gives what it is told to, or raises it."""

    gives: object
    name: str = "writer"
    media_type: str = "text/plain"
    suffix: str = ".x"

    def write(self, articles, report):
        if isinstance(self.gives, Exception):
            raise self.gives
        for article in articles:
            report(Loss(article=article.id, field="headline", reason="no room"))
        return self.gives


def written(gives, articles=(), **options):
    return newsparse.write(articles, "writer", catalog=Catalog(serializers=(Writer(gives),)), **options)


def test_its_bytes_come_out_and_its_losses_are_told():
    losses = []
    assert written(b"x", [Article(id="1"), Article(id="2")], on_loss=losses.append) == b"x"
    assert [loss.article for loss in losses] == ["1", "2"]
    assert written(b"x") == b"x"  # nobody asked


def test_a_foreign_exception_is_the_plugins_error():
    cause = KeyError("oops")
    with pytest.raises(PluginError, match=r"plugin writer: KeyError: 'oops'") as caught:
        written(cause)
    assert caught.value.__cause__ is cause
    assert caught.value.plugin == "writer"


def test_an_error_of_newsparses_goes_through_as_it_is():
    cause = FormatError("no", format="writer")
    with pytest.raises(FormatError) as caught:
        written(cause)
    assert caught.value is cause


def test_anything_but_bytes_is_refused():
    with pytest.raises(PluginError, match="it gave a str, not bytes"):
        written("x")


def test_a_name_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(UnknownFormatError, match=r"no serializer is named 'nope'; there are: .*json, .*markdown"):
        newsparse.write(Article(), "nope")


def test_articles_may_come_from_a_generator():
    many = (Article(blocks=(Block(text=text),)) for text in ("One.", "Two."))
    assert newsparse.write(many, "text") == b"One.\n\n\nTwo.\n"
