"""Cutting a plain text into blocks: by lines, or by blank lines where the lines are wrapped."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsparse.contracts import Block, Limits, Span

LINES = "lines"
BLANK_LINES = "blank-lines"
#: Code points that mark the text and are not part of it: a byte-order mark that survived decoding.
_IGNORED = "\ufeff"
#: A longer line was not wrapped by a mail or wire system (RFC 5322, 2.1.1 asks for 78 characters; agencies keep to 69).
_WRAPPED_WIDTH = 100


def blocks_of(text: str, limits: Limits) -> tuple[tuple[Block, ...], str]:
    """The blocks of a text, and how it was cut: `lines` or `blank-lines`.

    Every character that is not white space stands in one block. Raises LimitExceededError beyond `limits.max_blocks`.
    """
    lines = _lines(text)
    wrapped = _is_wrapped(text, lines)
    groups = _between_blanks(lines) if wrapped else ([line] for line in lines if line)
    blocks: list[Block] = []
    for group in groups:
        blocks.append(_block(text, group))
        if len(blocks) > limits.max_blocks:
            limits.check("max_blocks", len(blocks))
    return tuple(blocks), BLANK_LINES if wrapped else LINES


def _lines(text: str) -> list[Span | None]:
    """Each line without the white space at its ends; None for a blank one. Every kind of line end counts."""
    found: list[Span | None] = []
    at = 0
    for line in text.splitlines(keepends=True):
        body = line.lstrip() if at else line.lstrip().removeprefix(_IGNORED).lstrip()
        begin = at + len(line) - len(body)
        size = len(body.rstrip())
        found.append(Span(begin, begin + size) if size else None)
        at += len(line)
    return found


def _is_wrapped(text: str, lines: Sequence[Span | None]) -> bool:
    """Whether the lines of a paragraph were broken by width, so that blank lines part the paragraphs.

    So it is if there are paragraphs of several lines between blank lines, all lines are short, and most of the lines
    within such a paragraph do not end a sentence.
    """
    groups = list(_between_blanks(lines))
    inner = [line for group in groups for line in group[:-1]]
    if not groups[1:] or not inner or max(len(line) for line in inner) > _WRAPPED_WIDTH:
        return False
    unfinished = sum(text[line.end - 1] not in ".!?:;”\"’'" for line in inner)
    return unfinished * 2 > len(inner)


def _between_blanks(lines: Sequence[Span | None]) -> Iterator[list[Span]]:
    group: list[Span] = []
    for line in lines:
        if line is not None:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _block(text: str, lines: Sequence[Span]) -> Block:
    """One block of one or more lines; each break between them is folded into a space."""
    folds = tuple(Span(before.end, after.start) for before, after in pairwise(lines))
    words = " ".join(line.of(text) for line in lines)
    return Block(text=words, origin=Span(lines[0].start, lines[-1].end), folds=folds)
