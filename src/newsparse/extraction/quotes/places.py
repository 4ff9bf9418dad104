"""A quoted stretch among the tokens of its sentence, and a sieve's answer to who says it."""

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, last_character
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.tokens import Tokens

#: No sentence has more marks in a row; and none is so long that its words of saying stand further off.
_WORDLESS = 12
_NEAR = 80
FRAGMENT = 4
_SILENT = lx.QUOTED | lx.PUNCTUATION


class Place:
    """A quoted token at `index`, in its sentence.

    `last` is the last character within the marks; `before` and `after` are the word or mark beside it within the
    sentence, or empty; `opens` and `ends` tell whether nothing but other quotations and punctuation stands before it
    in its sentence, and nothing but punctuation after it.
    """

    __slots__ = ("after", "before", "ends", "index", "last", "opens", "sentence", "tokens")

    def __init__(self, tokens: Tokens, sentence: Range, index: int) -> None:
        self.tokens = tokens
        self.sentence = sentence
        self.index = index
        start, end = sentence
        bits = tokens.bits
        self.last = last_character(tokens, index)
        self.before = tokens.words[index - 1] if index > start else ""
        self.after = tokens.words[index + 1] if index + 1 < end else ""
        at, floor = index - 1, max(start, index - _WORDLESS)
        while at >= floor and bits[at] & _SILENT:
            at -= 1
        self.opens = at < floor
        at, ceiling = index + 1, min(end, index + _WORDLESS)
        while at < ceiling and bits[at] & lx.PUNCTUATION:
            at += 1
        self.ends = at >= ceiling

    @property
    def near(self) -> range:
        """The tokens of its sentence, those far off left out."""
        start, end = self.sentence
        return range(max(start, self.index - _NEAR), min(end, self.index + _NEAR))

    @property
    def words(self) -> int:
        """How many words stand within the marks."""
        stretch = self.tokens.quoted[self.index]
        return len(self.tokens.text[stretch.begin : stretch.stop].split(None, FRAGMENT))


class Found(NamedTuple):
    """A sieve's answer: which sieve, and the frame."""

    rule: str
    frame: Frame


def places(tokens: Tokens, ranges: list[Range]) -> Iterator[Place]:
    """The quoted tokens of a paragraph, in order, each in its sentence."""
    which = 0
    for index in sorted(tokens.quoted):
        while ranges[which].end <= index:
            which += 1
        yield Place(tokens, ranges[which], index)
