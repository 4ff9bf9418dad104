"""A paragraph as words, punctuation and quoted stretches, each with what it can be."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.lexicon import Lexicon, lexicon
from newsparse.text.marks import Marked

#: A word with its inner hyphens and apostrophes, an abbreviation of capitals, or one other character.
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}(?![a-z])(?:-\w+)*|[A-Z]\.(?=\Z)|\d+(?:[.,]\d+)+"
    r"|[@#]?\w+(?:[-'’&/.@_]\w+)*(?:(?<=s)['’](?!\w))?|--+|\.{2,}|[^\w\s]"
)
_POSSESSIVES = ("'s", "’s")
_STOPS = frozenset((".", "?", "!", "…", "..", "...", ")", "]"))
_INITIALS = frozenset(f"{letter}." for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ORDINAL = 2
_LONGEST = 40
_BEHIND = frozenset(",.;:?!")
_MOST_HELD = 32768


class Piece(NamedTuple):
    """A token apart from where it stands."""

    word: str
    low: str
    bits: int


#: The tokens of a stretch without spaces.
Pieces = tuple[Piece, ...]
_QUOTED: Pieces = (Piece('"', '"', lx.QUOTED),)


class Tokens:
    """The tokens of a paragraph, as parallel tuples: what stands there, in lower case, and what it can be.

    A stretch between quotation marks is one token; `quoted` leads from its index to the stretch. Where the tokens
    stand is reckoned when it is first asked for.
    """

    __slots__ = ("_starts", "begin", "bits", "known", "low", "quoted", "small", "text", "words")

    def __init__(self, text: str, begin: int, known: Lexicon, pieces: Iterable[Piece]) -> None:
        self.text = text
        self.begin = begin
        self.known = known
        self.small = known.small
        self.quoted: dict[int, Marked] = {}
        self._starts: list[int] = []
        self.words: tuple[str, ...]
        self.low: tuple[str, ...]
        self.bits: tuple[int, ...]
        self.words, self.low, self.bits = tuple(zip(*pieces, strict=True)) or ((), (), ())

    def start(self, index: int) -> int:
        """Where the token starts in the text."""
        starts = self._starts
        return starts[index] if index < len(starts) else self._reckoned(index)

    def end(self, index: int) -> int:
        """Where the token ends in the text."""
        stretch = self.quoted.get(index)
        return self.start(index) + len(self.words[index]) if stretch is None else stretch.end

    def _reckoned(self, index: int) -> int:
        """Where the token starts: with nothing but space between tokens, each is the next that is found."""
        starts, quoted, find = self._starts, self.quoted, self.text.find
        known = len(starts)
        at = self.end(known - 1) if known else self.begin
        for word in self.words[known : index + 1]:
            stretch = quoted.get(len(starts)) if word == '"' else None
            if stretch is None:
                at = find(word, at)
                starts.append(at)
                at += len(word)
            else:
                starts.append(stretch.start)
                at = stretch.end
        return starts[index]


def tokenise(
    text: str,
    begin: int,
    end: int,
    stretches: Sequence[Marked] = (),
    language: str = lx.DEFAULT,
    *,
    parts: list[str | None] | None = None,
) -> Tokens:
    """The tokens of `text[begin:end]`, a paragraph; `stretches` are its quoted ones.

    `parts` are what stands between its spaces, with None for each stretch, where that is known.
    """
    held = _held(language)
    parts = parts or _parts(text, begin, end, stretches)
    if not _INITIALS.isdisjoint(parts):
        parts = _without_stops(parts, held.known)
    tokens = Tokens(text, begin, held.known, chain.from_iterable(map(held.__getitem__, parts)))
    at = -1
    for stretch in stretches:
        at = tokens.bits.index(lx.QUOTED, at + 1)
        tokens.quoted[at] = stretch
    return tokens


def _parts(text: str, begin: int, end: int, stretches: Sequence[Marked]) -> list[str | None]:
    """What stands between spaces, with None for each quoted stretch."""
    parts: list[str | None] = []
    at = begin
    for stretch in stretches:
        parts += text[at : stretch.start].split()
        parts.append(None)
        at = stretch.end
    parts += text[at:end].split()
    return parts


class _Held(dict[str | None, Pieces]):
    """Stretches without spaces that were taken apart before, for one language; they recur within and between texts."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.known = lexicon(language)
        #: What was held before the last clearing, so that what recurs is not taken apart again.
        self.older: dict[str | None, Pieces] = {}

    def __missing__(self, part: str | None) -> Pieces:
        if part is None:
            return _QUOTED
        pieces = self.older.get(part) or self._simple(part) or self._any(part)
        if len(part) < _LONGEST:
            if len(self) >= _MOST_HELD:
                self.older = dict(self)
                self.clear()
            self[part] = pieces
        return pieces

    def _simple(self, part: str) -> Pieces | None:
        """A word of letters, perhaps with one mark behind it; None for all else."""
        if part.isalpha():
            return (_piece(part, self.known),)
        mark = part[-1]
        if mark not in _BEHIND or not part[:-1].isalpha() or part in _INITIALS:
            return None
        (piece,) = self[part[:-1]]
        if mark == "." and piece.bits & lx.ABBREVIATION:
            return None
        return piece, Piece(mark, mark, lx.PUNCTUATION | (lx.STOP if mark in _STOPS else 0))

    def _any(self, part: str) -> Pieces:
        taken = [piece for match in _TOKEN.finditer(part) for piece in _taken_apart(match[0], self.known)]
        return tuple(_joined(taken, self.known))


