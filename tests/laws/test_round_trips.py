"""read(write(a)) == a, for newsparse's own JSON and JSON Lines, and for every process that values cross to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.catalog import builtin
from newsparse.contracts import Source
from newsparse.recipe import RAW
from newsparse.testing import acts, articles, checks, news_articles


def read_back(data: bytes) -> list[object]:
    return list(newsparse.parse_all(Source(data=data), RAW, format="newsparse-json"))


def as_it_was(article):
    return acts.reading(builtin().format("newsparse-json"))(Source(data=newsparse.write(article)))


@given(articles())
def test_one_article_comes_back_equal_from_json(article):
    assert as_it_was(article) == (article,)


@given(st.lists(articles(), max_size=3))
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_articles_come_back_equal_and_in_order(form, many):
    data = newsparse.write(many, form)
    assert acts.reading(builtin().format("newsparse-json"))(Source(data=data)) == tuple(many)


@given(news_articles())
def test_an_article_that_was_cleaned_and_searched_comes_back_equal(article):
    done = newsparse.extract(newsparse.clean(article))
    assert as_it_was(done) == (done,)


@given(articles())
def test_the_json_is_recognised(article):
    for form in ("json", "jsonl"):
        assert builtin().format("newsparse-json").sniff(Source(data=newsparse.write(article, form))) == 3


@given(articles())
def test_it_crosses_processes(article):
    checks.values.pickles_and_compares_equal(article)
