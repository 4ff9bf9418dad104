"""Where sentences begin and end in English prose. What an abbreviation is stands in `data/sentences.toml`."""

import re
from functools import cache
from typing import NamedTuple

from newsparse.text.packaged import table

#: A run of stops with what closes behind it, at the end of a word; a stop of Chinese or Japanese; a blank line. The
#: first character stands by itself, so that a search can leap to it; `more` is what is left of the run.
_STOP = re.compile(
    r"[.!?…。！？\n](?:"
    r"(?<=[.!?…])(?<![.!?…]{2})(?P<more>[.!?…]*+)(?P<closers>[\"”’'»›)\]]*+)(?=\s|\Z)"
    r"|(?<=[。！？])[。！？]*+[」』”]*+"
    r"|(?<=\n)(?P<blank>[ \t]*+\n))"
)
_NEXT = re.compile(r"\s*+(?P<opener>[\"“‘'«‹(\[]*+)(?P<word>\w{0,24})")
_LONGEST = 16
#: Behind these, X is where something was posted, and not the initial of a name.
_ON_X = (" on X", " to X", " via X")
_OPENERS = "\"“‘'«‹([—–-/"


class _Words(NamedTuple):
    titles: frozenset[str]
    before_figures: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a text as `(start, end)`, in order and without white space around them.

    A blank line always ends one; so does a stop, unless an abbreviation has it or the text goes on in lower case. Marks
    that close behind the stop (quotation marks, brackets) belong to it. Together they hold all that is not white space.
    Linear in the length of the text.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop["blank"] is None and not _ends(text, stop):
            continue
        _add(found, text, start, stop.end())
        start = stop.end()
    _add(found, text, start, len(text))
    return tuple(found)


def sentence_before(text: str, word: int, reach: int) -> int:
    """Where the sentence begins that the word at `word` stands in, no more than `reach` before it.

    As `sentences` tells them, but for white space, which may stand at its beginning.
    """
    begin = max(0, word - reach)
    for stop in _STOP.finditer(text, begin, word + 1):
        if stop.end() <= word and (stop["blank"] is not None or _ends(text, stop)):
            begin = stop.end()
    return begin


def sentence_behind(text: str, word: int, end: int) -> int:
    """Where the sentence ends that the word at `word` stands in, no further than `end`."""
    for stop in _STOP.finditer(text, word, end):
        if stop["blank"] is not None or _ends(text, stop):
            return stop.end()
    return min(end, len(text))


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Add the stretch without the white space around it, if anything is left."""
    piece = text[start:end]
    bare = piece.lstrip()
    if bare:
        start += len(piece) - len(bare)
        found.append((start, start + len(bare.rstrip())))


def _ends(text: str, stop: re.Match[str]) -> bool:
    """Whether a sentence ends at the stop."""
    if stop["more"] is None:
        return True
    following = _NEXT.match(text, stop.end())
    assert following is not None  # noqa: S101 - every part of it may be empty
    opener, word = following["opener"], following["word"]
    if word[:1].islower() and not opener:
        return False
    if text[stop.start()] != "." or stop["more"] or stop["closers"]:
        return True
    before = text[max(0, stop.start() - _LONGEST) : stop.start()]
    if before.endswith(_ON_X):
        return True
    return _ends_after(before.rsplit(None, 1)[-1].lstrip(_OPENERS) if before.strip() else "", opener, word)


def _ends_after(abbreviation: str, opener: str, word: str) -> bool:
    """Whether a lone full stop behind `abbreviation` ends a sentence, where `word` follows."""
    words = _words()
    if abbreviation in words.titles:
        return not word and not opener
    if abbreviation in words.before_figures:
        return not word[:1].isdigit()
    initial = len(abbreviation) == 1 and abbreviation.isupper()
    if initial or abbreviation in words.either or _is_dotted(abbreviation):
        return word in words.starters or (not initial and opener in {'"', "“"}) or not (word or opener)
    return True


def _is_dotted(word: str) -> bool:
    """Whether it is like "U.S", "p.m" or "Ph.D": short parts with stops between."""
    return "." in word and all(part.isalpha() and len(part) < 3 for part in word.split("."))


@cache
def _words() -> _Words:
    data = table("newsparse.text", "sentences")
    return _Words(**{name: frozenset(data[name]) for name in _Words._fields})
