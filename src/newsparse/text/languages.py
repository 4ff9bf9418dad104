"""In which language a text is written, by its smallest words. They stand in `data/languages.toml`."""

from collections import Counter
from functools import cache
from itertools import chain

from newsparse.text.packaged import table

#: No more of the text is looked at.
_SAMPLE = 1000
_FEWEST = 3
#: Another language than the declared one is clear by this many words, and this many times those of the declared one.
_CLEAR, _TIMES = 6, 3
_NOT_LATIN = 0x024F


def language_of(text: str) -> str | None:
    """The code of the language (ISO 639-1) whose words the beginning of a text has most of.

    `und` where most of its letters are not Latin and none of the known languages has its words; None where there is too
    little to go by.
    """
    sample = text[:_SAMPLE].lower()
    counts = _counts(sample)
    (first, most), (_, second) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    if most >= _FEWEST and most > second:
        return first
    return "und" if most < _FEWEST and _is_foreign(sample) else None


def language_in(text: str, declared: str) -> str:
    """The language that a text was declared to be in, unless its beginning is clearly in another.

    `declared` is a tag of BCP 47, of which the primary language counts. One whose words are not known is believed.
    """
    primary = declared.partition("-")[0].lower()
    if primary not in _known():
        return primary
    sample = text[:_SAMPLE].lower()
    counts = _counts(sample)
    first, most = (*counts.most_common(1), ("", 0))[0]
    if most >= _CLEAR and most >= counts[primary] * _TIMES:
        return first
    return primary


def _counts(sample: str) -> "Counter[str]":
    """How many small words of each language a text in lower case has."""
    codes = _codes()
    return Counter(chain.from_iterable([codes[word] for word in sample.split() if word in codes]))


def _is_foreign(sample: str) -> bool:
    """Whether most of the letters are not Latin."""
    letters = [letter for letter in sample if letter.isalpha()]
    return sum(ord(letter) > _NOT_LATIN for letter in letters) * 2 > len(letters)


@cache
def _known() -> frozenset[str]:
    """The languages of which there are words."""
    return frozenset(table("newsparse.text", "languages"))


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    """The languages of each word."""
    codes: dict[str, tuple[str, ...]] = {}
    for code, words in table("newsparse.text", "languages").items():
        for word in words.split():
            codes[word] = (*codes.get(word, ()), code)
    return codes
