"""The story as a clean page of HTML: semantic, escaped, without a single script."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from attrs import frozen

from newsparse.contracts import Article, Block, BlockKind, Mark, MarkKind, Media, MediaKind, Passage, Report, Timestamp
from newsparse.serializers.losses import report_losses

_CARRIED = frozenset(
    {
        "blocks",
        "cuts",
        "headline",
        "authors",
        "byline",
        "dateline",
        "summary",
        "language",
        "published",
        "modified",
        "media",
    }
)
#: Where a link or a picture may lead. Anything else (`javascript:`, `data:`) is written as text only.
_SAFE = ("http://", "https://", "mailto:")
_TAGS = {MarkKind.EMPHASIS: "em", MarkKind.STRONG: "strong", MarkKind.CODE: "code"}
_GROUPS = {BlockKind.LIST_ITEM: "ul", BlockKind.QUOTATION: "blockquote", BlockKind.TABLE_ROW: "table"}
_CELLS = " | "


@frozen
class Html:
    """One document with an `article` for each story: headline, byline, dates, summary, text and pictures.

    Every text is escaped; a link keeps its target only where that is an address of the web or of mail.
    """

    name: str = "html"
    media_type: str = "text/html"
    suffix: str = ".html"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The document; typed fields that a page does not show are reported."""
        report_losses(articles, _CARRIED, report)
        titles = [article.headline for article in articles if article.headline]
        head = ["<!DOCTYPE html>", _opened("html", lang=_one_language(articles)), "<head>", '<meta charset="utf-8">']
        head += [f"<title>{escape(titles[0] if titles else 'News')}</title>", "</head>", "<body>"]
        body = [line for article in articles for line in _article(article)]
        return "\n".join([*head, *body, "</body>", "</html>", ""]).encode()


def _one_language(articles: Sequence[Article]) -> str | None:
    languages = {article.language for article in articles}
    return languages.pop() if len(languages) == 1 else None


def _opened(tag: str, **attributes: str | None) -> str:
    said = [f' {name}="{escape(value)}"' for name, value in attributes.items() if value]
    return f"<{tag}{''.join(said)}>"


def _article(article: Article) -> Iterator[str]:
    yield _opened("article", lang=article.language)
    yield "<header>"
    if article.headline:
        yield f"<h1>{escape(article.headline)}</h1>"
    if article.summary:
        yield f"<p>{escape(article.summary)}</p>"
    names = ", ".join(author.name for author in article.authors)
    byline = article.byline.text if article.byline else names
    if byline:
        yield f"<address>{escape(byline)}</address>"
    for said, stamp in (("Published", article.published), ("Updated", article.modified)):
        if stamp is not None:
            yield f'<p>{said} <time datetime="{_machine(stamp)}">{stamp.date.isoformat()}</time></p>'
    yield "</header>"
    yield from _text(article)
    for media in article.media:
        yield from _figure(media)
    yield "</article>"


def _machine(stamp: Timestamp) -> str:
    if stamp.moment is not None:
        return stamp.moment.isoformat()
    return stamp.date.isoformat() if stamp.time is None else f"{stamp.date.isoformat()}T{stamp.time.isoformat()}"


def _text(article: Article) -> Iterator[str]:
    """The story's blocks, those of one list, quotation or table together."""
    lead = escape(article.dateline.raw) if article.dateline else ""
    rows = [(article.blocks[index], list(group)) for index, group in groupby(article.layout.in_text, _block_of)]
    for tag, group in groupby(rows, lambda row: _GROUPS.get(row[0].kind)):
        if tag:
            yield f"<{tag}>"
        for block, passages in group:
            words = lead + "".join(_passage(block, passage) for passage in passages)
            yield _shown(block, words)
            lead = ""
        if tag:
            yield f"</{tag}>"


def _block_of(passage: Passage) -> int:
    return passage.block


def _shown(block: Block, words: str) -> str:
    if block.kind is BlockKind.HEADING:
        level = min(6, (block.level or 1) + 1)
        return f"<h{level}>{words}</h{level}>"
    if block.kind is BlockKind.TABLE_ROW:
        return f"<tr><td>{words.replace(_CELLS, '</td><td>')}</td></tr>"
    tag = "li" if block.kind is BlockKind.LIST_ITEM else "p"
    return f"<{tag}>{words}</{tag}>"


def _passage(block: Block, passage: Passage) -> str:
    """A passage with those of its marks that lie within it and within each other."""
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
        before, after = _about(mark)
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


def _about(mark: Mark) -> tuple[str, str]:
    if mark.kind is MarkKind.LINK:
        return (_opened("a", href=mark.target), "</a>") if _is_safe(mark.target) else ("<a>", "</a>")
    tag = _TAGS[mark.kind]
    return f"<{tag}>", f"</{tag}>"


def _is_safe(url: str | None) -> bool:
    return url is not None and url.strip().lower().startswith(_SAFE)


def _figure(media: Media) -> Iterable[str]:
    words = [
        escape(word) for word in (media.caption or media.caption_raw, media.credit if media.caption else None) if word
    ]
    shown = ""
    if _is_safe(media.url):
        shown = _opened("img", src=media.url, alt=media.alt or media.caption or "Picture")
        if media.kind is not MediaKind.PICTURE:
            shown = f"{_opened('a', href=media.url)}{media.kind.value}</a>"
    caption = f"<figcaption>{' '.join(words)}</figcaption>" if words else ""
    return [f"<figure>{shown}{caption}</figure>"] if shown or caption else []
