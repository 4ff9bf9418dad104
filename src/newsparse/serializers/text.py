"""The story as plain text."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from newsparse.contracts import Article, Report, report_losses

_CARRIED = frozenset({"blocks", "cuts", "headline", "byline", "dateline"})


@frozen
class Text:
    """Headline, byline, and the text with its dateline before it; a blank line between paragraphs."""

    name: str = "text"
    media_type: str = "text/plain"
    suffix: str = ".txt"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The stories, two blank lines between them; everything typed but headline, byline and dateline is reported."""
        report_losses(articles, _CARRIED, report)
        return "\n\n\n".join("\n\n".join(_parts(article)) for article in articles).encode() + b"\n"


def _parts(article: Article) -> Iterator[str]:
    if article.headline:
        yield article.headline
    if article.byline:
        yield article.byline.text
    yield (article.dateline.opening if article.dateline else "") + article.text
