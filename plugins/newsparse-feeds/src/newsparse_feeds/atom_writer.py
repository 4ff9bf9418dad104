"""Writing Atom 1.0 (RFC 4287)."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from urllib.parse import quote

from attrs import frozen

from newsparse.contracts import Article, Author, CreditKind, Report, Source, report_unread
from newsparse_feeds.atom import EPOCH, NAME, Atom
from newsparse_feeds.written import NOTHING, common_publisher, element, files, latest, markup, moment

_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/">"""
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:[^\s<>\"{}|\\^`\x00-\x20]+")


@frozen
class AtomWriter:
    """Writes Atom 1.0, and reports what does not come back.

    An entry must say when it was changed: where the article does not, it is when it was published, else the epoch.
    """

    name: str = NAME
    media_type: str = "application/atom+xml"
    suffix: str = ".atom"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The feed, an entry for each article."""
        publisher = common_publisher(articles)
        ids = sha256("\n".join(article.id for article in articles).encode("utf-8", "replace")).hexdigest()
        lines = [_HEAD, element("id", f"urn:sha256:{ids}"), element("title", publisher or NOTHING)]
        lines += [element("updated", latest(articles) or EPOCH), _person("author", Author(name=NOTHING))]
        for article in articles:
            lines += [_opening(article), *_entry(article, named=publisher is not None), "</entry>"]
        data = "\n".join([*lines, "</feed>", ""]).encode()
        report_unread(articles, Source(data=data), Atom(), report)
        return data


def _opening(article: Article) -> str:
    return element("entry", xml_lang=article.language or None).replace(" />", ">")


def _entry(article: Article, *, named: bool) -> Iterator[str]:
    yield element("id", _iri(article.id))
    yield element("title", article.headline or "")
    published = moment(article.published)
    yield element("updated", moment(article.modified) or published or EPOCH)
    if published:
        yield element("published", published)
    if created := moment(article.created):
        yield element("dcterms:created", created)
    if expires := moment(article.expires):
        yield element("dcterms:valid", f"end={expires}")
    yield from _links(article)
    yield from _people(article)
    yield from _about(article)
    if article.publisher and not named:
        yield element("dc:publisher", article.publisher)
    yield from _texts(article)


def _people(article: Article) -> Iterator[str]:
    for author in article.authors:
        yield _person("author", author)
    for credit in article.credits:
        if credit.kind is CreditKind.CONTRIBUTING:
            yield _person("contributor", Author(name=credit.text))


def _about(article: Article) -> Iterator[str]:
    """What it is about, and whose it is; an entry has one text of rights only.

    A code without scheme or label would be read as a keyword.
    """
    for keyword in article.keywords:
        yield element("category", term=keyword)
    for subject in article.subjects:
        label = subject.names[0].text.strip() if subject.names else ""
        if subject.code and (subject.scheme or label):
            yield element("category", term=subject.code, scheme=subject.scheme, label=label or None)
    if article.rights:
        yield element("rights", " ".join(right.text for right in article.rights))


def _links(article: Article) -> Iterator[str]:
    if article.url:
        yield element("link", rel="alternate", href=article.url)
    for link in article.related:
        if link.url:
            yield element("link", rel="related", href=link.url, title=link.text)
    for medium in article.media:
        for url, media_type in files(medium):
            yield element("link", rel="enclosure", href=url, type=media_type, title=medium.alt)


def _texts(article: Article) -> Iterator[str]:
    story = markup(article)
    if article.summary and story:
        yield element("summary", article.summary)
    yield element("content", story, type="html")


def _person(name: str, person: Author) -> str:
    mail = person.contact if person.contact and "@" in person.contact else None
    address = person.contact if person.contact and not mail else None
    parts = [element("name", person.name)]
    parts += [element("email", mail)] if mail else []
    parts += [element("uri", address)] if address else []
    return f"<{name}>{''.join(parts)}</{name}>"


def _iri(name: str) -> str:
    """The id as an IRI, which it must be here."""
    return name if _IRI.fullmatch(name) else f"urn:newsparse:{quote(name.encode('utf-8', 'replace'), safe='')}"
