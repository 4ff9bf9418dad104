"""Whether the words about an expression look back or ahead."""

import re
from enum import Enum
from typing import NamedTuple

from newsparse.extraction.dates.pack import LanguagePack

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|['’](?:ll|ve)\b|[;:]|[.!?]+(?=[\s\"”'’)])|\n", re.IGNORECASE)
_ENDS = re.compile(r"[.!?\n]")
#: How far to look, in code points.
_REACH = 160


class Tense(Enum):
    """Which way a clause leans."""

    PAST = -1
    NONE = 0
    FUTURE = 1


class Clause(NamedTuple):
    """What the words about an expression say."""

    tense: Tense
    is_perfect: bool


def clause(text: str, begin: int, end: int, pack: LanguagePack) -> Clause:
    """How the nearest cue before `text[begin:end]` leans, else the nearest behind it, within the sentence."""
    before = _sentence(text[max(0, begin - _REACH) : begin])
    tense = next((found for word in reversed(before) if (found := _lean(word, pack)) is not Tense.NONE), Tense.NONE)
    perfect = any(word in pack.tense["perfect"] for word in before)
    if tense is Tense.NONE:
        behind = _words(text[end : end + _REACH])
        tense = next((found for word in behind if (found := _lean(word, pack)) is not Tense.NONE), Tense.NONE)
        perfect = perfect or any(word in pack.tense["perfect"] for word in behind)
    return Clause(tense, perfect)


def _sentence(text: str) -> list[str]:
    """The words of the sentence that the end of `text` stands in."""
    words = _WORD.findall(text.lower())
    for index in range(len(words) - 1, -1, -1):
        if words[index][0] in ".!?\n":
            return words[index + 1 :]
    return words


def _words(text: str) -> list[str]:
    """The words up to the end of the sentence."""
    words: list[str] = _WORD.findall(text.lower())
    end = next((index for index, word in enumerate(words) if word[0] in ".!?\n"), len(words))
    return words[:end]


def _lean(word: str, pack: LanguagePack) -> Tense:
    if word in pack.tense["future"]:
        return Tense.FUTURE
    if word in pack.tense["past"] or word in pack.tense["perfect"]:
        return Tense.PAST
    return Tense.PAST if word.endswith("ed") and len(word) > 4 else Tense.NONE
