"""What the desk says about the story: notes, corrections, credits, rights, related stories."""

from collections.abc import Iterator

from rich.console import RenderableType

from newsparse.cli.page.days import day
from newsparse.cli.page.sheet import section, sheet
from newsparse.model.article import Article


def desk(article: Article) -> RenderableType | None:
    """The desk's words, each with what it is; None where there are none."""
    rows = [*_notes(article), *_credits(article)]
    return section("From the desk", sheet(("what", "words"), rows, (1, 5))) if rows else None


def _notes(article: Article) -> Iterator[tuple[str, str]]:
    for correction in article.corrections:
        yield "correction" + (f" of {day(correction.date)}" if correction.date else ""), correction.text
    for note in article.notes:
        yield f"{note.kind} note" + ("" if note.public else ", not for readers"), note.text


def _credits(article: Article) -> Iterator[tuple[str, str]]:
    for credit in article.credits:
        yield str(credit.kind), credit.text
    for agency in article.sources:
        yield "also from", agency.name or agency.code
    for rights in article.rights:
        yield "rights", rights.text
    if article.usage_terms:
        yield "terms of use", article.usage_terms
    for link in article.related:
        yield "related", f"{link.text} {link.url or ''}".strip()
