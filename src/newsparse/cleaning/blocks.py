"""Rules for a heading and what follows it: related stories, most-read lists, the foot of a page."""

from collections.abc import Collection, Sequence

from newsparse.cleaning.line import Line, is_headline
from newsparse.cleaning.pattern import Follow, PatternRule
from newsparse.cleaning.zones import Zones

#: In the middle of a story a list of links is short; a longer row of such lines is something else.
_MOST_WITHIN = 12
#: Lines this short can stand between headlines: a section's name, a day.
_SMALL_WORDS = 4
#: A heading within a story has seldom more words.
_SUBHEAD_WORDS = 7


def members(rule: PatternRule, head: int, lines: Sequence[Line], gone: Collection[int], zones: Zones) -> list[int]:
    """The lines that go with a heading at `head`, itself first; none where it heads nothing of the kind.

    `gone` are lines that are cut already. A prose line that stays ends every block, and no block of the kind `REST`
    stands before one.
    """
    if rule.follow is Follow.REST:
        return list(range(head, len(lines))) if head >= zones.end else []
    found = _headlines(head, lines, gone)
    count = sum(is_headline(lines[index].text) for index in found)
    if count < rule.least or (head < zones.end and count > _MOST_WITHIN):
        return []
    return [head, *(found[:-1] if _may_head(found[-1], lines) else found)]


def _headlines(head: int, lines: Sequence[Line], gone: Collection[int]) -> list[int]:
    """The lines behind `head` up to the last headline before something that is neither headline nor small."""
    found: list[int] = []
    last = 0
    for index in range(head + 1, len(lines)):
        if index in gone:
            continue
        if is_headline(lines[index].text):
            found.append(index)
            last = len(found)
        elif lines[index].text.count(" ") < _SMALL_WORDS and not lines[index].is_prose:
            found.append(index)
        else:
            break
    return found[:last]


def _may_head(index: int, lines: Sequence[Line]) -> bool:
    """Whether a line may be a heading of the story and no link: it is short, and prose follows."""
    behind = lines[index + 1] if index + 1 < len(lines) else None
    return behind is not None and behind.is_prose and lines[index].text.count(" ") < _SUBHEAD_WORDS
