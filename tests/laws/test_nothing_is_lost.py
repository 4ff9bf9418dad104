"""Kept + cut = whole, and undoing gives back what was read, whatever the rules."""

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from tests.laws.plans import cleanings

from newsparse import uncut, uncut_rule
from newsparse.catalog import builtin
from newsparse.contracts import Lifted, Stage
from newsparse.recipe import STANDARD
from newsparse.testing import acts, checks, news_articles

if TYPE_CHECKING:
    from tests.laws.plans import Cleaning


def settled(article):
    """The article without the notes that cleaning leaves on it, which outlive the cuts of one rule among several."""
    provenance = article.provenance and attrs.evolve(article.provenance, cleaned_by=None)
    problems = tuple(problem for problem in article.problems if problem.stage is Stage.READ)
    return article.evolve(problems=problems, provenance=provenance)


@given(cleanings())
def test_kept_and_cut_make_the_whole(cleaning: "Cleaning"):
    cleaned = cleaning.done()
    assert cleaned.blocks == cleaning.before.blocks
    checks.values.kept_and_cut_make_the_whole(cleaned)
    checks.values.text_is_what_was_kept(cleaned)


@given(cleanings(cut_before=False))
def test_undoing_all_cuts_gives_back_what_was_read(cleaning: "Cleaning"):
    assert uncut(cleaning.done()) == cleaning.before


@given(cleanings())
def test_undoing_the_cuts_of_its_rules_gives_back_what_was_there_before(cleaning: "Cleaning"):
    undone = cleaning.done()
    for rule in cleaning.rules:
        undone = uncut_rule(undone, rule.name)
    assert settled(undone) == settled(cleaning.before)


@given(cleanings())
def test_undoing_one_rule_leaves_the_others(cleaning: "Cleaning"):
    cleaned, name = cleaning.done(), cleaning.rules[0].name
    left = uncut_rule(cleaned, name)
    assert left.cuts == tuple(cut for cut in cleaned.cuts if cut.rule.partition("/")[0] != name)
    checks.values.kept_and_cut_make_the_whole(left)


@given(cleanings())
def test_cleaning_twice_changes_nothing_more(cleaning: "Cleaning"):
    once = cleaning.done()
    assert cleaning.done(once) == once


@given(cleanings())
def test_cuts_of_other_recipes_stay(cleaning: "Cleaning"):
    earlier = [cut for cut in cleaning.done().cuts if cut.rule.startswith("earlier")]
    assert tuple(earlier) == cleaning.before.cuts


@given(cleanings())
def test_what_is_lifted_stands_on_a_cut(cleaning: "Cleaning"):
    cleaned = cleaning.done()
    places = {cut.where for cut in cleaned.cuts}
    new: list[Lifted] = [*cleaned.media, *cleaned.notes, *([cleaned.dateline] if cleaned.dateline else [])]
    old = [*cleaning.before.media, *cleaning.before.notes, cleaning.before.dateline]
    for value in new:
        assert value in old or (value.lifted_from and places.issuperset(value.lifted_from))


@pytest.mark.parametrize("name", STANDARD.rules)
@given(article=news_articles())
def test_the_standard_rules_keep_the_laws(name, article):
    rule = builtin().rule(name)
    for check in (checks.rules.loses_nothing, checks.rules.can_be_undone, checks.rules.cleans_once_for_all):
        check(rule, article)


@given(news_articles())
def test_the_standard_rules_together_keep_them(article):
    clean = acts.cleaning(*map(builtin().rule, STANDARD.rules))
    cleaned = clean(article)
    checks.values.kept_and_cut_make_the_whole(cleaned)
    checks.values.text_is_what_was_kept(cleaned)
    assert uncut(cleaned) == article
    assert clean(cleaned) == cleaned
