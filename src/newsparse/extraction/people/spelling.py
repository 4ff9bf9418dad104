"""Names as they are compared: "FALK" is Falk, and "Orban" Orbán."""

import unicodedata
from functools import lru_cache

_UMLAUT = "\u0308"


@lru_cache(maxsize=16_384)
def letters(word: str) -> str:
    """The letters of a word in lower case, without accents and with straight marks; an umlaut makes another word."""
    low = word.lower().replace("’", "'")
    if low.isascii():
        return low
    apart = unicodedata.normalize("NFD", low)
    return unicodedata.normalize("NFC", "".join(c for c in apart if c == _UMLAUT or not unicodedata.combining(c)))


@lru_cache(maxsize=16_384)
def spellings(forename: str) -> frozenset[str]:
    """How a forename may stand in a list: as it is in lower case, without accents, and the first of a double one."""
    first, _, second = forename.partition("-")
    double = {letters(first)} if second[:1].isupper() and "-" not in second else set[str]()
    return frozenset({forename.lower(), letters(forename), *double})


def spelt(name: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple(map(letters, name))
