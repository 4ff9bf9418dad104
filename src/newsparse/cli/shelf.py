"""Which formats, rules, extractors and serializers the command line may use."""

import warnings
from collections.abc import Callable
from typing import IO, Any, TypeVar

import click

from newsparse.catalog import Catalog, builtin, installed
from newsparse.cli.terminal import say
from newsparse.cli.visible import visible_lines
from newsparse.errors import NewsparseError, PluginError, PluginWarning, UnknownFormatError

Part = TypeVar("Part")


class Refusal(click.ClickException):
    """What was asked for cannot be begun. Exit code 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:  # noqa: ARG002 - click's signature
        """Say so on standard error."""
        say(self.message)


def catalog_of(context: click.Context, *, quiet: bool = False) -> Catalog:
    """The catalog that the global options ask for.

    Broken plugins are named on standard error, unless `quiet`. Raises Refusal where the installed plugins cannot be
    used together.
    """
    if context.find_root().obj:
        return builtin()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", PluginWarning)
        try:
            catalog = installed()
        except NewsparseError as error:
            message = f"{visible_lines(str(error))}; --no-plugins goes on without any"
            raise Refusal(message) from error
    for warning in caught:
        if not quiet:
            say(f"warning: {warning.message}")
    return catalog


def look_up(of: Callable[[str], Part], name: str, option: str) -> Part:
    """A part of the catalog by its name. One that is not there is wrong use; one that is broken is refused."""
    try:
        return of(name)
    except UnknownFormatError as error:
        raise click.BadParameter(str(error), param_hint=option) from error
    except PluginError as error:
        raise Refusal(str(error)) from error
