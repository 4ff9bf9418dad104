"""What stands above the story: headline, agency, dateline, day, byline."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.style import Style
from rich.text import Text

from newsparse.cli.page.days import day, moment
from newsparse.cli.page.heading import heading
from newsparse.cli.page.margin import FAINT
from newsparse.cli.visible import visible
from newsparse.model.article import Article
from newsparse.model.dateline import Dateline
from newsparse.model.provenance import Provenance

_BOLD = Style(bold=True)
_LOUD = Style(bold=True, color="red")


def masthead(article: Article) -> RenderableType:
    """The head of the page."""
    source = article.provenance or Provenance(format="")
    facts = (source.format, source.encoding, article.language)
    return Group(heading(source.source_name, facts), *_lines(article))


def _lines(article: Article) -> Iterator[Text]:
    for warning in _warnings(article):
        yield Text(f"! {visible(warning)}", _LOUD)
    if article.headline:
        yield Text(visible(article.headline), _BOLD)
    if article.summary:
        yield Text(visible(article.summary), Style(italic=True))
    facts = list(_facts(article))
    if facts:
        yield Text(" · ").join(facts)
    if article.byline or article.authors:
        yield Text(visible(article.byline.text if article.byline else ", ".join(a.name for a in article.authors)))
    if article.url:
        yield Text(visible(article.url), FAINT)


def _warnings(article: Article) -> Iterator[str]:
    """What a reader must not miss: that the story is withdrawn, or not to be published yet."""
    if article.status and article.status != "usable":
        yield f"status: {article.status}"
    if article.embargoed_until:
        yield f"embargoed until {moment(article.embargoed_until)}"


def _facts(article: Article) -> Iterator[Text]:
    if article.agency:
        yield Text(visible(article.agency.name or article.agency.code), _BOLD)
    if article.dateline:
        yield Text(visible(_place(article.dateline)))
    if article.published:
        yield Text(moment(article.published))
    elif article.dateline and article.dateline.date:
        yield Text(f"dateline of {day(article.dateline.date)}")
    if article.sections:
        yield Text(visible(", ".join(article.sections)))


def _place(dateline: Dateline) -> str:
    """`VILNIUS, Lithuania (AP)` less the agency, which stands before it; the raw dateline where nothing is known."""
    cities = "/".join(dateline.cities)
    return ", ".join(part for part in (cities, dateline.region) if part) or dateline.raw.strip()
