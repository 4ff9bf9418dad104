"""`newsparse rules`: the cleaning rules, one by one, and their own tests."""

from collections.abc import Iterator

import click

from newsparse.catalog import Catalog
from newsparse.cleaning.pack import RulePack
from newsparse.cli.page.sheet import section, sheet
from newsparse.cli.shelf import Refusal, catalog_of, look_up
from newsparse.cli.terminal import output
from newsparse.contracts import CleaningRule
from newsparse.errors import NewsparseError

_COLUMNS = ("rule", "family", "action", "sure", "why")
_SHARES = (4, 2, 1, 1, 5)


@click.group()
def rules() -> None:
    """List the cleaning rules, or put them through their own tests."""


@rules.command("list")
@click.argument("packs", metavar="[PACK]...", nargs=-1)
@click.option("--family", metavar="NAME", help="Only the rules of this family, as in caption or continuation.")
@click.pass_context
def list_rules(context: click.Context, *, packs: tuple[str, ...], family: str | None) -> None:
    """List the rules of these packs, or of all."""
    console = output()
    for rule in chosen(catalog_of(context), packs):
        if isinstance(rule, RulePack):
            rows = [row for row in _rows(rule) if family in {None, row[1]}]
            if rows:
                console.print(section(f"{rule.name}: {rule.contents.title}", sheet(_COLUMNS, rows, _SHARES), len(rows)))
        elif family is None:
            console.print(section(f"{rule.name}: a rule in code", ""))


def chosen(catalog: Catalog, names: tuple[str, ...]) -> tuple[CleaningRule, ...]:
    """The rules of these names; all without any. One that is not there is wrong use."""
    return tuple(look_up(catalog.rule, name, "PACK") for name in names) or catalog.rules


def _rows(pack: RulePack) -> Iterator[tuple[str, ...]]:
    try:
        for rule in pack.rules:
            yield f"{pack.name}/{rule.id}", rule.family, rule.action, f"{rule.confidence:.1%}", rule.reason
    except NewsparseError as error:
        raise Refusal(str(error)) from error
