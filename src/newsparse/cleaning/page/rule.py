"""Finding the story among all that a page shows."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from newsparse.cleaning.page.judgement import Judgement
from newsparse.cleaning.page.places import Item, Place, felled, planted
from newsparse.cleaning.page.region import story_place
from newsparse.cleaning.page.story import headline_of, judged
from newsparse.contracts import Article, Cut, Lifted, Region, Span, trusted

#: What the rules are called that go by what an element is named.
_NAMED = "named-"
_Cut, _Region, _Span = trusted(Cut), trusted(Region), trusted(Span)


@frozen
class PageRule:
    """Cuts all blocks of a web page that are not the story; acts on articles whose blocks tell where they stood.

    A feed's item or an agency's message holds a story and little else: where another format than `html` has read it,
    only what elements themselves name as furniture is cut.
    """

    name: str = "page"

    def cuts(self, article: Article) -> Iterable[Cut | Lifted]:
        """A cut for each block of furniture, whole."""
        if not any(block.context for block in article.blocks):
            return
        places, items = planted(article.blocks)
        is_page = article.provenance is None or article.provenance.format == "html"
        for item, judgement in found_in(article, places, items):
            if is_page or judgement.rule.startswith(_NAMED):
                yield cut_of(item, judgement, self.name)
        felled(places)


def found_in(
    article: Article, places: Sequence[Place], items: Sequence[Item], story: Place | None = None
) -> Iterator[tuple[Item, Judgement]]:
    """The blocks that are not the story; `story` is the element that holds it, where that is known."""
    found = story_place(places, items, headline_of(items, article.headline))
    for place in story.line if story is not None else ():
        place.verdict = None
    yield from judged(items, story or found, article)


def cut_of(item: Item, judgement: Judgement, rule: str) -> Cut:
    """A cut of the whole block, by a part of `rule`."""
    return _Cut(
        where=_Region(item.index, _Span(0, item.size)),
        text=item.block.text,
        rule=f"{rule}/{judgement.rule}",
        family=judgement.family,
        action=judgement.action,
        reason=judgement.reason,
        confidence=judgement.confidence,
    )
