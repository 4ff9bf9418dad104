"""When and where a picture was taken, as the caption says it."""

import datetime as dt
import re

from attrs import frozen

from newsparse.text.calendar_days import Day, days_in

_WEEKDAY = re.compile(r"(?:,|\son)?\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|,$|\son$")
_LAST_WEEKDAY = re.compile(r",?\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=[.,]|$)")
_TAKEN = re.compile(
    r"(?:[Pp]icture date:|taken on|\b[Ii]n this|[Dd]ated|taken)\s(?:file (?:photo|picture|image),?\s)?$"
)
_PREPOSITIONS = frozenset({"at", "in", "near", "outside", "inside", "from", "off"})
_LINKS = _PREPOSITIONS | {"the", "of", "de", "la", "del", "da", "al", "el", "on", "and", "du", "des"}
#: How far before the date the place is looked for, in words.
_REACH = 14


@frozen(kw_only=True)
class Scene:
    """`taken` is the day, `place` the words that say where."""

    taken: dt.date | None = None
    place: str | None = None


def read_scene(caption: str) -> Scene:
    """The scene of a caption: its day where the year is given too, and the place named right before the day.

    "at the Grand Hall in Oslo, March 13, 2025." leads to `Grand Hall in Oslo`; "Oslo, Wednesday." also has a place.
    """
    days = list(days_in(caption[:2000]))
    day = _of_scene(caption, [day for day in days if day.year is not None]) or (days[0] if days else None)
    if day is None:
        found = _LAST_WEEKDAY.search(caption)
        return Scene(place=_place(caption[: found.start()]) if found else None)
    return Scene(taken=day.date(), place=_place(caption[: day.start]))


def _of_scene(caption: str, days: list[Day]) -> Day | None:
    """Of several days the one that the formula names, then one that ends a sentence, then the first."""
    for day in days:
        if _TAKEN.search(caption[max(0, day.start - 40) : day.start]):
            return day
    ending = (day for day in days if caption[day.end : day.end + 1] in {"", "."})
    return next(ending, days[0] if days else None)


def _place(before: str) -> str | None:
    """The place at the end of a text, None where it ends otherwise."""
    text = before.rstrip()[-300:]
    for _ in range(2):
        text = _WEEKDAY.sub("", text).rstrip()
    run: list[str] = []
    for word in reversed(text.split()[-_REACH:]):
        if word not in _LINKS and not _is_proper(word):
            break
        run.insert(0, word)
        if word in _PREPOSITIONS and len(run) > 1 and word != "in":
            break
    while run and run[0] not in _PREPOSITIONS:
        run.pop(0)
    words = run[2:] if run[1:2] == ["the"] else run[1:]
    return " ".join(words).strip(" ,") or None if words and _is_proper(words[0]) else None


def _is_proper(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or word[:2] in {"d'", "d’"}
