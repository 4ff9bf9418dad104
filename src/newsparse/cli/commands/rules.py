"""`newsparse rules`: the cleaning rules, one by one, and their own tests."""

from collections.abc import Iterator
from pathlib import Path

import click

from newsparse.catalog import Catalog
from newsparse.cleaning.lint import check
from newsparse.cleaning.pack import RulePack
from newsparse.cli.page.counts import counted
from newsparse.cli.page.sheet import Cell, section, sheet, stacked
from newsparse.cli.shelf import Refusal, catalog_of, look_up
from newsparse.cli.terminal import output
from newsparse.cli.visible import visible
from newsparse.contracts import CleaningRule
from newsparse.errors import NewsparseError

_COLUMNS = ("rule, and why", "family", "action", "sure")
_SHARES = (1, 0, 0, 0)
_PACK_FILE = ".toml"


@click.group()
def rules() -> None:
    """List the cleaning rules, or try them on their examples.

    PACK is the name of a rule or pack, or the path of a pack's file (.toml).
    """


@rules.command("list")
@click.argument("packs", metavar="[PACK]...", nargs=-1)
@click.option("--family", metavar="NAME", help="Only the rules of this family, as in caption or continuation.")
@click.pass_context
def list_rules(context: click.Context, *, packs: tuple[str, ...], family: str | None) -> None:
    """List the rules of these packs, or of all."""
    console = output()
    for rule in _chosen(catalog_of(context), packs):
        rows = [row for row in _rows(rule) if family is None or row[1] == family]
        if rows or family is None:
            console.print(section(_title(rule), sheet(_COLUMNS, rows, _SHARES) if rows else None, len(rows) or None))


@rules.command("test", short_help="Try the rules on their own examples.")
@click.argument("packs", metavar="[PACK]...", nargs=-1)
@click.pass_context
def test_rules(context: click.Context, *, packs: tuple[str, ...]) -> None:
    """Try the rules of these packs, or of all, on their own examples and beside all other packs.

    Each rule must act on its positive examples, leave its negative ones alone, and be quick on any text. Exit code 1 if
    one does not.
    """
    catalog, console = catalog_of(context), output()
    beside = [rule for rule in catalog.rules if isinstance(rule, RulePack)]
    tested = [rule for rule in _chosen(catalog, packs) if isinstance(rule, RulePack)]
    failed = False
    for pack in tested:
        findings = check(pack, [other for other in beside if other.name != pack.name])
        failed |= bool(findings)
        examples = sum(len(rule.positive) + len(rule.negative) for rule in pack.rules)
        verdict = counted(len(findings), "faults") if findings else "all well"
        console.print(f"{pack.name}: {counted(len(pack.rules), 'rules')}, {counted(examples, 'examples')}: {verdict}")
        for finding in findings:
            console.print(f"  ! {visible(str(finding))}", soft_wrap=True)
    context.exit(1 if failed else 0)


def _chosen(catalog: Catalog, names: tuple[str, ...]) -> tuple[CleaningRule, ...]:
    """The rules of these names; all without any. One that is not there is wrong use, one that is broken is refused."""
    try:
        found = tuple(_named(catalog, name) for name in names) or catalog.rules
        for rule in found:
            _ = rule.rules if isinstance(rule, RulePack) else ()
    except NewsparseError as error:
        raise Refusal(str(error)) from error
    return found


def _named(catalog: Catalog, name: str) -> CleaningRule:
    return _of_file(name) if name.endswith(_PACK_FILE) else look_up(catalog.rule, name, "PACK")


def _of_file(name: str) -> RulePack:
    try:
        return RulePack.from_toml(Path(name).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        raise click.BadParameter(f"cannot read {name}: {reason}", param_hint="PACK") from error


def _title(rule: CleaningRule) -> str:
    return f"{rule.name}: {visible(rule.contents.title if isinstance(rule, RulePack) else 'a rule in code')}"


def _rows(rule: CleaningRule) -> Iterator[tuple[Cell, ...]]:
    """A row for each rule of a pack."""
    for one in rule.rules if isinstance(rule, RulePack) else ():
        yield stacked(f"{rule.name}/{one.id}", one.reason), one.family, one.action, f"{one.confidence:.1%}"
