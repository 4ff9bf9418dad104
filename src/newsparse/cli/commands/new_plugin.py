"""`newsparse new-plugin`: a plugin to begin with."""

from pathlib import Path

import click

from newsparse.cli.shelf import Refusal
from newsparse.scaffold import lay_out_plugin


@click.command("new-plugin")
@click.argument("name")
@click.option("--in", "folder", metavar="FOLDER", default=".", help="Where its folder is to stand; by default, here.")
def new_plugin(*, name: str, folder: str) -> None:
    """Lay out a plugin to begin with.

    It is named newsparse-NAME, has a small format, a serializer and tests that pass. NAME is like my-wire. A folder
    that exists is never written into.
    """
    try:
        home = lay_out_plugin(name, Path(folder))
    except FileExistsError as error:
        message = f"{error.filename} exists already"
        raise Refusal(message) from error
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="NAME") from error
    except OSError as error:
        message = f"cannot write {error.filename or folder}: {error.strerror or error}"
        raise Refusal(message) from error
    click.echo(f"Laid out {home}. To see its tests pass:\n\n  pip install -e '{home}[test]'\n  pytest {home}")
