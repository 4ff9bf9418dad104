"""Where the command line writes: standard output for what was asked, standard error for everything else."""

import sys
from typing import TextIO

from rich.console import Console

from newsparse.cli.visible import visible_lines
from newsparse.errors import AmbiguousFormatError, LimitExceededError, NewsparseError


def output() -> Console:
    """Standard output: coloured on a terminal unless `NO_COLOR` is set, plain elsewhere."""
    return _console(sys.stdout)


def messages() -> Console:
    """Standard error, likewise."""
    return _console(sys.stderr)


def _console(file: TextIO) -> Console:
    """A console that takes text as it is: no markup, no emoji codes, no guessed colours."""
    reconfigure = getattr(file, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
    return Console(file=file, markup=False, emoji=False, highlight=False, soft_wrap=False)


def say(message: str, console: Console | None = None) -> None:
    """One message for the person, on standard error, unwrapped and safe to print."""
    (console or messages()).print(f"newsparse: {visible_lines(message)}", soft_wrap=True)


def complain(error: NewsparseError, console: Console | None = None) -> None:
    """What went wrong, and with which input: one line, and below it the excerpt where the error has one."""
    text = said(error)
    about = f"{error.source}: " if error.source and error.source not in text else ""
    say(f"{about}{text}", console)


def said(error: NewsparseError) -> str:
    """What an error says, in the words of the command line where its own are those of Python."""
    match error:
        case AmbiguousFormatError():
            return f"equally sure of this input: {', '.join(error.contenders)}; choose one with --format"
        case LimitExceededError():
            figures = f"the input has {error.asked:,}, and {error.allowed:,} are allowed"
            return f"{error.limit.replace('_', ' ')}: {figures}; only a program in Python can allow more"
        case _:
            return str(error)
