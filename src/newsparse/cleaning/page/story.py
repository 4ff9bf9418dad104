"""Which blocks within the story's part of the page are not the story."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsparse.cleaning.page.hosts import host_of, leads_elsewhere
from newsparse.cleaning.page.lead import lead_of
from newsparse.cleaning.page.places import Item, Place
from newsparse.cleaning.page.sameness import key_of, says
from newsparse.cleaning.page.verdicts import Verdict
from newsparse.contracts import Action, Article, BlockKind, Family


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
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: How a line that tells of a writer goes on behind the name.
_TELLS = (
    " is a",
    " is the ",
    " was ",
    " has ",
    " covers ",
    " writes ",
    " reports ",
    " joined ",
    " can be ",
    " works ",
    ", a ",
    "'s book",
    "’s book",
    "'s work ",
    "’s work ",
)
_POINTER = 0.3
_PARAGRAPH_TAGS = frozenset({"p", "td", "th", "pre", "blockquote", "dd"})
#: A line shorter than this may be a label; this share of the story's prose are paragraphs where such lines are none.
_LABEL, _PARAGRAPHS = 90, 0.85
#: What is told of a story in a line of less than so many characters, and how many spaces a line of its own has.
_NOTES, _NOTE = frozenset({Family.BYLINE, Family.TIMESTAMP, Family.CREDIT}), 100
_FEW = 3
#: Of these kinds, what leads to other hosts is what the story tells of: shops, sources, places.
_LISTED = frozenset({BlockKind.HEADING, BlockKind.LIST_ITEM})
#: So many paragraphs beside each other are a story's.
_AMONG = 3
_OUTSIDE = Judgement("outside", Family.FURNITURE, "stands outside the part of the page that holds the story")
_LINKS = Judgement("links", Family.RELATED, "consists of links")
_BEFORE = Judgement("before", Family.FURNITURE, "a short line before the story begins")
_BEHIND = Judgement("behind", Family.FURNITURE, "a short line after the story has ended")
_HEADLINE = Judgement("headline", Family.REPEAT, "is the headline", 0.99, Action.COLLAPSE)
_SUMMARY = Judgement(
    "summary", Family.REPEAT, "sums the story up in the words of the page's own summary", 0.97, Action.COLLAPSE
)
_CONTROL = Judgement("control", Family.INTERFACE, "a button or a choice", 0.99)
_MARKS = Judgement("marks", Family.FURNITURE, "holds no letter and no figure")
_LINE = Judgement("line", Family.FURNITURE, "a short line in a story that is made of paragraphs")
_BYLINE = Judgement("byline", Family.BYLINE, "names the writer and the day")
_BIOGRAPHY = Judgement("biography", Family.BIOGRAPHY, "tells of the writer")
_DANGLING = Judgement("heading", Family.RELATED, "a heading without text of its own")


def headline_of(items: Sequence[Item], headline: str | None) -> int:
    """The index of the first heading that is the headline; 0 where none is."""
    key = key_of(headline or "")
    if not key:
        return 0
    return next((item.index for item in items if item.block.kind is BlockKind.HEADING and says(item, key)), 0)


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
        judgement = None if item.index in lead else _alone(item, story, within, key, host)
        if judgement is None:
            inside.append(item)
        else:
            found[item.index] = judgement
    _ends(inside, found, lead)
    _labels(inside, found)
    names = [author.name for author in article.authors if " " in author.name]
    _bylines(inside, found, names)
    _biographies(inside, found, names)
    _headings(inside, found)
    for item in items:
        if item.index in found:
            yield item, found[item.index]


def _may_lead(item: Item, story: Place) -> bool:
    """Whether no verdict stands against a beginning, or none but on an element that holds it alone, as teasers do."""
    if _verdict(item, story) is None:
        return True
    return bool(item.mass) and not item.linked and all(map(_is_teaser, item.place.line))


def _is_teaser(place: Place) -> bool:
    """Whether no verdict is on an element, or it is named for a way elsewhere and holds one paragraph and no link."""
    verdict = place.verdict
    if verdict is None:
        return True
    return verdict.family is Family.RELATED and place.tag != "aside" and place.proses == 1 and not place.links


def _alone(item: Item, story: Place, within: dict[int, bool], headline: str, host: str) -> Judgement | None:
    """What is to be said of a block without looking at its neighbours; `host` is the page's own."""
    if says(item, headline):
        return _HEADLINE
    verdict = _verdict(item, story)
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
    if kind is BlockKind.LABEL:
        return _CONTROL
    if item.size < _RULE and not any(c.isalnum() for c in item.block.text):
        return _MARKS
    if item.is_link and kind not in {BlockKind.TABLE_ROW, BlockKind.CAPTION} and not _heads_story(item):
        return None if kind in _LISTED and leads_elsewhere(item, host) else _LINKS
    return None


