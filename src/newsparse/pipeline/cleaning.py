"""Making the cuts that rules point at."""

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from itertools import takewhile
from typing import Any

import attrs

from newsparse.cleaning.line import is_prose
from newsparse.cleaning.lines import LineRule, Lines
from newsparse.cleaning.rulebook import joined
from newsparse.contracts import (
    Action,
    Agency,
    Article,
    Author,
    Byline,
    CleaningRule,
    Correction,
    Credit,
    Cut,
    Dateline,
    Lifted,
    Media,
    Note,
    Problem,
    ProblemCode,
    Region,
    RelatedLink,
    Rights,
    Stage,
    Stated,
)
from newsparse.errors import PluginError
from newsparse.model.undo import FOUND, uncut
from newsparse.pipeline.fitting import fitted
from newsparse.pipeline.guard import guarded
from newsparse.recipe import Profile, Recipe

#: Where each kind of lifted value goes: a field that holds one (the first stays), or a tuple that grows.
_ONE: dict[type, str] = {Dateline: "dateline", Byline: "byline", Agency: "agency"}
_MANY: dict[type, str] = {
    Media: "media",
    Author: "authors",
    Credit: "credits",
    Note: "notes",
    Correction: "corrections",
    Rights: "rights",
    RelatedLink: "related",
}
_KINDS = (Cut, Stated, *_ONE, *_MANY)


def clean(article: Article, recipe: Recipe, rules: Sequence[CleaningRule]) -> Article:
    """The article with the cuts of the recipe's rules, made afresh, and without annotations.

    A recipe without rules changes nothing. Cuts of rules that the recipe does not name stay, so recipes can follow one
    another, and one recipe twice is as good as once. Where the rules would take more than `recipe.most_cut` of the
    story's words, only safe cuts are made and a problem says so; the story is what the leading rules that find it
    have left.
    """
    if not rules:
        return article
    names = {rule.name for rule in rules}
    bare = article if _is_as_read(article) else _uncleaned(article, names)
    finders = list(takewhile(lambda rule: rule.name in recipe.finders, rules))
    rules = rules[len(finders) :]
    story = _cleaned(bare, recipe, finders)
    cleaned = _cleaned(story, recipe, rules)
    if recipe.profile is not Profile.SAFE and (share := _share_cut(story, cleaned)) > recipe.most_cut:
        cleaned = _cleaned(story, recipe.but(profile=Profile.SAFE), rules)
        message = f"the rules would have cut {share:.0%} of the story's words; only the surest cuts were made"
        problem = Problem(code=ProblemCode.CUTS_LIMITED, message=message, stage=Stage.CLEAN)
        cleaned = cleaned.evolve(problems=(*cleaned.problems, problem))
    provenance = cleaned.provenance and attrs.evolve(cleaned.provenance, cleaned_by=recipe.name)
    return cleaned.evolve(provenance=provenance)


def _is_as_read(article: Article) -> bool:
    """Whether nobody has cleaned or searched an article, so that there is nothing to put back."""
    provenance = article.provenance
    return (
        provenance is not None
        and provenance.cleaned_by is None
        and provenance.extracted_by is None
        and not article.cuts
        and not any(getattr(article, name) for name in FOUND)
        and all(problem.stage is Stage.READ for problem in article.problems)
    )


def _uncleaned(article: Article, names: Collection[str]) -> Article:
    """The article without the cuts of rules of these names, what was lifted from them, and what was said of them."""
    bare = uncut(article, lambda cut: cut.rule.partition("/")[0] in names)
    return bare.evolve(problems=tuple(p for p in bare.problems if p.stage is not Stage.CLEAN))


def _cleaned(article: Article, recipe: Recipe, rules: Sequence[CleaningRule]) -> Article:
    """The article after these rules. Those that look at lines alone share them, and what was found out about each."""
    lines = None
    for rule in joined(rules, recipe):
        if isinstance(rule, LineRule):
            lines = Lines.of(article, lines)
            asked = partial(rule.cuts_among, lines)
        else:
            asked = partial(rule.cuts, article)
        found = list(guarded(asked, rule.name, _KINDS))
        if found:
            article = _applied(article, found, rule, recipe)
    return article


