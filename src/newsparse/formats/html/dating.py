"""When a page says that it was published."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from newsparse.contracts import Block, Timestamp
from newsparse.formats.html.bylines import place_of
from newsparse.formats.html.facts import Moment
from newsparse.formats.html.moments import day_in, day_in_url, timestamp
from newsparse.formats.html.witnesses import Said, Witnesses

Dated = tuple[str, Timestamp]

_PUBLISHED = ("published", "pubdate", "entry-date", "created", "datepublished", "post-date", "publish", "date")
_LATER = ("modified", "updated", "update")
#: What a line says of the day of a change.
_CHANGED = (
    *("modified", "updated", "reviewed", "revised", "aktualisiert", "stand:", "geändert", "mis à jour", "mise à jour"),
    *("modifié", "actualizad", "atualizad", "aggiornat", "bijgewerkt", "zaktualizowan", "обновлено"),
)
_NOT = (
    "comment",
    "related",
    "sidebar",
    "footer",
    "widget",
    "recent",
    "popular",
    "teaser",
    "card",
    "more",
    "latest",
    "trending",
    "nav",
    "menu",
    "aside",
    "list",
)
_SHORT = 140
_DAY = dt.timedelta(days=1)
_MOST_BLOCKS, _MOST_SHOWN = 400, 2_000
#: How many blocks before and behind the headline its day stands; elements of this rank and beyond may be another's.
_BEFORE, _NEAR, _UNSURE = 2, 7, 2
#: Minutes that a place's time is ahead of UTC, or behind it, at most.
_EAST, _WEST = 14 * 60, 12 * 60


def dated_published(
    witnesses: Witnesses, blocks: Sequence[Block], url: str | None, headline: str | None = None
) -> list[Dated]:
    """Each answer to when the page was first published, surest first; `headline` is the article's."""
    american = _is_american(witnesses)
    found = list(
        _stamps(
            [*witnesses.ld("datePublished"), *witnesses.metas("published"), *witnesses.ld("dateCreated", "uploadDate")],
            american,
        )
    )
    place = place_of(headline, blocks)
    elements = _of_elements(witnesses.facts.moments, american, place)
    beside = [] if not found and _is_sure(elements) else _beside(blocks, place, american)
    if found and not (beside and _is_told_otherwise(found[0][1].date, beside[0][1], blocks, american)):
        beside = []
    found = [*beside, *found, *(dated for _, dated in elements)]
    if url and (day := day_in_url(url)):
        found.insert(len(found) if found else 0, ("url", Timestamp(date=day, raw=url)))
    found += _stamps(witnesses.ld("datePublished", weak=True), american)
    if not found:
        found += _of_text(blocks, american)
    if not found:
        found += modified(witnesses, blocks, headline)
    return _local_first(found)


def _is_told_otherwise(machines: dt.date, shown: Timestamp, blocks: Sequence[Block], american: bool) -> bool:  # noqa: FBT001
    """Whether readers are shown another day beside the headline, not as a change's, and nowhere the machines' own.

    Days next to each other may be one moment in two zones.
    """
    if abs(shown.date - machines) <= _DAY or _is_of_change(shown.raw):
        return False
    return machines not in days_shown(blocks, month_first=american)


def days_shown(blocks: Sequence[Block], *, month_first: bool = True) -> set[dt.date]:
    """The days with a year in a page's short blocks: bylines and the like, not the story. Later blocks are not read."""
    near = blocks[:_MOST_SHOWN]
    short = (block.text for block in near if len(block.text) <= _SHORT and any(c.isdigit() for c in block.text))
    return {day for text in short if (day := day_in(text, month_first=month_first)) is not None}


def _is_of_change(line: str | None) -> bool:
    words = (line or "").casefold()
    return any(sign in words for sign in _CHANGED)


def _local_first(found: list[Dated]) -> list[Dated]:
    """The first answer; before it one that gives the same moment in the place's own time, where the first is in UTC."""
    first = found[0][1] if found and found[0][1].utc_offset == 0 else None
    for number, (source, stamp) in enumerate(found):
        if first is not None and stamp.utc_offset and stamp.moment == first.moment:
            return [found[number], *found[:number], *found[number + 1 :]]
        if first is not None and (offset := _offset(first, stamp)):
            return [(source, evolve(stamp, utc_offset=offset)), *found]
    return found


