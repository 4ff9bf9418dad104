"""A sentence as words, each with one letter that says what it is.

D determiner   R pronoun      W relative pronoun   N name        n noun or adjective   u number   T of a date
P preposition  p preposition that ends a noun phrase  o "of"  t "to"  b "by"  S conjunction, question word
V verb   E participle or past   G -ing form   B be   H have   O do   M modal verb   ! not   r adverb   C and, or, but
, ; ( ) and " for marks, and . for what is left of them
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.contracts import Span
from newsparse.extraction.events.lexicon import Word
from newsparse.extraction.events.settling import settle
from newsparse.extraction.events.vocabulary import MARKS, Known, Vocabulary
from newsparse.extraction.events.words import Written, written

#: What stands behind the letters of a sentence.
_PAST = " " * 16
#: Marks behind which a sentence may begin.
_LEADING = frozenset(mark for mark, word in MARKS.items() if word.tag in '"(' or mark == ":")


class Phrase(NamedTuple):
    """A noun phrase: the words `[first, last)` of a sentence, and the place of its head among them."""

    first: int
    last: int
    head: int


class Sentence:
    """The words of one sentence: where each stands in the text, how it reads in lower case, and its letter.

    `known` is what the lexicon says of each; `owned` tells whether it carries a possessive ending. Behind the letters
    in `tags` stand blanks, so that looking a few words past either end finds the letter of no word. `phrases` are those
    that were read from it so far (see `phrases.py`).
    """

    def __init__(
        self, row: Written, lower: Sequence[str], known: Sequence[Word], owned: Sequence[bool], tags: str
    ) -> None:
        """The words, with what was found out about each."""
        self._row, self.lower, self.known, self.owned, self.tags = row, lower, known, owned, tags
        self.phrases: dict[int, Phrase | None] = {}
        self._begins: Sequence[int] = ()

    @property
    def begins(self) -> Sequence[int]:
        """Where each word begins in the text; looked up when it is first asked for, of many sentences never."""
        if not self._begins:
            self._begins = self._row.begins()
        return self._begins

    def end(self, at: int) -> int:
        """Where a word ends in the text."""
        return self.begins[at] + len(self._row.words[at])

    def bare_end(self, at: int) -> int:
        """Where a word ends, its possessive ending left out."""
        return self.begins[at] + len(self.lower[at] if self.owned[at] else self._row.words[at])

    def __len__(self) -> int:
        """How many words it has."""
        return len(self.lower)


def sentences_of(text: str, start: int, end: int, times: Sequence[Span]) -> Iterator[Sentence]:
    """The sentence at `[start, end)` of the text, in pieces where it is very long; `times` are its dates, in order."""
    vocabulary = Vocabulary()
    return (sentence_of(row, vocabulary.look_up(row.words), times) for row in written(text, start, end))


def sentence_of(row: Written, entries: Sequence[Known], times: Sequence[Span]) -> Sentence:
    """The words as a sentence, given what is known of each; `times` are the stretches of its dates, in order."""
    lower, owned, inner, opening, _, _ = zip(*entries, strict=True)
    known: list[Word] = [*inner]
    _open(0, lower, known, opening)
    if not _LEADING.isdisjoint(lower):
        for at, low in enumerate(lower, 1):
            if low in _LEADING:
                _open(at, lower, known, opening)
    tags = [word.tag for word in known]
    if times:
        _mark_times(row, tags, times)
    settle(lower, known, owned, tags)
    return Sentence(row, lower, known, owned, "".join(tags) + _PAST)


def _open(at: int, lower: Sequence[str], known: list[Word], opening: Sequence[Word]) -> None:
    """Read the first word from a place on as one at the head of a sentence."""
    while at < len(known):
        known[at] = opening[at]
        if lower[at] not in MARKS:
            return
        at += 1


def _mark_times(row: Written, tags: list[str], times: Sequence[Span]) -> None:
    """Give the words of dates their letter. "47-year-old" only begins with one, and is none."""
    begins = row.begins()
    for time in times:
        at = bisect_left(begins, time.start)
        at -= at > 0 and begins[at - 1] + len(row.words[at - 1]) > time.start
        while at < len(begins) and begins[at] < time.end:
            if not (tags[at] == "n" and time.start == begins[at] and time.end < begins[at] + len(row.words[at])):
                tags[at] = "T"
            at += 1
