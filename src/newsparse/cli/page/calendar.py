"""The table of dates, times and durations."""

from rich.console import RenderableType

from newsparse.cli.page.days import day, stretch
from newsparse.cli.page.places import paragraph_of
from newsparse.cli.page.sheet import Cell, section, sheet, stacked
from newsparse.model.article import Article
from newsparse.model.timex import Basis, DateExpression

_COLUMNS = ("words", "value", "that is", "reckoned", "¶")
_SHARES = (4, 3, 4, 5, 0)


def calendar(article: Article) -> RenderableType | None:
    """Which times the text names and which days they mean; None where it names none."""
    if not article.dates:
        return None
    rows = [_row(article, date) for date in article.dates]
    return section("Dates", sheet(_COLUMNS, rows, _SHARES), len(rows))


def _row(article: Article, date: DateExpression) -> tuple[Cell, ...]:
    words = f"{date.signal} {date.text}" if date.signal else date.text
    modifier = date.modifier.replace("_", " ").lower() if date.modifier else ""
    return words, stacked(date.value, modifier), stretch(date.interval), _basis(date), paragraph_of(article, date.span)


def _basis(date: DateExpression) -> str:
    """How the days were found; nothing where the text says them outright."""
    if date.basis is Basis.EXPLICIT:
        return ""
    return f"{date.basis}, from {day(date.anchor)}" if date.anchor else str(date.basis)
