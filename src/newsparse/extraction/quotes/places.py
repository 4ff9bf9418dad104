"""A quoted stretch among the tokens of its sentence, and a sieve's answer to who says it."""

from collections.abc import Iterator
from typing import NamedTuple

from attrs import frozen

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, last_character
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.tokens import Tokens

#: No sentence has more marks in a row; and none is so long that its words of saying stand further off.
_WORDLESS = 12
FRAGMENT = 4


@frozen
class Place:
    """A quoted token at `index`, in its sentence."""

    tokens: Tokens
    sentence: Range
    index: int

    @property
    def last(self) -> str:
        """The last character within the marks."""
        return last_character(self.tokens, self.index)

    @property
    def before(self) -> str:
        """The word or mark before, within the sentence; empty at its start."""
        return self.tokens.words[self.index - 1] if self.index > self.sentence.start else ""

    @property
    def after(self) -> str:
        """The word or mark after, within the sentence; empty at its end."""
        return self.tokens.words[self.index + 1] if self.index + 1 < self.sentence.end else ""

    @property
    def words(self) -> int:
        """How many words stand within the marks."""
        stretch = self.tokens.quoted[self.index]
        return len(self.tokens.text[stretch.begin : stretch.stop].split(None, FRAGMENT))

    @property
    def opens(self) -> bool:
        """Whether nothing but other quotations and punctuation stands before it in its sentence."""
        wordless = lx.QUOTED | lx.PUNCTUATION
        floor = max(self.sentence.start, self.index - _WORDLESS)
        return all(self.tokens.bits[i] & wordless for i in range(floor, self.index))

    @property
    def ends(self) -> bool:
        """Whether nothing but punctuation stands after it in its sentence."""
        ceiling = min(self.sentence.end, self.index + _WORDLESS)
        return all(self.tokens.bits[i] & lx.PUNCTUATION for i in range(self.index + 1, ceiling))


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
