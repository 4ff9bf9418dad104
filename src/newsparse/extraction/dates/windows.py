"""Where in a text an expression of time can stand: in runs of words that the grammar knows."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from newsparse.extraction.dates.pack import LanguagePack

_WORD = re.compile(r"[^\W_]+")
_DIGITS = frozenset("0123456789")
#: What tells that a number is a time: more figures behind a mark, or a word for part of the clock or for a decade.
_CLOCKISH = re.compile(
    r":[0-9]|([/.])[0-9]{1,2}\1[0-9]|\s?(?:[ap]\.?m\b|(?:hrs?|mins?|secs?|yrs?|wks?)\b|o['’]clock)|['’]?s\b|\sin\sthe\s",
    re.IGNORECASE,
)


def windows(text: str, pack: LanguagePack, cased: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """Stretches of one line, from behind one unknown word to behind the next, that hold a word for a time.

    `cased` are words that count only with a capital.
    """
    known, triggers = pack.known, pack.triggers
    lower = _lowered(text)
    before: re.Match[str] | None = None
    has_trigger = False
    for match in _WORD.finditer(lower):
        word = match[0]
        if word in known:
            if not has_trigger and word in triggers:
                has_trigger = word not in cased or not text[match.start()].islower()
        elif word[0] in _DIGITS:
            has_trigger = has_trigger or _is_time(word, lower, match.end())
        else:
            if has_trigger:
                yield from _lines(text, before.end() if before else 0, match.end())
                has_trigger = False
            before = match
    if has_trigger:
        yield from _lines(text, before.end() if before else 0, len(text))


def _lines(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch, cut where lines end."""
    while (newline := text.find("\n", begin, end)) >= 0:
        yield begin, newline
        begin = newline + 1
    yield begin, end


def _lowered(text: str) -> str:
    """`text` in lower case, with every character in its place."""
    lower = text.lower()
    if len(lower) != len(text):
        return "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lower


def _is_time(word: str, text: str, end: int) -> bool:
    """Whether a word that begins with a figure can be a time."""
    if not word.isdecimal():
        return len(word) < len("1234567s")
    if len(word) == len("2025") and "1000" <= word < "2200":
        return True
    return len(word) < len("12345") and _CLOCKISH.match(text, end) is not None
