"""newsparse's own JSON, lossless."""

from collections.abc import Sequence

from attrs import frozen

from newsparse.codec import json as codec
from newsparse.contracts import Article, Report


@frozen
class Json:
    """One article as an object; several, or none, as `{"newsparse": 1, "articles": [...]}`. Indented for people."""

    name: str = "json"
    media_type: str = "application/vnd.newsparse+json"
    suffix: str = ".json"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:  # noqa: ARG002 - nothing is lost
        """The articles, with nothing left out that does not have its default."""
        values = [codec.to_json_values(article) for article in articles]
        whole = values[0] if len(values) == 1 else {codec.KEY: codec.SCHEMA, "articles": values}
        return codec.indent(codec.encode(whole)) + b"\n"


@frozen
class JsonLines:
    """One article a line."""

    name: str = "jsonl"
    media_type: str = "application/jsonl"
    suffix: str = ".jsonl"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:  # noqa: ARG002 - nothing is lost
        """The articles, one a line."""
        return b"".join(codec.encode(codec.to_json_values(article)) + b"\n" for article in articles)
