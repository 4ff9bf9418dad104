"""`newsparse parse`: articles for a program to read."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Unpack

import click
from rich.console import Console

from newsparse.api import write
from newsparse.catalog import Catalog
from newsparse.cli.losses import Losses
from newsparse.cli.outlet import Put, is_folder, outlet
from newsparse.cli.progress import Tell, progress
from newsparse.cli.reading import Reading, ReadingOptions, input_of, reading_of, reading_options
from newsparse.cli.shelf import look_up
from newsparse.cli.terminal import complain, messages, say
from newsparse.contracts import Article, Serializer
from newsparse.errors import NewsparseError

_DEFAULT = "json"


@click.command()
@reading_options
@click.option("--to", metavar="FORMAT", help="Format to write; by default what --output ends in, else json.")
@click.option("-o", "--output", "out", metavar="OUT", help="File, or folder (with a slash) for a file an article.")
@click.option("--strict", is_flag=True, help="Count it as failure (exit code 1) if the format does not keep it all.")
@click.pass_context
def parse(
    context: click.Context,
    *,
    files: tuple[str, ...],
    to: str | None,
    out: str | None,
    strict: bool,
    **options: Unpack[ReadingOptions],
) -> None:
    """Parse articles and write them in a format.

    FILE is a path, or - for standard input. What fails is told on standard error, and the others go on; the
    exit code is 1 then. What the format does not keep is told on standard error, once for each field, with
    the number of articles. `newsparse formats` lists the formats.
    """
    reading = reading_of(context, **options)
    serializer = serializer_for(reading.catalog, to, out)
    losses, console = Losses(), messages()

    def written(articles: Sequence[Article]) -> bytes:
        return write(articles, serializer.name, on_loss=losses, catalog=reading.catalog)

    shown = out is not None or not sys.stdout.isatty()
    try:
        with outlet(out, files, serializer, written) as put, progress(files, console, shown=shown) as tell:
            failed = _parsed(reading, files, put, tell, console)
    except NewsparseError as error:
        complain(error, console)
        failed = 1
    for line in losses.lines(serializer.name):
        say(line, console)
    context.exit(1 if failed or (strict and losses.any) else 0)


def _parsed(reading: Reading, files: Sequence[str], put: Put, tell: Tell, console: Console) -> int:
    """Parse every file into the outlet; the number of items that failed."""
    articles = failed = 0
    for file in files:
        tell(file, articles)
        for result in reading.results_of(input_of(file)):
            try:
                if isinstance(result, NewsparseError):
                    raise result
                put(result, file)
            except NewsparseError as error:
                complain(error.about(file), console)
                failed += 1
            articles += 1
            tell(file, articles)
    return failed


def serializer_for(catalog: Catalog, to: str | None, out: str | None) -> Serializer:
    """The serializer that is named, else the one that writes files such as `out`, else the one for json."""
    if to is not None:
        return look_up(catalog.serializer, to, "--to")
    fitting = [] if out is None or is_folder(out) else [s for s in catalog.serializers if out.endswith(s.suffix)]
    longest = max((len(serializer.suffix) for serializer in fitting), default=0)
    names = [serializer.name for serializer in fitting if len(serializer.suffix) == longest]
    if out is not None and not names and not is_folder(out) and Path(out).suffix:
        say(f"no format writes {Path(out).suffix} files, so this one is {_DEFAULT}; choose another with --to")
    if len(names) > 1 and _DEFAULT not in names:
        message = f"such files are written by {', '.join(names)}; choose one"
        raise click.BadParameter(message, param_hint="--to")
    return catalog.serializer(names[0] if len(names) == 1 else _DEFAULT)
