"""The kit for rule packs: a good one keeps its promises, and each fault is told."""

import pytest

from newsparse import RulePack
from newsparse.testing import BrokenPromiseError, PackConformance, checks

PACK = """
[pack]
id = "publisher-lagoon"

[[rule]]
id = "tides"
family = "promotion"
reason = "points to the tide table"
match = '''tide table: page \\d{1,3}'''
positive = ["Tide table: page 4", "Tide table: page 12", "TIDE TABLE: PAGE 9"]
negative = ["The tide table: a book", "Tide table", "He read the tide table on page 4."]
"""


class TestLagoon(PackConformance):
    rule = RulePack.from_toml(PACK)


def test_its_own_examples_are_tried_within_a_story() -> None:
    (story,) = checks.packs.stories(TestLagoon.rule)
    assert [block.text for block in story.blocks].count("Tide table: page 4") == 3


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"Tide table", ', "", "needs 3 negative examples, has 2"),
        ("{1,3}", "", "does not act on its positive example: 'Tide table: page 12'"),
        ("page \\d{1,3}", ".{1,90}", "acts on its negative example"),
        ("\\d{1,3}", "\\d+", "a repeat without bound"),
        ('"Tide table", ', '"Advertisement", ', "acts on a negative example of publisher-lagoon/tides"),
    ],
)
def test_a_fault_breaks_a_promise(old: str, new: str, fault: str) -> None:
    pack = RulePack.from_toml(PACK.replace(old, new).replace("The tide table: a book", "Tide table: a book"))
    with pytest.raises(BrokenPromiseError, match=fault):
        checks.packs.has_no_faults(pack)
