"""`newsparse new-plugin`: a plugin to begin with."""

import click

from newsparse.cli.shelf import Refusal


@click.command("new-plugin")
@click.argument("name")
@click.option("--in", "folder", metavar="FOLDER", default=".", show_default=True, help="Where to put its folder.")
def new_plugin(*, name: str, folder: str) -> None:
    """Lay out a plugin of that NAME: a small format and serializer, with tests that pass at once.

    An existing folder is never written into.
    """
    raise Refusal("not yet")
