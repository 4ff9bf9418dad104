"""Runs of capitalised words: where names stand in a text. What a name means is for others to say."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
#: Abbreviations before and after names, whose stop belongs to the name.
_ABBREVIATED = [
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Sen",
    "Sens",
    "Rep",
    "Reps",
    "Gov",
    "Govs",
    "Gen",
    "Col",
    "Lt",
    "Sgt",
    "Maj",
    "Capt",
    "Cmdr",
    "Adm",
    "Prof",
    "Rev",
    "Hon",
    "St",
    "Jr",
    "Sr",
]
_STOP = "|".join(rf"(?<={short})\." for short in _ABBREVIATED)
_WORD = rf"(?:(?:[{_UPPER}]\.)+(?![a-z])|(?:(?:al|el|ad|an|ar|as|ash|at)-)?[{_UPPER}]\w*(?:[-'’]\w+)*(?:{_STOP})?)"
#: Small words that stand within a name.
PARTICLES = [
    "de",
    "del",
    "della",
    "der",
    "di",
    "du",
    "da",
    "dos",
    "la",
    "le",
    "van",
    "von",
    "den",
    "ten",
    "bin",
    "ibn",
    "al",
    "el",
    "y",
]
_PARTICLE = rf"(?:(?:{'|'.join(PARTICLES)})\ ){{1,2}}"
_RUN = re.compile(rf"(?<![\w@#.]){_WORD}(?:[ \u00a0](?:{_PARTICLE})?{_WORD}|,\ [JS]r\.)*")
_SUFFIXES = frozenset(("Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"))


class Run(NamedTuple):
    """Capitalised words that stand together: `words`, and where each begins in the text."""

    start: int
    end: int
    words: tuple[str, ...]
    starts: tuple[int, ...]


def stretches(text: str) -> Iterator[re.Match[str]]:
    """Every stretch of capitalised words, as a match; `split` takes it apart."""
    return _RUN.finditer(text)


def runs(text: str) -> list[Run]:
    """Every run of capitalised words in a text, in order, without a possessive at its end.

    Particles ("van der") and suffixes ("Jr.") within a run belong to it. A possessive ends a run: "Ana's Ohio" is two.
    """
    return [run for match in stretches(text) for run in split(match[0], match.start())]


def split(words: str, start: int = 0) -> list[Run]:
    """The runs of one stretch that begins at `start`: one, or several where a possessive parts them."""
    found: list[Run] = []
    held: list[str] = []
    starts: list[int] = []
    at = start
    for word in words.replace("\u00a0", " ").split(" "):
        bare = word.rstrip(",")
        owner = bare[-2:] in ("'s", "’s")
        bare = bare[:-2] if owner else bare
        if bare and (held or bare not in PARTICLES):
            held.append(bare)
            starts.append(at)
        if owner and held:
            found.append(Run(starts[0], starts[-1] + len(held[-1]), tuple(held), tuple(starts)))
            held, starts = [], []
        at += len(word) + 1
    if held:
        found.append(Run(starts[0], starts[-1] + len(held[-1]), tuple(held), tuple(starts)))
    return found


def surname(words: tuple[str, ...]) -> str:
    """The last word of a name that is no suffix: "King" of "Martin Luther King Jr."."""
    left = [word for word in words if word not in _SUFFIXES]
    return left[-1] if left else words[-1]


def is_suffix(word: str) -> bool:
    """Whether the word is like "Jr." or "III"."""
    return word in _SUFFIXES


def is_initial(word: str) -> bool:
    """Whether the word is an initial or several: "J.", "D.C."."""
    return len(word) > 1 and word[-1] == "." and word.replace(".", "").isupper() and "." in word[1:3]
