"""The words of a stretch of text as they are written, and where they stand."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_WORD = re.compile(
    r"(?=\S)(?:"
    r"[A-Za-z]++(?![\w.’'&-])"
    r"|[^\W\d_]\.(?:[^\W\d_]\.)++"
    r"|[0-9]++(?:[.,:][0-9]++)*+\w*+(?:[-‑][^\W\d_]\w*+)*+"
    r"|@?\w++(?:[-’'&]\w++)*+(?:(?<=s)[’'](?!\w))?"
    r"|[^\w\s.])"
)
#: More words than any sentence has: what is longer is read in pieces.
MOST = 250


class Written(NamedTuple):
    """Words as they are written, in the stretch of a text that begins at `start`."""

    text: str
    start: int
    words: Sequence[str]

    def begins(self) -> list[int]:
        """Where each word begins: what lies between two is nothing that a word begins with."""
        find, at, begins = self.text.find, self.start, list[int]()
        for word in self.words:
            at = find(word, at)
            begins.append(at)
            at += len(word)
        return begins


def written(text: str, start: int, end: int) -> Iterator[Written]:
    """The words at `[start, end)` of the text, so many at a time as are read at once."""
    words = _WORD.findall(text, start, end)
    if len(words) <= MOST:
        yield from (Written(text, start, words),) if words else ()
        return
    begins = Written(text, start, words).begins()
    for at in range(0, len(words), MOST):
        yield Written(text, begins[at], words[at : at + MOST])
