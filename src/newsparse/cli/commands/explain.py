"""`newsparse explain`: why an input is read as it is."""

from typing import Unpack

import click
from rich.console import Console, Group

from newsparse.cli.page.answers import answers
from newsparse.cli.page.firings import firings, handling
from newsparse.cli.page.troubles import troubles
from newsparse.cli.reading import Reading, ReadingOptions, reading_of, reading_options, source_of
from newsparse.cli.terminal import complain, output, said
from newsparse.contracts import Source
from newsparse.errors import NewsparseError
from newsparse.pipeline.choosing import choose


@click.command()
@reading_options
@click.pass_context
def explain(context: click.Context, *, files: tuple[str, ...], **options: Unpack[ReadingOptions]) -> None:
    """Explain how inputs are read.

    Which format, and how sure each one is; how the bytes were decoded; which rules fired, how often, on what and why.
    FILE is a path, or - for standard input.
    """
    reading = reading_of(context, **options)
    console = output()
    failed = False
    for file in files:
        try:
            failed |= not _explained(source_of(file, reading.hints), reading, console)
        except NewsparseError as error:
            complain(error)
            failed = True
    context.exit(1 if failed else 0)


def _explained(source: Source, reading: Reading, console: Console) -> bool:
    """Print the explanation of one input; whether all of it could be read."""
    chosen, why = _choice(source, reading)
    console.print(answers(source, reading.catalog.formats, chosen, why))
    if not chosen:
        return False
    good = True
    for result in reading.results_of(source):
        if isinstance(result, NewsparseError):
            complain(result)
            good = False
        else:
            found = troubles(result)
            console.print(Group(handling(result, reading.recipe), firings(result), *([found] if found else []), ""))
    return good


def _choice(source: Source, reading: Reading) -> tuple[str, str]:
    """The name of the format that will read it, empty where there is none, and why."""
    if reading.format is not None:
        return reading.format, "you asked for it"
    try:
        form = choose(source, reading.catalog)
    except NewsparseError as error:
        return "", said(error)
    hinted = f", and the name ends in {source.suffix}" if source.suffix in form.suffixes else ""
    return form.name, f"the surest of all{hinted}"
