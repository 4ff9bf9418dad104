"""The forms that English verbs and nouns take."""

from functools import cache
from typing import NamedTuple

from newsparse.text.packaged import table

_VOWELS = "aeiou"


class Forms(NamedTuple):
    """The forms of a verb: "free", "frees", "freed", "freed", "freeing"."""

    base: str
    third: str
    past: str
    participle: str
    ing: str

    def marks(self) -> dict[str, str]:
        """Each form, with a letter for all that it can be: b base, s third person, d past, n participle, g -ing."""
        found: dict[str, str] = {}
        for form, mark in zip(self, "bsdng", strict=True):
            found[form] = found.get(form, "") + mark
        return found


def verb(base: str) -> Forms:
    """The forms of a verb, given its base: `verb("withdraw").past` is "withdrew"."""
    if base == "be":
        return Forms("be", "is", "was", "been", "being")
    past, participle = _irregular().get(base) or (_with_ed(base), _with_ed(base))
    return Forms(base, plural(base), past, participle, _with_ing(base))


def plural(word: str) -> str:
    """The form in -s, of a noun or a verb."""
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in {"go", "do", "undergo", "veto", "embargo"}:
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}s"


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return f"{base[:-1]}ied"
    if base.endswith("c"):
        return f"{base}ked"
    return f"{_doubled(base)}ed"


def _with_ing(base: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return f"{base[:-1]}ing"
    if base.endswith("c"):
        return f"{base}king"
    return f"{_doubled(base)}ing"


def _doubled(base: str) -> str:
    if base in _doubling():
        return base + base[-1]
    short = len(base) > 2 and base[-1] not in f"{_VOWELS}wxy" and base[-2] in _VOWELS and base[-3] not in _VOWELS
    return base + base[-1] if short and sum(letter in _VOWELS for letter in base) == 1 else base


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = [row.split() for row in table(__package__ or "", "verbs")["irregular"].split("|")]
    return {base: (past, participle) for base, past, participle in rows}


@cache
def _doubling() -> frozenset[str]:
    return frozenset(table(__package__ or "", "verbs")["doubling"].split())