def _applied(article: Article, found: Sequence[Cut | Lifted], rule: CleaningRule, recipe: Recipe) -> Article:
    """The article with those of a rule's cuts that are sure enough, not disabled, and on ground not yet cut."""
    cuts = [item for item in found if isinstance(item, Cut)]
    sure = _allowed(cuts, rule, recipe)
    try:
        merged, placed = fitted(
            article.blocks, article.cuts, [cut for cut in cuts if (cut.rule, cut.confidence) in sure]
        )
    except ValueError as error:
        raise PluginError(str(error), plugin=rule.name) from error
    changes: dict[str, Any] = {"cuts": merged}
    if len(cuts) < len(found):
        moved = {before.where: after.where for before, after in placed}
        for item in found:
            if not isinstance(item, Cut):
                _lift(article, changes, item, moved)
    grown = {name: tuple(changes[name]) for name in _MANY.values() if name in changes}
    return article.evolve(**{**changes, **grown})


def _allowed(cuts: Iterable[Cut], rule: CleaningRule, recipe: Recipe) -> set[tuple[str, float]]:
    """The rules by name that the recipe lets make their cuts, with how sure these are.

    Raises PluginError for a cut that is not named after its rule.
    """
    owners = rule.name.split("+")
    told = {(cut.rule, cut.confidence) for cut in cuts}
    for name, _ in told:
        if name.partition("/")[0] not in owners:
            message = f"its cut bears the name {name!r}; cuts are named after their rule"
            raise PluginError(message, plugin=rule.name)
    return {(name, confidence) for name, confidence in told if recipe.allows(name, confidence)}


def _lift(article: Article, changes: dict[str, Any], value: Lifted, moved: dict[Region, Region]) -> None:
    """Add a lifted value to `changes`, told where its cuts came to lie; not if none of them was made.

    A note that the article was read with is not told again.
    """
    places = tuple(moved[region] for region in value.lifted_from if region in moved)
    if not places or (isinstance(value, Note) and _is_known(article, value)):
        return
    if isinstance(value, Stated):
        if changes.get(value.field, getattr(article, value.field)) is None:
            changes[value.field] = attrs.evolve(value.moment, lifted_from=places)
        return
    value = attrs.evolve(value, lifted_from=places)
    one = _ONE.get(type(value))
    if one is not None:
        if changes.get(one, getattr(article, one)) is None:
            changes[one] = value
        elif isinstance(value, Agency):
            _add_source(article, changes, value)
        return
    many = _MANY[type(value)]
    changes.setdefault(many, list(getattr(article, many))).append(value)


def _is_known(article: Article, value: Note) -> bool:
    """Whether a note with the same words was there before any was lifted."""
    words = value.text.split()
    return any(not note.lifted_from and note.text.split() == words for note in article.notes)


def _add_source(article: Article, changes: dict[str, Any], agency: Agency) -> None:
    sources: tuple[Agency, ...] = changes.get("sources", article.sources)
    first: Agency | None = changes.get("agency", article.agency)
    if agency.code not in {first.code if first else None, *(known.code for known in sources)}:
        changes["sources"] = (*sources, agency)


def _share_cut(before: Article, after: Article) -> float:
    """The share of the words of the story's prose that went for good; repeats and what was lifted are not lost.

    What was dropped several times, as the offers on a page are, counts once.
    """
    known = {id(cut) for cut in before.cuts}
    dropped = {cut.text for cut in after.cuts if id(cut) not in known and cut.action is Action.DROP}
    lost = sum(_words(text) for text in dropped)
    return lost / max(sum(_words(passage.text) for passage in before.passages), 1) if lost else 0.0


def _words(text: str) -> int:
    """How many words of prose a piece has; a label or a heading has none."""
    return len(text.split()) if is_prose(text.strip()) else 0
