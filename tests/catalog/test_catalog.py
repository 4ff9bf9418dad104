"""The catalog: what is there, under which name, and what happens to a plugin that is broken."""

import importlib.metadata
import types
import warnings
from typing import cast

import attrs
import pytest
from tests.pipeline.parts import Finder, Reader, Rule

import newsparse
from newsparse import catalog
from newsparse.catalog import Catalog, builtin, installed
from newsparse.contracts import hookimpl
from newsparse.errors import PluginError, PluginWarning, UnknownFormatError
from newsparse.recipe import STANDARD


class FakePoint:
    """An entry point of the group, that leads to a module or to an exception."""

    def __init__(self, name, leads_to, version="1.0"):
        self.name, self.value, self.leads_to = name, f"newsparse_{name}", leads_to
        self.dist = types.SimpleNamespace(name=f"newsparse-{name}", version=version)

    def load(self):
        if isinstance(self.leads_to, Exception):
            raise self.leads_to
        return self.leads_to


def module(**hooks):
    """A plugin module with these hooks, each giving what it is told."""
    made = types.ModuleType("made")
    for name, gives in hooks.items():
        setattr(made, name, hookimpl(gives if callable(gives) else lambda gives=gives: gives))
    return made


@pytest.fixture
def plugins(monkeypatch):
    """Lets a test say which plugins are installed."""
    points = []
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda *, group: points if group == "newsparse" else [])
    monkeypatch.delenv("NEWSPARSE_PLUGINS", raising=False)
    catalog._installed.cache_clear()
    yield points
    catalog._installed.cache_clear()


def formats_of(found):
    return {each.name for each in found.formats}


def test_the_built_ins_are_there_sorted_and_found_by_name():
    found = builtin()
    for kind in ("formats", "rules", "extractors", "serializers"):
        names = [part.name for part in getattr(found, kind)]
        assert names == sorted(names)
        assert len(set(names)) == len(names)
    assert found.format("plain-text") in found.formats
    assert found.serializer("json") in found.serializers


def test_all_that_the_standard_recipe_names_is_built_in():
    assert [builtin().rule(name).name for name in STANDARD.rules] == list(STANDARD.rules)
    assert [builtin().extractor(name).name for name in STANDARD.extractors] == list(STANDARD.extractors)


def test_a_catalog_is_a_frozen_value():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        builtin().formats = ()
    assert Catalog() == Catalog()


@pytest.mark.parametrize(
    ("kind", "what"), [("format", "format"), ("rule", "cleaning rule"), ("extractor", "extractor")]
)
def test_a_name_that_is_not_there_is_told_with_those_that_are(kind, what):
    parts = Catalog(
        formats=(Reader("a"), Reader("b")), rules=(Rule("a"), Rule("b")), extractors=(Finder("a"), Finder("b"))
    )
    with pytest.raises(UnknownFormatError, match=f"no {what} is named 'nope'; there are: a, b"):
        getattr(parts, kind)("nope")
    with pytest.raises(UnknownFormatError, match="there are: none"):
        getattr(Catalog(), kind)("nope")


def test_an_installed_plugin_joins(plugins):
    plugins.append(FakePoint("mine", module(newsparse_formats=[Reader("mine")], newsparse_extractors=[Finder("mine")])))
    found = installed()
    assert formats_of(found) == formats_of(builtin()) | {"mine"}
    plugin = found.plugin_of("formats", "mine")
    assert (plugin.name, plugin.distribution, plugin.version) == ("mine", "newsparse-mine", "1.0")
    assert plugin.provides == ("formats/mine", "extractors/mine")
    assert found.plugin_of("formats", "plain-text").distribution == "newsparse"
    assert found.plugin_of("formats", "nope") is None


def test_an_installed_plugin_is_looked_for_once(plugins):
    calls = []
    plugins.append(FakePoint("mine", module(newsparse_formats=lambda: calls.append(1) or [Reader("mine")])))
    assert installed() is installed()
    assert calls == [1]


def test_the_order_of_entry_points_means_nothing(plugins):
    both = [FakePoint(name, module(newsparse_formats=[Reader(name)])) for name in ("zeta", "alpha")]
    plugins.extend(both)
    first = installed()
    plugins.reverse()
    catalog._installed.cache_clear()
    assert installed() == first


