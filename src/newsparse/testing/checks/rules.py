"""What a cleaning rule promises."""

from newsparse.contracts import Article, CleaningRule, Cut, Region
from newsparse.model.undo import uncut, uncut_rule
from newsparse.testing.acts import cleaning
from newsparse.testing.checks import values
from newsparse.testing.checks.promise import differing_fields, outcome, promise, shown


def cuts_say_what_they_say(rule: CleaningRule, article: Article) -> None:
    """Each cut lies in its block, is not empty, has the text that stands there, bears the rule's name, and says why."""
    for cut in _cuts(rule, article):
        index, span = cut.where.block, cut.where.span
        promise(index in range(len(article.blocks)), f"there is no block {index}: {cut}")
        there = span.of(article.blocks[index].text)
        promise(there and len(there) == len(span), f"it is empty or leaves its block: {cut}")
        promise(cut.text == there, f"it says {shown(cut.text)} where the block has {shown(there)}")
        promise(cut.reason, f"it does not say why (reason=...): {cut}")
        promise(cut.rule.partition("/")[0] == rule.name, f"a cut of {rule.name!r} bears the name {cut.rule!r}")


def lifts_only_what_it_cuts(rule: CleaningRule, article: Article) -> None:
    """Each lifted value names where it was read from, and all of that is cut by the same rule."""
    cut_out = {cut.where for cut in _cuts(rule, article)}
    for lifted in rule.cuts(article):
        if not isinstance(lifted, Cut):
            places: tuple[Region, ...] = lifted.lifted_from
            promise(places, f"it names no place that it was lifted from: {shown(lifted)}")
            promise(cut_out.issuperset(places), f"it was lifted from what is not cut: {shown(lifted)}")


def loses_nothing(rule: CleaningRule, article: Article) -> None:
    """What is kept and what is cut are, put together, the whole."""
    values.kept_and_cut_make_the_whole(outcome_of(rule, article))


def can_be_undone(rule: CleaningRule, article: Article) -> None:
    """Undoing all cuts gives back what was read, to the last field; so does undoing those of the rule."""
    cleaned = outcome_of(rule, article)
    for undone in (uncut(cleaned), uncut_rule(cleaned, rule.name)):
        back = undone.evolve(provenance=article.provenance)
        promise(back == article, f"undone, it differs from what was read: {differing_fields(back, article)}")


def cleans_once_for_all(rule: CleaningRule, article: Article) -> None:
    """Cleaning what is clean changes nothing more."""
    once = outcome_of(rule, article)
    twice = outcome_of(rule, once)
    promise(twice == once, f"a second cleaning changes more: {differing_fields(once, twice)}")


def fires(rule: CleaningRule, article: Article) -> None:
    """It cuts something of its example."""
    promise(_cuts(rule, article), f"it cuts nothing of its example {shown(article.text)}")


def spares(rule: CleaningRule, article: Article) -> None:
    """It leaves its counterexample alone."""
    found = _cuts(rule, article)
    promise(not found, f"it cuts {shown(found)} of its counterexample")


def outcome_of(rule: CleaningRule, article: Article) -> Article:
    """The article as the rule leaves it."""
    cleaned = outcome(cleaning(rule), article)
    promise(isinstance(cleaned, Article), f"a rule refuses no article; it raised {shown(cleaned)}")
    return cleaned  # type: ignore[return-value]


def _cuts(rule: CleaningRule, article: Article) -> list[Cut]:
    return [cut for cut in rule.cuts(article) if isinstance(cut, Cut)]
