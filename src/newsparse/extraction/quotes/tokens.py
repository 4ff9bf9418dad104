"""A paragraph as words, punctuation and quoted stretches, each with what it can be."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.extraction.quotes import lexicon as lx
from newsparse.text.marks import Marked

#: A word with its inner hyphens and apostrophes, an abbreviation of capitals, or one other character.
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}(?![a-z])(?:-\w+)*|[A-Z]\.(?= [A-Z])|\d+(?:[.,]\d+)+|[@#]?\w+(?:[-'’&/.@_]\w+)*|--+|\.{2,}|[^\w\s]"
)
_POSSESSIVES = ("'s", "’s")
_TAILS = frozenset(("d", "ll", "ve", "re", "m"))
#: After these "'s" is a verb.
_CONTRACTED = frozenset(("that", "there", "here", "what", "who", "where", "how", "let"))
_STOPS = frozenset((".", "?", "!", "…", "..", "...", ")", "]"))
_LONGEST = 40


class Piece(NamedTuple):
    """A token apart from where it stands."""

    word: str
    low: str
    bits: int


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

    def add(self, piece: Piece, start: int, end: int) -> None:
        """Add one token at the end."""
        word, low, bits = piece
        self.words.append(word)
        self.low.append(low)
        self.starts.append(start)
        self.ends.append(end)
        self.bits.append(bits)


_QUOTED = Piece('"', '"', lx.QUOTED)
_OWNER = Piece("'s", "'s", lx.POSSESSIVE)
_IS = Piece("'s", "'s", lx.AUXILIARY | lx.BEING)
_STOP = Piece(".", ".", lx.PUNCTUATION | lx.STOP)


def tokenise(text: str, begin: int, end: int, stretches: Sequence[Marked] = (), language: str = "en") -> Tokens:
    """The tokens of `text[begin:end]`, a paragraph; `stretches` are its quoted ones."""
    tokens = Tokens(text, [], [], [], [], [], {})
    at = begin
    for stretch in stretches:
        _add_words(tokens, at, stretch.start, language)
        tokens.quoted[len(tokens.words)] = stretch
        tokens.add(_QUOTED, stretch.start, stretch.end)
        at = stretch.end
    _add_words(tokens, at, end, language)
    return tokens


def _add_words(tokens: Tokens, begin: int, end: int, language: str) -> None:
    _, words, low, starts, ends, bits, _ = tokens
    for match in _TOKEN.finditer(tokens.text, begin, end):
        word, at = match[0], match.start()
        for piece in _pieces(word, language) if len(word) < _LONGEST else _taken_apart(word, language):
            if piece[2] & lx.CLINGING and _clings(tokens, word, at):
                continue
            words.append(piece[0])
            low.append(piece[1])
            bits.append(piece[2])
            starts.append(at)
            at += len(piece[0])
            ends.append(at)


def _clings(tokens: Tokens, mark: str, at: int) -> bool:
    """Whether a stop goes to the abbreviation before it, or an apostrophe to the plural; if so, it is added there."""
    if mark[0].isupper():
        return _is_platform(tokens, mark, at)
    if not tokens.words or tokens.ends[-1] != at:
        return False
    if mark == ".":
        if not tokens.bits[-1] & lx.ABBREVIATION or not tokens.bits[-1] & lx.CAPITAL:
            return False
        tokens.words[-1] += "."
        tokens.ends[-1] = at + 1
        tokens.bits[-1] |= lx.STOP
        return True
    if tokens.words[-1].endswith("s"):
        tokens.add(_OWNER, at, at + 1)
        return True
    return False


def _is_platform(tokens: Tokens, initial: str, at: int) -> bool:
    """Whether an initial after "on" is a name, with the stop of its sentence: `wrote on X.`, not `on J. Smith`."""
    if tokens.low[-1:] != ["on"]:
        return False
    tokens.add(Piece(initial[0], initial[0].lower(), lx.CAPITAL | lx.SETTING), at, at + 1)
    tokens.add(_STOP, at + 1, at + 2)
    return True


@lru_cache(maxsize=32768)
def _pieces(word: str, language: str) -> tuple[Piece, ...]:
    return _taken_apart(word, language)


def _taken_apart(word: str, language: str) -> tuple[Piece, ...]:
    """The tokens of one match; a possessive or contracted verb stands for itself."""
    known = lx.lexicon(language).bits
    if not (word[0].isalnum() or (len(word) > 1 and word[0] in "@#")):
        clinging = lx.CLINGING if word in ".'’" else 0
        return (Piece(word, word, lx.PUNCTUATION | clinging | (lx.STOP if word in _STOPS else 0)),)
    if word[-2:] in _POSSESSIVES and len(word) > 2:
        body = _piece(word[:-2], known)
        verb = body.bits & lx.PRONOUN or body.low in _CONTRACTED
        return body, (_IS if verb else _OWNER)._replace(word=word[-2:])
    stem, _, tail = word.replace("’", "'").rpartition("'")
    if stem and tail in _TAILS:
        low = f"'{tail}"
        return _piece(stem, known), Piece(word[len(stem) :], low, known.get(low, lx.AUXILIARY))
    return (_piece(word, known),)


def _piece(word: str, known: dict[str, int]) -> Piece:
    low = word.lower().replace("’", "'")
    bits = known.get(low, 0)
    if word[0].isupper() or word[0] in "@#":
        bits |= _of_capital(word, low, known)
    elif word[0].isdigit():
        bits |= lx.NUMBER
    elif not bits and len(low) > 4:
        bits = _by_ending(low)
    return Piece(word, low, bits)


def _of_capital(word: str, low: str, known: dict[str, int]) -> int:
    bits = lx.CAPITAL
    if "-" in low:
        state = low.rpartition("-")[2]
        bits |= lx.ABBREVIATION if "." in state else known.get(state, 0) & lx.ABBREVIATION
    if word[-1] == ".":
        bits |= lx.STOP if len(word) > 2 else lx.CLINGING
    return bits


def _by_ending(low: str) -> int:
    if low.endswith("ed"):
        return lx.ED
    if low.endswith("ing"):
        return lx.ING
    return lx.LY if low.endswith("ly") else 0
