"""Putting back what was cut. An article's cuts are its only change, so undoing them is dropping them."""

from collections.abc import Callable, Iterable
from typing import Any, cast

import attrs

from newsparse.model.article import Article
from newsparse.model.cut import Cut
from newsparse.model.problem import Stage
from newsparse.model.span import Region

#: Fields that extractors fill; their spans count in `text`, so they do not outlive a change of cuts.
FOUND: dict[str, tuple[()]] = {"quotes": (), "events": (), "dates": (), "people": (), "gaps": ()}


def unextracted(article: Article) -> Article:
    """The article without anything that extractors found."""
    problems = tuple(p for p in article.problems if p.stage is not Stage.EXTRACT)
    provenance = article.provenance
    if provenance is not None and provenance.extracted_by is not None:
        provenance = attrs.evolve(provenance, extracted_by=None)
    return article.evolve(**FOUND, problems=problems, provenance=provenance)


def uncut(article: Article, undo: Callable[[Cut], bool] | None = None) -> Article:
    """The article with the cuts that `undo` says yes to put back (all of them by default).

    What had been lifted from them goes too, and so does all that extractors found. With every cut undone the article
    is equal to what was read.
    """
    kept = tuple(cut for cut in article.cuts if undo is not None and not undo(cut))
    bare = forget_lifted(unextracted(article), kept)
    return bare if kept else _as_read(bare)


def uncut_rule(article: Article, rule: str) -> Article:
    """The article with the cuts of one rule put back: `name` for a whole pack, `name/id` for one rule of it."""
    return uncut(article, lambda cut: cut.rule == rule or cut.rule.startswith(f"{rule}/"))


def _as_read(article: Article) -> Article:
    problems = tuple(p for p in article.problems if p.stage is Stage.READ)
    provenance = article.provenance
    if provenance is not None and provenance.cleaned_by is not None:
        provenance = attrs.evolve(provenance, cleaned_by=None)
    return article.evolve(problems=problems, provenance=provenance)


def forget_lifted(article: Article, kept: tuple[Cut, ...]) -> Article:
    """The article with only these cuts, and with only those lifted values that stand on one of them."""
    places = {cut.where for cut in kept}
    changes: dict[str, Any] = {"cuts": kept}
    for attribute in attrs.fields(Article):
        before = getattr(article, attribute.name)
        after = _standing(before, places)
        if after is not before:
            changes[attribute.name] = after
    return article.evolve(**changes)


def _standing(value: Any, places: set[Region]) -> Any:
    """A field's value, less what was lifted from places that are no longer cut."""
    if isinstance(value, tuple):
        return _standing_items(cast("tuple[Any, ...]", value), places)
    return _standing_item(value, places)


def _standing_items(items: tuple[Any, ...], places: set[Region]) -> tuple[Any, ...]:
    if not any(getattr(item, "lifted_from", ()) for item in items):
        return items
    return tuple(kept for kept in (_standing_item(item, places) for item in items) if kept is not None)


def _standing_item(value: Any, places: Iterable[Region]) -> Any:
    lifted: tuple[Region, ...] = getattr(value, "lifted_from", ())
    if not lifted:
        return value
    standing = tuple(region for region in lifted if region in places)
    if standing == lifted:
        return value
    return attrs.evolve(value, lifted_from=standing) if standing else None
