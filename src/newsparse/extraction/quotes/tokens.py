"""A paragraph as words, punctuation and quoted stretches, each with what it can be."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.extraction.quotes import lexicon as lx
from newsparse.text.marks import Marked

#: A word with its inner hyphens and apostrophes, an abbreviation of capitals, or one other character.
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}(?![a-z])|[A-Z]\.(?= [A-Z])|[@#]?\w+(?:[-'’&/.@_]\w+)*|--+|\.{2,}|[^\w\s]")
_POSSESSIVES = ("'s", "’s")


class Tokens(NamedTuple):
    """The tokens of a paragraph, as parallel lists: what stands there, in lower case, where, and what it can be.

    A stretch between quotation marks is one token; `quoted` leads from its index to the stretch.
    """

    text: str
    words: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]
    bits: list[int]
    quoted: dict[int, Marked]

    def add(self, word: str, low: str, start: int, end: int, bits: int) -> None:
        """Add one token at the end."""
        self.words.append(word)
        self.low.append(low)
        self.starts.append(start)
        self.ends.append(end)
        self.bits.append(bits)


def tokenise(text: str, begin: int, end: int, stretches: Sequence[Marked], words: dict[str, int]) -> Tokens:
    """The tokens of `text[begin:end]`, a paragraph; `stretches` are its quoted ones, `words` a lexicon's bits."""
    tokens = Tokens(text, [], [], [], [], [], {})
    at = begin
    for stretch in stretches:
        _add_words(tokens, at, stretch.start, words)
        tokens.quoted[len(tokens.words)] = stretch
        tokens.add('"', '"', stretch.start, stretch.end, lx.QUOTED)
        at = stretch.end
    _add_words(tokens, at, end, words)
    return tokens


def _add_words(tokens: Tokens, begin: int, end: int, known: dict[str, int]) -> None:
    for match in _TOKEN.finditer(tokens.text, begin, end):
        word, start, stop = match[0], match.start(), match.end()
        if not (word[0].isalnum() or (len(word) > 1 and word[0] in "@#")):
            _add_mark(tokens, word, start, stop)
            continue
        if len(word) == 2 and word[1] == "." and tokens.low[-1:] == ["on"]:
            tokens.add(word[0], word[0].lower(), start, start + 1, lx.CAPITAL)
            tokens.add(".", ".", start + 1, stop, lx.PUNCTUATION)
            continue
        owner = word[-2:] in _POSSESSIVES and len(word) > 2
        if owner:
            word, stop = word[:-2], stop - 2
        low = word.lower().replace("’", "'")
        tokens.add(word, low, start, stop, bits_of(word, low, known))
        if owner:
            verb = bool(tokens.bits[-1] & lx.PRONOUN) or low in _CONTRACTED
            tokens.add("'s", "'s", stop, stop + 2, lx.AUXILIARY | lx.BEING if verb else lx.POSSESSIVE)


_CONTRACTED = frozenset(("that", "there", "here", "what", "who", "where", "how", "let"))


def _add_mark(tokens: Tokens, mark: str, start: int, end: int) -> None:
    """A punctuation mark; the stop of an abbreviation goes to its word, a plural's apostrophe is a possessive."""
    words = tokens.words
    touches = bool(words) and tokens.ends[-1] == start
    if mark == "." and touches and tokens.bits[-1] & lx.ABBREVIATION and tokens.bits[-1] & lx.CAPITAL:
        words[-1] += "."
        tokens.ends[-1] = end
    elif mark in "'’" and touches and words[-1].endswith("s"):
        tokens.add("'s", "'s", start, end, lx.POSSESSIVE)
    else:
        tokens.add(mark, mark, start, end, lx.PUNCTUATION)


def bits_of(word: str, low: str, known: dict[str, int]) -> int:
    """What a word can be: what the lexicon says, its capital, and what its ending tells."""
    bits = known.get(low, 0)
    first = word[0]
    if first.isupper() or first in "@#":
        bits |= lx.CAPITAL
    elif first.isdigit():
        bits |= lx.NUMBER
    elif not bits and len(low) > 4:
        bits = _by_ending(low)
    return bits


def _by_ending(low: str) -> int:
    if low.endswith("ed"):
        return lx.ED
    if low.endswith("ing"):
        return lx.ING
    return lx.LY if low.endswith("ly") else 0
