"""The story's blocks as markup: well-formed, escaped, without anything that could act."""

from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby

from attrs import field, frozen

from newsparse.model.article import Article
from newsparse.model.block import Block, BlockKind, Mark, MarkKind
from newsparse.model.layout import Passage
from newsparse.text.characters import REPLACEMENT, UNFIT_FOR_XML

#: Where a link may lead. Anything else (`javascript:`, `data:`) is written as text only.
_SAFE = ("http://", "https://", "mailto:")
_CELLS = " | "


def _default_marks() -> Mapping[MarkKind, tuple[str, str]]:
    return {
        MarkKind.EMPHASIS: ("<em>", "</em>"),
        MarkKind.STRONG: ("<strong>", "</strong>"),
        MarkKind.CODE: ("<code>", "</code>"),
    }


def _default_groups() -> Mapping[BlockKind, str]:
    return {BlockKind.LIST_ITEM: "ul", BlockKind.QUOTATION: "blockquote", BlockKind.TABLE_ROW: "table"}


@frozen(kw_only=True)
class Tags:
    """What blocks and marks are written as: XHTML by default, which is HTML too.

    `headings`  elements by level, the deepest for all that are deeper
    `items`     elements of blocks by kind; `paragraph` for those not named. A table row is made of elements `cell`
    `groups`    the element about neighbours of one kind
    `marks`     what stands before and behind a marked stretch; a link is an `a` with `href` in any case
    """

    paragraph: str = "p"
    headings: tuple[str, ...] = ("h2", "h3", "h4", "h5", "h6")
    items: Mapping[BlockKind, str] = field(factory=lambda: {BlockKind.LIST_ITEM: "li", BlockKind.TABLE_ROW: "tr"})
    cell: str = "td"
    groups: Mapping[BlockKind, str] = field(factory=_default_groups)
    marks: Mapping[MarkKind, tuple[str, str]] = field(factory=_default_marks)


XHTML = Tags()


def markup_of(article: Article, tags: Tags = XHTML, *, dateline: bool = True, between: str = "\n") -> str:
    """The story as elements, one for each block of `article.text`, `between` them.

    Lists, quotations and tables stand in an element of their own. The dateline goes before the first
    block if `dateline`. Cut stretches are left out; a link keeps its target only where it leads to the web or to mail.
    The result is well-formed XML, but for control characters that XML cannot hold: see `fit_for_xml`.
    """
    lead = article.dateline.opening if dateline and article.dateline else ""
    return between.join(_elements(article, tags, escape(lead)))


def fit_for_xml(text: str) -> tuple[str, int]:
    """`text` with each character that XML 1.0 cannot hold replaced by U+FFFD, and how many there were."""
    return UNFIT_FOR_XML.subn(REPLACEMENT, text)


def opened(tag: str, **attributes: str | None) -> str:
    """A start tag with those of the attributes that have a value, escaped."""
    said = [f' {name}="{escape(value)}"' for name, value in attributes.items() if value]
    return f"<{tag}{''.join(said)}>"


def is_safe(url: str | None) -> bool:
    """Whether an address leads to the web or to mail."""
    return url is not None and url.strip().lower().startswith(_SAFE)


def _elements(article: Article, tags: Tags, lead: str) -> Iterator[str]:
    rows = [(article.blocks[index], list(group)) for index, group in groupby(article.layout.in_text, _block_of)]
    for group, blocks in groupby(rows, lambda row: tags.groups.get(row[0].kind)):
        if group:
            yield f"<{group}>"
        for block, passages in blocks:
            yield _element(block, lead + "".join(_passage(block, passage, tags) for passage in passages), tags)
            lead = ""
        if group:
            yield f"</{group}>"


def _block_of(passage: Passage) -> int:
    return passage.block


def _element(block: Block, words: str, tags: Tags) -> str:
    if block.kind is BlockKind.HEADING:
        tag = tags.headings[min((block.level or 1), len(tags.headings)) - 1]
    else:
        tag = tags.items.get(block.kind, tags.paragraph)
    if block.kind is BlockKind.TABLE_ROW:
        cells = words.replace(_CELLS, f"</{tags.cell}><{tags.cell}>")
        words = f"<{tags.cell}>{cells}</{tags.cell}>"
    return f"<{tag}>{words}</{tag}>"


def _passage(block: Block, passage: Passage, tags: Tags) -> str:
    """A passage with those of its marks that lie within it and within each other."""
    if not block.marks:
        return escape(passage.text)
    pieces: list[str] = []
    open_marks: list[tuple[int, str]] = []
    at = passage.begin
    for mark in sorted(block.marks, key=_order):
        start, end = mark.span.start, mark.span.end
        if start < passage.begin or end > passage.end or start == end or _CELLS in mark.span.of(block.text):
            continue
        at = _closed(pieces, open_marks, block.text, at, start)
        if open_marks and end > open_marks[-1][0]:
            continue
        before, after = _about(mark, tags)
        pieces += (escape(block.text[at:start]), before)
        open_marks.append((end, after))
        at = start
    at = _closed(pieces, open_marks, block.text, at, passage.end)
    pieces.append(escape(block.text[at : passage.end]))
    return "".join(pieces)


def _order(mark: Mark) -> tuple[int, int]:
    return mark.span.start, -mark.span.end


def _closed(pieces: list[str], open_marks: list[tuple[int, str]], text: str, at: int, until: int) -> int:
    """Close the marks that end by `until`; gives how far the text is written."""
    while open_marks and open_marks[-1][0] <= until:
        end, after = open_marks.pop()
        pieces += (escape(text[at:end]), after)
        at = end
    return at


def _about(mark: Mark, tags: Tags) -> tuple[str, str]:
    if mark.kind is MarkKind.LINK:
        return (opened("a", href=mark.target), "</a>") if is_safe(mark.target) else ("<a>", "</a>")
    return tags.marks.get(mark.kind, ("", ""))
