"""When a page says that it was published."""

from collections.abc import Iterable, Iterator, Sequence

from newsparse.contracts import Block, Timestamp
from newsparse.formats.html.facts import Moment
from newsparse.formats.html.moments import day_in, day_in_url, timestamp
from newsparse.formats.html.witnesses import Said, Witnesses

Dated = tuple[str, Timestamp]

_PUBLISHED = ("published", "pubdate", "entry-date", "created", "datepublished", "post-date", "publish", "date")
_LATER = ("modified", "updated", "update")
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
_MOST_BLOCKS = 400


def dated_published(witnesses: Witnesses, blocks: Sequence[Block], url: str | None) -> list[Dated]:
    """Each answer to when the page was first published, surest first."""
    american = _is_american(witnesses)
    found = list(
        _stamps(
            [*witnesses.ld("datePublished"), *witnesses.metas("published"), *witnesses.ld("dateCreated", "uploadDate")],
            american,
        )
    )
    found += _of_elements(witnesses.facts.moments, american)
    if url and (day := day_in_url(url)):
        found.insert(len(found) if found else 0, ("url", Timestamp(date=day, raw=url)))
    found += _stamps(witnesses.ld("datePublished", weak=True), american)
    if not found:
        found += _of_text(blocks, american)
    if not found:
        found += modified(witnesses)
    return _local_first(found)


def _local_first(found: list[Dated]) -> list[Dated]:
    """The first answer; before it one that gives the same moment in the place's own time, where the first is in UTC."""
    first = found[0][1].moment if found and found[0][1].utc_offset == 0 else None
    for number, (_, stamp) in enumerate(found):
        if first is not None and stamp.utc_offset and stamp.moment == first:
            return [found[number], *found[:number], *found[number + 1 :]]
    return found


def modified(witnesses: Witnesses) -> list[Dated]:
    """Each answer to when the page was last changed."""
    said = [*witnesses.ld("dateModified"), *witnesses.metas("modified"), *witnesses.ld("dateModified", weak=True)]
    found = list(_stamps(said, month_first=_is_american(witnesses)))
    later = [moment for moment in witnesses.facts.moments if any(sign in moment.name for sign in _LATER)]
    stamps = [timestamp(moment.value or moment.words) for moment in later]
    found += [("microdata", stamp) for stamp in stamps if stamp is not None]
    return found


def _stamps(said: Iterable[Said], month_first: bool) -> Iterator[Dated]:  # noqa: FBT001
    for source, value in said:
        stamp = timestamp(value, month_first=month_first)
        if stamp is not None:
            yield source, stamp


def _is_american(witnesses: Witnesses) -> bool:
    language = (witnesses.facts.language or "").casefold().replace("_", "-")
    return language in {"", "en", "en-us"}


def _of_elements(moments: Sequence[Moment], american: bool) -> list[Dated]:  # noqa: FBT001
    """What `time` elements and microdata say: those named for publication first, then those that stand first."""
    ranked: list[tuple[int, int, Dated]] = []
    for number, moment in enumerate(moments):
        stamp = timestamp(moment.value, month_first=american) or timestamp(moment.words, month_first=american)
        if stamp is None:
            continue
        rank = _rank(moment)
        if rank is not None:
            ranked.append((rank, number, ("time-element", stamp)))
    return [dated for _, _, dated in sorted(ranked, key=lambda row: row[:2])]


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
