"""The table of quotations."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from newsparse.cli.page.places import paragraph_of
from newsparse.cli.page.sheet import Cell, section, sheet, stacked
from newsparse.cli.page.speakers import Speakers, shown_quotes
from newsparse.cli.visible import visible
from newsparse.model.article import Article
from newsparse.model.quote import Quote, QuoteKind

_COLUMNS = ("", "speaker", "how", "quotation", "¶")
_SHARES = (0, 4, 3, 9, 0)
#: Below this the attribution is shown to be in doubt.
_SURE = 0.8


def quotations(article: Article, speakers: Speakers) -> RenderableType | None:
    """Who said what, how and where; None where nobody is quoted."""
    quotes = shown_quotes(article)
    if not quotes:
        return None
    rows = [_row(article, quote, speakers) for quote in quotes]
    return section("Quotations", sheet(_COLUMNS, rows, _SHARES), len(quotes))


def _row(article: Article, quote: Quote, speakers: Speakers) -> tuple[Cell, ...]:
    style = speakers.style(quote)
    words = quote.text if quote.kind is QuoteKind.INDIRECT else f"“{quote.text}”"
    return (
        Text(speakers.key(quote), style),
        stacked(*_who(quote)),
        stacked(quote.cue.of(article.text) if quote.cue else "", *_how(quote)),
        Text(visible(words), style),
        paragraph_of(article, quote.span),
    )


def _who(quote: Quote) -> Iterator[str]:
    """The speaker's name, what they are, who says it too, and how sure that is."""
    speaker = quote.speaker
    if speaker is None:
        yield from ("", "speaker not told")
        return
    yield speaker.name or speaker.mention.text
    yield speaker.role or speaker.mention.role or ""
    yield from (f"and {name}" for name in speaker.also)
    if speaker.name is None:
        yield "not resolved"
    if quote.confidence < _SURE:
        yield f"{quote.confidence:.0%} sure"


def _how(quote: Quote) -> Iterator[str]:
    """Medium, platform, addressee, and what is odd about the quotation."""
    if quote.medium or quote.platform:
        yield ": ".join(part for part in (quote.medium, quote.platform) if part)
    if quote.addressee:
        yield f"to {quote.addressee.text}"
    if quote.kind is not QuoteKind.DIRECT:
        yield str(quote.kind)
    if quote.damaged:
        yield "text lost"
