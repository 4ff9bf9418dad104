"""The table of people and organisations."""

from rich.console import RenderableType
from rich.text import Text

from newsparse.cli.page.places import paragraph_of
from newsparse.cli.page.sheet import Cell, section, sheet, stacked
from newsparse.cli.page.speakers import Speakers
from newsparse.model.article import Article
from newsparse.model.person import Person, PersonKind

_COLUMNS = ("", "name", "what they are", "also", "named", "¶")
_SHARES = (0, 5, 6, 4, 0, 0)


def cast(article: Article, speakers: Speakers) -> RenderableType | None:
    """Who takes part, with the letters of those who speak; None where nobody is named."""
    if not article.people:
        return None
    rows = [_row(article, person, speakers) for person in article.people]
    return section("People", sheet(_COLUMNS, rows, _SHARES), len(rows))


def _row(article: Article, person: Person, speakers: Speakers) -> tuple[Cell, ...]:
    number = speakers.letters.get(person.name)
    return (
        Text(number or "", speakers.colour(person.name)),
        stacked(person.name, "" if person.kind is PersonKind.PERSON else person.kind),
        "; ".join(person.roles),
        "; ".join(alias for alias in person.aliases if alias != person.name),
        f"{len(person.mentions):>5}",
        paragraph_of(article, person.mentions[0].span) if person.mentions else "",
    )
