"""Where on the page the story stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsparse.cleaning.page.pardon import is_condemned, pardon
from newsparse.cleaning.page.places import LEAVES, Item, Place
from newsparse.cleaning.page.verdicts import Verdict
from newsparse.contracts import BlockKind, Family

#: Each named once: asked of its class, a member costs as much as a call.
_HEADING = BlockKind.HEADING
_LIST_ITEM = BlockKind.LIST_ITEM

_ENOUGH = 0.92
#: So much prose behind the headline may be a story.
_LEAST_BEHIND = 400
#: An element that the page itself calls the story's body is believed where it holds this share of the prose.
_BELIEVED = 0.3
#: An element with the headline goes before one that holds nothing but single paragraphs, if it has so much prose.
_LEAST_TITLED = 200
_LEAST_LINK = 12
_GROUP = 0.25
_CARD = Verdict(Family.RELATED, "a list of links with a few words on each")
#: A list of teasers: at least so many links, at most so many blocks of prose for each, of such a length.
_LEAST_LINKS, _PROSES, _TEASER = 3, 1.5, 320
#: So many elements of one name beside each other are judged as one: a story told in parts has links in some of them.
_ROW = 5
#: One element by itself holds less than so much of the page's prose: less where it has so many links for each.
_HALF, _THIRD, _MANY = 0.5, 0.3, 3
#: ...and no more than so many beside each other in one element.
_DIRECT = 2


def story_place(places: Sequence[Place], items: Sequence[Item], headline: int) -> Place:
    """The innermost element that holds nearly all of the prose that is not condemned.

    `headline` is the index of the block that is the headline, 0 where there is none: prose before it counts little.
    """
    _discount(items, headline)
    _measure(places, items)
    _condemn_lists(places)
    pardon(places, items)
    _weigh(places, items)
    return _narrowed(places, set(items[headline].place.line) if headline else set())


def _discount(items: Sequence[Item], headline: int) -> None:
    """Take prose before the headline for something else, where enough follows."""
    before = sum(item.mass for item in items[:headline])
    if before and sum(item.mass for item in items[headline:]) > max(_LEAST_BEHIND, 0.3 * before):
        for item in items[:headline]:
            item.mass = 0.0


def _measure(places: Sequence[Place], items: Iterable[Item]) -> None:
    """Count what stands in each element: first by itself, then with all within it."""
    for item in items:
        place = item.place
        place.size += item.size
        if item.is_link and item.size > _LEAST_LINK and _leads_away(item):
            place.links += 1
        if item.mass:
            place.raw += item.mass
            place.proses += 1
            if item.block.kind is not _LIST_ITEM:
                place.home.direct += 1
        elif item.block.level == 1 and item.block.kind is _HEADING:
            place.titled = True
    for place in reversed(places):
        about = place.parent
        place.most = max(place.most, place.direct)
        if about is not None:
            about.size += place.size
            about.raw += place.raw
            about.links += place.links
            about.proses += place.proses
            about.most = max(about.most, place.most)
            about.titled = about.titled or place.titled


def _leads_away(item: Item) -> bool:
    return not any((mark.target or "").startswith("#") for mark in item.block.marks)


def _condemn_lists(places: Sequence[Place]) -> None:
    """Give a verdict on lists of teasers: many links, with a little prose each, in one element or in several alike."""
    root = places[0]
    alike: defaultdict[tuple[int, str], list[Place]] = defaultdict(list)
    for place in places:
        if place.verdict is None and place.proses and (place.tag not in LEAVES or place.tag == "li"):
            alike[id(place.parent), bare(place.token)].append(place)
    for row in alike.values():
        group = [place for place in row if place.links and place.most <= 1 and not place.titled]
        if not group or (len(row) >= _ROW and not _are_teasers(row)):
            continue
        mass = sum(place.raw for place in group)
        together = len(group) >= _LEAST_LINKS and _are_teasers(group) and mass < _GROUP * root.raw
        for place in group:
            share = _HALF if place.links < _MANY * place.proses else _THIRD
            if together or (_are_teasers([place]) and place.raw < share * root.raw):
                place.verdict = _CARD


def _are_teasers(group: Sequence[Place]) -> bool:
    """Whether elements hold links with a few words for each."""
    links, proses = sum(place.links for place in group), sum(place.proses for place in group)
    return links >= _LEAST_LINKS and 2 <= proses <= _PROSES * links and sum(p.raw for p in group) < _TEASER * proses


def bare(token: str) -> str:
    """A token without its number among those of its name."""
    return token.rpartition("[")[0] if token.endswith("]") and token[-2].isdigit() else token


def _weigh(places: Sequence[Place], items: Iterable[Item]) -> None:
    for item in items:
        if item.mass and not is_condemned(item):
            item.place.mass += item.mass
    for place in reversed(places):
        if place.parent is not None:
            place.parent.mass += place.mass


def _narrowed(places: Sequence[Place], titled: set[Place]) -> Place:
    """From the root inwards, as long as one element has it all; `titled` are those about the headline."""
    root = places[0]
    bodies = [place for place in places if "[itemprop=articleBody]" in place.token and place.mass]
    if len(bodies) == 1 and bodies[0].mass > _BELIEVED * root.mass:
        return bodies[0]
    place = root
    while True:
        best = max(place.kids, key=_mass, default=None)
        if best is None or best.mass <= 0 or best.tag in LEAVES:
            return place
        own = next((kid for kid in place.kids if kid in titled), best)
        if own is not best and own.mass > _LEAST_TITLED and _is_list(best):
            place = own
            continue
        if best.mass < _ENOUGH * root.mass and not _outweighs(best, place):
            return place
        if any(_begins(kid, best) for kid in place.kids[: place.kids.index(best)] if kid.mass):
            return place
        place = best


def _begins(place: Place, best: Place) -> bool:
    """Whether what stands before the story's own element is its beginning: paragraphs, or some of the same style."""
    if place.most > _DIRECT and place.mass > _LEAST_BEHIND and place.links * 2 <= place.proses:
        return True
    style = _style(place) if place.links <= place.proses else ""
    return bool(style) and style == _style(best)


def _style(place: Place) -> str:
    """The name of the elements in which most of a place's prose stands beside each other, where they have one."""
    found: defaultdict[str, float] = defaultdict(float)
    left = [place]
    while left:
        one = left.pop()
        if one.direct:
            found[bare(one.token)] += one.mass
        left += [kid for kid in one.kids if kid.mass]
    style = max(found, key=found.__getitem__, default="")
    return style if "." in style else ""


def _is_list(place: Place) -> bool:
    """Whether it holds single paragraphs with about as many links."""
    return place.most <= _DIRECT and place.proses <= _PROSES * place.links


def _mass(place: Place) -> float:
    return place.mass


def _outweighs(best: Place, place: Place) -> bool:
    """Whether what stands beside an element is little prose among many links, and not more of the same."""
    beside = place.mass - best.mass
    if beside > 0.3 * place.mass or place.proses - best.proses > _PROSES * (place.links - best.links):
        return False
    if any(kid.most > _DIRECT for kid in place.kids if kid is not best):
        return False
    same = sum(kid.mass for kid in place.kids if bare(kid.token) == bare(best.token)) - best.mass
    return same < 0.5 * beside
