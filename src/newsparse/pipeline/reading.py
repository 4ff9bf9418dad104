"""From a source to articles as they were read."""

from collections.abc import Iterator

import attrs

from newsparse.catalog import Plugin
from newsparse.contracts import Article, InputFormat, Limits, Source
from newsparse.errors import NewsparseError
from newsparse.pipeline.guard import guarded


def read_all(
    source: Source, form: InputFormat, limits: Limits, plugin: Plugin | None = None
) -> Iterator[Article | NewsparseError]:
    """The articles of a source, one by one; an error in the place of one that the format could not read.

    Their provenance names the `plugin` that the format comes from, where it is told.
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
            yield _signed(item, form, plugin)
    except NewsparseError as error:
        raise error.about(source.name) from error.__cause__


def _signed(article: Article, form: InputFormat, plugin: Plugin | None) -> Article:
    """The article with its format's plugin. What another format read before, and this one hands on, stays as it is."""
    provenance = article.provenance
    if plugin is None or provenance is None or provenance.format != form.name or provenance.plugin_version:
        return article
    return article.evolve(
        provenance=attrs.evolve(provenance, plugin=plugin.distribution, plugin_version=plugin.version)
    )
