"""What a rule pack promises beside what any cleaning rule does."""

from collections.abc import Iterator

from newsparse.catalog import builtin
from newsparse.cleaning.lint import check
from newsparse.cleaning.pack import RulePack
from newsparse.contracts import Article, Block
from newsparse.testing.checks.promise import promise

_SHOWN = 5
_BEFORE = "The ferry ran aground on Monday night, and nobody on board was hurt when it did."
_BEHIND = "It will run again in the spring, said its captain, who was asleep when it happened."


def has_no_faults(pack: RulePack) -> None:
    """Its examples hold, none of its rules can be slow, and it acts on no negative example of newsparse's packs."""
    beside = [rule for rule in builtin().rules if isinstance(rule, RulePack) and rule.name != pack.name]
    faults = [str(finding) for finding in check(pack, beside)]
    more = f" and {len(faults) - _SHOWN:,} more" if len(faults) > _SHOWN else ""
    promise(not faults, f"{pack.name} has faults: {'; '.join(faults[:_SHOWN])}{more}")


def stories(pack: RulePack) -> Iterator[Article]:
    """For each rule a story with its first positive example before, within and behind, if the pack cuts any of it.

    Where a pack acts only on pages that show a sign, each shows it.
    """
    signs = pack.contents.when[:1]
    for example in (rule.positive[0] for rule in pack.rules if rule.positive):
        lines = (*example.splitlines(), _BEFORE, *example.splitlines(), _BEHIND, *example.splitlines(), *signs)
        article = Article(blocks=tuple(Block(text=line) for line in lines))
        if any(True for _ in pack.cuts(article)):
            yield article
