"""How far the work is, on standard error."""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from newsparse.cli.visible import visible

#: Called with the file that is about to be read and the number of articles so far.
Tell = Callable[[str, int], None]


@contextmanager
def progress(files: Sequence[str], console: Console, *, shown: bool) -> Generator[Tell]:
    """What to tell of the progress; a bar shows it, and goes away at the end, if `shown` and on a terminal."""
    if not (shown and console.is_terminal):
        yield lambda _, __: None
        return
    columns = (
        SpinnerColumn(),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("files · {task.fields[articles]:,} articles ·", markup=False),
        TimeElapsedColumn(),
        TextColumn("{task.fields[file]}", markup=False),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=len(files), articles=0, file="")
        begun: list[str] = []

        def tell(file: str, articles: int) -> None:
            if not begun or begun[-1] is not file:
                begun.append(file)
            bar.update(task, completed=len(begun) - 1, articles=articles, file=visible(file))

        yield tell
