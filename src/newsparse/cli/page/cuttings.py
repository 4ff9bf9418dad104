"""The table of what was cut."""

from rich.console import RenderableType

from newsparse.cli.page.sheet import Cell, section, sheet, stacked
from newsparse.cli.visible import visible
from newsparse.model.article import Article
from newsparse.model.cut import Cut

_COLUMNS = ("¶", "text", "action", "rule, and why")
_SHARES = (0, 5, 0, 6)


def cuttings(article: Article) -> RenderableType | None:
    """Every cut with its rule and reason; None where nothing was cut."""
    if not article.cuts:
        return None
    return section("Cuts", sheet(_COLUMNS, [_row(cut) for cut in article.cuts], _SHARES), len(article.cuts))


def _row(cut: Cut) -> tuple[Cell, ...]:
    return (
        str(cut.where.block + 1),
        excerpt(cut.text.strip()),
        stacked(cut.action, cut.family),
        stacked(cut.rule, cut.reason),
    )


def excerpt(text: str, length: int = 60) -> str:
    """The beginning of a text, on one line."""
    return visible(text if len(text) <= length else f"{text[: length - 1].rstrip()}…")