def _heads_story(item: Item) -> bool:
    """Whether a heading that is a link stands among the paragraphs of a story."""
    home = item.place.parent
    return item.block.kind is BlockKind.HEADING and home is not None and home.direct >= _AMONG


def _verdict(item: Item, story: Place) -> Verdict | None:
    """The innermost verdict on what stands there; weak ones do not reach sentences, nor elements full of prose."""
    for place in item.place.line:
        verdict = place.verdict
        if verdict is None:
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
    return item.block.kind is BlockKind.QUOTATION or (item.block.kind is BlockKind.HEADING and place is item.place)


def _ends(inside: list[Item], found: dict[int, Judgement], lead: set[int]) -> None:
    """Short lines before the first prose and after the last."""
    prose = [number for number, item in enumerate(inside) if item.mass and not _is_pointer(item)]
    if not prose:
        return
    first, last = prose[0], prose[-1]
    home = inside[first].place.parent
    while first and home in inside[first - 1].place.line[1:3] and _may_begin(inside[first - 1]):
        first -= 1
    for item in inside[:first]:
        if item.block.kind is not BlockKind.CAPTION and item.index not in lead:
            found[item.index] = _BEFORE
    for item in inside[last + 1 :]:
        if not _may_end(item, inside[last].place):
            found[item.index] = _BEHIND


def _may_end(item: Item, last: Place) -> bool:
    """Whether a short block behind the last prose, which stands in `last`, is the story's own end."""
    kind = item.block.kind
    listed = kind in {BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.HEADING} and not item.linked
    if kind is BlockKind.CAPTION or item.is_sentence or (listed and last.parent in item.place.line):
        return True
    return item.place.tag == "p" and item.place.home is last.home and last.home.direct >= _AMONG and not item.is_link


def _may_begin(item: Item) -> bool:
    """Whether a short block right before the first prose is the story's own beginning."""
    kind = item.block.kind
    return (
        item.is_sentence
        or (kind is BlockKind.HEADING and item.block.level != 1)
        or (kind is BlockKind.LIST_ITEM and not item.linked)
        or (item.place.tag == "p" and not item.is_link and item.block.text.count(" ") >= _FEW)
    )


def _is_pointer(item: Item) -> bool:
    """Whether it is an item of a list with a link in it, as lists of other stories have them."""
    return item.block.kind is BlockKind.LIST_ITEM and item.linked > _POINTER * item.size


def _bylines(inside: list[Item], found: dict[int, Judgement], authors: Sequence[str]) -> None:
    """Short lines with a writer's name and a year: when who wrote it."""
    for item in inside if authors else ():
        text = item.block.text
        if item.size >= _NOTE or not _YEAR.search(text):
            continue
        if any(text.startswith(name) or (name in text and not item.is_sentence) for name in authors):
            found.setdefault(item.index, _BYLINE)


def _biographies(inside: list[Item], found: dict[int, Judgement], authors: Sequence[str]) -> None:
    """Paragraphs in the second half that tell of a writer by name."""
    for item in inside[len(inside) // 2 :] if authors else ():
        text = item.block.text
        name = next((name for name in authors if text.startswith(name)), None)
        if name is not None and text[len(name) :].startswith(_TELLS):
            found.setdefault(item.index, _BIOGRAPHY)


def _labels(inside: list[Item], found: dict[int, Judgement]) -> None:
    """Short lines that are no paragraphs, where all the prose is in paragraphs."""
    prose = [item for item in inside if item.mass]
    in_paragraphs = sum(item.mass for item in prose if "p" in _tags(item))
    if in_paragraphs < _PARAGRAPHS * sum(item.mass for item in prose):
        return
    for item in inside:
        short = item.block.kind is BlockKind.PARAGRAPH and item.size < _LABEL and not item.is_sentence
        if short and not _tags(item) & _PARAGRAPH_TAGS:
            found.setdefault(item.index, _LINE)


def _tags(item: Item) -> set[str]:
    return {place.tag for place in item.place.line[:3]}


def _headings(inside: list[Item], found: dict[int, Judgement]) -> None:
    """Headings that nothing follows, or nothing but what was cut."""
    level, was_cut, at_end = 0, False, True
    for item in reversed(inside):
        if item.index in found:
            was_cut = True
        elif item.block.kind is BlockKind.HEADING:
            own = item.block.level or 1
            if at_end or (was_cut and level and own >= level):
                found[item.index] = _DANGLING
            else:
                level, was_cut = own, False
        elif item.block.kind is not BlockKind.CAPTION:
            level, was_cut, at_end = 0, False, False
