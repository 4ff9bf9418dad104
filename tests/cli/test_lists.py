"""`formats`, `plugins`, `rules`, `schema`: what there is."""

import json
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import newsparse
from newsparse.catalog import Catalog, Plugin
from newsparse.cleaning.pack import RulePack
from newsparse.cli import shelf
from newsparse.errors import PluginError, PluginWarning

Run = Callable[..., Result]

PACK = """
[pack]
id = "harbor-times"
title = "The Harbor Times"
kind = "publisher"

[[rule]]
id = "tide-table"
family = "furniture"
reason = "points to the tide table"
literal = ["tide table"]
match = "see the tide table on page [0-9]{1,3}[.]?"
positive = ["See the tide table on page 4.", "see the tide table on page 12", "See the tide table on page 300."]
negative = ["See the tide table.", "The tide table is wrong.", "PLANT"]
"""


def test_every_format_is_listed_with_its_package(run: Run) -> None:
    result = run("formats")
    assert result.exit_code == 0
    read, written = result.stdout.split("Written")
    assert all(form.name in read for form in newsparse.builtin().formats)
    assert all(serializer.name in written for serializer in newsparse.builtin().serializers)
    assert read.count("newsparse\n") >= 1


def test_every_plugin_is_listed_with_what_it_provides(run: Run) -> None:
    result = run("plugins")
    assert result.exit_code == 0
    assert "formats: " in result.stdout
    listed = " ".join(result.stdout.split())
    names = next(plugin for plugin in newsparse.builtin().plugins if plugin.name == "newsparse.serializers").provides
    assert f"serializers: {', '.join(name.removeprefix('serializers/') for name in names)}" in listed


def broken() -> Catalog:
    """The built-ins beside a plugin that cannot be loaded; and a warning, as the catalog gives one."""
    plugin = Plugin(name="runes", distribution="newsparse-runes", version="0.3", error=ImportError("no \x1b[1mrunes"))
    warnings.warn("plugin newsparse-runes is left out: ImportError: no \x1b[1mrunes", PluginWarning, stacklevel=2)
    return Catalog(
        formats=newsparse.builtin().formats, plugins=(*newsparse.builtin().plugins, plugin), rules=(), extractors=()
    )


def test_a_broken_plugin_is_listed_with_the_reason(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "installed", broken)
    result = run("plugins")
    assert result.exit_code == 1
    assert "newsparse-runes" in result.stdout
    assert "! left out: ImportError: no ␛[1mrunes" in " ".join(result.stdout.split())
    assert result.stderr == ""


def test_a_broken_plugin_is_a_warning_elsewhere(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "installed", broken)
    result = run("show", "--recipe", "raw", "-", input="A story.")
    assert result.exit_code == 0
    assert result.stderr == "newsparse: warning: plugin newsparse-runes is left out: ImportError: no ␛[1mrunes\n"
    refused = run("show", "--format", "runes", "-")
    assert refused.exit_code == 2
    assert refused.stderr.splitlines()[1].startswith("newsparse: plugin newsparse-runes: it could not be loaded")


def test_plugins_that_do_not_go_together_are_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def clash() -> Catalog:
        raise PluginError("formats/json is provided twice", plugin="newsparse-twin")

    monkeypatch.setattr(shelf, "installed", clash)
    result = run("show", "--recipe", "raw", "-", input="A story.")
    assert result.exit_code == 2
    assert "newsparse-twin" in result.stderr
    assert "--no-plugins" in result.stderr
    assert run("--no-plugins", "show", "--recipe", "raw", "-", input="A story.").exit_code == 0


def test_every_rule_of_every_pack_is_listed_with_its_reason(run: Run) -> None:
    shown = " ".join(run("rules", "list").stdout.split())
    for pack in newsparse.builtin().rules:
        assert pack.name in shown
        for rule in pack.rules if isinstance(pack, RulePack) else ():
            assert f"{pack.name}/{rule.id}" in shown
            assert rule.reason.split()[0] in shown


def test_rules_can_be_chosen(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pack.toml"
    path.write_text(PACK, encoding="utf-8")
    assert "harbor-times/tide-table" in run("rules", "list", path).stdout
    assert "core-en/" not in run("rules", "list", path).stdout
    assert "tide-table" in run("rules", "list", path, "--family", "furniture").stdout
    assert run("rules", "list", path, "--family", "caption").stdout == ""
    assert run("rules", "list", "no-such-pack").exit_code == 2
    assert run("rules", "list", tmp_path / "lost.toml").exit_code == 2


def test_a_pack_is_tried_on_its_own_examples(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pack.toml"
    path.write_text(PACK, encoding="utf-8")
    result = run("rules", "test", path)
    assert result.exit_code == 0
    assert result.stdout == "harbor-times: 1 rule, 6 examples: all well\n"


def test_a_fault_of_a_pack_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pack.toml"
    path.write_text(PACK.replace("PLANT", "See the tide table on page 7"), encoding="utf-8")
    result = run("rules", "test", path)
    assert result.exit_code == 1
    assert "harbor-times: 1 rule, 6 examples: 1 fault" in result.stdout
    assert "! harbor-times/tide-table: acts on its negative example" in result.stdout


def test_packs_are_tried_beside_each_other(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rival = PACK.replace("harbor-times", "tide-post").replace('match = "see the tide table', 'match = "the tide table')
    rival = rival.replace(" on page [0-9]{1,3}[.]?", " is [a-z]{1,9}[.]?")
    path = tmp_path / "rival.toml"
    path.write_text(rival, encoding="utf-8")
    monkeypatch.setattr(shelf, "installed", lambda: Catalog(rules=(RulePack.from_toml(PACK),)))
    shown = run("rules", "test", path).stdout
    assert "tide-post/tide-table: acts on a negative example of harbor-times/tide-table" in shown


def test_a_pack_that_is_no_pack_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pack.toml"
    path.write_text(PACK.replace("furniture", "no-such-family"), encoding="utf-8")
    result = run("rules", "test", path)
    assert result.exit_code == 2
    assert result.stderr.startswith("newsparse: plugin harbor-times: ")


def test_the_schema_names_every_field_of_an_article(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    properties = schema["$defs"]["Article"]["properties"]
    assert {"blocks", "cuts", "quotes", "headline"} <= set(properties)
