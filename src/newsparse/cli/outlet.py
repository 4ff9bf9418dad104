"""Where parsed articles go: standard output, one file, or a folder with a file for each article."""

import os
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from newsparse.cli.visible import visible_lines
from newsparse.contracts import Article, Serializer
from newsparse.errors import NewsparseError

#: A format of this media type is a line for each article, so it is written as the articles come.
LINE_BY_LINE = "application/jsonl"

#: Takes an article and the file that it was read from. Raises UnwritableError.
Put = Callable[[Article, str], None]
Write = Callable[[Sequence[Article]], bytes]


class UnwritableError(NewsparseError):
    """The output cannot be written."""


@contextmanager
def outlet(out: str | None, files: Sequence[str], serializer: Serializer, write: Write) -> Generator[Put]:
    """What takes the articles; all is in its place when the context is left.

    `out` None is standard output; an existing folder, or a path with a slash at its end, gets a file for each article;
    anything else is one file. Raises UnwritableError where that cannot be written; one of the inputs is never
    overwritten, which is wrong use.
    """
    if out is None:
        with _together(_Terminal() if sys.stdout.isatty() else sys.stdout.buffer, serializer, write) as put:
            yield put
    elif is_folder(out):
        yield Folder(Path(out), files, serializer, write).put
    else:
        _spare_inputs(Path(out), files)
        with _replaced(Path(out)) as into, _together(into, serializer, write) as put:
            yield put


def is_folder(out: str) -> bool:
    """Whether the output is to be a folder."""
    return out.endswith(("/", os.sep)) or Path(out).is_dir()


class _Terminal:
    """Standard output that is a terminal: text is made safe to print."""

    def write(self, data: bytes) -> None:
        """Print the data."""
        sys.stdout.write(visible_lines(data.decode("utf-8", "replace")))

    def flush(self) -> None:
        """Let it be seen."""
        sys.stdout.flush()


@contextmanager
def _together(into: "BinaryIO | _Terminal", serializer: Serializer, write: Write) -> Generator[Put]:
    """All articles into one file: line by line where the format is lines, else at the end.

    If nothing could be read, nothing is written.
    """
    kept: list[Article] = []

    def put(article: Article, _: str) -> None:
        if serializer.media_type == LINE_BY_LINE:
            into.write(write((article,)))
        else:
            kept.append(article)

    yield put
    if kept:
        into.write(write(kept))
    into.flush()


@contextmanager
def _replaced(path: Path) -> Generator[BinaryIO]:
    """A new file, which takes the place of `path` once it is whole.

    What stood there stays if anything goes wrong, or nothing is written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        if part.stat().st_size:
            part.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def _unwritable(path: Path, error: OSError) -> UnwritableError:
    return UnwritableError(f"cannot write {path}: {error.strerror or error}")


def _spare_inputs(path: Path, files: Sequence[str]) -> None:
    if path.resolve() in {Path(file).resolve() for file in files}:
        message = f"{path} is one of the inputs, and would be overwritten"
        raise click.BadParameter(message, param_hint="--output")


class Folder:
    """A folder with a file for each article, named after the file that it was read from."""

    def __init__(self, folder: Path, files: Sequence[str], serializer: Serializer, write: Write) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(folder, error) from error
        self._folder = folder
        self._taken = {Path(file).resolve() for file in files}
        self._suffix = serializer.suffix
        self._write = write

    def put(self, article: Article, file: str) -> None:
        """Write an article: `story.json` for `story.txt`, `story-2.json` for its second article."""
        path = self._path(Path(file).stem if file != "-" else "stdin")
        with _replaced(path) as into:
            into.write(self._write((article,)))

    def _path(self, stem: str) -> Path:
        """A path that is neither an input nor written to in this run."""
        number = 1
        path = self._folder / f"{stem}{self._suffix}"
        while path.resolve() in self._taken:
            number += 1
            path = self._folder / f"{stem}-{number}{self._suffix}"
        self._taken.add(path.resolve())
        return path
