"""Why a block is no part of the story, as far as it tells by itself and by the elements that it stands in."""

from functools import cache
from typing import NamedTuple

from newsparse.cleaning.page.hosts import leads_elsewhere
from newsparse.cleaning.page.places import Item, Place
from newsparse.cleaning.page.sameness import says
from newsparse.cleaning.page.verdicts import Verdict
from newsparse.contracts import Action, BlockKind, Family

#: Each named once: asked of its class, a member costs as much as a call.
_RELATED = Family.RELATED
_QUOTATION = BlockKind.QUOTATION
_HEADING = BlockKind.HEADING
_LABEL = BlockKind.LABEL


class Judgement(NamedTuple):
    """Why a block is no part of the story."""

    rule: str
    family: Family
    reason: str
    confidence: float = 0.97
    action: Action = Action.DROP


#: An element is full of prose where this share of its text is.
_FULL = 0.6
_RULE = 40
#: What is told of a story, or asked of its readers, in a line of less than so many characters.
_NOTES = frozenset({Family.BYLINE, Family.TIMESTAMP, Family.CREDIT, Family.INTERFACE, Family.HUB, Family.PAYWALL})
_NOTE = 100
#: Of these kinds, what leads to other hosts is what the story tells of: shops, sources, places.
_LISTED = frozenset({BlockKind.HEADING, BlockKind.LIST_ITEM})
#: Where these hold no link, they list no other stories.
_LISTS = frozenset({"ul", "ol"})
#: So many paragraphs beside each other are a story's.
_AMONG = 3
_OUTSIDE = Judgement("outside", Family.FURNITURE, "stands outside the part of the page that holds the story")
_LINKS = Judgement("links", Family.RELATED, "consists of links")
_HEADLINE = Judgement("headline", Family.REPEAT, "is the headline", 0.99, Action.COLLAPSE)
_CONTROL = Judgement("control", Family.INTERFACE, "a button or a choice", 0.99)
_MARKS = Judgement("marks", Family.FURNITURE, "holds no letter and no figure")


def alone(item: Item, story: Place, within: dict[int, bool], headline: str, host: str) -> Judgement | None:
    """What is to be said of a block without looking at its neighbours; `host` is the page's own."""
    if says(item, headline):
        return _HEADLINE
    verdict = verdict_on(item, story)
    if verdict is not None:
        return _named(verdict)
    known = within.get(id(item.place))
    if known is None:
        known = within[id(item.place)] = story in item.place.line
    return _of_shape(item, host) if known else _OUTSIDE


@cache
def _named(verdict: Verdict) -> Judgement:
    return Judgement(f"named-{verdict.family.value}", verdict.family, verdict.reason)


def _of_shape(item: Item, host: str) -> Judgement | None:
    """What is to be said of a block within the story by its own shape."""
    kind = item.block.kind
    if kind is _LABEL:
        return _CONTROL
    if item.size < _RULE and not any(c.isalnum() for c in item.block.text):
        return _MARKS
    if item.is_link and kind not in {BlockKind.TABLE_ROW, BlockKind.CAPTION} and not _heads_story(item):
        return None if kind in _LISTED and leads_elsewhere(item, host) else _LINKS
    return None


def _heads_story(item: Item) -> bool:
    """Whether a heading that is a link stands among the paragraphs of a story."""
    home = item.place.parent
    return item.block.kind is _HEADING and home is not None and home.direct >= _AMONG


def verdict_on(item: Item, story: Place) -> Verdict | None:
    """The innermost verdict on what stands there; weak ones do not reach sentences, nor elements full of prose."""
    for place in item.place.line:
        verdict = place.verdict
        if verdict is None:
            continue
        if verdict.family is _RELATED and place.tag in _LISTS and not place.links and story in item.place.line:
            continue
        if verdict.lenient and (item.is_sentence or place.proses) and story in item.place.line:
            continue
        if verdict.weak and not _is_note(item, place) and _is_spared(item, place):
            continue
        return verdict
    return None


def _is_note(item: Item, place: Place) -> bool:
    """Whether a short line stands right in an element that is named for a writer, a day or a maker."""
    return (
        place.verdict is not None
        and place.verdict.family in _NOTES
        and (place is item.place or (place is item.place.parent and any(c.isdigit() for c in item.block.text)))
        and item.size < _NOTE
        and item.block.kind is BlockKind.PARAGRAPH
    )


def _is_spared(item: Item, place: Place) -> bool:
    """Whether a weak verdict does not reach a block: it is a sentence, or stands in an element full of prose."""
    return item.is_sentence or bool(item.mass) or place.raw > _FULL * place.size or _is_apart(item, place)


def _is_apart(item: Item, place: Place) -> bool:
    """Whether it is a post that is shown, or a heading that bears the name itself."""
    return item.block.kind is _QUOTATION or (item.block.kind is _HEADING and place is item.place)
