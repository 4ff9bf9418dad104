"""Writing JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

import json
from collections.abc import Sequence

import attrs
from attrs import frozen

from newsparse.contracts import Article, Loss, Report

_CARRIED = frozenset({"id", "blocks", "headline", "url"})


@frozen
class JsonFeedWriter:
    """One feed, an item for each article."""

    name: str = "json-feed"
    media_type: str = "application/feed+json"
    suffix: str = ".json"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The feed; what it cannot carry is reported."""
        for article in articles:
            for each in attrs.fields(Article):
                if each.name not in _CARRIED and getattr(article, each.name) != each.default:
                    report(Loss(article=article.id, field=each.name, reason="a feed has no place for it"))
        items = [
            {"id": article.id, "url": article.url or "", "title": article.headline or "", "content_text": article.text}
            for article in articles
        ]
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": "", "items": items}
        return json.dumps(feed, ensure_ascii=False).encode("utf-8", "replace")
