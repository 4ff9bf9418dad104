"""What 7 bits can carry of a text."""

import re
import unicodedata
from functools import cache

from newsparse_wire.data import table

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")
_LOST = "?"


#: German as German wires write it: an umlaut is two letters, both of them large among large ones.
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"})
_LARGE = re.compile("[ÄÖÜ](?=[A-ZÄÖÜẞ])|(?<=[A-ZÄÖÜẞ])[ÄÖÜ]")


def in_seven_bits(text: str, dialect: str, language: str | None = None) -> str:
    """The text on one line of ASCII, without control characters, as the `dialect` ("anpa", "iptc-7901") sets it.

    Where the `language`, a tag of BCP 47, is German, umlauts are two letters; elsewhere they are the bare one.
    """
    if not text.isascii():
        if language is not None and language.partition("-")[0].lower() == "de":
            text = unicodedata.normalize("NFC", text)
            text = _LARGE.sub(lambda found: found[0].translate(_GERMAN).upper(), text).translate(_GERMAN)
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