@pytest.mark.parametrize(
    ("chosen", "there"),
    [("", set()), (" ", set()), ("a", {"a"}), ("a, b", {"a", "b"}), ("b,,a,", {"a", "b"})],
)
def test_the_variable_chooses(plugins, monkeypatch, chosen, there):
    plugins.extend(FakePoint(name, module(newsparse_formats=[Reader(name)])) for name in ("a", "b"))
    monkeypatch.setenv("NEWSPARSE_PLUGINS", chosen)
    assert formats_of(installed()) - formats_of(builtin()) == there


def test_choosing_what_is_not_installed_warns(plugins, monkeypatch):
    monkeypatch.setenv("NEWSPARSE_PLUGINS", "nope")
    with pytest.warns(PluginWarning, match="NEWSPARSE_PLUGINS names 'nope', which is not installed"):
        installed()


def misspelt():
    made = types.ModuleType("made")
    made.newsparse_format = hookimpl(lambda: ())
    return made


BROKEN = {
    "that cannot be imported": (ImportError("no module named lxml"), "ImportError: no module named lxml"),
    "with a misspelt hook": (misspelt(), "a hook that does not exist"),
    "that registers nothing": (types.ModuleType("made"), "is each hook marked with @hookimpl"),
    "whose hook raises": (module(newsparse_formats=lambda: 1 // 0), "ZeroDivisionError"),
    "that gives a class": (module(newsparse_formats=[Reader]), "which is no InputFormat"),
    "that gives another part": (module(newsparse_formats=[Rule("x")]), "which is no InputFormat"),
    "that gives no list": (module(newsparse_formats=5), "TypeError"),
    "with a name that is no slug": (module(newsparse_formats=[Reader("Mine!")]), "named 'Mine!'"),
    "with a name that is no text": (module(newsparse_formats=[Reader(cast("str", 5))]), "named 5"),
}


@pytest.mark.parametrize(("leads_to", "words"), BROKEN.values(), ids=BROKEN)
def test_a_broken_plugin_is_left_out_with_a_warning(plugins, leads_to, words):
    plugins.extend([FakePoint("broken", leads_to), FakePoint("fine", module(newsparse_formats=[Reader("fine")]))])
    with pytest.warns(PluginWarning, match=f"plugin newsparse-broken is left out: .*{words}"):
        found = installed()
    assert formats_of(found) == formats_of(builtin()) | {"fine"}


def test_asking_for_what_a_broken_plugin_has_tells_why(plugins):
    cause = ImportError("no module named lxml")
    plugins.append(FakePoint("broken", cause))
    with pytest.warns(PluginWarning):
        found = installed()
    with pytest.raises(PluginError, match="plugin newsparse-broken: it could not be loaded: no module") as caught:
        found.format("broken")
    assert caught.value.__cause__ is cause
    with pytest.raises(UnknownFormatError, match=r"\(not loaded: newsparse-broken\)"):
        found.format("another")


def test_two_parts_of_one_kind_need_two_names(plugins):
    plugins.append(FakePoint("mine", module(newsparse_formats=[Reader("plain-text")])))
    with pytest.raises(PluginError, match="plugin newsparse-mine: formats/plain-text is also provided by newsparse"):
        installed()


def test_parts_of_two_kinds_may_share_a_name(plugins):
    plugins.append(FakePoint("mine", module(newsparse_formats=[Reader("json")])))
    assert installed().format("json").name == "json"


def test_what_is_asked_for_by_a_built_in_name_looks_at_no_plugin(plugins):
    plugins.append(FakePoint("broken", ImportError("x")))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert newsparse.read(b"x", format="plain-text").text == "x"
        assert newsparse.write(newsparse.read("x"), "text") == b"x\n"
        assert newsparse.clean(newsparse.read("The ship came.")).text == "The ship came."


def test_a_format_of_a_plugin_is_found_by_name_and_by_sniffing(plugins):
    article = newsparse.Article(headline="Mine")
    plugins.append(FakePoint("mine", module(newsparse_formats=[Reader("mine", (article,))])))
    assert newsparse.read(b"x", format="mine") == article
    assert newsparse.read(b"x") == article


def test_rules_of_a_plugin_act_only_when_a_recipe_names_them(plugins):
    rule = Rule("mine")
    plugins.append(FakePoint("mine", module(newsparse_cleaning_rules=[rule])))
    newsparse.parse("x")
    assert rule.seen == []
    newsparse.parse("x", newsparse.RAW.but(rules=("mine",)))
    assert len(rule.seen) == 1
