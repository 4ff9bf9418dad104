"""Cutting a plain text into blocks: by lines, or by blank lines where the lines are wrapped."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from newsparse.contracts import Block, Limits, Span

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


class Line(NamedTuple):
    """A line that is not blank, without the white space at its ends, and whether a blank line stands before it."""

    span: Span
    after_blank: bool


def blocks_of(text: str, limits: Limits) -> tuple[tuple[Block, ...], str]:
    """The blocks of a text, and how it was cut: `lines` or `blank-lines`.

    Every character that is not white space stands in one block. Raises LimitExceededError beyond `limits.max_blocks`.
    """
    wrapped = _is_wrapped(text, _paragraphs(islice(_lines(text), _SAMPLE)))
    groups = _paragraphs(_lines(text)) if wrapped else ([line.span] for line in _lines(text))
    blocks: list[Block] = []
    for group in groups:
        blocks.append(_block(text, group))
        limits.check("max_blocks", len(blocks))
    return tuple(blocks), BLANK_LINES if wrapped else LINES


def _lines(text: str) -> Iterator[Line]:
    end, after_blank = 0, False
    for found in _LINE.finditer(text):
        line, begin = found.group(), found.start()
        body = line.lstrip() if begin else line.lstrip().removeprefix(_MARK).lstrip()
        after_blank = after_blank or (begin - end > 1 and text[end:begin] != "\r\n")
        end = found.end()
        if body:
            begin += len(line) - len(body)
            yield Line(Span(begin, begin + len(body.rstrip())), after_blank)
        after_blank = not body


def _paragraphs(lines: Iterable[Line]) -> Iterator[list[Span]]:
    """The lines between blank ones."""
    group: list[Span] = []
    for span, after_blank in lines:
        if group and after_blank:
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _is_wrapped(text: str, paragraphs: Iterable[Sequence[Span]]) -> bool:
    """Whether the lines of a paragraph were broken by width, so that blank lines part the paragraphs.

    So it is if there are paragraphs of several lines between blank lines, all lines are short, and most of the lines
    within such a paragraph do not end a sentence.
    """
    groups = list(paragraphs)
    inner = [line for group in groups for line in group[:-1]]
    if not groups[1:] or not inner or max(len(line) for line in inner) > _WRAPPED_WIDTH:
        return False
    unfinished = sum(text[line.end - 1] not in _CLOSING for line in inner)
    return unfinished * 2 > len(inner)


def _block(text: str, lines: Sequence[Span]) -> Block:
    """One block of one or more lines; each break between them is folded into a space."""
    folds = tuple(Span(before.end, after.start) for before, after in pairwise(lines))
    words = " ".join(line.of(text) for line in lines)
    return Block(text=words, origin=Span(lines[0].start, lines[-1].end), folds=folds)
