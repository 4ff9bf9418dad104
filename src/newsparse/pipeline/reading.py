"""From a source to articles as they were read."""

from collections.abc import Iterator

from newsparse.contracts import Article, InputFormat, Limits, Source
from newsparse.errors import NewsparseError, PluginError
from newsparse.pipeline.guard import guarded


def read_all(source: Source, form: InputFormat, limits: Limits) -> Iterator[Article]:
    """The articles of a source, one by one.

    Raises what the format raises, LimitExceededError where it oversteps `limits`, and PluginError where an article comes out
    with cuts or annotations already made.
    """
    try:
        limits.check("max_bytes", len(source.data))
        articles = guarded(lambda: form.read(source, limits), form.name, (Article,))
        for number, article in enumerate(articles, start=1):
            limits.check("max_items", number)
            limits.check("max_blocks", len(article.blocks))
            if article.cuts or article.quotes or article.events or article.dates or article.people or article.gaps:
                message = "reading neither cuts nor finds; its article has cuts or annotations"
                raise PluginError(message, plugin=form.name)
            yield article
    except NewsparseError as error:
        raise error.about(source.name) from error.__cause__

