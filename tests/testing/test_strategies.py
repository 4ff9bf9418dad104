"""The strategies draw what they say, and every field of every value."""

import inspect
import subprocess
import sys

import attrs
import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from tests.model.within import values_in

import newsparse
from newsparse import contracts, testing
from newsparse.contracts import Article, Block, Interval, Source, Span, Timestamp
from newsparse.testing import (
    articles,
    cuts,
    hostile_bytes,
    hostile_texts,
    lines,
    mutations_of,
    news_articles,
    news_texts,
    spans,
)

#: Values that no article holds.
OUTSIDE = {"Limits", "Loss", "Source", "Stated"}


def test_articles_come_with_every_field_of_every_value_filled():
    """When this fails, a field was added to the model: let the strategies draw it."""
    wanted = {
        (name, attribute.name)
        for name, kind in inspect.getmembers(contracts, inspect.isclass)
        if attrs.has(kind) and not kind.__module__.startswith("newsparse.markup")
        for attribute in attrs.fields(kind)
        if name not in OUTSIDE
    }
    filled = set()

    def collect(article):
        for value in values_in(article):
            kind = type(value)
            filled.update((kind.__name__, a.name) for a in attrs.fields(kind) if getattr(value, a.name) != a.default)

    rounds = 0
    while wanted - filled and rounds < 100:
        rounds += 1
        collecting = settings(max_examples=100, database=None, deadline=None, suppress_health_check=list(HealthCheck))
        seed(rounds)(collecting(given(articles())(collect)))()
    assert wanted - filled == set()


@pytest.mark.parametrize("kind", [Article, Block, Interval, Source, Span, Timestamp])
def test_hypothesis_knows_our_values_by_their_type(kind):
    @settings(max_examples=20, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_type(kind))
    def drawn(value):
        assert type(value) is kind

    drawn()


@pytest.mark.parametrize("first", ["newsparse.testing", "hypothesis", "newsparse.testing.registration"])
def test_it_matters_not_which_is_imported_first(first):
    """Hypothesis imports our registration while it is itself being imported, perhaps by us."""
    code = (
        f"import {first}, sys, hypothesis, newsparse.testing.registration, newsparse\n"
        "assert 'articles' in repr(hypothesis.strategies.from_type(newsparse.Article))\n"
        "assert 'pytest' not in sys.modules, 'the kit is of use without pytest'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@given(articles(cleaned=False, searched=False))
def test_articles_can_be_as_they_are_read(article):
    assert newsparse.uncut(article) == article
    assert article.cuts == ()


@given(st.data(), articles(cleaned=False))
def test_cuts_are_apart_unless_told_otherwise(data, article):
    assert article.evolve(
        cuts=data.draw(cuts(of=article.blocks)), **dict.fromkeys(("quotes", "events"), ()), dates=(), people=(), gaps=()
    )
    for cut in data.draw(cuts(of=article.blocks, rules=("a", "b"), apart=False)):
        assert cut.rule.partition("/")[0] in {"a", "b"}
        assert cut.where.span.of(article.blocks[cut.where.block].text) == cut.text != ""


@given(st.data(), st.integers(0, 30), st.integers(0, 30))
def test_spans_lie_within(data, within, min_size):
    strategy = spans(within=within, min_size=min_size)
    if min_size > within:
        with pytest.raises(ValueError, match=f"no span within {within} code points is {min_size} long"):
            data.draw(strategy)
        return
    span = data.draw(strategy)
    assert min_size <= len(span)
    assert span.end <= within


@given(lines())
def test_lines_can_be_blocks(text):
    assert Block(text=text).text == text


def test_hostile_input_is_hostile_in_many_ways():
    drawn = []

    @settings(max_examples=500, derandomize=True, database=None, deadline=None)
    @given(hostile_bytes(), hostile_texts())
    def collect(data, text):
        drawn.append((data, text))

    collect()
    data, texts = [data for data, _ in drawn], [text for _, text in drawn]
    assert b"" in data
    assert any(b"\0" in each for each in data)
    assert any(len(each) > 1000 for each in data)
    assert sum(not is_utf8(each) for each in data) > 50
    assert any(any("\ud800" <= c <= "\udfff" for c in each) for each in texts)
    assert any("“" in each for each in texts)
    assert any("<" in each for each in texts)


def is_utf8(data):
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def test_mutations_differ_and_keep_something():
    example = bytes(range(97, 123)) * 4
    drawn = set()

    @settings(max_examples=200, derandomize=True, database=None, deadline=None)
    @given(mutations_of(example))
    def collect(data):
        drawn.add(data)

    collect()
    assert len(drawn) > 100
    assert sum(b"abc" in each or b"xyz" in each for each in drawn) > 50


def test_news_has_something_for_every_rule_to_bite_on():
    drawn = []

    @settings(max_examples=300, derandomize=True, database=None, deadline=None)
    @given(news_texts())
    def collect(text):
        drawn.append(text)

    collect()
    copy = "\n".join(drawn)
    for piece in ("FILE - ", "(AP) — ", "Advertisement", "“", "All rights reserved", "said", "Photo/", "\r\n", " , "):
        assert piece in copy
    assert "{" not in copy.replace("{", "", copy.count("{{"))


@given(news_articles())
def test_news_articles_are_as_they_were_read(article):
    assert article.provenance.format == "plain-text"
    assert newsparse.uncut(article) == article


def test_all_that_is_offered_is_there_and_explained():
    for name in testing.__all__:
        assert inspect.getdoc(getattr(testing, name)), name
