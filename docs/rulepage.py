"""Puts the packaged rules, each with its examples, into the page that lists them, whenever the page is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.cleaning import PACKS
from newsparse.cleaning.pack import RulePack
from newsparse.cleaning.reference import reference

if TYPE_CHECKING:
    from sphinx.application import Sphinx

PAGE = "reference/rules"


def setup(app: Sphinx) -> dict[str, bool]:
    """Have the page filled in before it is parsed."""
    app.connect("source-read", fill)
    return {"parallel_read_safe": True}


def fill(_app: Sphinx, page: str, source: list[str]) -> None:
    """Write the rules below what the page says itself."""
    if page == PAGE:
        source[0] += "\n" + reference(RulePack(name) for name in PACKS)
