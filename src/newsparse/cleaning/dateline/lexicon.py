"""Words that look like datelines and are none, and who sends besides the agencies, from `lexicon.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

#: Call signs of American stations (47 CFR 73.3550): K or W and two or three letters, perhaps with a suffix.
_CALL_SIGN = re.compile(
    r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM|DT))?|(?:ABC|FOX|Fox|NBC|CBS|News|NEWS) ?\d{1,2}|[A-Z]{2,5}\d{1,2}"
)


@cache
def source() -> dict[str, Any]:
    """The lexicon as it is written, examples included."""
    return tomllib.loads((files("newsparse.cleaning.dateline") / "lexicon.toml").read_text("utf-8"))


@cache
def traps() -> frozenset[str]:
    """Labels in capitals that are no place."""
    return frozenset(source()["traps"]["words"])


def is_label(words: str) -> bool:
    """Whether words in capitals look like a label of a story or of a part of one, and not like a town's name."""
    first, *more = words.split()
    kinds_of_words = source()["labels"]
    if first in kinds_of_words["first"] or (not more and first.endswith(tuple(kinds_of_words["endings"]))):
        return True
    return not _label_words().isdisjoint((first, *more))


@cache
def _label_words() -> frozenset[str]:
    return frozenset(source()["labels"]["words"])


@cache
def prose() -> frozenset[str]:
    """Words that sentences have and headlines leave out."""
    return frozenset(source()["prose"]["words"])


@cache
def small() -> frozenset[str]:
    """Words within a place's name that need no capital."""
    return frozenset(source()["small"]["words"])


@cache
def kinds() -> frozenset[str]:
    """What may stand in brackets behind the dash."""
    return frozenset(source()["kinds"]["marks"])


def is_broadcaster(mark: str) -> bool:
    """Whether a mark is a station's or a network's."""
    return mark in _broadcasters() or _CALL_SIGN.fullmatch(mark) is not None


@cache
def _broadcasters() -> frozenset[str]:
    return frozenset(source()["broadcasters"]["marks"])
