"""From a source to articles as they were read."""

from collections.abc import Iterator

from newsparse.contracts import Article, InputFormat, Limits, Source
from newsparse.errors import NewsparseError
from newsparse.pipeline.guard import guarded


def read_all(source: Source, form: InputFormat, limits: Limits) -> Iterator[Article]:
    """The articles of a source, one by one.

    Raises what the format raises, LimitExceededError where it oversteps `limits`, and PluginError where it breaks its
    contract. Each error is told the source's name.
    """
    try:
        limits.check("max_bytes", len(source.data))
        articles = guarded(lambda: form.read(source, limits), form.name, (Article,))
        for number, article in enumerate(articles, start=1):
            limits.check("max_items", number)
            limits.check("max_blocks", len(article.blocks))
            yield article
    except NewsparseError as error:
        raise error.about(source.name) from error.__cause__
