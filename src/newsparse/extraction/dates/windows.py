"""Where in a text an expression of time can stand: about the words that can carry one."""

import re
from collections.abc import Iterator

from newsparse.extraction.dates.pack import LanguagePack

_WORD = re.compile(r"[^\W_]+")
_CLOCKISH = re.compile(
    r"[:./-][0-9]|\s?(?:[ap]\.?m\b|(?:hrs?|mins?|secs?|yrs?|wks?)\b|o['’]clock)|['’]?s\b|\sin\sthe\s", re.IGNORECASE
)
#: How far an expression may reach from a word that carries it, in code points.
_REACH = 48


def windows(text: str, pack: LanguagePack) -> Iterator[tuple[int, int]]:
    """Stretches about the words that can carry an expression, none over a line's end, none within a word."""
    triggers = pack.triggers
    lower = _lowered(text)
    last_begin = last_end = 0
    for match in _WORD.finditer(lower):
        word = match[0]
        if word not in triggers and not (word[0] in "0123456789" and _is_time(word, lower, match.end())):
            continue
        begin = _edge(text, max(last_end, match.start() - _REACH), match.start())
        end = _far_edge(text, match.end(), min(len(text), match.end() + _REACH))
        if begin > last_end:
            if last_end:
                yield last_begin, last_end
            last_begin = begin
        last_end = max(last_end, end)
    if last_end:
        yield last_begin, last_end


def _lowered(text: str) -> str:
    """`text` in lower case, with every character in its place."""
    lower = text.lower()
    if len(lower) != len(text):
        return "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lower


def _is_time(word: str, text: str, end: int) -> bool:
    if not word.isdecimal():
        return len(word) < 8
    if len(word) == 4 and "1000" <= word < "2200":
        return True
    return len(word) < 5 and _CLOCKISH.match(text, end) is not None


def _edge(text: str, low: int, at: int) -> int:
    """From where to read: behind the last line's end before `at`, and not from within a word."""
    begin = max(low, text.rfind("\n", low, at) + 1)
    if begin == low and begin and text[begin - 1].isalnum():
        while begin < at and text[begin].isalnum():
            begin += 1
    return begin


def _far_edge(text: str, at: int, high: int) -> int:
    newline = text.find("\n", at, high)
    if newline >= 0:
        return newline
    end = high
    if end < len(text) and text[end].isalnum():
        while end > at and text[end - 1].isalnum():
            end -= 1
    return end