def _offset(first: Timestamp, local: Timestamp) -> int | None:
    """How far ahead of UTC a time without a zone is, in minutes, if it is the first one's moment told in local time."""
    if first.moment is None or local.time is None or local.utc_offset is not None or not local.time.second:
        return None
    ahead = dt.datetime.combine(local.date, local.time, dt.UTC) - first.moment
    minutes, rest = divmod(int(ahead.total_seconds()), 60)
    return minutes if not rest and minutes % 30 == 0 and -_WEST <= minutes <= _EAST else None


def modified(witnesses: Witnesses, blocks: Sequence[Block], headline: str | None = None) -> list[Dated]:
    """Each answer to when the page was last changed, what only readers are told behind what machines are."""
    american = _is_american(witnesses)
    said = [*witnesses.ld("dateModified"), *witnesses.metas("modified"), *witnesses.ld("dateModified", weak=True)]
    found = list(_stamps(said, american))
    later = [moment for moment in witnesses.facts.moments if any(sign in moment.name for sign in _LATER)]
    stamps = [timestamp(moment.value or moment.words) for moment in later]
    found += [("microdata", stamp) for stamp in stamps if stamp is not None]
    shown = _beside(blocks, place_of(headline, blocks), american)
    return found + [(source, stamp) for source, stamp in shown if _is_of_change(stamp.raw)]


def _stamps(said: Iterable[Said], month_first: bool) -> Iterator[Dated]:  # noqa: FBT001
    for source, value in said:
        stamp = timestamp(value, month_first=month_first)
        if stamp is not None:
            yield source, stamp


def _is_american(witnesses: Witnesses) -> bool:
    language = (witnesses.facts.language or "").casefold().replace("_", "-")
    return language in {"", "en", "en-us"}


def _of_elements(moments: Sequence[Moment], american: bool, headline: int) -> list[tuple[int, Dated]]:  # noqa: FBT001
    """What `time` elements and microdata say, each with its rank: those named for publication first, then in order.

    Among equals those right behind the headline go first.
    """
    ranked: list[tuple[int, bool, int, Dated]] = []
    for number, moment in enumerate(moments):
        stamp = timestamp(moment.value, month_first=american) or timestamp(moment.words, month_first=american)
        if stamp is None:
            continue
        rank = _rank(moment)
        if rank is not None:
            far = not headline - _BEFORE <= moment.block <= headline + _NEAR
            ranked.append((rank, far, number, ("time-element", stamp)))
    return [(rank + far, dated) for rank, far, _, dated in sorted(ranked, key=lambda row: row[:3])]


def _is_sure(elements: Sequence[tuple[int, Dated]]) -> bool:
    return bool(elements) and elements[0][0] < _UNSURE


def _beside(blocks: Sequence[Block], headline: int, american: bool) -> list[Dated]:  # noqa: FBT001
    """The day in a short block right behind the headline."""
    if not headline:
        return []
    for block in blocks[headline + 1 : headline + _NEAR]:
        if len(block.text) <= _SHORT and any(c.isdigit() for c in block.text):
            day = day_in(block.text, month_first=american)
            if day is not None:
                return [("text", Timestamp(date=day, raw=block.text))]
    return []


def _rank(moment: Moment) -> int | None:
    names = " ".join(moment.place.context()[-5:]).casefold()
    if any(sign in moment.name for sign in _LATER):
        return None
    if "datepublished" in moment.name:
        return 0
    if any(sign in names for sign in _NOT):
        return 4
    if any(sign in names.rpartition(" ")[2] for sign in _LATER):
        return 3
    return 1 if any(sign in names for sign in _PUBLISHED) else 2


def _of_text(blocks: Sequence[Block], american: bool) -> list[Dated]:  # noqa: FBT001
    """The first day in a short block of the story's own surroundings, named for a date if there is one."""
    ranked: list[tuple[int, int, Dated]] = []
    for number, block in enumerate(blocks[:_MOST_BLOCKS]):
        if len(block.text) > _SHORT or not any(c.isdigit() for c in block.text):
            continue
        day = day_in(block.text, month_first=american)
        if day is None:
            continue
        names = " ".join(block.context).casefold()
        rank = 2 if any(sign in names for sign in _NOT) else 0 if any(sign in names for sign in _PUBLISHED) else 1
        ranked.append((rank, number, ("text", Timestamp(date=day, raw=block.text))))
    return [dated for _, _, dated in sorted(ranked, key=lambda row: row[:2])][:3]
