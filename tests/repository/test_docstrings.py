"""How docs/docstrings.py lets Sphinx read our docstrings."""

import importlib.util
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def restyled(root: Path) -> Callable[..., str]:
    spec = importlib.util.spec_from_file_location("docstrings", root / "docs" / "docstrings.py")
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def restyle(text: str, obj: object = None) -> str:
        lines = text.splitlines()
        module.restyle(None, "class", "X", obj, None, lines)
        return "\n".join(lines).strip()

    return restyle


def test_a_name_is_code(restyled: Callable[..., str]) -> None:
    assert (
        restyled("Raises `ValueError` for ``x`` and :py:func:`f`.")
        == "Raises ``ValueError`` for ``x`` and :py:func:`f`."
    )


def test_two_columns_tell_what_fields_mean(restyled: Callable[..., str]) -> None:
    given = "A mark.\n\n`span`   where\n         it stands\n`target` the `URL`\n\nAnd more."
    assert restyled(given) == (
        "A mark.\n\n``span``\n    where\n    it stands\n``target``\n    the ``URL``\n\nAnd more."
    )


def test_a_paragraph_that_begins_with_a_name_stays_one(restyled: Callable[..., str]) -> None:
    assert restyled("`span` and `target` are\nits fields.") == "``span`` and ``target`` are\nits fields."


def test_an_enumeration_lists_what_it_can_be(restyled: Callable[..., str]) -> None:
    assert restyled("A side.", Enum("Side", ["LEFT", "RIGHT"])) == "A side.\n\n\nOne of ``LEFT``, ``RIGHT``."
