"""Every promise of a rule pack, as tests."""

from itertools import islice
from typing import ClassVar

from newsparse.cleaning.pack import RulePack
from newsparse.contracts import Article
from newsparse.testing import checks
from newsparse.testing.conformance.rule import RuleConformance

_MOST_STORIES = 8


class PackConformance(RuleConformance):
    """Subclass it, name the class `Test...`, and give it a rule pack; the pack's own examples are its examples.

    `rule`             the pack: `RulePack.from_toml(text)`
    `examples`         further texts, or articles, of which it cuts something
    `counterexamples`  further texts, or articles, that look alike and are the story
    """

    rule: ClassVar[RulePack]  # pyright: ignore[reportIncompatibleVariableOverride] - it is set once, in the subclass
    examples = ()

    def test_has_no_faults(self) -> None:
        """What `newsparse rules test` asks: examples on both sides, beside other packs, and nothing slow."""
        checks.packs.has_no_faults(self.rule)

    def _articles(self) -> list[Article]:
        return [*super()._articles(), *islice(checks.packs.stories(self.rule), _MOST_STORIES)]
