"""From a source to articles: limits, and the border with formats."""

import pytest
from tests.pipeline.parts import Reader, article_of

from newsparse.catalog import Plugin
from newsparse.contracts import Article, Limits, Provenance, Source
from newsparse.errors import FormatError, LimitExceededError, PluginError
from newsparse.pipeline.reading import read_all

SOURCE = Source(data=b"0123456789", name="a.txt")
THREE = tuple(article_of(text, text) for text in ("a", "b", "c"))


def read(*gives, limits=None):
    return list(read_all(SOURCE, Reader(gives=gives), limits or Limits()))


def test_articles_come_in_order_and_one_by_one():
    articles = read_all(SOURCE, Reader(gives=(THREE[0], ValueError("later"))), Limits())
    assert next(articles) == THREE[0]
    with pytest.raises(PluginError):
        next(articles)


@pytest.mark.parametrize(("limit", "asked"), [("max_bytes", 10), ("max_blocks", 2), ("max_items", 3)])
def test_limits_are_kept_for_the_format(limit, asked):
    assert read(*THREE, limits=Limits(**{limit: asked})) == list(THREE)
    assert read(*THREE, limits=Limits(**{limit: asked + 1})) == list(THREE)
    for allowed in (asked - 1, 0):
        with pytest.raises(LimitExceededError) as caught:
            read(*THREE, limits=Limits(**{limit: allowed}))
        assert (caught.value.limit, caught.value.allowed, caught.value.source) == (limit, allowed, "a.txt")


def test_provenance_names_the_plugin_of_the_format_that_read_it_first():
    plugin = Plugin(name="x", distribution="newsparse-x", version="1.2")
    own = THREE[0].evolve(provenance=Provenance(format="reader"))
    handed_on = THREE[1].evolve(provenance=Provenance(format="other", plugin="newsparse-other"))
    bare = THREE[2].evolve(provenance=None)
    found = list(read_all(SOURCE, Reader(gives=(own, handed_on, bare)), Limits(), plugin))
    assert found[0].provenance == Provenance(format="reader", plugin="newsparse-x", plugin_version="1.2")
    assert found[1:] == [handed_on, bare]


def test_a_foreign_exception_is_the_plugins_error():
    cause = RecursionError("deep")
    with pytest.raises(PluginError, match="plugin reader: RecursionError: deep") as caught:
        read(cause)
    assert caught.value.__cause__ is cause
    assert caught.value.source == "a.txt"


def test_an_error_of_newsparses_goes_through_and_is_told_its_source():
    with pytest.raises(FormatError) as caught:
        read(FormatError("bad", format="reader"))
    assert caught.value.source == "a.txt"


@pytest.mark.parametrize("thing", ["text", None, 5, Article])
def test_anything_but_articles_is_refused(thing):
    with pytest.raises(PluginError, match=r"it gave a \w+, not one of Article"):
        read(thing)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_a_person_can_always_stop_it(stop):
    class Stopped(Reader):
        def read(self, source, limits):
            raise stop

    with pytest.raises(stop):
        list(read_all(SOURCE, Stopped(), Limits()))
