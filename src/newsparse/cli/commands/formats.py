"""`newsparse formats`: what can be read and written."""

from collections.abc import Iterable

import click

from newsparse.catalog import Catalog
from newsparse.cli.page.sheet import section, sheet
from newsparse.cli.shelf import catalog_of
from newsparse.cli.terminal import output

_COLUMNS = ("name", "files", "media type", "from")


@click.command()
@click.pass_context
def formats(context: click.Context) -> None:
    """List what can be read and written, and from which package."""
    catalog = catalog_of(context)
    read = [
        (f.name, _list(f.suffixes), _list(f.media_types), _owner(catalog, "formats", f.name)) for f in catalog.formats
    ]
    written = [(s.name, s.suffix, s.media_type, _owner(catalog, "serializers", s.name)) for s in catalog.serializers]
    console = output()
    console.print(section("Read", sheet(_COLUMNS, read)))
    console.print(section("Written", sheet(_COLUMNS, written)))


def _list(names: Iterable[str]) -> str:
    return " ".join(names)


def _owner(catalog: Catalog, kind: str, name: str) -> str:
    plugin = catalog.plugin_of(kind, name)
    return plugin.distribution if plugin else ""
