"""What stands between a page's headline and the element that holds the story."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.cleaning.page.places import Item, Place
from newsparse.cleaning.page.sameness import key_of, says
from newsparse.contracts import BODY, BlockKind

#: Each named once: asked of its class, a member costs as much as a call.
_HEADING = BlockKind.HEADING

#: How many blocks the headline may stand before the story, and how long a line of its beginning is at least.
_FAR, _LEAST = 25, 30
#: ...and how far before it where prose stands between: a beginning before a list of contents.
_FARTHEST = 40
#: What names of elements say of a line that sums the story up.
_DECKS = (
    *("dek", "deck", "subhead", "sub-head", "subtitle", "standfirst", "strapline", "summary", "intro", "excerpt"),
    *("description", "tagline", "abstract", "lede", "alternativeheadline"),
)
#: A text that sums up others is at most this share of the story's prose, and not one among this many paragraphs.
_SHARE, _AMONG = 0.25, 3
#: ...and no longer than this: more is the story's first paragraph, set in bold.
_LONGEST = 175
_CUT_OFF = ("...", "…")


class Lead(NamedTuple):
    """By index: the blocks that may belong to the story, and those that only say what the page's summary says."""

    own: frozenset[int]
    decks: frozenset[int]


def lead_of(items: Sequence[Item], story: Place, headline: str | None, summary: str | None) -> Lead:
    """What stands there; `headline` and `summary` are the article's own."""
    title = key_of(headline or "")
    first = next((item.index for item in items if item.mass and story in item.place.line), 0)
    titles = [item.index for item in items[max(0, first - _FARTHEST) : first] if _is_title(item, title)]
    if not titles:
        return Lead(frozenset(), frozenset())
    between = items[titles[-1] + 1 : first + 1]
    decks = frozenset(item.index for item in between if _is_summary(item, summary or "", story))
    near = titles[-1] >= first - _FAR
    own = (item for item in _own(between[:-1]) if near or (item.mass and not _is_named(item)))
    return Lead(frozenset(item.index for item in own if item.index not in decks), decks)


def _own(between: Sequence[Item]) -> Iterator[Item]:
    """What reads like a beginning."""
    for item in between:
        named = item.block.kind is _HEADING or _is_named(item)
        if ((item.is_sentence and item.size > _LEAST) or named) and item.block.kind in BODY and not item.is_link:
            yield item


def _is_summary(item: Item, summary: str, story: Place) -> bool:
    """Whether a block apart from the story's paragraphs says what the page says of the story to machines."""
    home = item.place.home
    if not summary or item.size > min(_LONGEST, _SHARE * story.raw) or home is story or home.direct >= _AMONG:
        return False
    key, own = key_of(summary), key_of(item.block.text)
    if says(item, key):
        return True
    short, long = sorted((key, own), key=len)
    cut_off = summary.endswith(_CUT_OFF) and own.startswith(key)
    return len(short) > _LEAST and (cut_off or (_is_named(item) and short in long and 2 * len(short) > len(long)))


def _is_named(item: Item) -> bool:
    names = " ".join(item.block.context[-2:]).casefold()
    return any(name in names for name in _DECKS)


def _is_title(item: Item, headline: str) -> bool:
    heading = item.block.kind is _HEADING and item.block.level == 1
    return heading or (bool(headline) and says(item, headline))
