"""In which language a text is written, by its smallest words. They stand in `data/languages.toml`."""

from collections import Counter
from functools import cache
from itertools import chain

from newsparse.text.packaged import table

#: No more of the text is looked at.
_SAMPLE = 1000
_FEWEST = 3
_NOT_LATIN = 0x024F


def language_of(text: str) -> str | None:
    """The code of the language (ISO 639-1) whose words the beginning of a text has most of.

    `und` where most of its letters are not Latin and none of the known languages has its words; None where there is too
    little to go by.
    """
    sample = text[:_SAMPLE].lower()
    codes = _codes()
    counts = Counter(chain.from_iterable([codes[word] for word in sample.split() if word in codes]))
    (first, most), (_, second) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    if most >= _FEWEST and most > second:
        return first
    letters = [letter for letter in sample if letter.isalpha()]
    foreign = sum(ord(letter) > _NOT_LATIN for letter in letters)
    return "und" if letters and most < _FEWEST and foreign * 2 > len(letters) else None


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    """The languages of each word."""
    codes: dict[str, tuple[str, ...]] = {}
    for code, words in table("newsparse.text", "languages").items():
        for word in words.split():
            codes[word] = (*codes.get(word, ()), code)
    return codes
