"""A sentence as words, each with one letter that says what it is.

D determiner   R pronoun      W relative pronoun   N name        n noun or adjective   u number   T of a date
P preposition  p preposition that ends a noun phrase  o "of"  t "to"  b "by"  S conjunction, question word
V verb   E participle or past   G -ing form   B be   H have   O do   M modal verb   ! not   r adverb   C and, or, but
, ; ( ) and " for marks, and . for what is left of them
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsparse.extraction.events.lexicon import Word, words
from newsparse.extraction.events.settling import settle
from newsparse.extraction.events.wordsets import sets

_TOKEN = re.compile(
    r"(?=\S)(?:"
    r"[A-Za-z]++(?![\w.’'&-])"
    r"|[^\W\d_]\.(?:[^\W\d_]\.)++"
    r"|[0-9]++(?:[.,:][0-9]++)*+\w*+(?:[-‑][^\W\d_]\w*+)*+"
    r"|@?\w++(?:[-’'&]\w++)*+(?:(?<=s)[’'](?!\w))?"
    r"|[^\w\s.])"
)
_MARKS = {
    mark: Word(tag)
    for tag, marks in {",": ",", ";": ";:—–-…!?", "(": "([", ")": ")]", '"': "\"“”„«»‘’'"}.items()
    for mark in marks
}
#: More words than any sentence has: what is longer is read in pieces.
MOST = 250
_SHORT, _LONG = 5, 40
#: The tags that a word keeps where it is written with a capital.
_KEPT = frozenset("DoCSPptbR")
#: Marks behind which a sentence may begin.
_LEADING = frozenset(mark for mark, word in _MARKS.items() if word.tag in '"(' or mark == ":")
_OTHER, _NAME = Word("."), Word("N")
_NUMBER, _NOUN, _ING = Word("u"), Word("n"), Word("G", "g")
_HYPHENS = frozenset("-‑")
_BY_ENDING = {"ly": Word("r"), "ed": Word("E", "dn")}


#: Where words begin, and where they end.
_Places = tuple[Sequence[int], Sequence[int]]


class Written(NamedTuple):
    """The words of a sentence as they are written, in the stretch of a text that begins at `start`."""

    text: str
    start: int
    words: Sequence[str]

    def places(self) -> _Places:
        """Where each word begins and ends: what lies between two is nothing that a word begins with."""
        find, at, begins, ends = self.text.find, self.start, list[int](), list[int]()
        for word in self.words:
            at = find(word, at)
            begins.append(at)
            at += len(word)
            ends.append(at)
        return begins, ends


class Sentence:
    """The words of one sentence: where each stands in the text, how it reads in lower case, and its letter.

    `known` is what the lexicon says of each; `owned` tells whether it carries a possessive ending. Where the words
    stand is looked up when it is first asked for: of many sentences it never is.
    """

    __slots__ = ("_places", "_written", "known", "lower", "owned", "tags")

    def __init__(
        self,
        written: Written,
        lower: Sequence[str],
        known: Sequence[Word],
        owned: Sequence[bool],
        tags: str,
        *,
        places: _Places | None,
    ) -> None:
        """The words, with what was found out about each."""
        self._written = written
        self._places = places
        self.lower, self.known, self.owned, self.tags = lower, known, owned, tags

    @property
    def begins(self) -> Sequence[int]:
        """Where each word begins in the text."""
        return self._stands()[0]

    @property
    def ends(self) -> Sequence[int]:
        """Where each word ends in the text."""
        return self._stands()[1]

    def _stands(self) -> _Places:
        if self._places is None:
            self._places = self._written.places()
        return self._places

    def __len__(self) -> int:
        """How many words it has."""
        return len(self.tags)

    def bare_end(self, at: int) -> int:
        """Where a word ends, its possessive ending left out."""
        return self.begins[at] + len(self.lower[at]) if self.owned[at] else self.ends[at]

    def is_one_of(self, at: int, tags: str) -> bool:
        """Whether there is a word at that place, and its letter is one of these."""
        return 0 <= at < len(self.tags) and self.tags[at] in tags


#: What a word as it is written stands for: in lower case without possessive ending, whether it had one, and what the
#: lexicon says of it: elsewhere, and at the head of a sentence, where a capital says nothing.
Entry = tuple[str, bool, Word, Word]


class Vocabulary(dict[str, Entry]):
    """The words of one article that are not in the lexicon as they are written, each looked at once."""

    def __missing__(self, shown: str) -> Entry:
        """Look a word up."""
        entry = self[shown] = _entry(shown, words())
        return entry


def sentences_of(
    text: str, start: int, end: int, times: Sequence[tuple[int, int]], vocabulary: Vocabulary | None = None
) -> list[Sentence]:
    """The sentence at `[start, end)` of the text, in pieces where it is very long.

    `times` are the stretches of its dates, in order; a `vocabulary` saves looking up words again.
    """
    known = Vocabulary() if vocabulary is None else vocabulary
    written = Written(text, start, _TOKEN.findall(text, start, end))
    return [_sentence(piece, times, known) for piece in _pieces(written)]


def _pieces(written: Written) -> Iterator[Written]:
    """The words, so many at a time as are read at once."""
    if len(written.words) <= MOST:
        yield from (written,) if written.words else ()
        return
    begins, _ = written.places()
    for at in range(0, len(begins), MOST):
        yield Written(written.text, begins[at], written.words[at : at + MOST])


def _sentence(written: Written, times: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> Sentence:
    in_lexicon = _known_entries().get
    entries = [in_lexicon(word) or vocabulary[word] for word in written.words]
    lower, owned, inner, opening = zip(*entries, strict=True)
    known: list[Word] = [*inner]
    _open(0, lower, known, opening)
    if not _LEADING.isdisjoint(lower):
        for at, low in enumerate(lower, 1):
            if low in _LEADING:
                _open(at, lower, known, opening)
    tags = [word.tag for word in known]
    places = written.places() if times else None
    if places is not None:
        _mark_times(*places, tags, times)
    settle(lower, known, owned, tags)
    return Sentence(written, lower, known, owned, "".join(tags), places=places)


def _open(at: int, lower: Sequence[str], known: list[Word], opening: Sequence[Word]) -> None:
    """Read the first word from a place on as one at the head of a sentence."""
    while at < len(known):
        known[at] = opening[at]
        if lower[at] not in _MARKS:
            return
        at += 1


@cache
def _known_entries() -> Mapping[str, Entry]:
    """The words of the lexicon, as they are mostly written, and the marks."""
    lexicon = words()
    found = {shown: _entry(shown, lexicon) for low in lexicon for shown in (low, low.capitalize())}
    return found | {mark: (mark, False, word, word) for mark, word in _MARKS.items()}


def _entry(shown: str, lexicon: Mapping[str, Word]) -> Entry:
    low, owned = shown.lower(), False
    if not low.isalpha() and ("’" in low or "'" in low):
        low = low.replace("’", "'")
        if low not in lexicon and low.endswith(("'s", "s'")):
            low, owned = low[: -2 if low.endswith("'s") else -1], True
    word = lexicon.get(low)
    capital = shown[0].isupper() or shown[0] == "@"
    if word is None:
        guess = _guessed(low)
        guess = _NAME if capital and guess is not _NUMBER else guess
        return low, owned, guess, guess
    if shown.isupper() and low in sets().initials:
        return low, owned, _NAME, _NAME
    inner = Word("N", word.form, word.lemma) if capital and word.tag not in _KEPT else word
    return low, owned, inner, word


def _guessed(low: str) -> Word:
    """What an unknown word seems to be, by its looks."""
    if low in sets().counts:
        return _NUMBER
    if not low.isalpha():
        if not low[0].isalpha():
            compound = low[-1].isalpha() and not _HYPHENS.isdisjoint(low)
            return _OTHER if not low[0].isdigit() else _NOUN if compound else _NUMBER
        if "-" in low and low.partition("-")[0] in sets().counts:
            return _NUMBER
    if not _SHORT <= len(low) <= _LONG:
        return _NOUN
    return _BY_ENDING.get(low[-2:], _NOUN) if low[-3:] != "ing" else _ING


def _mark_times(begins: Sequence[int], ends: Sequence[int], tags: list[str], times: Sequence[tuple[int, int]]) -> None:
    """Give the words of dates their letter; both rows run forward. "47-year-old" only begins with one, and is none."""
    at = 0
    first = bisect_left(times, begins[0], key=_end)
    for begin, end in times[first : bisect_left(times, ends[-1], key=_begin)]:
        while at < len(begins) and ends[at] <= begin:
            at += 1
        while at < len(begins) and begins[at] < end:
            if not (tags[at] == "n" and begin == begins[at] and end < ends[at]):
                tags[at] = "T"
            at += 1


def _begin(time: tuple[int, int]) -> int:
    return time[0]


def _end(time: tuple[int, int]) -> int:
    return time[1]
