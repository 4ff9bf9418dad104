"""The how-to pages for authors of plugins cannot fall behind the kit and the hooks."""

import inspect
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsparse import testing
from newsparse.contracts import hookspecs
from newsparse.testing import strategies

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"
KINDS = {
    "format": testing.FormatConformance,
    "rule": testing.RuleConformance,
    "extractor": testing.ExtractorConformance,
    "serializer": testing.SerializerConformance,
}


def page(name):
    return (HOW_TO / name).read_text(encoding="utf-8")


def told_of():
    """The tests that the table tells of, by kind."""
    head, *rows = re.findall(r"^\| (?:test|`test_\w+`) \|.*$", page("test-a-plugin.md"), flags=re.MULTILINE)
    kinds = [cell.strip() for cell in head.split("|")][3:-1]
    told = {kind: set() for kind in kinds}
    for row in rows:
        name, *marks = re.match(r"\| `(\w+)` \|[^|]*\|(.*)\|$", row).groups()
        for kind, mark in zip(kinds, marks[0].split("|"), strict=True):
            if "✓" in mark:
                told[kind].add(name)
    return told


@pytest.mark.parametrize("kind", KINDS)
def test_every_test_of_the_kit_is_in_the_table_of_promises(kind):
    there = {name for name, _ in inspect.getmembers(KINDS[kind], inspect.isfunction) if name.startswith("test_")}
    assert told_of()[kind] == there


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_attribute_of_a_class_is_told(kind):
    for name in inspect.get_annotations(kind):
        assert re.search(rf"`{name}`|^    {name} = ", page("test-a-plugin.md"), flags=re.MULTILINE)
        assert f"`{name}`" in inspect.getdoc(kind)


@pytest.mark.parametrize("name", strategies.__all__)
def test_every_strategy_is_told(name):
    assert re.search(rf"`{name}\(.*?\)`", page("test-a-plugin.md"))


@pytest.mark.parametrize("name", [name for name in vars(hookspecs) if name.startswith("newsparse_")])
def test_every_hook_has_a_section_with_a_whole_plugin(name):
    text = page("write-a-plugin.md")
    signature = f"{name}({', '.join(inspect.signature(getattr(hookspecs, name)).parameters)})"
    section = text.split(f"\n### `{signature}`\n", 1)[1].split("\n### ", 1)[0].split("\n## ", 1)[0]
    assert re.search(rf"```python\n(?:(?!```).)*@hookimpl\ndef {name}\(\)", section, flags=re.DOTALL)


@pytest.fixture(scope="module")
def plugins():
    """The classes of the page on writing a plugin."""
    names = {}
    for block in re.findall(r"```python\n(.*?)```", page("write-a-plugin.md"), flags=re.DOTALL):
        if ">>>" not in block:
            exec(block, names)  # noqa: S102 - the code of our own documentation
    return SimpleNamespace(**names)


def test_the_format_that_authors_copy_keeps_its_promises(plugins):
    class TestTelex(testing.FormatConformance):
        format = plugins.Telex()
        examples = (b"ZCZC\nThe ferry is back.\nNNNN\n",)

        def carrying(self, text):
            return f"ZCZC\n{text}\nThe ferry runs again.\n{text}\nNNNN".encode()

    keeps = ("claims_its_examples", "leaves_others_alone", "takes_what_it_is_told", "loses_no_text", "honours_limits")
    for name in (*keeps, "tells_what_it_replaces", "origins_are_exact"):
        getattr(TestTelex(), f"test_{name}")()


def test_the_serializer_that_authors_copy_keeps_its_promises(plugins):
    class TestHeadlines(testing.SerializerConformance):
        serializer = plugins.Headlines()

    for name in ("tells_what_it_drops", "losses_are_true", "words_stay_words"):
        getattr(TestHeadlines(), f"test_{name}")()
