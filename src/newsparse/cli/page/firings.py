"""Which rules fired on an article, how often, and on what."""

from collections import defaultdict

from rich.console import RenderableType
from rich.text import Text

from newsparse.cli.page.counts import counted
from newsparse.cli.page.cuttings import excerpt
from newsparse.cli.page.sheet import Cell, facts, section, sheet, stacked
from newsparse.contracts import Article, Cut
from newsparse.recipe import Recipe

_COLUMNS = ("rule, and why", "times", "action", "on what")
_SHARES = (5, 0, 0, 6)
_PARAGRAPHS = {
    "lines": "each line is a paragraph",
    "blank-lines": "blank lines part the paragraphs, and the lines within are wrapped",
}
_FOUND = ("quotes", "events", "people", "dates", "gaps")
#: How many examples of what a rule fired on are shown.
_SHOWN = 3


def firings(article: Article) -> RenderableType:
    """A row for each rule that fired, in order of the text."""
    by_rule: dict[str, list[Cut]] = defaultdict(list)
    for cut in article.cuts:
        by_rule[cut.rule].append(cut)
    if not by_rule:
        return section("Rules that fired", "none")
    rows = [_row(rule, cuts) for rule, cuts in by_rule.items()]
    return section("Rules that fired", sheet(_COLUMNS, rows, _SHARES), len(rows))


def _row(rule: str, cuts: list[Cut]) -> tuple[Cell, ...]:
    texts = list(dict.fromkeys(excerpt(f"{cut.where.block + 1}: {cut.text.strip()}") for cut in cuts))
    more = [f"and {len(texts) - _SHOWN} more"] if len(texts) > _SHOWN else []
    why = next((cut.reason for cut in cuts if cut.reason), "")
    return stacked(rule, why), f"{len(cuts):>5,}", cuts[0].action, Text("\n".join([*texts[:_SHOWN], *more]))


def handling(article: Article, recipe: Recipe) -> RenderableType:
    """How the article was cut into blocks and by which recipe it was cleaned, with a count of everything."""
    source = article.provenance
    paragraphs = (source and source.paragraphs) or ""
    words = counted(len(article.text.split()), "words")
    known = [
        (
            "blocks",
            f"{len(article.blocks):,}" + (f", as {_PARAGRAPHS.get(paragraphs, paragraphs)}" if paragraphs else ""),
        ),
        ("recipe", f"{recipe.name}, as sure as {recipe.profile.name.lower()} ({recipe.profile.value:.0%})"),
        ("packs", ", ".join(recipe.rules)),
        ("left out", ", ".join(recipe.disabled)),
        ("extractors", ", ".join(recipe.extractors)),
        ("story", f"{words}, {counted(len(article.cuts), 'cuts')}"),
        ("found", ", ".join(counted(len(getattr(article, name)), name) for name in _FOUND)),
    ]
    return section("Article", facts([(name, value) for name, value in known if value]))
