"""From a source to articles as they were read."""

from collections.abc import Iterator

from newsparse.contracts import Article, InputFormat, Limits, Source
from newsparse.errors import NewsparseError
from newsparse.pipeline.guard import guarded


def read_all(source: Source, form: InputFormat, limits: Limits) -> Iterator[Article | NewsparseError]:
    """The articles of a source, one by one; an error in the place of one that the format could not read.

    Raises what the format raises, LimitExceededError where it oversteps `limits`, and PluginError where it breaks its
    contract. Each error is told the source's name.
    """
    try:
        limits.check("max_bytes", len(source.data))
        items = guarded(lambda: form.read(source, limits), form.name, (Article, NewsparseError))
        for number, item in enumerate(items, start=1):
            limits.check("max_items", number)
            if isinstance(item, NewsparseError):
                yield item.about(source.name)
                continue
            limits.check("max_blocks", len(item.blocks))
            yield item
    except NewsparseError as error:
        raise error.about(source.name) from error.__cause__
