"""Gathering what extractors find."""

from collections.abc import Sequence
from typing import Any

import attrs

from newsparse.contracts import (
    Annotation,
    Article,
    DateExpression,
    Event,
    Extractor,
    Gap,
    Person,
    Problem,
    Quote,
    Stage,
)
from newsparse.errors import PluginError
from newsparse.model.undo import unextracted
from newsparse.pipeline.guard import guarded
from newsparse.recipe import Recipe

_FIELDS: dict[type, str] = {Quote: "quotes", DateExpression: "dates", Gap: "gaps", Event: "events", Person: "people"}
_KINDS = (*_FIELDS, Problem)


def extract(article: Article, recipe: Recipe, extractors: Sequence[Extractor]) -> Article:
    """The article with what the recipe's extractors find in its text, found afresh.

    A recipe without extractors changes nothing. Each extractor sees what the earlier ones found. A `Person` of a name
    that is already there takes its place.
    """
    if not extractors:
        return article
    article = unextracted(article)
    for extractor in extractors:
        current = article
        found = list(guarded(lambda: extractor.find(current), extractor.name, _KINDS))  # noqa: B023 - used at once
        if found:
            article = _added(article, found, extractor)
    provenance = article.provenance and attrs.evolve(article.provenance, extracted_by=recipe.name)
    return article.evolve(provenance=provenance)


def _added(article: Article, found: Sequence[Annotation], extractor: Extractor) -> Article:
    changes: dict[str, Any] = {}
    for kind, field in _FIELDS.items():
        new = [item for item in found if isinstance(item, kind)]
        if new:
            changes[field] = tuple(sorted((*_standing(getattr(article, field), new), *new), key=_place))
    problems = tuple(attrs.evolve(item, stage=Stage.EXTRACT) for item in found if isinstance(item, Problem))
    try:
        return article.evolve(**changes, problems=(*article.problems, *problems))
    except ValueError as error:
        raise PluginError(str(error), plugin=extractor.name) from error


def _standing(old: Sequence[Any], new: Sequence[Any]) -> list[Any]:
    """What was there before, less the people that are told anew."""
    told = {item.name for item in new if isinstance(item, Person)}
    return [item for item in old if not (isinstance(item, Person) and item.name in told)]


def _place(item: Any) -> tuple[int, int]:
    """Where an annotation stands; people stand at their first mention, events at their trigger or sentence."""
    if isinstance(item, Person):
        return (item.mentions[0].span.start, item.mentions[0].span.end) if item.mentions else (0, 0)
    span = (item.trigger or item.sentence) if isinstance(item, Event) else item.span
    return span.start, span.end
