"""The story as a clean page of HTML: semantic, escaped, without a single script."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from attrs import frozen

from newsparse.contracts import Article, Media, MediaKind, Report, Timestamp, report_losses
from newsparse.markup.writing import is_safe, markup_of, opened

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
        head = ["<!DOCTYPE html>", opened("html", lang=_one_language(articles)), "<head>", '<meta charset="utf-8">']
        head += [f"<title>{escape(titles[0] if titles else 'News')}</title>"]
        head += _metas(articles[0]) if len(articles) == 1 else []
        head += ["</head>", "<body>"]
        body = [line for article in articles for line in _article(article)]
        return "\n".join([*head, *body, "</body>", "</html>", ""]).encode()


def _one_language(articles: Sequence[Article]) -> str | None:
    languages = {article.language for article in articles}
    return languages.pop() if len(languages) == 1 else None


def _metas(article: Article) -> list[str]:
    """What a page of one story says of it to machines, so that summary, writers and moments are told from its text."""
    said = {"description": article.summary, "author": ", ".join(author.name for author in article.authors)}
    stamps = {"article:published_time": article.published, "article:modified_time": article.modified}
    return [
        *(opened("meta", name=name, content=value) for name, value in said.items() if value),
        *(opened("meta", property=name, content=_machine(stamp)) for name, stamp in stamps.items() if stamp),
    ]


def _article(article: Article) -> Iterator[str]:
    yield opened("article", lang=article.language)
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
    yield markup_of(article)
    for media in article.media:
        yield from _figure(media)
    yield "</article>"


def _machine(stamp: Timestamp) -> str:
    if stamp.moment is not None:
        return stamp.moment.isoformat()
    return stamp.date.isoformat() if stamp.time is None else f"{stamp.date.isoformat()}T{stamp.time.isoformat()}"


def _figure(media: Media) -> Iterable[str]:
    words = [
        escape(word) for word in (media.caption or media.caption_raw, media.credit if media.caption else None) if word
    ]
    shown = ""
    if is_safe(media.url):
        shown = opened("img", src=media.url, alt=media.alt or media.caption or "Picture")
        if media.kind is not MediaKind.PICTURE:
            shown = f"{opened('a', href=media.url)}{media.kind.value}</a>"
    caption = f"<figcaption>{' '.join(words)}</figcaption>" if words else ""
    return [f"<figure>{shown}{caption}</figure>"] if shown or caption else []
