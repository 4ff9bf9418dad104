"""The pieces that an article is read into: a flat row of blocks."""

from enum import StrEnum
from typing import Any

from attrs import Attribute, field, frozen

from newsparse.model.span import Span


class BlockKind(StrEnum):
    """What a block is. `BODY` lists the kinds that are part of the story's text."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    TABLE_ROW = "table-row"
    CAPTION = "caption"
    EMBED = "embed"
    LABEL = "label"


BODY = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.TABLE_ROW}
)


class MarkKind(StrEnum):
    """What a stretch of a block is marked as."""

    LINK = "link"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"


@frozen(kw_only=True)
class Mark:
    """Markup on a stretch of a block: `span` in the block's text, `target` the URL of a link."""

    kind: MarkKind
    span: Span
    target: str | None = None


def _legible(_: "Block", __: "Attribute[str]", text: Any) -> None:
    """Trimmed, of one line, and encodable: what every later stage relies on."""
    if not text or text != text.strip():
        message = f"a block's text is trimmed and not empty: {text[:40]!r}"
        raise ValueError(message)
    if not text.isascii():
        text.encode()
    if text.splitlines() != [text]:
        message = f"a block's text is one line; make a block of each, or a space of the break: {text[:40]!r}"
        raise ValueError(message)


@frozen(kw_only=True)
class Block:
    r"""One paragraph, heading, caption ... of an article, as it was read.

    `text`    trimmed, one line, without lone surrogates (ValueError otherwise)
    `origin`  the stretch of the decoded source that it was read from; None where the format cannot tell
    `folds`   stretches of the source within `origin`, in order, each of which became one character of `text`:
              a line break with its indentation that became a space, a character reference. With the folds
              replaced, the source at `origin` is as long as `text`, and every offset can be led back exactly
    `marks`   links and emphasis, as spans in `text`
    `level`   depth of a heading or list item, from 1
    `context` the elements it stood in, outermost first, where the format is markup
    """

    text: str = field(validator=_legible)
    kind: BlockKind = BlockKind.PARAGRAPH
    origin: Span | None = None
    folds: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()
    level: int | None = None
    language: str | None = None
    context: tuple[str, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether each offset of `text` can be led back to the source, not only the block as a whole."""
        if self.origin is None:
            return False
        return len(self.origin) - sum(len(fold) - 1 for fold in self.folds) == len(self.text)

    def origin_of(self, span: Span) -> Span | None:
        """The stretch of the decoded source that `span` of this block's text was read from.

        The whole `origin` where the block `is_exact` no further; None where it has no origin.
        """
        if self.origin is None or not self.is_exact:
            return self.origin
        begin = self._source_of(span.start)
        return Span(begin.start, self._source_of(span.end - 1).end if len(span) else begin.start)

    def _source_of(self, offset: int) -> Span:
        """The source of the one character at `offset`."""
        at = self.origin.start if self.origin else 0
        for fold in self.folds:
            if offset < fold.start - at:
                break
            offset -= fold.start - at
            if not offset:
                return fold
            offset -= 1
            at = fold.end
        return Span(at + offset, at + offset + 1)
