"""Rules for a heading and what follows it: related stories, most-read lists, the foot of a page."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from newsparse.cleaning.line import Line, is_doubled, is_headline, is_row
from newsparse.cleaning.pattern import Follow, PatternRule
from newsparse.cleaning.zones import Zones

#: In the middle of a story a list of links is short; a longer row of such lines is something else.
_MOST_WITHIN = 12
#: Lines this short can stand between headlines: a section's name, a day.
_SMALL_WORDS = 4
#: From a heading or a headline to the next, the small ones and those that are cut already between, are no more lines.
_REACH = 40
#: What is left of a page and all links with teasers is no longer than so many lines.
_LONGEST_TAIL = 400
#: A heading within a story has seldom more words.
_SUBHEAD_WORDS = 7
#: What heads a list that is part of the text, behind a list of links or not.
NO_LINKS = frozenset(
    {"bibliography", "citations", "endnotes", "footnotes", "further reading", "notes", "references", "sources"}
)
#: Prose stands so soon behind the heading that it has.
_SOON = 2
#: "7 Safe harbors": what a story's parts may be called, above a heading of their own.
_NUMBERED = re.compile(r"\d{1,2}[.)]? [A-Z][^.!?]{0,50}$")
#: The sentence below a link is short.
_TEASER = 260
#: So many links with teasers make a list; fewer could be a story's last paragraphs under subheadings.
_TEASERS = 3


def members(rule: PatternRule, head: int, lines: Sequence[Line], gone: Collection[int], zones: Zones) -> list[int]:
    """The lines that go with a heading at `head`, itself first; none where it heads nothing of the kind.

    `gone` are lines that are cut already. A prose line that stays ends every block, and no block of the kind `REST`
    stands before one.
    """
    if rule.follow is Follow.REST:
        return list(range(head, len(lines))) if head >= zones.end else []
    if len(lines) - head <= _LONGEST_TAIL:
        rest = [index for index in range(head + 1, len(lines)) if index not in gone]
        if _is_teased([lines[index] for index in rest]):
            return [head, *rest]
    most = _MOST_WITHIN if head < zones.end else len(lines)
    found = _headlines(head, lines, gone, most)
    count = sum(is_headline(lines[index].text) for index in found)
    if not rule.least <= count <= most:
        return []
    return [head, *found[: len(found) - _subheads(found, lines)]]


def _headlines(head: int, lines: Sequence[Line], gone: Collection[int], most: int) -> list[int]:
    """The lines behind `head` up to the last headline before something that is neither headline nor small.

    Of more than `most` headlines one more is told, and none behind it.
    """
    found: list[int] = []
    last, count, reach = 0, 0, head + _REACH
    for index in range(head + 1, len(lines)):
        if index > reach or count > most:
            break
        if index in gone:
            continue
        if lines[index].bare.rstrip(": ").lower() in NO_LINKS:
            break
        if is_headline(lines[index].text):
            found.append(index)
            last, count, reach = len(found), count + 1, index + _REACH
        elif lines[index].text.count(" ") < _SMALL_WORDS and not lines[index].is_prose:
            found.append(index)
        else:
            break
    return found[:last]


def _is_teased(rest: Sequence[Line]) -> bool:
    """Whether all that is left of a page is links to other stories, most with a sentence to tease the reader.

    Nowhere do two sentences follow each other, as they would in a story: between them stands a headline or a name.
    """
    prose = [line.is_prose and not is_doubled(line.text) for line in rest]
    return (
        sum(prose) >= _TEASERS
        and all(len(line.text) <= _TEASER and not is_row(line.text) and line.text[-1] != ":" for line in rest)
        and not any(here and next_ for here, next_ in pairwise(prose))
    )


def _subheads(found: Sequence[int], lines: Sequence[Line]) -> int:
    """How many of the last lines may be headings of the story: a short one before prose, with a numbered one above."""
    if lines[found[-1]].text.count(" ") >= _SUBHEAD_WORDS:
        return 0
    prose = [line.is_prose for line in lines[found[-1] + 1 : found[-1] + 1 + _SOON]]
    numbered = len(found) > 1 and _NUMBERED.match(lines[found[-2]].text) is not None
    return 2 if numbered and any(prose) else int(prose[:1] == [True])
