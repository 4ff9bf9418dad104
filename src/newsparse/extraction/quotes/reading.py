"""The paragraphs of a text, each read only as far as it is needed."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, sentences
from newsparse.extraction.quotes.lexicon import lexicon
from newsparse.extraction.quotes.tokens import Tokens, tokenise
from newsparse.text.marks import Marked, marked

_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\Wa-z])")
_BETWEEN = "\n\n"
_DOUBLES = ('"', "“", "”", "„", "«", "''", "``", "「", "『", "‹", "‘")


class Parsed(NamedTuple):
    """Tokens, and the sentences that they form."""

    tokens: Tokens
    ranges: list[Range]


@frozen(eq=False)
class Paragraph:
    """A paragraph `text[start:end]` and its quoted stretches."""

    text: str
    start: int
    end: int
    stretches: tuple[Marked, ...] = ()
    language: str = "en"

    @cached_property
    def parsed(self) -> Parsed:
        """The whole paragraph."""
        return _parsed(self, self.start, self.end)

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


def paragraphs(text: str, language: str = "en") -> Iterator[Paragraph]:
    """The paragraphs of a text. Straight single marks count as quotation marks where the text has no others."""
    seen = [mark for mark in _DOUBLES if mark in text]
    single = not any(mark != "‘" for mark in seen)
    marks = [*seen, "'"] if single else seen
    at = 0
    for words in text.split(_BETWEEN):
        start, at = at, at + len(words) + len(_BETWEEN)
        end = start + len(words)
        has_marks = any(mark in words for mark in marks)
        yield Paragraph(
            text, start, end, tuple(marked(text, start, end, singles=single)) if has_marks else (), language
        )
