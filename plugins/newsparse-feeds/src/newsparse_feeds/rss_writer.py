"""Writing RSS 2.0."""

from collections.abc import Iterator, Sequence
from email.utils import format_datetime

from attrs import frozen

from newsparse.contracts import Article, CreditKind, Media, MediaKind, Report, Source, report_unread
from newsparse_feeds.moments import written
from newsparse_feeds.people import author_of
from newsparse_feeds.rss import NAME, Rss
from newsparse_feeds.written import NOTHING, as_html, common_publisher, element, markup

_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel>"""
_MEDIUMS = {MediaKind.PICTURE: "image", MediaKind.VIDEO: "video", MediaKind.AUDIO: "audio", MediaKind.EMBED: "document"}
_FIRST_YEAR = 1900


@frozen
class RssWriter:
    """Writes RSS 2.0 with the modules content, Dublin Core and Media RSS, and reports what does not come back.

    The story is `content:encoded` where the article has a summary, which is the description then; else the description.
    """

    name: str = NAME
    media_type: str = "application/rss+xml"
    suffix: str = ".rss"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The feed, an item for each article."""
        publisher = common_publisher(articles)
        lines = [_HEAD, element("title", publisher or NOTHING), element("link", _home(articles))]
        lines.append(element("description", publisher or NOTHING))
        for article in articles:
            lines += ["<item>", *_item(article, named=publisher is not None), "</item>"]
        data = "\n".join([*lines, "</channel>", "</rss>", ""]).encode()
        report_unread(articles, Source(data=data), Rss(), report)
        return data


def _home(articles: Sequence[Article]) -> str:
    """An address for the channel, which must have one: that of the first article that has any."""
    return next((article.url for article in articles if article.url), "about:blank")


def _item(article: Article, *, named: bool) -> Iterator[str]:
    if article.headline:
        yield element("title", as_html(article.headline))
    if article.url:
        yield element("link", article.url)
    if article.id:
        yield element("guid", article.id, isPermaLink="false")
    yield from _texts(article)
    yield from _moments(article)
    yield from _people(article)
    yield from _about(article)
    for link in article.related:
        if link.url:
            yield element("atom:link", rel="related", href=link.url, title=link.text)
    for medium in article.media:
        yield from _medium(medium)
    if article.publisher and not named:
        yield element("dc:publisher", article.publisher)


def _people(article: Article) -> Iterator[str]:
    for author in article.authors:
        raw = author.name_raw or ""
        yield element("dc:creator", raw if author.contact and author_of(raw) == author else author.name)
    for credit in article.credits:
        if credit.kind is CreditKind.CONTRIBUTING:
            yield element("dc:contributor", credit.text)


def _about(article: Article) -> Iterator[str]:
    """What it is about, in which language, and whose it is."""
    for keyword in article.keywords:
        yield element("category", as_html(keyword))
    for subject in article.subjects:
        if subject.scheme and subject.code:
            yield element("category", as_html(subject.code), domain=subject.scheme)
    if article.language:
        yield element("dc:language", article.language)
    for right in article.rights:
        yield element("dc:rights", as_html(right.text))


def _texts(article: Article) -> Iterator[str]:
    story = markup(article)
    if article.summary and story:
        yield element("description", as_html(article.summary))
        yield element("content:encoded", story)
    else:
        yield element("description", story)


def _moments(article: Article) -> Iterator[str]:
    if stamp := article.published:
        if stamp.moment and stamp.date.year >= _FIRST_YEAR:
            yield element("pubDate", format_datetime(stamp.moment))
        else:
            yield element("dcterms:issued", written(stamp))
    for name, stamp in (("dcterms:modified", article.modified), ("dcterms:created", article.created)):
        if stamp:
            yield element(name, written(stamp))
    if article.expires:
        yield element("dcterms:valid", f"end={written(article.expires)}")


def _medium(medium: Media) -> Iterator[str]:
    """A medium: in a group where it has several renditions."""
    told = [element("media:title", as_html(medium.alt))] if medium.alt else []
    caption = medium.caption_raw or medium.caption
    told += [element("media:description", as_html(caption))] if caption else []
    if medium.credit:
        role = "photographer" if medium.photographer == medium.credit else None
        told.append(element("media:credit", medium.credit, role=role))
    contents = [
        element(
            "media:content",
            url=rendition.url,
            type=rendition.media_type,
            medium=_MEDIUMS.get(medium.kind),
            width=_digits(rendition.width),
            height=_digits(rendition.height),
            isDefault="true" if rendition.url == medium.url else None,
        )
        for rendition in medium.renditions
        if rendition.name != "thumbnail"
    ]
    if not contents and medium.url:
        contents = [element("media:content", url=medium.url, medium=_MEDIUMS.get(medium.kind))]
    thumbnails = [
        element("media:thumbnail", url=r.url, width=_digits(r.width), height=_digits(r.height))
        for r in medium.renditions
        if r.name == "thumbnail"
    ]
    if contents:
        yield "".join(("<media:group>", *contents, *told, *thumbnails, "</media:group>"))


def _digits(number: int | None) -> str | None:
    return None if number is None else str(number)
