"""The packs that come with newsparse keep the promises that any pack has to keep."""

from collections import Counter

import pytest

from newsparse.cleaning import PACKS
from newsparse.cleaning.dispatch import LONGEST
from newsparse.cleaning.lint import check
from newsparse.cleaning.pack import PackKind, RulePack
from newsparse.recipe import STANDARD, Profile

ALL = tuple(RulePack(name) for name in PACKS)


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.name)
def test_a_pack_has_no_faults(pack: RulePack) -> None:
    assert [str(finding) for finding in check(pack, ALL)] == []


def test_the_standard_recipe_names_every_pack_in_the_order_of_precedence() -> None:
    named = [name for name in STANDARD.rules if name in PACKS]
    assert named == list(PACKS)
    kinds = [pack.contents.kind for pack in ALL]
    assert kinds == sorted(kinds, reverse=True)


def test_agencies_say_who_they_are() -> None:
    agencies = [pack.contents.agency for pack in ALL if pack.contents.kind is PackKind.AGENCY]
    codes = Counter(agency.code for agency in agencies if agency)
    assert len(codes) == len(agencies)


def test_some_rules_are_sure_enough_for_each_profile() -> None:
    sure = [rule.confidence for pack in ALL for rule in pack.rules]
    assert min(sure) >= Profile.AGGRESSIVE.value
    counts = [sum(confidence >= profile.value for confidence in sure) for profile in Profile]
    assert counts[0] < counts[1] <= counts[2] == len(sure)


def test_examples_are_no_longer_than_what_is_looked_at() -> None:
    assert max(len(example) for pack in ALL for rule in pack.rules for example in rule.positive) < LONGEST
