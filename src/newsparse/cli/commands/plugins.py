"""`newsparse plugins`: where everything comes from."""

from collections import defaultdict
from collections.abc import Iterable

import click
from rich.text import Text

from newsparse.catalog import Plugin
from newsparse.cli.page.sheet import Cell, section, sheet
from newsparse.cli.shelf import catalog_of
from newsparse.cli.terminal import output
from newsparse.cli.visible import visible

_BROKEN = "bold yellow"


@click.command()
@click.pass_context
def plugins(context: click.Context) -> None:
    """List the plugins and what each provides.

    Of broken ones it says why they are left out. Exit code 1 if one is broken.
    """
    catalog = catalog_of(context, quiet=True)
    rows = [_row(plugin) for plugin in catalog.plugins]
    output().print(section("Plugins", sheet(("name", "package", "version", "provides"), rows)))
    context.exit(1 if any(plugin.error for plugin in catalog.plugins) else 0)


def _row(plugin: Plugin) -> tuple[Cell, ...]:
    provides = _provides(plugin.provides) if plugin.error is None else _broken(plugin.error)
    return plugin.name, plugin.distribution, plugin.version, provides


def _provides(parts: Iterable[str]) -> Text:
    """`formats: ninjs, nitf` and so on, a line for each kind."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for part in parts:
        kind, _, name = part.partition("/")
        by_kind[kind].append(name)
    return Text("\n".join(f"{kind}: {', '.join(names)}" for kind, names in by_kind.items()))


def _broken(error: Exception) -> Text:
    return Text.assemble(("! left out: ", _BROKEN), visible(f"{type(error).__name__}: {error}"))
