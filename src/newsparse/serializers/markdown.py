"""The story as Markdown (CommonMark)."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from newsparse.contracts import Article, Block, BlockKind, Mark, MarkKind, Passage, Report, report_losses

_CARRIED = frozenset({"blocks", "cuts", "headline", "byline", "dateline", "summary"})
#: What CommonMark gives a meaning anywhere in a line, and what it does only at a line's start.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>&])")
_AT_START = re.compile(r"(?:[#+=~-]|\d{1,9}[.)])")
_WRAP = {MarkKind.EMPHASIS: ("*", "*"), MarkKind.STRONG: ("**", "**"), MarkKind.CODE: ("", "")}


@frozen
class Markdown:
    """Headings, lists, quotations, links and emphasis; every other character is escaped, so it stays text."""

    name: str = "markdown"
    media_type: str = "text/markdown"
    suffix: str = ".md"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The stories, a rule between them; typed fields beside headline, byline, summary and dateline are reported."""
        report_losses(articles, _CARRIED, report)
        return "\n\n---\n\n".join("\n\n".join(_parts(article)) for article in articles).encode() + b"\n"


def _parts(article: Article) -> Iterator[str]:
    if article.headline:
        yield f"# {_escaped(article.headline)}"
    if article.byline:
        yield f"*{_escaped(article.byline.text)}*"
    if article.summary:
        yield f"**{_escaped(article.summary)}**"
    lead = f"**{_escaped(article.dateline.opening.strip())}** " if article.dateline else ""
    for index, passages in _by_block(article):
        block = article.blocks[index]
        words = "".join(_passage(block, passage) for passage in passages)
        yield _prefix(block) + lead + (words if lead else _safe_start(words))
        lead = ""


def _by_block(article: Article) -> Iterator[tuple[int, list[Passage]]]:
    """The passages of the text, block by block."""
    row: list[Passage] = []
    for passage in article.layout.in_text:
        if row and row[-1].block != passage.block:
            yield row[-1].block, row
            row = []
        row.append(passage)
    if row:
        yield row[-1].block, row


def _prefix(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return "#" * min(6, (block.level or 1) + 1) + " "
    if block.kind is BlockKind.LIST_ITEM:
        return "  " * ((block.level or 1) - 1) + "- "
    return "> " if block.kind is BlockKind.QUOTATION else ""


def _passage(block: Block, passage: Passage) -> str:
    """A passage with its marks, as far as these lie within it and apart."""
    pieces: list[str] = []
    at = passage.begin
    for mark in sorted(block.marks, key=lambda mark: mark.span):
        if mark.span.start < at or mark.span.end > passage.end or not len(mark.span):
            continue
        pieces += (_escaped(block.text[at : mark.span.start]), _marked(mark, mark.span.of(block.text)))
        at = mark.span.end
    return "".join((*pieces, _escaped(block.text[at : passage.end])))


def _marked(mark: Mark, text: str) -> str:
    if mark.kind is MarkKind.LINK:
        target = (mark.target or "").replace("<", "%3C").replace(">", "%3E").replace("\n", "%0A")
        return f"[{_escaped(text)}](<{target}>)"
    before, after = _WRAP[mark.kind]
    return f"{before}{_escaped(text)}{after}"


def _escaped(text: str) -> str:
    return _ANYWHERE.sub(r"\\\1", text)


def _safe_start(text: str) -> str:
    """The text, its first character escaped where it would begin a list, a heading or a rule."""
    found = _AT_START.match(text)
    return f"{text[: found.end() - 1]}\\{text[found.end() - 1 :]}" if found else text
