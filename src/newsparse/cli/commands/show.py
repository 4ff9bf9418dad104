"""`newsparse show`: an article for a person to read."""

from typing import Unpack

import click

from newsparse.cli.page.whole import Cuts, page
from newsparse.cli.reading import ReadingOptions, reading_of, reading_options
from newsparse.cli.terminal import complain, output
from newsparse.errors import NewsparseError


def _cuts(_: click.Context, __: click.Parameter, wanted: bool | None) -> Cuts:  # noqa: FBT001 - click's signature
    """What the switch means; without it, cuts are shown in their places."""
    return {None: Cuts.IN_PLACE, True: Cuts.LISTED, False: Cuts.HIDDEN}[wanted]


@click.command()
@reading_options
@click.option(
    "--cuts/--no-cuts",
    default=None,
    callback=_cuts,
    help="Show all that was cut, and a table of it; or hide it. By default it is dim, and a long run is one line.",
)
@click.option("--timeline", is_flag=True, help="Put the events in order of time.")
@click.pass_context
def show(
    context: click.Context, *, files: tuple[str, ...], cuts: Cuts, timeline: bool, **options: Unpack[ReadingOptions]
) -> None:
    """Show articles to a person.

    FILE is a path, or - for standard input. Colours are left out where NO_COLOR is set or the output is no terminal;
    everything that they say stands in the margin, too.
    """
    reading = reading_of(context, **options)
    console = output()
    failed = False
    for _, result in reading.results(files):
        if isinstance(result, NewsparseError):
            failed = True
            complain(result)
        else:
            console.print(page(result, cuts=cuts, in_time=timeline))
    context.exit(1 if failed else 0)
