"""Where in a text an expression of time can stand: in runs of words that the grammar knows, about one that is a cue."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import groupby

_WORD = re.compile(r"[^\W_]+")
_DIGITS = frozenset("0123456789")
#: Figures that can be a time, behind the first: a year, two behind an apostrophe, a number with a letter in it, or one
#: that has behind it more figures and a mark between, or a word for part of the clock or for a decade.
_FIGURES = r"""
    (?:(?<=1)[0-9]|(?<=2)[01])[0-9]{2}(?![^\W_])
  | (?<=['’‘][0-9])[0-9](?![^\W_])
  | (?=[^\W_]{0,6}(?![^\W_]))[0-9]*[^\W\d_][^\W_]*
  | [0-9]{0,3}(?=:[0-9]
        | /[0-9]{1,2}/[0-9]
        | \.[0-9]{1,2}\.[0-9]
        | \s(?:[ap]\.?m\b|(?:hrs?|mins?|secs?|yrs?|wks?)\b|o['’]clock|in\sthe\s)
        | ['’]s\b)
"""


#: Letters with figures: a fiscal year, a quarter, a half.
_LETTERED = r"(?:fy(?:[0-9]{2}){1,2}|q[1-4]|h[12])"


class Windows:
    """Finds the stretches of a text that can hold expressions of time."""

    def __init__(self, known: AbstractSet[str], triggers: AbstractSet[str], cased: AbstractSet[str]) -> None:
        """`known` are all words of an expression, `triggers` those that tell one, `cased` only with a capital."""
        self._known = known
        self._turned = frozenset(word[::-1] for word in known)
        self._cased = cased
        words = sorted(word for word in triggers if word.isalpha())
        #: What stands before the cue, and the first of its letters or figures, come first: that is fastest to look for.
        self._cue = re.compile(rf"[\W_](?:(?:{_any_of(words)}|{_LETTERED})(?![^\W_])|[0-9](?:{_FIGURES}))", re.VERBOSE)

    def of(self, text: str) -> Iterator[tuple[int, int]]:
        """Stretches of one line, from behind one unknown word to behind the next, each about a cue."""
        lower = "\n" + _lowered(text)
        turned = lower[:0:-1]
        size, at = len(text), 0
        #: What is left of the line.
        begin, end = 0, -1
        while cue := self._cue.search(lower, at):
            start, at = cue.start(), cue.end() - 1
            if cue[0][1:] in self._cased and text[start].islower():
                continue
            if start > end:
                begin, end = text.rfind("\n", begin, start) + 1 or begin, text.find("\n", at) % (size + 1)
            before = _unknown(turned, size - start, size - begin, self._turned, -1)
            behind = _unknown(lower, at + 1, end + 1, self._known, 0)
            begin, at = size - before.start() if before else begin, behind.end() - 1 if behind else end
            yield begin, at
            begin = at


def _any_of(words: Iterable[str]) -> str:
    """A pattern for the words, which come in order: what they begin with in common is looked at once."""
    return f"(?:{'|'.join(_branches(words))})"


def _branches(words: Iterable[str]) -> Iterator[str]:
    for letter, group in groupby(words, lambda word: word[:1]):
        rests = [word[1:] for word in group]
        yield letter + (_any_of(rests) if rests != [""] and letter else "")


def _unknown(text: str, at: int, end: int, known: AbstractSet[str], first: int) -> re.Match[str] | None:
    """The first word of `text[at:end]` that is not known; figures (`word[first]` is one) are."""
    for match in _WORD.finditer(text, at, end):
        if match[0] not in known and match[0][first] not in _DIGITS:
            return match
    return None


def _lowered(text: str) -> str:
    """`text` in lower case, with every character in its place."""
    lower = text.lower()
    if len(lower) != len(text):
        return "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lower
