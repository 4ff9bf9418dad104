"""Which verdicts on elements fall, since they would take the story itself."""

import re
from collections import defaultdict
from collections.abc import Sequence

from newsparse.cleaning.page.places import Item, Place
from newsparse.cleaning.page.verdicts import Verdict
from newsparse.contracts import Family

#: A verdict may fall where what it would take holds this share of all prose...
_MOST = 0.4
#: ...and as much prose as this, for its own, is not left elsewhere.
_LEFT, _LEFT_HARD = 0.6, 0.12
_MOST_SUSPECTS = 24
#: In what is no story, no more paragraphs than this stand beside each other.
_DIRECT = 2
#: So many paragraphs beside each other are told by nobody but the story, where no others stand so.
_RUN = 8
#: ...and by so few, where the others are readers' words and the like.
_SHORT_RUN = 4
_FIGURES = re.compile(r"\[\d+\]$|\d+")


def pardon(places: Sequence[Place], items: Sequence[Item]) -> None:
    """Undo the verdicts that would take most of the page's prose, from the outside in."""
    total = places[0].raw
    by_name: defaultdict[str, float] = defaultdict(float)
    for place in places:
        if place.verdict is not None and place.raw:
            by_name[_name(place, place.verdict)] += place.raw
    heavy = {name for name, raw in by_name.items() if raw > _MOST * total}
    if not heavy:
        return
    suspects = [place for place in places if place.verdict is not None and _name(place, place.verdict) in heavy]
    pardoned: set[tuple[int, str]] = set()
    for place in sorted(suspects, key=_depth)[:_MOST_SUSPECTS]:
        assert place.verdict is not None  # noqa: S101 - chosen so
        name = _name(place, place.verdict)
        if (id(place.parent), name) in pardoned or _is_pardoned(place, place.verdict, by_name[name], places, items):
            pardoned.add((id(place.parent), name))
            place.verdict = None


def _is_pardoned(place: Place, verdict: Verdict, mass: float, places: Sequence[Place], items: Sequence[Item]) -> bool:
    """Whether a verdict falls that would take `mass` together with those of the same name."""
    if verdict.weak:
        return True
    run = _SHORT_RUN if verdict.hard else _RUN
    if place.most <= _DIRECT and _holds_run(places, run):
        return False
    clean = sum(item.mass for item in items if item.mass and not is_condemned(item))
    if verdict.family is Family.BIOGRAPHY and place.proses == 1 and clean:
        return False
    may_run = place.most >= _RUN and (place.titled or not verdict.hard)
    few = clean < mass * (_LEFT_HARD if verdict.hard else _LEFT)
    return few or (may_run and not _holds_run(places, _DIRECT + 1))


def _holds_run(places: Sequence[Place], least: int) -> bool:
    """Whether so many paragraphs stand beside each other as a story's do, in an element that no verdict is on."""
    return any(
        place.direct >= least and all(about.verdict is None or about.verdict.weak for about in place.line)
        for place in places
    )


def _depth(place: Place) -> int:
    return len(place.line)


def _name(place: Place, verdict: Verdict) -> str:
    """What is pardoned together: elements of one name, whatever their figures, or all of a weak verdict."""
    return verdict.family.value if verdict.weak else _FIGURES.sub("", place.token)


def is_condemned(item: Item) -> bool:
    """Whether a verdict that is not weak is on an element about a block."""
    return any(place.verdict is not None and not place.verdict.weak for place in item.place.line)
