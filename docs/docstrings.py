"""Lets Sphinx read our docstrings, which are plain English with a few habits, as reStructuredText.

`name` is code. A paragraph of lines that each begin with a `name`, set in two columns, tells what the fields mean:

    `span`    where it stands
    `target`  the URL of a link; lines that are
              set in deeper go on with it

What an enumeration can be is listed below what it says of itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import EnumType
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

CODE = re.compile(r"(?<![`:\w])`([^`]+)`(?!`)")
ENTRY = re.compile(r"(`\w+`(?:, `\w+`)*) +(\S.*)")
COLUMNS = re.compile(r"`\w+` {2,}\S")


def setup(app: Sphinx) -> dict[str, bool]:
    """Have every docstring restyled before it is read."""
    app.setup_extension("sphinx.ext.autodoc")
    app.connect("autodoc-process-docstring", restyle)
    return {"parallel_read_safe": True}


def restyle(_app: Sphinx, _what: str, _name: str, obj: object, _options: object, lines: list[str]) -> None:
    """Rewrite the lines of one docstring, in place, as Sphinx wants it."""
    paragraphs = [list(group) for blank, group in groupby(lines, lambda line: not line.strip()) if not blank]
    lines[:] = [CODE.sub(r"``\1``", line) for paragraph in paragraphs for line in (*rewritten(paragraph), "")]
    if isinstance(obj, EnumType):
        lines += ["", f"One of {', '.join(f'``{member}``' for member in obj.__members__)}."]


def rewritten(paragraph: list[str]) -> Iterable[str]:
    """Make a definition list of a paragraph in two columns; leave another as it is."""
    is_list = any(map(COLUMNS.match, paragraph)) and all(line[0] in " `" for line in paragraph)
    return definitions(paragraph) if is_list else paragraph


def definitions(paragraph: Iterable[str]) -> Iterator[str]:
    """Put each name on a line of its own, and what it means below it, indented."""
    for line in paragraph:
        if entry := ENTRY.fullmatch(line):
            yield entry[1]
            yield f"    {entry[2]}"
        else:
            yield f"    {line.strip()}"
