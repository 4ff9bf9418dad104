"""Finding the story among all that a page shows."""

from collections.abc import Iterable

from attrs import frozen

from newsparse.cleaning.page.places import Item, planted
from newsparse.cleaning.page.region import story_place
from newsparse.cleaning.page.story import Judgement, headline_of, judged
from newsparse.contracts import Article, Cut, Lifted, Region, Span

_SAYS = "page"


@frozen
class PageRule:
    """Cuts all blocks of a web page that are not the story; acts on articles whose blocks tell where they stood."""

    name: str = _SAYS

    def cuts(self, article: Article) -> Iterable[Cut | Lifted]:
        """A cut for each block of furniture, whole."""
        if not any(block.context for block in article.blocks):
            return
        places, items = planted(article.blocks)
        story = story_place(places, items, headline_of(items, article.headline))
        names = [author.name for author in article.authors if " " in author.name]
        for item, judgement in judged(items, story, article.headline, article.summary, names):
            yield _cut(item, judgement)


def _cut(item: Item, judgement: Judgement) -> Cut:
    return Cut(
        where=Region(item.index, Span(0, item.size)),
        text=item.block.text,
        rule=f"{_SAYS}/{judgement.rule}",
        family=judgement.family,
        action=judgement.action,
        reason=judgement.reason,
        confidence=judgement.confidence,
    )
