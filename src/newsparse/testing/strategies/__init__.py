"""What to try: strategies for hypothesis. Names are plural, and every option is given by its name."""

from newsparse.testing.strategies.articles import articles
from newsparse.testing.strategies.blocks import blocks, spans
from newsparse.testing.strategies.cuts import cuts
from newsparse.testing.strategies.hostile import hostile_bytes, hostile_texts, mutations_of
from newsparse.testing.strategies.moments import days, intervals, moments, timestamps
from newsparse.testing.strategies.news import news_articles, news_texts
from newsparse.testing.strategies.pages import news_pages
from newsparse.testing.strategies.sources import sources
from newsparse.testing.strategies.texts import lines, texts

__all__ = [
    "articles",
    "blocks",
    "cuts",
    "days",
    "hostile_bytes",
    "hostile_texts",
    "intervals",
    "lines",
    "moments",
    "mutations_of",
    "news_articles",
    "news_pages",
    "news_texts",
    "sources",
    "spans",
    "texts",
    "timestamps",
]
