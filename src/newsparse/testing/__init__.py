"""The conformance kit: what the author of a plugin tests with.

Subclass `FormatConformance`, `RuleConformance`, `PackConformance`, `ExtractorConformance` or `SerializerConformance` in
a test file, and every promise that newsparse makes of such a part is tested on yours. The promises are plain functions
in `checks`, the inputs come from strategies for hypothesis (`articles()`, `sources()`, `hostile_bytes()`, ...). Needs
hypothesis.
"""

from newsparse.testing import acts, checks
from newsparse.testing.bombs import bombs
from newsparse.testing.checks import BrokenPromiseError
from newsparse.testing.conformance import (
    ExtractorConformance,
    FormatConformance,
    PackConformance,
    RuleConformance,
    SerializerConformance,
)
from newsparse.testing.goldens import Golden, goldens
from newsparse.testing.specimen import full_article
from newsparse.testing.strategies import (
    articles,
    blocks,
    cuts,
    days,
    hostile_bytes,
    hostile_texts,
    intervals,
    lines,
    moments,
    mutations_of,
    news_articles,
    news_pages,
    news_texts,
    sources,
    spans,
    texts,
    timestamps,
)
from newsparse.testing.strategies.pages import NewsPage

__all__ = [
    "BrokenPromiseError",
    "ExtractorConformance",
    "FormatConformance",
    "Golden",
    "NewsPage",
    "PackConformance",
    "RuleConformance",
    "SerializerConformance",
    "acts",
    "articles",
    "blocks",
    "bombs",
    "checks",
    "cuts",
    "days",
    "full_article",
    "goldens",
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
