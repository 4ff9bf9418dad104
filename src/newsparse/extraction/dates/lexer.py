"""Cutting a stretch of text into tokens, each with the classes that it belongs to in a language pack."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extraction.dates.pack import LanguagePack, Meaning

_TOKEN = r"""
    (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?(?![0-9]))
  | (?P<slashed>[0-9]{1,2}(?P<mark>[/.])[0-9]{1,2}(?P=mark)(?:[0-9]{4}|[0-9]{2})(?![0-9/]|\.[0-9]))
  | (?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9]))
  | (?P<decadefigure>(?:[12][0-9]{2}0|['’‘]?[2-9]0)['’]?s(?![^\W_]))
  | (?P<rank>[0-9]{1,2}(?:st|nd|rd|th)(?![^\W_]))
  | (?P<quarterfigure>[QT][1-4](?![^\W_]))
  | (?P<fraction>[½¼¾]|[13]/[24](?![0-9/]))
  | (?P<figure>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+(?:\.[0-9]+)?)
  | (?P<shortyear>['’‘][0-9]{2}(?![0-9]))
  | (?P<oclock>o['’]clock\b)
  | (?P<clockmark>[ap]\.m\.?(?![^\W_])|[ap]m(?![^\W_]))
  | (?P<possessive>['’]s(?![^\W_])|['’](?=\s))
  | (?P<short>(?:SHORT)\.)
  | (?P<word>[^\W\d_]+)
  | (?P<other>\S)
"""
#: The class of every token that means nothing here.
_NOTHING: Meaning = {}
_APART = re.compile(r"[^\W_]")


class Token(NamedTuple):
    """A piece of `text[start:end]`; `word` in lower case, `meaning` a value for each class, `code` for the grammar."""

    start: int
    end: int
    word: str
    meaning: Meaning
    code: str


class Lexer:
    """Tokens of one language, each coded by the set of classes that it belongs to."""

    def __init__(self, pack: LanguagePack, literals: frozenset[str], *, cased: bool) -> None:
        """`literals` are the words that templates name as such; `cased` refuses names of months without a capital."""
        self._pack = pack
        self._literals = literals
        self._cased = pack.cased if cased else frozenset({"may", "march", "august"})
        short = "|".join(sorted(pack.abbreviations, key=len, reverse=True))
        self._token = re.compile(_TOKEN.replace("SHORT", short), re.VERBOSE | re.IGNORECASE)
        self._codes: dict[frozenset[str], str] = {}
        self._words: dict[str, tuple[Meaning, str]] = {}
        for word, meaning in pack.words.items():
            self._words[word] = (meaning, self._code(word, meaning))
        for word in literals:
            self._words.setdefault(word, (_NOTHING, self._code(word, _NOTHING)))

    def codes_of(self, name: str) -> str:
        """The codes of all tokens that belong to a class; a word in quotation marks is a class of its own."""
        self._figures()
        return "".join(code for names, code in self._codes.items() if name in names)

    def tokens(self, text: str, begin: int, end: int) -> Iterator[Token]:
        """The tokens of `text[begin:end]`, in order."""
        for match in self._token.finditer(text, begin, end):
            kind = match.lastgroup or "other"
            written = match[0]
            word = written.lower()
            if kind in {"word", "other", "short"}:
                word, written = word.rstrip(".") or word, written.rstrip(".") or written
                meaning, code = self._words.get(word, (_NOTHING, "x"))
                if word in self._cased and written == word:
                    meaning, code = _NOTHING, self._code(word, _NOTHING)
            elif kind == "figure":
                meaning, code = self._figure(word)
            elif kind == "clockmark":
                meaning = {"clockmark": 0 if word[0] == "a" else 12}
                code = self._code("", meaning)
            else:
                meaning = {"slashed" if kind == "mark" else kind: word}
                code = self._code("'s" if kind == "possessive" else "", meaning)
            yield Token(match.start(), match.end(), word, meaning, code)

    def _figure(self, word: str) -> tuple[Meaning, str]:
        meaning = _meaning_of_figure(word)
        return meaning, self._code("", meaning)

    def _figures(self) -> None:
        """Give every kind of token a code, so that the grammar can be built before a text is read."""
        for example in ("7", "18", "28", "55", "1999", "1,000"):
            self._figure(example)
        for kind in self._token.groupindex:
            self._code("'s" if kind == "possessive" else "", {kind: ""})

    def _code(self, word: str, meaning: Meaning) -> str:
        names = frozenset(meaning) | ({f"'{word}'"} if word in self._literals else set())
        if not names:
            return "x"
        return self._codes.setdefault(frozenset(names), chr(0xE000 + len(self._codes)))


def _meaning_of_figure(word: str) -> Meaning:
    meaning: dict[str, int | str] = {"figure": word}
    if len(word) > 4 or not word.isdecimal():
        return meaning
    value = int(word)
    if len(word) == 4 and 1000 <= value < 2200:
        meaning["year"] = value
    if len(word) < 3 and 0 < value <= 31:
        meaning["day"] = value
    if len(word) < 3 and value <= 24:
        meaning["hour"] = value
    return meaning
