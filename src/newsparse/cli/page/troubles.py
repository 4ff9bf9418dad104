"""The list of problems."""

from rich.console import RenderableType
from rich.style import Style
from rich.text import Text

from newsparse.cli.page.sheet import section, sheet
from newsparse.model.article import Article
from newsparse.model.problem import Problem, Stage

_WARNING = Style(color="yellow", bold=True)
_UNIT = {Stage.READ: "of the source", Stage.CLEAN: "of the text", Stage.EXTRACT: "of the text"}


def troubles(article: Article) -> RenderableType | None:
    """What a careful reader should know; None where there is nothing."""
    if not article.problems:
        return None
    rows = [(Text("!", _WARNING), problem.code, problem.message, _where(problem)) for problem in article.problems]
    return section("Problems", sheet(("", "code", "what", "characters"), rows, (0, 0, 6, 2)), len(rows))


def _where(problem: Problem) -> str:
    span = problem.span
    return f"{span.start:,}-{span.end:,} {_UNIT[problem.stage]}" if span else ""
