"""Cutting a plain text into blocks: by lines, or by blank lines where the lines are wrapped."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise
from typing import NamedTuple

from newsparse.contracts import Block, Limits, Span, trusted

LINES = "lines"
BLANK_LINES = "blank-lines"
#: What stands between two line ends, every kind of which counts (as for `str.splitlines`, less the C0 separators).
_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
#: A code point that marks a text and is not part of it: a byte-order mark that survived decoding.
_MARK = "\ufeff"
#: A longer line was not wrapped by a mail or wire system (RFC 5322, 2.1.1 asks for 78 characters; agencies keep to 69).
_WRAPPED_WIDTH = 100
#: How many lines are looked at to decide.
_SAMPLE = 2000
_CLOSING = frozenset(".!?:;”\"’'")
_Block, _Span = trusted(Block), trusted(Span)


class Line(NamedTuple):
    """A line that is not blank, without the white space at its ends, and whether a blank line stands before it."""

    begin: int
    text: str
    after_blank: bool

    @property
    def end(self) -> int:
        """Where it ends in the whole text."""
        return self.begin + len(self.text)


def blocks_of(text: str, limits: Limits) -> tuple[tuple[Block, ...], str]:
    """The blocks of a text, and how it was cut: `lines` or `blank-lines`.

    Every character that is not white space stands in one block. Raises LimitExceededError beyond `limits.max_blocks`.
    """
    lines = _lines(text)
    sample = list(islice(lines, _SAMPLE))
    wrapped = _is_wrapped(_paragraphs(sample))
    every = chain(sample, lines)
    made = map(_joined, _paragraphs(every)) if wrapped else map(_block, every)
    blocks = tuple(islice(made, limits.max_blocks + 1))
    limits.check("max_blocks", len(blocks))
    return blocks, BLANK_LINES if wrapped else LINES


def _lines(text: str) -> Iterator[Line]:
    end, after_blank = 0, False
    for found in _LINE.finditer(text):
        line, begin = found.group(), found.start()
        body = line.strip() if begin else line.lstrip().removeprefix(_MARK).strip()
        after_blank = after_blank or (begin - end > 1 and text[end:begin] != "\r\n")
        end = found.end()
        if body:
            yield Line(begin if body is line else begin + line.index(body), body, after_blank)
        after_blank = not body


def _paragraphs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines between blank ones."""
    group: list[Line] = []
    for line in lines:
        if group and line.after_blank:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_wrapped(paragraphs: Iterable[Sequence[Line]]) -> bool:
    """Whether the lines of a paragraph were broken by width, so that blank lines part the paragraphs.

    So it is if there are paragraphs of several lines between blank lines, all lines are short, and most of the lines
    within such a paragraph do not end a sentence.
    """
    groups = list(paragraphs)
    inner = [line.text for group in groups for line in group[:-1]]
    if not groups[1:] or not inner or max(map(len, inner)) > _WRAPPED_WIDTH:
        return False
    unfinished = sum(line[-1] not in _CLOSING for line in inner)
    return unfinished * 2 > len(inner)


def _block(line: Line) -> Block:
    """A block of a line, which is trimmed and not empty, of a text that is known to be legible."""
    return _Block(text=line.text, origin=_Span(line.begin, line.end))


def _joined(lines: Sequence[Line]) -> Block:
    """One block of one or more lines; each break between them is folded into a space."""
    folds = tuple(Span(before.end, after.begin) for before, after in pairwise(lines))
    words = " ".join(line.text for line in lines)
    return Block(text=words, origin=Span(lines[0].begin, lines[-1].end), folds=folds)
