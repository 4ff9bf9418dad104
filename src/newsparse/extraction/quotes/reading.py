"""The paragraphs of a text, each read only as far as it is needed."""

import re
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, sentences
from newsparse.extraction.quotes.lexicon import DEFAULT, lexicon
from newsparse.extraction.quotes.tokens import Tokens, tokenise
from newsparse.text.marks import Marked, marked

_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\Wa-z])")
_BETWEEN = "\n\n"
_OPENS_SINGLE = re.compile(r"(?:^|\n)'\w")
_OPENS_DOUBLE = re.compile(r"(?:^|\n)[\"“]|''")
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

    __slots__ = ("_parsed", "end", "language", "start", "stretches", "text")

    def __init__(
        self, text: str, start: int, end: int, stretches: tuple[Marked, ...] = (), language: str = DEFAULT
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.stretches = stretches
        self.language = language
        self._parsed: Parsed | None = None

    @property
    def parsed(self) -> Parsed:
        """The whole paragraph."""
        if self._parsed is None:
            self._parsed = _parsed(self, self.start, self.end)
        return self._parsed

    def release(self) -> None:
        """Let go of the tokens, which nobody asks for any more."""
        self._parsed = None

    def telling(self) -> Iterator[Parsed]:
        """The sentences that have words of saying, each by itself."""
        words = lexicon(self.language)
        if words.gate.isdisjoint(self.text[self.start : self.end].split()):
            return
        for start, end in self._sentences():
            if not words.gate.isdisjoint(self.text[start:end].split()):
                yield _parsed(self, start, end)

    def _sentences(self) -> Iterator[tuple[int, int]]:
        """Where the sentences stand, as far as that can be seen without tokens."""
        known, start = lexicon(self.language).bits, self.start
        for match in _SENTENCE_END.finditer(self.text, self.start, self.end):
            stop = match.start()
            before = self.text[max(start, self.text.rfind(" ", start, stop) + 1) : stop]
            if len(before) > 1 and "." not in before and not known.get(before.lower(), 0) & lx.ABBREVIATION:
                yield start, stop + 1
                start = match.end()
        yield start, self.end

    @property
    def announces(self) -> bool:
        """Whether it ends with a colon."""
        return self.text.endswith(":", self.start, self.end)


def _parsed(paragraph: Paragraph, start: int, end: int) -> Parsed:
    tokens = tokenise(paragraph.text, start, end, paragraph.stretches, paragraph.language)
    return Parsed(tokens, sentences(tokens))


def paragraphs(text: str, language: str = DEFAULT) -> Iterator[Paragraph]:
    """The paragraphs of a text, very long ones in several pieces that end with a sentence.

    Straight single marks count as quotation marks where the text has no others, or others only within them.
    """
    seen = [mark for mark in _DOUBLES if mark in text]
    single = "'" in text and (not any(mark != "‘" for mark in seen) or _quotes_in_singles(text))
    marks = [*seen, "'"] if single else seen
    start = 0
    while start <= len(text):
        end = text.find(_BETWEEN, start)
        end = len(text) if end < 0 else end
        stretches: tuple[Marked, ...] = ()
        for mark in marks:
            if text.find(mark, start, end) >= 0:
                stretches = tuple(marked(text, start, end, singles=single))
                break
        whole = Paragraph(text, start, end, stretches, language)
        if end - start <= _LONG:
            yield whole
        else:
            yield from _pieces(whole)
        start = end + len(_BETWEEN)


def _quotes_in_singles(text: str) -> bool:
    """Whether paragraphs open with single marks and none with double ones, which then stand within the single ones."""
    return _OPENS_SINGLE.search(text) is not None and _OPENS_DOUBLE.search(text) is None


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
