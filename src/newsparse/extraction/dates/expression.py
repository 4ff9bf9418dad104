"""An expression of time, found and not yet resolved."""

from typing import NamedTuple

from newsparse.extraction.dates.partial import Partial


class Expression(NamedTuple):
    """An expression at `text[start:end]`: what it says, by which template, after which signal."""

    start: int
    end: int
    partial: Partial
    rule: str
    signal: str | None


class Place(NamedTuple):
    """An expression, and the tokens `[begin, end)` that it was read from."""

    begin: int
    end: int
    expression: Expression
