"""The paragraphs of a text, each read only as far as it is needed."""

import re
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extraction.quotes.clauses import Range, sentences
from newsparse.extraction.quotes.lexicon import DEFAULT, lexicon
from newsparse.extraction.quotes.tokens import Tokens, tokenise
from newsparse.text.marks import Marked, marked

_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\Wa-z])")
_BETWEEN = "\n\n"
_OPENS_SINGLE = re.compile(r"(?:^|\n)'\w")
_DOUBLE = ('"', "“")
_SPACE = re.compile(r"\s+")
#: Longer paragraphs are read in pieces of about this many characters.
_LONG = 20_000
_DOUBLES = ('"', "“", "”", "„", "«", "''", "``", "「", "『", "‹", "‘")


class Parsed(NamedTuple):
    """Tokens, and the sentences that they form."""

    tokens: Tokens
    ranges: list[Range]


class Paragraph:
    """A paragraph `text[start:end]` and its quoted stretches."""

    __slots__ = ("_parsed", "_parts", "end", "language", "start", "stretches", "text")

    def __init__(
        self, text: str, start: int, end: int, stretches: tuple[Marked, ...] = (), language: str = DEFAULT
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.stretches = stretches
        self.language = language
        self._parsed: Parsed | None = None
        self._parts: list[str | None] | None = None

    @property
    def parsed(self) -> Parsed:
        """The whole paragraph."""
        if self._parsed is None:
            tokens = tokenise(self.text, self.start, self.end, self.stretches, self.language, parts=self._parts)
            self._parsed = Parsed(tokens, sentences(tokens))
            self._parts = None
        return self._parsed

    def release(self) -> None:
        """Let go of the tokens, which nobody asks for any more."""
        self._parsed = None

    @property
    def tells(self) -> bool:
        """Whether a paragraph without marks has a word that may be one of saying; most have none and need no tokens."""
        parts: list[str | None] = [*self.text[self.start : self.end].split()]
        if lexicon(self.language).gate.isdisjoint(parts):
            return False
        self._parts = parts
        return True

    @property
    def closed(self) -> bool:
        """Whether a closing mark follows each opening one."""
        return all(stretch.closed for stretch in self.stretches)

    @property
    def opens(self) -> bool:
        """Whether it begins with a quotation mark."""
        return bool(self.stretches) and self.stretches[0].start == self.start

    @property
    def announces(self) -> bool:
        """Whether it ends with a colon."""
        return self.text.endswith(":", self.start, self.end)


def paragraphs(text: str, language: str = DEFAULT) -> Iterator[Paragraph]:
    """The paragraphs of a text, very long ones in several pieces that end with a sentence.

    Straight single marks count as quotation marks where the text has no others, or others only within them.
    """
    seen = [mark for mark in _DOUBLES if mark in text]
    single = "'" in text and (not any(mark != "‘" for mark in seen) or _quotes_in_singles(text))
    ahead = dict.fromkeys([*seen, "'"] if single else seen, -1)
    start, mark = 0, -1
    while start <= len(text):
        end = text.find(_BETWEEN, start)
        end = len(text) if end < 0 else end
        if mark < start:
            mark = _next_mark(text, start, ahead)
        stretches = tuple(marked(text, start, end, singles=single)) if mark < end else ()
        whole = Paragraph(text, start, end, stretches, language)
        if end - start <= _LONG:
            yield whole
        else:
            yield from _pieces(whole)
        start = end + len(_BETWEEN)


def _next_mark(text: str, start: int, ahead: dict[str, int]) -> int:
    """Where the first mark from `start` on stands; `ahead` says where each was seen last, and is kept up."""
    for mark, at in ahead.items():
        if at < start:
            found = text.find(mark, start)
            ahead[mark] = found if found >= 0 else len(text)
    return min(ahead.values(), default=len(text))


def _quotes_in_singles(text: str) -> bool:
    """Whether paragraphs open with single marks and none with double ones, which then stand within the single ones."""
    if "''" in text or text.startswith(_DOUBLE) or any(f"\n{mark}" in text for mark in _DOUBLE):
        return False
    return (text.startswith("'") or "\n'" in text) and _OPENS_SINGLE.search(text) is not None


def _pieces(whole: Paragraph) -> Iterator[Paragraph]:
    """A long paragraph in pieces, none of which parts a quoted stretch."""
    text, start, left = whole.text, whole.start, deque(whole.stretches)
    while start < whole.end:
        held: list[Marked] = []
        end = _break(text, min(start + _LONG, whole.end), whole.end)
        while left and left[0].start < end:
            held.append(left.popleft())
            end = _break(text, held[-1].end, whole.end) if held[-1].end > end else end
        yield Paragraph(text, start, end, tuple(held), whole.language)
        start = end


def _break(text: str, at: int, end: int) -> int:
    """The first end of a sentence behind `at`, else the first space, else the end."""
    for pattern in (_SENTENCE_END, _SPACE):
        found = pattern.search(text, at, min(end, at + _LONG))
        if found is not None:
            return found.end()
    return end
