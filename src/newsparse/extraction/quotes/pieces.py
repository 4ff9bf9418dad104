"""What stands between two spaces, taken apart into words and marks, each with what it can be."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.lexicon import Lexicon, lexicon

#: A word with its inner hyphens and apostrophes, an abbreviation of capitals, or one other character.
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}(?![a-z])(?:-\w+)*|[A-Z]\.(?=\Z)|\d+(?:[.,]\d+)+"
    r"|[@#]?\w+(?:[-'’&/.@_]\w+)*(?:(?<=s)['’](?!\w))?|--+|\.{2,}|[^\w\s]"
)
_POSSESSIVES = ("'s", "’s")
_STOPS = frozenset((".", "?", "!", "…", "..", "...", ")", "]"))
#: Letters that may be initials, with their stop.
INITIALS = frozenset(f"{letter}." for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ORDINAL = 2
_ROMAN = frozenset("IVX")
_LONGEST = 40
_BEHIND = frozenset(",.;:?!")
_MOST_HELD = 65536


class Piece(NamedTuple):
    """A token apart from where it stands; `width` counts the characters from its start to the next token's."""

    word: str
    low: str
    bits: int
    width: int


#: The tokens of a stretch without spaces.
Pieces = tuple[Piece, ...]
_QUOTED: Pieces = (Piece('"', '"', lx.QUOTED, 0),)


class Held(dict[str | None, Pieces]):
    """Stretches without spaces that were taken apart before, for one language; they recur within and between texts."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.known = lexicon(language)

    def __missing__(self, part: str | None) -> Pieces:
        pieces = _QUOTED if part is None else self._simple(part) or self._any(part)
        if part is None or len(part) < _LONGEST:
            if len(self) >= _MOST_HELD:
                self.clear()
            self[part] = pieces
        return pieces

    def _simple(self, part: str) -> Pieces | None:
        """A word of letters, perhaps with one mark behind it; None for all else."""
        if part.isalpha():
            return _before_space((_piece(part, self.known),))
        mark = part[-1]
        if mark not in _BEHIND or not part[:-1].isalpha() or part in INITIALS:
            return None
        piece = _piece(part[:-1], self.known)
        if mark == "." and piece.bits & lx.ABBREVIATION:
            return None
        return _before_space((piece, _mark(mark)))

    def _any(self, part: str) -> Pieces:
        taken = [piece for match in _TOKEN.finditer(part) for piece in _taken_apart(match[0], self.known)]
        return _before_space(_joined(taken, self.known))


@cache
def held(language: str) -> Held:
    """What was taken apart before in texts of a language."""
    return Held(language)


def _before_space(pieces: Sequence[Piece]) -> Pieces:
    """The pieces, behind the last of which a space stands."""
    *others, last = pieces
    return *others, _one(last.word, last.low, last.bits, last.width + 1)


@lru_cache(maxsize=1024)
def _one(word: str, low: str, bits: int, width: int) -> Piece:
    """The piece, the same each time: what many parts have in common is to stand in memory once."""
    return Piece(word, low, _same(bits), width)


@cache
def _same(bits: int) -> int:
    """The first number that was equal to this one."""
    return bits


def _joined(pieces: list[Piece], known: Lexicon) -> list[Piece]:
    """The pieces, with the stop of an abbreviation, or of a figure that is ordinal, put back to it."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if piece.word == "." and last is not None and _has_stop(last, known):
            stop = 0 if last.bits & lx.NUMBER else lx.STOP
            found[-1] = Piece(f"{last.word}.", last.low, last.bits | stop, last.width + 1)
        else:
            found.append(piece)
    return found


def _has_stop(piece: Piece, known: Lexicon) -> bool:
    if piece.bits & lx.ABBREVIATION:
        return known.numbered or bool(piece.bits & lx.CAPITAL)
    if known.numbered and _ROMAN.issuperset(piece.word):
        return True
    return known.numbered and piece.word.isdigit() and len(piece.word) <= _ORDINAL


def _taken_apart(word: str, known: Lexicon) -> tuple[Piece, ...]:
    """The tokens of one match; a possessive or contracted verb stands for itself."""
    if not (word[0].isalnum() or (len(word) > 1 and word[0] in "@#_")):
        return (_mark(word),)
    if word[-2:] in _POSSESSIVES and len(word) > 2:
        body = _piece(word[:-2], known)
        contracted = body.bits & lx.PRONOUN or body.low in known.small.contracted
        return body, Piece(word[-2:], "'s", lx.AUXILIARY | lx.BEING if contracted else lx.POSSESSIVE, 2)
    if word[-1] in "'’":
        return _piece(word[:-1], known), Piece(word[-1], "'s", lx.POSSESSIVE, 1)
    stem, _, tail = word.replace("’", "'").rpartition("'")
    if stem and tail in known.small.tails:
        low = f"'{tail}"
        verb = Piece(word[len(stem) :], low, known.bits.get(low, lx.AUXILIARY), len(low))
        return _piece(word[: len(stem)], known), verb
    return (_piece(word, known),)


def _mark(word: str) -> Piece:
    return _one(word, word, lx.PUNCTUATION | (lx.STOP if word in _STOPS else 0), len(word))


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
    return Piece(word, word if low == word else low, _same(bits), len(word))


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
