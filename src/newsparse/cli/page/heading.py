"""The line above everything that is told of one input."""

from collections.abc import Iterable

from rich.rule import Rule
from rich.style import Style
from rich.text import Text

from newsparse.cli.page.margin import FAINT
from newsparse.cli.visible import visible

_LONGEST = 48


def heading(name: str | None, facts: Iterable[str | None]) -> Rule:
    """A line with the input's name, of a long path only the end, and a few facts; what is empty is left out."""
    shown = visible(name or "")
    ending = shown if len(shown) <= _LONGEST else f"…{shown[1 - _LONGEST :]}"
    said = " · ".join(visible(fact) for fact in facts if fact)
    title = Text.assemble((ending, Style(bold=True)), (f"  {said}" if said else "", FAINT))
    return Rule(title, align="left", style=FAINT)
