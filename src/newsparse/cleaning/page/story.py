"""Which blocks of a page are not its story."""

from collections.abc import Iterator, Sequence

from newsparse.cleaning.page.hosts import host_of
from newsparse.cleaning.page.judgement import Judgement, alone, verdict_on
from newsparse.cleaning.page.lead import lead_of
from newsparse.cleaning.page.neighbours import judge_together
from newsparse.cleaning.page.places import Item, Place
from newsparse.cleaning.page.sameness import key_of, says
from newsparse.contracts import Action, Article, BlockKind, Family

#: Each named once: asked of its class, a member costs as much as a call.
_HEADING = BlockKind.HEADING

_SUMMARY = Judgement(
    "summary", Family.REPEAT, "sums the story up in the words of the page's own summary", 0.97, Action.COLLAPSE
)


def headline_of(items: Sequence[Item], headline: str | None) -> int:
    """The index of the first heading that is the headline; 0 where none is."""
    key = key_of(headline or "")
    if not key:
        return 0
    return next((item.index for item in items if item.block.kind is _HEADING and says(item, key)), 0)


def judged(items: Sequence[Item], story: Place, article: Article) -> Iterator[tuple[Item, Judgement]]:
    """The article's blocks to cut, each with its judgement."""
    own, decks = lead_of(items, story, article.headline, article.summary)
    found = dict.fromkeys(decks, _SUMMARY)
    lead = {index for index in own if _may_lead(items[index], story)}
    inside: list[Item] = []
    within: dict[int, bool] = {}
    key, host = key_of(article.headline or ""), host_of(article.url or article.canonical_url)
    for item in items:
        if item.index in found:
            continue
        judgement = None if item.index in lead else alone(item, story, within, key, host)
        if judgement is None:
            inside.append(item)
        else:
            found[item.index] = judgement
    judge_together(inside, found, lead, [author.name for author in article.authors if " " in author.name])
    for item in items:
        if item.index in found:
            yield item, found[item.index]


def _may_lead(item: Item, story: Place) -> bool:
    """Whether no verdict stands against a beginning, or none but on an element that holds it alone, as teasers do."""
    if verdict_on(item, story) is None:
        return True
    return bool(item.mass) and not item.linked and all(map(_is_teaser, item.place.line))


def _is_teaser(place: Place) -> bool:
    """Whether no verdict is on an element, or it is named for a way elsewhere and holds one paragraph and no link."""
    verdict = place.verdict
    if verdict is None:
        return True
    return verdict.family is Family.RELATED and place.tag != "aside" and place.proses == 1 and not place.links
