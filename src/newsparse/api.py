"""The verbs: read, clean, extract, write; `parse` is the first three in one."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypedDict, TypeVar, Unpack

from newsparse import catalog as catalogs
from newsparse.catalog import Catalog, Plugin
from newsparse.contracts import Article, InputFormat, Limits, Loss, Source
from newsparse.errors import NewsparseError, SourceError, UnknownFormatError
from newsparse.model.hints import check_language, check_zone
from newsparse.model.source import aware
from newsparse.pipeline.choosing import choose
from newsparse.pipeline.cleaning import clean as _clean
from newsparse.pipeline.extracting import extract as _extract
from newsparse.pipeline.reading import read_all
from newsparse.pipeline.writing import write_all
from newsparse.recipe import STANDARD, Recipe

Part = TypeVar("Part")

#: What can be read. A str is a text, bytes are sniffed, a Path is a file; nothing is guessed between them.
Input = str | bytes | Path | Source


class Hints(TypedDict, total=False):
    """What may be known beforehand.

    `published`  day or moment of publication, from which relative dates are reckoned
    `language`   BCP 47 tag;  `time_zone` IANA name or `+02:00`, for times without a zone
    `url`, `encoding`, `name`, `media_type`  as with `Source`

    A language tag of no such shape, or a zone that is none, is a ValueError; an encoding that is none is a problem.
    """

    published: dt.date | None
    language: str | None
    time_zone: str | None
    url: str | None
    encoding: str | None
    name: str | None
    media_type: str | None


def read(
    source: Input,
    *,
    format: str | None = None,  # noqa: A002 - the field's own word
    limits: Limits | None = None,
    catalog: Catalog | None = None,
    **hints: Unpack[Hints],
) -> Article:
    """The one article of a source, as it stands: nothing is cut, nothing sought.

    Raises SourceError where there is none or more than one (then use `parse_all`), FormatError, UnknownFormatError,
    AmbiguousFormatError or LimitExceededError where it cannot be read; TypeError for anything but an `Input`.
    """
    given = _source(source, hints)
    articles = _read(given, format, limits or Limits(), catalog)
    first = next(articles, None)
    if isinstance(first, NewsparseError):
        raise first
    if first is None:
        message = "the source holds no article"
        raise SourceError(message, source=given.name)
    if next(articles, None) is not None:
        message = "the source holds several articles; parse_all gives them all"
        raise SourceError(message, source=given.name)
    return first


def clean(article: Article, recipe: Recipe = STANDARD, *, catalog: Catalog | None = None) -> Article:
    """The article with the recipe's cuts made; what was found in it before is dropped, as its text changes.

    Raises UnknownFormatError where the recipe names a rule that is not there, PluginError where a rule fails.
    """
    return _clean(article, recipe, _parts(recipe.rules, catalog, Catalog.rule))


def extract(article: Article, recipe: Recipe = STANDARD, *, catalog: Catalog | None = None) -> Article:
    """The article with quotations, events, dates, people and gaps found in its text.

    Raises UnknownFormatError where the recipe names an extractor that is not there, PluginError where one fails.
    """
    return _extract(article, recipe, _parts(recipe.extractors, catalog, Catalog.extractor))


def parse(
    source: Input,
    recipe: Recipe = STANDARD,
    *,
    format: str | None = None,  # noqa: A002 - the field's own word
    catalog: Catalog | None = None,
    **hints: Unpack[Hints],
) -> Article:
    """The one article of a source: read, cleaned and searched. Errors as for the three verbs."""
    article = read(source, format=format, limits=recipe.limits, catalog=catalog, **hints)
    return _finished(article, recipe, catalog)


def parse_all(
    sources: Input | Iterable[Input],
    recipe: Recipe = STANDARD,
    *,
    format: str | None = None,  # noqa: A002 - the field's own word
    catalog: Catalog | None = None,
    **hints: Unpack[Hints],
) -> Iterator[Article | NewsparseError]:
    """Every article of every source, in order; what fails comes as an error in its place.

    One bad item loses nothing else: an article that cannot be read, cleaned or searched is one error, and reading
    goes on behind it; a source that breaks off gives the articles before the break, then one error. The error's
    `source` names the input.
    """
    many = [sources] if isinstance(sources, str | bytes | Path | Source) else sources
    for source in many:
        yield from _results(source, recipe, format, catalog, hints)


def write(
    articles: Article | Iterable[Article],
    to: str = "json",
    *,
    on_loss: Callable[[Loss], None] | None = None,
    catalog: Catalog | None = None,
) -> bytes:
    """Articles as bytes in a format; `on_loss` is told everything that the format could not carry.

    Raises UnknownFormatError where no serializer has that name, PluginError where it fails.
    """
    serializer = _part(to, catalog, Catalog.serializer)
    many = (articles,) if isinstance(articles, Article) else tuple(articles)
    return write_all(many, serializer, on_loss or _unheard)


def _unheard(_: Loss) -> None:
    """Where nobody asks for losses."""


def _source(given: Input, hints: Hints) -> Source:
    """The source of an input, with the hints laid over what it knows itself."""
    if isinstance(given, str):
        source = Source.of_text(given)
    elif isinstance(given, bytes):
        source = Source(data=given)
    elif isinstance(given, Path):
        source = Source.of_path(given)
    elif isinstance(given, Source):  # pyright: ignore[reportUnnecessaryIsInstance] - callers without a type checker
        source = given
    else:
        message = f"a source is a str (a text), bytes, a Path (a file) or a Source, not {type(given).__name__}"
        raise TypeError(message)
    known = {name: value for name, value in hints.items() if value is not None}
    language, zone, published = (known.get(name) for name in ("language", "time_zone", "published"))
    if isinstance(language, str):
        check_language(language)
    if isinstance(zone, str):
        check_zone(zone)
        if isinstance(published, dt.datetime) and published.tzinfo is None:
            known["published"] = aware(published, zone)
    return source.with_hints(**known) if known else source


def _read(
    source: Source, name: str | None, limits: Limits, catalog: Catalog | None
) -> Iterator[Article | NewsparseError]:
    form = _format(source, name, catalog)
    return read_all(source, form, limits, _plugin(form, catalog))


def _plugin(form: InputFormat, catalog: Catalog | None) -> Plugin | None:
    """Where a format comes from; None where a catalog that was made by hand does not say."""
    if catalog is not None:
        return catalog.plugin_of("formats", form.name)
    own = catalogs.builtin().plugin_of("formats", form.name)
    return own or catalogs.installed().plugin_of("formats", form.name)


def _format(source: Source, name: str | None, catalog: Catalog | None) -> InputFormat:
    if name is not None:
        return _part(name, catalog, Catalog.format)
    if source.is_text:
        return (catalog or catalogs.builtin()).format("plain-text")
    return choose(source, catalog or catalogs.installed())


def _parts(names: Iterable[str], catalog: Catalog | None, of: Callable[[Catalog, str], Part]) -> list[Part]:
    return [_part(name, catalog, of) for name in names]


def _part(name: str, catalog: Catalog | None, of: Callable[[Catalog, str], Part]) -> Part:
    """A named part of the given catalog; without one, of the built-ins and only then of what is installed."""
    if catalog is not None:
        return of(catalog, name)
    try:
        return of(catalogs.builtin(), name)
    except UnknownFormatError:
        return of(catalogs.installed(), name)


def _results(
    given: Input, recipe: Recipe, name: str | None, catalog: Catalog | None, hints: Hints
) -> Iterator[Article | NewsparseError]:
    try:
        source = _source(given, hints)
        for item in _read(source, name, recipe.limits, catalog):
            yield item if isinstance(item, NewsparseError) else _result(item, recipe, catalog)
    except NewsparseError as error:
        yield error


def _result(article: Article, recipe: Recipe, catalog: Catalog | None) -> Article | NewsparseError:
    try:
        return _finished(article, recipe, catalog)
    except NewsparseError as error:
        return error.about(article.provenance.source_name if article.provenance else article.id)


def _finished(article: Article, recipe: Recipe, catalog: Catalog | None) -> Article:
    return extract(clean(article, recipe, catalog=catalog), recipe, catalog=catalog)
