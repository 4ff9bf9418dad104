"""Where in the story something stands, as a person counts."""

from newsparse.model.article import Article
from newsparse.model.span import Span


def paragraph_of(article: Article, span: Span) -> str:
    """The number of the paragraph in which a span of the text begins; empty where there is none."""
    regions = article.regions_of(Span(span.start, max(span.end, span.start + 1)))
    return str(regions[0].block + 1) if regions else ""
