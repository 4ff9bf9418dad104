"""The whole page of an article."""

from collections.abc import Iterator
from enum import Enum

from rich.console import Group, RenderableType

from newsparse.cli.page.calendar import calendar
from newsparse.cli.page.cast import cast
from newsparse.cli.page.cuttings import cuttings
from newsparse.cli.page.desk import desk
from newsparse.cli.page.happenings import happenings
from newsparse.cli.page.masthead import masthead
from newsparse.cli.page.pictures import pictures
from newsparse.cli.page.quotations import quotations
from newsparse.cli.page.speakers import Speakers
from newsparse.cli.page.story import story
from newsparse.cli.page.troubles import troubles
from newsparse.model.article import Article


class Cuts(Enum):
    """What is shown of the cuts: nothing, each in its place with long runs folded, or all of them and a table."""

    HIDDEN = "hidden"
    IN_PLACE = "in place"
    LISTED = "listed"


def page(article: Article, *, cuts: Cuts = Cuts.IN_PLACE, in_time: bool = False) -> RenderableType:
    """All that a person may want to see of an article, from top to bottom; events in order of time if `in_time`."""
    speakers = Speakers.of(article)
    parts = (
        quotations(article, speakers),
        happenings(article, in_time=in_time),
        cast(article, speakers),
        calendar(article),
        pictures(article),
        desk(article),
        cuttings(article) if cuts is Cuts.LISTED else None,
        troubles(article),
    )
    paragraphs = _spaced(story(article, speakers, cuts=cuts is not Cuts.HIDDEN, fold=cuts is Cuts.IN_PLACE))
    return Group(masthead(article), "", *paragraphs, *(part for part in parts if part is not None), "")


def _spaced(paragraphs: Iterator[RenderableType]) -> Iterator[RenderableType]:
    """A blank line between paragraphs."""
    for at, paragraph in enumerate(paragraphs):
        if at:
            yield ""
        yield paragraph
