"""What 7 bits can carry of a text."""

import re
import unicodedata
from functools import cache

from newsparse_wire.data import table

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")
_LOST = "?"


def in_seven_bits(text: str, dialect: str) -> str:
    """The text on one line of ASCII, without control characters, as the `dialect` ("anpa", "iptc-7901") sets it."""
    if not text.isascii():
        text = "".join(_plain(character, dialect) for character in text)
    return _CONTROLS.sub(" ", text).strip()


@cache
def _tables(dialect: str) -> dict[str, str]:
    rows = table("seven_bits")
    return {**rows["shared"], **rows[dialect]}


def _plain(character: str, dialect: str) -> str:
    if character.isascii():
        return character
    known = _tables(dialect).get(character)
    if known is not None:
        return known
    if character.isspace():
        return " "
    letters = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return letters or ("" if unicodedata.combining(character) else _LOST)
