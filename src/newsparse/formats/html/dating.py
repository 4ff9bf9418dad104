"""When a page says that it was published."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from newsparse.contracts import Timestamp
from newsparse.formats.html.facts import Moment
from newsparse.formats.html.shown import DATED, ELSEWHERE, Shown, is_of_change, offset_of
from newsparse.formats.html.witnesses import Said, Witnesses
from newsparse.text.moments import day_in_url

Dated = tuple[str, Timestamp]

_LATER = ("modified", "updated", "update")
_DAY = dt.timedelta(days=1)
_FIGURES = re.compile(r"\d[./]\s?\d")
#: How many blocks before and behind the headline its day stands; elements of this rank and beyond may be another's.
_BEFORE, _NEAR, _UNSURE = 2, 7, 2


def dated_published(witnesses: Witnesses, shown: Shown, url: str | None) -> list[Dated]:
    """Each answer to when the page was first published, surest first."""
    american = shown.month_first
    said = [*witnesses.ld("datePublished"), *witnesses.metas("published"), *witnesses.ld("dateCreated", "uploadDate")]
    found = list(_stamps(said, american))
    changes = [stamp for _, stamp in _stamps(_changes(witnesses), american)]
    elements = _of_elements(witnesses.facts.moments, american, shown.headline)
    told = _told(found, elements, shown, changes)
    found = [*told, *found, *(dated for _, dated in elements)]
    if url and (day := day_in_url(url)):
        found.append(("url", Timestamp(date=day, raw=url)))
    found += _stamps(witnesses.ld("datePublished", weak=True), american)
    if not found:
        found += (("text", stamp) for stamp in shown.anywhere())
    if not found:
        found += modified(witnesses, shown)
    return _local_first(found, shown)


def _told(
    found: Sequence[Dated], elements: Sequence[tuple[int, Dated]], shown: Shown, changes: Sequence[Timestamp]
) -> list[Dated]:
    """What readers are told of the day, where that is surer than what machines are; to the minute if an element is."""
    if not found and _is_sure(elements):
        return []
    stamp = shown.beside()
    if stamp is None or is_of_change(stamp.raw) or (found and stamp.date in {change.date for change in changes}):
        stamp = shown.labelled()
    if stamp is None or (found and not _is_told_otherwise(found[0][1].date, stamp, shown)):
        return []
    exact = (dated for _, dated in elements if dated[1].date == stamp.date and dated[1].time is not None)
    return [next(exact, ("text", stamp))]


def _is_told_otherwise(machines: dt.date, shown: Timestamp, page: Shown) -> bool:
    """Whether readers are shown another day, not as a change's, and nowhere the machines' own.

    Days next to each other may be one moment in two zones, and "3/4" may be meant either way.
    """
    line = shown.raw or ""
    swapped = _FIGURES.search(line) and (shown.date.day, shown.date.month) == (machines.month, machines.day)
    if abs(shown.date - machines) <= _DAY or swapped or is_of_change(line):
        return False
    return machines not in page.days()


def _local_first(found: list[Dated], shown: Shown) -> list[Dated]:
    """The first answer; before it one that gives the same moment in the place's own time, where the first is in UTC."""
    first = found[0][1] if found and found[0][1].utc_offset == 0 else None
    if first is None or first.moment is None:
        return found
    for number, (source, stamp) in enumerate(found):
        if stamp.utc_offset and stamp.moment == first.moment:
            return [found[number], *found[:number], *found[number + 1 :]]
        if stamp.time is not None and stamp.time.second and (offset := offset_of(first.moment, stamp)):
            return [(source, evolve(stamp, utc_offset=offset)), *found]
    local = shown.local(first.moment)
    return [("text", local), *found] if local is not None and local.date != first.date else found


def modified(witnesses: Witnesses, shown: Shown) -> list[Dated]:
    """Each answer to when the page was last changed, what only readers are told behind what machines are."""
    found = list(_stamps(_changes(witnesses), shown.month_first))
    later = [moment for moment in witnesses.facts.moments if any(sign in moment.name for sign in _LATER)]
    stamps = [Timestamp.parse(moment.value or moment.words, month_first=True) for moment in later]
    found += [("microdata", stamp) for stamp in stamps if stamp is not None]
    stamp = shown.beside()
    return [*found, ("text", stamp)] if stamp is not None and is_of_change(stamp.raw) else found


def _changes(witnesses: Witnesses) -> list[Said]:
    return [*witnesses.ld("dateModified"), *witnesses.metas("modified"), *witnesses.ld("dateModified", weak=True)]


def _stamps(said: Iterable[Said], month_first: bool) -> Iterator[Dated]:  # noqa: FBT001
    for source, value in said:
        stamp = Timestamp.parse(value, month_first=month_first)
        if stamp is not None:
            yield source, stamp


def is_american(witnesses: Witnesses) -> bool:
    """Whether "3/4" is the fourth of March where the page does not say in which English it is written."""
    language = (witnesses.facts.language or "").casefold().replace("_", "-")
    return language in {"", "en", "en-us"}


def _of_elements(moments: Sequence[Moment], american: bool, headline: int) -> list[tuple[int, Dated]]:  # noqa: FBT001
    """What `time` elements and microdata say, each with its rank: those named for publication first, then in order.

    Among equals those right behind the headline go first.
    """
    ranked: list[tuple[int, bool, int, Dated]] = []
    for number, moment in enumerate(moments):
        stamp = Timestamp.parse(moment.value, month_first=american) or Timestamp.parse(
            moment.words, month_first=american
        )
        if stamp is None:
            continue
        rank = _rank(moment)
        if rank is not None:
            far = not headline - _BEFORE <= moment.block <= headline + _NEAR
            ranked.append((rank, far, number, ("time-element", stamp)))
    return [(rank + far, dated) for rank, far, _, dated in sorted(ranked, key=lambda row: row[:3])]


def _is_sure(elements: Sequence[tuple[int, Dated]]) -> bool:
    return bool(elements) and elements[0][0] < _UNSURE


def _rank(moment: Moment) -> int | None:
    names = " ".join(moment.place.context()[-5:]).casefold()
    if any(sign in moment.name for sign in _LATER):
        return None
    if "datepublished" in moment.name:
        return 0
    if any(sign in names for sign in ELSEWHERE):
        return 4
    if any(sign in names.rpartition(" ")[2] for sign in _LATER):
        return 3
    return 1 if any(sign in names for sign in DATED) else 2
