"""Where on the page the story stands."""

from collections import Counter
from collections.abc import Sequence

from newsparse.cleaning.page.places import Item, Place
from newsparse.contracts import Family

#: A verdict falls where what it would take holds this share of all prose.
_MOST = 0.4
_ENOUGH = 0.92
#: Elements that hold words and not blocks.
_LEAVES = frozenset(
    "p span a b strong em i h1 h2 h3 h4 h5 h6 li figcaption blockquote td font dd dt label small time".split()
)


def pardon(items: Sequence[Item]) -> None:
    """Undo the verdicts that would take most of the page's prose, and weigh what stands in each element."""
    total = 0.0
    by_name: Counter[str] = Counter()
    for item in items:
        if item.mass:
            total += item.mass
            for place in item.place.line:
                place.raw += item.mass
                if place.verdict is not None:
                    by_name[bare(place.token)] += item.mass
    for item in items:
        for place in item.place.line:
            if place.verdict is None:
                continue
            share = max(place.raw, by_name[bare(place.token)]) / total if total else 0.0
            least = 0.8 if place.verdict.family is Family.COMMENTS else _MOST
            if share > least:
                place.verdict = None


def bare(token: str) -> str:
    """A token without its number among those of its name."""
    return token.rpartition("[")[0] if token.endswith("]") and token[-2].isdigit() else token


def weigh(items: Sequence[Item]) -> None:
    """Sum prose and the rest up the tree; what stands under a verdict is not prose."""
    for item in items:
        condemned = any(place.verdict is not None and not place.verdict.weak for place in item.place.line)
        mass = 0.0 if condemned else item.mass
        junk = item.size - mass if mass else item.size
        for place in item.place.line:
            place.mass += mass
            place.junk += junk


def region(root: Place) -> Place:
    """The innermost element that holds nearly all of the prose."""
    place = root
    while True:
        best = max(place.kids.values(), key=lambda kid: kid.mass, default=None)
        if best is None or best.mass < _ENOUGH * root.mass or best.tag in _LEAVES:
            return place
        place = best
