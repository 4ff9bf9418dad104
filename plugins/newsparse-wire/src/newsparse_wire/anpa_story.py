"""The text of a message of ANPA 1312, line by line.

A line that begins with `^` and ends with `<` or `=` is set by itself; those before the first paragraph are the slug,
the headline, notes to editors and the byline. A paragraph begins with an indented line.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from attrs import Factory, define, frozen

from newsparse.contracts import Block, BlockKind, Span
from newsparse_wire.controls import TABLE_LINE
from newsparse_wire.lines import Line
from newsparse_wire.story_life import life_of
from newsparse_wire.transcript import Transcript

_CARET, _HARD, _CENTRED, _HEADLINE_END = "^", "<", "=", "+"
_NOTE = re.compile(r"(?:Eds|EDS|Editors?|EDITORS?'?|EDITOR'S NOTE|Editor's note)\b ?[:._-]")
_PHOTOS = re.compile(r"(?:With )?AP (?:Photo|Video|Graphic|Audio)s?\b")
_BYLINE = re.compile(r"(?:By|BY|Von|VON|Par) [^\W\d_]")
_SEPARATOR, _SIGN_OFF = "___", "=="
#: A line of the heading with more words than these sums the story up.
_LONG = 14


class Part(StrEnum):
    """What a line of the heading is."""

    SLUG = "slug"
    HEADLINE = "headline"
    SUMMARY = "summary"
    NOTE = "note"
    SIGN = "sign"
    OTHER = "other"


@frozen
class Said:
    """A line by itself: what it is, and its words without its marks."""

    part: Part
    words: str


@define
class Story:
    """A message's text as blocks, and what the lines of its heading say."""

    transcript: Transcript
    keyword: str | None
    is_table: bool
    blocks: list[Block] = Factory(list[Block])
    said: list[Said] = Factory(list[Said])
    _open: list[Line] = Factory(list[Line])
    _begun: bool = False
    _after_byline: bool = False

    def tell(self, lines: Iterable[Line]) -> None:
        """Take in the lines of the text."""
        for line in lines:
            self._tell(line)
        self._close()

    def label(self, line: Line, part: Part = Part.OTHER) -> None:
        """Take in a line that is no part of the story."""
        self._close()
        span = _without_marks(line)
        if part is not Part.OTHER and span:
            self.said.append(Said(part, self.transcript.words(span)))
        self._add(line.span if span is None else span, BlockKind.LABEL)

    def _tell(self, line: Line) -> None:
        if line.text.startswith(_CARET) and len(line.text) > 1:
            self._close()
            self._tell_mark(line)
        elif line.text.startswith(_SIGN_OFF):
            self.label(line)
        elif not self._begun and self._is_heading(line):
            self.label(line, Part.HEADLINE if self.said else Part.SLUG)
        else:
            self._begun = True
            self._tell_text(line)

    def _is_heading(self, line: Line) -> bool:
        """Whether a line without `^` belongs to the heading: the slug again, or a headline that ends in `+`."""
        slug = not self.said and self.keyword is not None and line.text.startswith(self.keyword)
        return not line.indented and (slug or (line.text.endswith(_HEADLINE_END) and len(line.text) > 1))

    def _tell_text(self, line: Line) -> None:
        row = self._is_row(line)
        begins = line.indented or line.after_blank or row or line.text.startswith(_SEPARATOR)
        if begins:
            self._close()
        self._open.append(line)
        if row or line.text.endswith(_HARD):
            self._close()

    def _is_row(self, line: Line) -> bool:
        return line.control == TABLE_LINE or (self.is_table and line.text.count(";") > 1)

    def _close(self) -> None:
        """Make a block of the lines since the last paragraph began."""
        if self._open:
            first, last = self._open[0], self._open[-1]
            end = last.span.end - (last.text.endswith(_HARD) and last.text != _HARD)
            kind = BlockKind.TABLE_ROW if self._is_row(first) else BlockKind.PARAGRAPH
            self._add(Span(first.span.start, end), kind)
            self._open.clear()

    def _tell_mark(self, line: Line) -> None:
        span = _without_marks(line)
        words = self.transcript.words(span) if span else ""
        if not words:
            self._tell_nothing(line)
        elif not self.said:
            self.label(line, Part.SLUG)
        elif is_note(words):
            self.label(line, Part.NOTE)
        elif _is_byline(words, after_byline=self._after_byline, centred=line.text.endswith(_CENTRED)):
            self._after_byline = not self._after_byline
            self._add(span or line.span, BlockKind.PARAGRAPH)
            return
        elif line.text.endswith(_HARD) and not self._begun:
            self.label(line, self._part_of(words))
        elif line.control == TABLE_LINE:
            self._add(span or line.span, BlockKind.TABLE_ROW)
        elif words == "END":
            self.label(line)
        else:
            self._add(span or line.span, BlockKind.HEADING, 2)
        self._after_byline = False

    def _tell_nothing(self, line: Line) -> None:
        """Take in marks without words; in the slug's place they say that there is none."""
        if not self.said:
            self.said.append(Said(Part.SLUG, ""))
        self._add(line.span, BlockKind.LABEL)

    def _part_of(self, words: str) -> Part:
        if _PHOTOS.match(words):
            return Part.OTHER
        action = life_of([(Part.SIGN, words)]).action
        if action not in {None, "update"} or (action and len(words.split()) == 1):
            return Part.SIGN
        told = {said.part for said in self.said}
        if Part.HEADLINE in told and is_summary(words) and Part.SUMMARY not in told:
            return Part.SUMMARY
        return Part.HEADLINE

    def _add(self, span: Span, kind: BlockKind, level: int | None = None) -> None:
        block = self.transcript.block(span, kind, level)
        if block:
            self.blocks.append(block)


def is_summary(words: str) -> bool:
    """Whether a line of the heading is long enough to sum the story up."""
    return len(words.split()) > _LONG


def is_note(words: str) -> bool:
    """Whether a line is a note to editors."""
    return bool(_NOTE.match(words))


def names_writer(words: str) -> bool:
    """Whether a line begins as a byline does."""
    return bool(_BYLINE.match(words))


def _is_byline(words: str, *, after_byline: bool, centred: bool) -> bool:
    """Whether a line names who wrote it, or, behind such a line, for whom."""
    return names_writer(words) or (after_byline and centred and not words.isupper())


def _without_marks(line: Line) -> Span | None:
    """The line without `^` before it and the `<`, `=` or `+` that ends it; None where nothing else is there."""
    begin, end = line.span.start, line.span.end
    if line.text.startswith(_CARET):
        begin += 1
    if line.text[-1] in f"{_HARD}{_CENTRED}{_HEADLINE_END}":
        end -= 1
    return Span(begin, end) if begin < end else None
