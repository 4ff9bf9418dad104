"""What a part does with one input, as a function: what the checks of conduct are given."""

from collections.abc import Callable, Sequence

from newsparse.contracts import (
    Article,
    CleaningRule,
    Confidence,
    Extractor,
    InputFormat,
    Limits,
    Loss,
    Serializer,
    Source,
)
from newsparse.errors import NewsparseError
from newsparse.pipeline.cleaning import clean
from newsparse.pipeline.extracting import extract
from newsparse.pipeline.reading import read_all
from newsparse.pipeline.writing import write_all
from newsparse.recipe import Profile, Recipe


def sniffing(form: InputFormat) -> Callable[[Source], Confidence]:
    """Asks a format whether a source is its own."""
    return lambda source: Confidence(form.sniff(source))


def reading(form: InputFormat, limits: Limits | None = None) -> Callable[[Source], tuple[Article, ...]]:
    """Reads a source with a format; an error in the place of an article is raised, as `newsparse.read` does."""
    return lambda source: tuple(_article(item) for item in read_all(source, form, limits or Limits()))


def _article(item: Article | NewsparseError) -> Article:
    if isinstance(item, NewsparseError):
        raise item
    return item


def cleaning(*rules: CleaningRule) -> Callable[[Article], Article]:
    """Cleans an article with rules, as `newsparse.clean` does; all cuts are made, however many and unsure."""
    names = tuple(rule.name for rule in rules)
    recipe = Recipe(name="conformance", rules=names, profile=Profile.AGGRESSIVE, most_cut=1.0)
    return lambda article: clean(article, recipe, rules)


def extracting(*extractors: Extractor) -> Callable[[Article], Article]:
    """Searches an article with extractors, as `newsparse.extract` does."""
    recipe = Recipe(name="conformance", extractors=tuple(extractor.name for extractor in extractors))
    return lambda article: extract(article, recipe, extractors)


def writing(serializer: Serializer) -> Callable[[Sequence[Article]], tuple[bytes, tuple[Loss, ...]]]:
    """Writes articles with a serializer; gives the bytes, and the losses that it reported."""

    def write(articles: Sequence[Article]) -> tuple[bytes, tuple[Loss, ...]]:
        losses: list[Loss] = []
        return write_all(articles, serializer, losses.append), tuple(losses)

    return write
