"""Cutting a stretch of text into tokens, each with the classes that it belongs to in a language pack."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.extraction.dates.pack import LanguagePack, Meaning

#: `plain` words come first, as most tokens are: a run of letters with no mark behind it that could be part of it.
_SHAPES = r"""
    (?=\S)(?:
    (?P<plain>[^\W\d_]++(?![.'’‘0-9]))
  | (?P<iso>(?<![/-])[12][0-9]{3}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{2}\.(?=[0-9]{2}))[0-9]{1,2}(?![0-9]|[-/][0-9])
        (?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?(?![0-9]))?)
  | (?P<dashed>[0-9]{1,2}-[0-9]{1,2}-(?:19|20)[0-9]{2}(?![0-9]|-[0-9]))
  | (?P<slashed>[0-9]{1,2}(?P<mark>[/.])[0-9]{1,2}(?P=mark)(?:[0-9]{4}|[0-9]{2})(?![0-9/]|\.[0-9]))
  | (?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9]))
  | (?P<decadefigure>(?:[12][0-9]{2}0|['’‘]?[2-9]0)['’]?s(?![^\W_]))
  | (?P<rank>[0-9]{1,2}(?:st|nd|rd|th)(?![^\W_]))
  | (?P<quarterfigure>(?:Q[1-4]|[1-4]Q)(?![^\W_]))
  | (?P<halffigure>(?:H[12]|[12]H)(?![^\W_]))
  | (?P<fraction>[½¼¾]|[13]/[24](?![0-9/]))
  | (?P<figure>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+(?:\.[0-9]+)?)
  | (?P<shortyear>['’‘][0-9]{2}(?![0-9]))
  | (?P<oclock>o['’]clock\b)
  | (?P<clockmark>[ap]\.m\.?(?![^\W_]))
  | (?P<possessive>['’]s(?![^\W_])|['’](?=\s))
  | (?P<short>(?:SHORT)\.)
  | (?P<word>[^\W\d_]+)
  | (?P<other>\S)
    )
"""
#: The code of every token that means nothing here.
NOTHING = "x"
_MEANINGLESS: Meaning = {}
_NOTHING = (_MEANINGLESS, NOTHING)
#: Names that are common words in any kind of text.
_ALWAYS_CASED = frozenset({"may", "march", "august"})
#: A figure of each set of classes that figures have.
_FIGURES = ("0", "7", "28", "55", "930", "0930", "1130", "1930", "1999", "1066", "1815", "2330", "1,000")
_IN_WORDS = frozenset({"plain", "word", "short", "other"})
_MARKS = ',;:()"“”-–—&$%/'


class Token(NamedTuple):
    """What a piece of text says: `word` in lower case, `meaning` a value for each class, `code` for the grammar."""

    word: str
    meaning: Meaning
    code: str


class Row(NamedTuple):
    """The tokens of a stretch of text, and the match of each, which tells where it stands."""

    tokens: Sequence[Token]
    matches: Sequence[re.Match[str]]


class Lexer:
    """Tokens of one language, each coded by the set of classes that it belongs to."""

    def __init__(self, pack: LanguagePack, literals: frozenset[str], *, cased: bool) -> None:
        """`literals` are the words that templates name as such; `cased` refuses names of months without a capital."""
        self._literals = literals
        #: Words that count only with a capital.
        self.cased = pack.cased if cased else _ALWAYS_CASED
        short = "|".join(sorted(pack.abbreviations, key=len, reverse=True))
        self._token = re.compile(_SHAPES.replace("SHORT", short), re.VERBOSE | re.IGNORECASE)
        #: One character for each set of classes that any token can have.
        self._codes: dict[frozenset[str], str] = {frozenset(): NOTHING}
        for word in sorted(literals | pack.words.keys()):
            self._register(word, pack.words.get(word, _MEANINGLESS))
        for example in _FIGURES:
            self._register("", _meaning_of_figure(example))
        for shape in self._token.groupindex:
            self._register("'s" if shape == "possessive" else "", {shape: ""})
        self._words = {
            word: (meaning, self._code(word, meaning))
            for word in literals | pack.words.keys()
            for meaning in (pack.words.get(word, _MEANINGLESS),)
        }
        #: Marks, and the words of letters only as they are mostly written.
        self._written = {
            written: Token(word, *self._read(word, written))
            for word in (*_MARKS, *self._words)
            if word in _MARKS or word.isalpha()
            for written in (word, word.capitalize(), word.upper())
        }

    def codes_of(self, name: str) -> str:
        """The codes of all tokens that belong to a class; a word in quotation marks is a class of its own."""
        return "".join(code for names, code in self._codes.items() if name in names)

    def classes_of(self, code: str) -> frozenset[str]:
        """The classes that tokens of a code belong to, and the word in quotation marks where a template names it."""
        return next(names for names, known in self._codes.items() if known == code)

    def row(self, text: str, begin: int, end: int) -> Row:
        """The tokens of `text[begin:end]`, in order."""
        known = self._written.get
        matches = list(self._token.finditer(text, begin, end))
        return Row([known(match[0]) or self._look_up(match) for match in matches], matches)

    def _look_up(self, match: re.Match[str]) -> Token:
        kind, written = match.lastgroup, match[0]
        word = written.lower()
        if kind == "plain" and word not in self._words:
            return Token(word, _MEANINGLESS, NOTHING)
        if kind in _IN_WORDS:
            word = word.rstrip(".") or word
            return Token(word, *self._read(word, written))
        if kind == "figure":
            return Token(word, *self._figure(word))
        return Token(word, *self._marked(kind or "", word))

    def _read(self, word: str, written: str) -> tuple[Meaning, str]:
        """The meaning and the code of a word in lower case, by how it is written."""
        if word in self.cased and written[0].islower():
            return _MEANINGLESS, self._code(word, _MEANINGLESS)
        return self._words.get(word, _NOTHING)

    def _marked(self, kind: str, word: str) -> tuple[Meaning, str]:
        """The meaning of a token that its shape tells: a date in figures, a clock time, a possessive."""
        value = (0 if word[0] == "a" else 12) if kind == "clockmark" else word
        meaning: Meaning = {"slashed" if kind == "mark" else kind: value}
        return meaning, self._code("'s" if kind == "possessive" else "", meaning)

    def _figure(self, word: str) -> tuple[Meaning, str]:
        meaning = _meaning_of_figure(word)
        return meaning, self._code("", meaning)

    def _register(self, word: str, meaning: Meaning) -> None:
        self._codes.setdefault(self._classes(word, meaning), chr(0xE000 + len(self._codes)))

    def _code(self, word: str, meaning: Meaning) -> str:
        return self._codes.get(self._classes(word, meaning), NOTHING)

    def _classes(self, word: str, meaning: Meaning) -> frozenset[str]:
        return frozenset({*meaning, f"'{word}'"} if word in self._literals else meaning)


def _meaning_of_figure(word: str) -> Meaning:
    meaning: dict[str, int | str] = {"figure": word}
    if len(word) in {4, 5} and word[-3] == "." and int(word[:-3]) <= 12 and int(word[-2:]) < 60:
        meaning["shortclock"] = word.replace(".", ":")
    if len(word) > 4 or not word.isdecimal():
        return meaning
    value = int(word)
    if len(word) == 4 and 1900 <= value < 2100:
        meaning["year"] = value
    elif len(word) == 4 and 1000 <= value < 2200:
        meaning["oldyear"] = value
    if 2 < len(word) < 5 and value // 100 <= 12 and value % 100 < 60:
        meaning["shortclock"] = f"{value // 100}:{value % 100:02d}"
    if len(word) == 4 and value // 100 < 24 and value % 100 < 60:
        meaning["fullclock"] = f"{word[:2]}:{word[2:]}"
    if len(word) < 3 and 0 < value <= 31:
        meaning["day"] = value
    if len(word) < 3 and value <= 24:
        meaning["hour"] = value
    return meaning