@cache
def _held(language: str) -> _Held:
    return _Held(language)


def _without_stops(parts: list[str | None], known: Lexicon) -> list[str | None]:
    """The parts, with the stop taken from each letter that is no initial: `wrote on X.`, `section B.`."""
    found: list[str | None] = []
    for number, part in enumerate(parts):
        if part is not None and part in _INITIALS:
            named = number > 0 and (parts[number - 1] or "").lower() in known.small.on
            following = (parts[number + 1] if number + 1 < len(parts) else None) or ""
            if named or not following[:1].isupper():
                found += (part[0], ".")
                continue
        found.append(part)
    return found


def _joined(pieces: list[Piece], known: Lexicon) -> list[Piece]:
    """The pieces, with the stop of an abbreviation, or of a figure that is ordinal, put back to it."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if piece.word == "." and last is not None and _has_stop(last, known):
            stop = 0 if last.bits & lx.NUMBER else lx.STOP
            found[-1] = Piece(f"{last.word}.", last.low, last.bits | stop)
        else:
            found.append(piece)
    return found


def _has_stop(piece: Piece, known: Lexicon) -> bool:
    if piece.bits & lx.ABBREVIATION:
        return known.numbered or bool(piece.bits & lx.CAPITAL)
    return known.numbered and piece.word.isdigit() and len(piece.word) <= _ORDINAL


def _taken_apart(word: str, known: Lexicon) -> tuple[Piece, ...]:
    """The tokens of one match; a possessive or contracted verb stands for itself."""
    if not (word[0].isalnum() or (len(word) > 1 and word[0] in "@#_")):
        return (Piece(word, word, lx.PUNCTUATION | (lx.STOP if word in _STOPS else 0)),)
    if word[-2:] in _POSSESSIVES and len(word) > 2:
        body = _piece(word[:-2], known)
        verb = body.bits & lx.PRONOUN or body.low in known.small.contracted
        return body, Piece(word[-2:], "'s", lx.AUXILIARY | lx.BEING if verb else lx.POSSESSIVE)
    if word[-1] in "'’":
        return _piece(word[:-1], known), Piece(word[-1], "'s", lx.POSSESSIVE)
    stem, _, tail = word.replace("’", "'").rpartition("'")
    if stem and tail in known.small.tails:
        low = f"'{tail}"
        return _piece(word[: len(stem)], known), Piece(word[len(stem) :], low, known.bits.get(low, lx.AUXILIARY))
    return (_piece(word, known),)


def _piece(word: str, known: Lexicon) -> Piece:
    low = word.lower()
    if "’" in low:
        low = low.replace("’", "'")
    bits = known.bits.get(low, 0)
    if low in known.small.acronyms and word.isupper():
        bits = 0
    if word[0].isupper() or word[0] in "@#":
        bits |= _of_capital(word, low, known.bits)
    elif word[0].isdigit():
        bits |= lx.NUMBER
    elif not bits and len(low) > 4:
        bits = _by_ending(low, known)
    return Piece(word, low, bits)


def _of_capital(word: str, low: str, known: dict[str, int]) -> int:
    bits = lx.CAPITAL
    if "-" in low:
        state = low.rpartition("-")[2]
        bits |= lx.ABBREVIATION if "." in state else known.get(state, 0) & lx.ABBREVIATION
    if word[-1] == "." and len(word) > 2:
        bits |= lx.STOP
    return bits


def _by_ending(low: str, known: Lexicon) -> int:
    past, participle, adverb = known.endings
    if low.endswith(past):
        return lx.ED
    if low.endswith(participle):
        return lx.ING
    return lx.LY if low.endswith(adverb) else 0
