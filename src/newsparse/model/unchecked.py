"""Values made without their checks, several times as fast: for code that has itself seen to what the checks ask.

A page of news is read into hundreds of blocks and marks, and most of them are cut. What is made here equals in every
way what the classes themselves make, which a test holds.
"""

from functools import lru_cache
from typing import Any

from newsparse.model.block import Block, BlockKind, Mark, MarkKind
from newsparse.model.cut import Action, Cut, Family
from newsparse.model.span import Region, Span


def _open(cls: type) -> Any:
    """A subclass whose objects can be filled in. Adding nothing of its own, they can become objects of `cls`."""
    freely = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__, "__init__": object.__init__}
    return type(cls.__name__, (cls,), {"__slots__": (), **freely})


_Block, _Mark, _Cut = _open(Block), _open(Mark), _open(Cut)
_Span, _Region = _open(Span), _open(Region)


def span(start: int, end: int) -> Span:
    """A span; `0 <= start <= end`."""
    if not start:
        return _from_start(end)
    made: Any = _Span()
    made.start = start
    made.end = end
    made.__class__ = Span
    finished: Span = made
    return finished


@lru_cache(maxsize=1024)
def _from_start(end: int) -> Span:
    """A span of all of a text: most links are, and most cuts, and most texts are short."""
    return Span(0, end)


def mark(kind: MarkKind, start: int, end: int, target: str | None) -> Mark:
    """A mark on a stretch; `0 <= start <= end`."""
    made: Any = _Mark()
    made.kind = kind
    made.span = span(start, end)
    made.target = target
    made.__class__ = Mark
    finished: Mark = made
    return finished


def block(text: str, kind: BlockKind, marks: tuple[Mark, ...], level: int | None, context: tuple[str, ...]) -> Block:
    """A block without origin; its text is trimmed, not empty, of one line, without surrogates."""
    made: Any = _Block()
    made.text = text
    made.kind = kind
    made.origin = None
    made.folds = ()
    made.marks = marks
    made.level = level
    made.language = None
    made.context = context
    made.__class__ = Block
    finished: Block = made
    return finished


def paragraph(text: str, start: int) -> Block:
    """A paragraph that stands in its source as it is, from `start` on; its text as for `block`."""
    made: Any = _Block()
    made.text = text
    made.kind = BlockKind.PARAGRAPH
    made.origin = span(start, start + len(text))
    made.folds = ()
    made.marks = ()
    made.level = None
    made.language = None
    made.context = ()
    made.__class__ = Block
    finished: Block = made
    return finished


def whole_cut(
    index: int, text: str, *, rule: str, family: Family, action: Action, reason: str, confidence: float
) -> Cut:
    """A cut of all the text of the block at an index; the confidence lies between 0 and 1."""
    where: Any = _Region()
    where.block = index
    where.span = span(0, len(text))
    where.__class__ = Region
    made: Any = _Cut()
    made.where = where
    made.text = text
    made.rule = rule
    made.family = family
    made.action = action
    made.reason = reason
    made.confidence = confidence
    made.duplicate_of = None
    made.__class__ = Cut
    finished: Cut = made
    return finished
