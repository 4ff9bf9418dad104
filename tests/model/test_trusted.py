"""What is made without checks cannot be told from what is made with them."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given
from tests.model.within import values_in

from newsparse.contracts import Article, Block, Media, Span, Timestamp, trusted
from newsparse.testing import articles


def made_anew(value):
    kind = type(value)
    return trusted(kind)(**{attribute.name: getattr(value, attribute.name) for attribute in attrs.fields(kind)})


@given(articles())
def test_every_value_is_the_same_in_every_way(article):
    for value in values_in(article):
        made = made_anew(value)
        assert type(made) is type(value)
        assert made == value
        assert hash(made) == hash(value)
        assert repr(made) == repr(value)
        assert pickle.loads(pickle.dumps(made)) == value
        assert copy.copy(made) == value
        assert attrs.evolve(made) == value


@given(articles())
def test_an_article_has_its_text_and_can_be_changed_by_the_usual_ways(article):
    made = made_anew(article)
    assert (made.text, made.passages) == (article.text, article.passages)
    assert made.evolve(headline="Ferry") == article.evolve(headline="Ferry")


@pytest.mark.parametrize("kind", [Article, Block, Media, Span, Timestamp])
def test_arguments_and_defaults_are_those_of_the_kind(kind):
    needed = {each.name: 1 for each in attrs.fields(kind) if each.default is attrs.NOTHING and each.name != "text"}
    text = {"text": "x"} if kind is Block else {}
    assert trusted(kind)(**needed, **text) == kind(**needed, **text)
    with pytest.raises(TypeError):
        trusted(kind)(**needed, **text, nothing=1)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        trusted(kind)(**needed, **text).text = "y"


def test_nothing_is_looked_at():
    assert trusted(Block)(text=" x ").text == " x "
    with pytest.raises(ValueError, match="trimmed"):
        Block(text=" x ")


def test_the_maker_of_a_kind_is_made_once():
    assert trusted(Block) is trusted(Block)
