"""The days that a page shows to its readers, in its short lines."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache

from newsparse.contracts import Block, BlockKind, Timestamp
from newsparse.text.moments import day_in, days_in
from newsparse.text.packaged import table

#: What elements of other stories, of comments and of the frame are named.
ELSEWHERE = (
    *("comment", "related", "sidebar", "footer", "widget", "recent", "popular", "teaser", "card", "more", "latest"),
    *("trending", "nav", "menu", "aside", "list"),
)
#: What elements that hold the day of publication are named.
DATED = ("published", "pubdate", "entry-date", "created", "datepublished", "post-date", "publish", "date")
#: A line is short up to so many characters; one that only says when, up to so many.
_SHORT, _LABEL = 140, 80
#: How many blocks behind the headline its day stands, or before it; how many about it are looked at besides the first.
_NEAR, _BEFORE, _ABOUT, _FIRST = 7, 2, 60, 400
#: So far from each other stand the lines of a list of other stories, and what is told of one story.
_CLOSE = 15
_MOST_SHOWN = 2_000
_DIGIT = re.compile(r"\d")
#: So many different days in lines of one kind are those of other stories.
_ROW = 3
#: Minutes that a place's time is ahead of UTC, or behind it, at most.
_EAST, _WEST = 14 * 60, 12 * 60


class Shown:
    """What the page's lines say of days; `headline` is the index of the block that is the headline, 0 without one."""

    def __init__(self, blocks: Sequence[Block], headline: int, *, month_first: bool) -> None:
        self.blocks = blocks
        self.headline = headline
        self.month_first = month_first

    def beside(self) -> Timestamp | None:
        """The day in a short line right behind the headline, unless it is the first of a list of other stories.

        Where there is none, that of a line right before it in the same part of the page.
        """
        if not self.headline:
            return None
        behind = range(self.headline + 1, min(self.headline + _NEAR, len(self.blocks)))
        before = [number for number in range(max(0, self.headline - _BEFORE), self.headline) if self._is_about(number)]
        for number in (*behind, *reversed(before)):
            stamp = self._stamp(self.blocks[number])
            if stamp is not None:
                return None if self._is_row(number) else stamp
        return None

    def _is_about(self, number: int) -> bool:
        """Whether a block stands in the elements about the headline."""
        about = self.blocks[self.headline].context[:-2]
        return bool(about) and self.blocks[number].context[: len(about)] == about

    def labelled(self) -> Timestamp | None:
        """The day in the only line that calls it the day of publication, outside of what is named for other stories."""
        found: dict[dt.date, Timestamp] = {}
        for block in self.blocks[:_MOST_SHOWN]:
            text = block.text
            if len(text) > _LABEL or not _DIGIT.search(text) or not says_published(text) or _is_elsewhere(block):
                continue
            if (stamp := self._stamp(block)) is not None:
                found[stamp.date] = stamp
        return next(iter(found.values())) if len(found) == 1 else None

    def anywhere(self) -> Iterator[Timestamp]:
        """Days in short lines: named or labelled for publication first, near the headline, not of a change."""
        ranked: list[tuple[int, int, Timestamp]] = []
        last = len(self.blocks)
        near = range(max(_FIRST, self.headline - _ABOUT), min(last, self.headline + _ABOUT)) if self.headline else ()
        for number in (*range(min(_FIRST, last)), *near):
            block = self.blocks[number]
            if block.kind is BlockKind.CAPTION:
                continue
            stamp = self._stamp(block)
            if stamp is not None and not self._is_row(number):
                ranked.append((self._rank(number), number, stamp))
        return (stamp for _, _, stamp in sorted(ranked, key=lambda row: row[:2])[:3])

    def local(self, moment: dt.datetime) -> Timestamp | None:
        """The same moment in the place's own time, from a line about the headline that shows it to the minute."""
        about = self.blocks[max(0, self.headline - _BEFORE) : self.headline + _CLOSE] if self.headline else ()
        for block in about:
            stamp = Timestamp.parse(block.text, month_first=self.month_first) if len(block.text) <= _LABEL else None
            offset = offset_of(moment, stamp) if stamp is not None else None
            if stamp is not None and offset is not None:
                return Timestamp(date=stamp.date, time=stamp.time, utc_offset=offset, raw=block.text)
        return None

    def days(self) -> set[dt.date]:
        """All days with a year in the page's short lines."""
        return days_shown(self.blocks, month_first=self.month_first)

    def _stamp(self, block: Block) -> Timestamp | None:
        if not _is_dated(block):
            return None
        day = day_in(block.text, month_first=self.month_first)
        return Timestamp(date=day, raw=block.text) if day is not None else None

    def _rank(self, number: int) -> int:
        block = self.blocks[number]
        if is_of_change(block.text):
            return 1 if self.headline and abs(number - self.headline) <= _CLOSE else 3
        if _is_elsewhere(block):
            return 2
        names = " ".join(block.context).casefold()
        return 0 if says_published(block.text) or any(sign in names for sign in DATED) else 1

    def _is_row(self, number: int) -> bool:
        """Whether lines close to each other at places of the same name have many different days."""
        kind = tuple(map(_bare, self.blocks[number].context[-2:]))
        days: set[dt.date] = set()
        for block in self.blocks[max(0, number - _CLOSE) : number + _CLOSE]:
            if tuple(map(_bare, block.context[-2:])) == kind and (stamp := self._stamp(block)) is not None:
                days.add(stamp.date)
        return len(days) >= _ROW


def days_shown(blocks: Sequence[Block], *, month_first: bool = True) -> set[dt.date]:
    """The days with a year in a page's short blocks: bylines and the like, not the story. Later blocks are not read."""
    near = (block for block in blocks[:_MOST_SHOWN] if _is_dated(block))
    return {day for block in near for day in days_in(block.text, month_first=month_first)}


def is_of_change(line: str | None) -> bool:
    """Whether a line speaks of a change."""
    words = (line or "").casefold()
    return any(sign in words for sign in _signs("changed"))


def says_published(line: str) -> bool:
    """Whether a line speaks of publication, and of no change."""
    words = line.casefold()
    return any(sign in words for sign in _signs("published")) and not is_of_change(line)


@cache
def _signs(kind: str) -> tuple[str, ...]:
    return tuple(table("newsparse.formats.html", "vocabulary")["lines"][kind])


def offset_of(moment: dt.datetime, local: Timestamp) -> int | None:
    """How far ahead of UTC a time without a zone is, in minutes, if it is the same moment told in local time."""
    if local.time is None or local.utc_offset is not None:
        return None
    exact = moment if local.time.second else moment.replace(second=0, microsecond=0)
    ahead = dt.datetime.combine(local.date, local.time, dt.UTC) - exact
    minutes, rest = divmod(int(ahead.total_seconds()), 60)
    return minutes if not rest and minutes % 30 == 0 and -_WEST <= minutes <= _EAST else None


def _is_dated(block: Block) -> bool:
    return len(block.text) <= _SHORT and _DIGIT.search(block.text) is not None


def _is_elsewhere(block: Block) -> bool:
    names = " ".join(block.context).casefold()
    return any(sign in names for sign in ELSEWHERE)


def _bare(token: str) -> str:
    """A token without its number among those of its name."""
    return token.rpartition("[")[0] if token.endswith("]") and token[-2].isdigit() else token
