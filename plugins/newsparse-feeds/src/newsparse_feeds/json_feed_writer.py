"""Writing JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

import json
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from newsparse.contracts import Article, Media, MediaKind, Report, Source, report_unread
from newsparse_feeds.json_feed import NAME, JsonFeed
from newsparse_feeds.written import NOTHING, common_publisher, files, markup, moment

_VERSION = "https://jsonfeed.org/version/1.1"


@frozen
class JsonFeedWriter:
    """Writes JSON Feed 1.1, and reports what does not come back."""

    name: str = NAME
    media_type: str = "application/feed+json"
    suffix: str = ".jsonfeed"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The feed, an item for each article."""
        title = common_publisher(articles) or NOTHING
        feed = {"version": _VERSION, "title": title, "items": [_item(article) for article in articles]}
        data = json.dumps(feed, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"
        report_unread(articles, Source(data=data), JsonFeed(), report)
        return data


def _item(article: Article) -> dict[str, Any]:
    story = markup(article)
    said = {
        "url": article.url,
        "title": article.headline,
        "content_html": story,
        "summary": article.summary if story else None,
        "date_published": moment(article.published),
        "date_modified": moment(article.modified),
        "authors": [_author(author.name, author.contact) for author in article.authors],
        "tags": list(article.keywords),
        "language": article.language,
        "image": _image(article),
        "attachments": [each for medium in article.media if not _is_bare(medium) for each in _attachments(medium)],
    }
    told = {key: value for key, value in said.items() if value}
    return {"id": article.id, **told} if story else {"id": article.id, **told, "content_text": ""}


def _author(name: str, contact: str | None) -> dict[str, str]:
    return {"name": name, "url": contact} if contact else {"name": name}


def _is_bare(medium: Media) -> bool:
    """Whether a picture is nothing but its address, as an item's image is."""
    return medium == Media(kind=MediaKind.PICTURE, url=medium.url)


def _image(article: Article) -> str | None:
    return next((medium.url for medium in article.media if _is_bare(medium)), None)


def _attachments(medium: Media) -> list[dict[str, str]]:
    title = {"title": medium.alt} if medium.alt else {}
    return [{"url": url, "mime_type": media_type, **title} for url, media_type in files(medium)]
