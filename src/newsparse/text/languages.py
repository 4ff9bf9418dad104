"""In which language a text is written, by its smallest words. They stand in `data/languages.toml`."""

from functools import cache

from newsparse.text.packaged import table

#: No more of the text is looked at.
_SAMPLE = 4000
_FEWEST = 3
_NOT_LATIN = 0x024F


def language_of(text: str) -> str | None:
    """The code of the language (ISO 639-1) whose words the beginning of a text has most of.

    `und` where most of its letters are not Latin and none of the known languages has its words; None where there is too
    little to go by.
    """
    sample = text[:_SAMPLE].lower()
    words = sample.split()
    counts = sorted(((sum(map(known.__contains__, words)), code) for code, known in _words().items()), reverse=True)
    (most, first), (second, _) = counts[:2]
    if most >= _FEWEST and most > second:
        return first
    letters = [letter for letter in sample if letter.isalpha()]
    foreign = sum(ord(letter) > _NOT_LATIN for letter in letters)
    return "und" if letters and most < _FEWEST and foreign * 2 > len(letters) else None


@cache
def _words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in table("newsparse.text", "languages").items()}
