"""A line of a story as rules see it."""

import re
from functools import lru_cache
from typing import Any

from newsparse.cleaning.keys import words_of
from newsparse.contracts import Region, Span

#: Typographic marks and the plain one that patterns are written with; one for one, so that offsets hold.
_FOLDS = tuple(
    (mark, plain)
    for marks, plain in (
        ("’‘‚‛ʼ′`´", "'"),
        ("“”„‟«»″", '"'),
        ("—–‐‑‒―−", "-"),
        ("\u00a0\u2002\u2003\u2009\u200a\u202f\u3000\t", " "),
    )
    for mark in marks
)
#: What may stand before or behind a line and says nothing: bullets, arrows, dashes, bars.
_BEFORE = " \t\u00a0-–—•·*>»›→▶►▸‣◦●■□▪|#+=~✓📸🎥📷👉➡️"
_BEHIND = " \t\u00a0-–—•·*<>«»›→▶►▸|=~➡️"
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_AROUND_END = frozenset(_BEHIND) | frozenset(_CLOSING.values())
_ENDS = re.compile(r"""[.!?。！？…؟।]["'”’»)\]]{0,3}$""")
_STOPS_WITHIN = re.compile(r"""[.!?]["'”’)]? ["'“‘(]?[A-Z0-9]""")
#: Characters without a width, which some sites put behind their lines.
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
#: So many wordings are kept, of texts of no more characters than this.
_LINES_KEPT = 1024
_KEPT = 1200
#: Stands where nobody has looked for a caption yet.
UNREAD = object()
_PROSE_WORDS = 9
_LONG = 220
_HEADLINE_WORDS = range(4, 26)
_HEADLINE_LENGTH = 180


def fold(text: str) -> str:
    """The text with typographic quotation marks, dashes and spaces made plain; as long as it was."""
    if text.isascii() and "`" not in text and "\t" not in text:
        return text
    for mark, plain in _FOLDS:
        if mark in text:
            text = text.replace(mark, plain)
    return text


class Wording:
    """A text as patterns see it: `folded`, and in `lower` case, in which literals are sought. All are of one length.

    `words` are the beginnings of its words, by which rules are looked up. `caption` and `look` are for what the rules
    for captions and for lines have found out about the text, so that they need not look at it again.
    """

    __slots__ = ("_core", "_is_prose", "caption", "folded", "look", "lower", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = folded = fold(text)
        lower = folded.lower()
        self.lower = lower if len(lower) == len(text) else "".join(char.lower()[0] for char in folded)
        self.words = tuple(words_of(self.lower))
        self.caption: Any = UNREAD
        self.look: Any = None
        self._core: Wording | None = None
        self._is_prose: bool | None = None

    @property
    def core(self) -> "Wording":
        """The wording without what decorates the text, which is this one where nothing does."""
        if self._core is None:
            bare = undecorated(self.text) if self.text else ""
            self._core = self if bare == self.text else wording_of(bare)
        return self._core

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a sentence of a story, and not like a heading, label or list."""
        if self._is_prose is None:
            self._is_prose = is_prose(self.text)
        return self._is_prose


def wording_of(text: str) -> Wording:
    """The wording of a text. Those of the last thousand short ones are kept: pages of one site share many lines."""
    return _kept(text) if len(text) <= _KEPT else Wording(text)


_kept = lru_cache(maxsize=_LINES_KEPT)(Wording)


class Line:
    """What is left of a block: `text` without white space at its ends, which stands at `begin` in the block `block`.

    `said` is its wording.
    """

    __slots__ = ("begin", "block", "said", "text")

    def __init__(self, block: int, begin: int, text: str) -> None:
        self.block = block
        self.begin = begin
        self.text = text
        self.said = wording_of(text)

    @property
    def bare(self) -> str:
        """The text without what decorates it."""
        return self.said.core.text

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a sentence of a story, and not like a heading, label or list."""
        return self.said.is_prose

    @property
    def region(self) -> Region:
        """Where it stands in the article's blocks."""
        return Region(self.block, Span(self.begin, self.begin + len(self.text)))


def undecorated(text: str) -> str:
    """A line without bullets, arrows, dashes and bars before it, and without brackets about it.

    A line of nothing else stays as it is.
    """
    if text[0].isalnum() and text[-1] not in _AROUND_END:
        return text
    begin = len(text) - len(text.lstrip(_BEFORE))
    bare = text[begin:].rstrip(_BEHIND)
    while bare and _CLOSING.get(bare[0]) == bare[-1]:
        bare = bare[1:-1].strip()
    return bare or text


def is_prose(text: str) -> bool:
    """Whether a line is a sentence or more: enough words, and a sentence's end; or simply long."""
    if len(text) >= _LONG:
        return True
    if text[-1:] in _UNSEEN:
        text = text.rstrip(_UNSEEN)
    if not _ENDS.search(text):
        return False
    words = text.count(" ") + 1
    if text.endswith("?"):
        return words >= _PROSE_WORDS and _STOPS_WITHIN.search(text) is not None
    return words >= _PROSE_WORDS or (words == 1 and not text.isascii() and len(text) > 2 * _PROSE_WORDS)


def is_headline(text: str) -> bool:
    """Whether a line could be another story's headline: some words, one line's length, no full stop at its end.

    A footnote, which points upwards, is none.
    """
    if is_doubled(text):
        text = text[: len(text) // 2]
    if text[-1:] in _UNSEEN:
        text = text.rstrip(_UNSEEN)
    if not 16 <= len(text) <= _HEADLINE_LENGTH or text.count(" ") + 1 not in _HEADLINE_WORDS or is_row(text):
        return False
    return text[-1] not in ".:;,!" and text.lstrip(_BEFORE)[:1] not in {"↑", "^"} and not is_prose(text)


def is_doubled(text: str) -> bool:
    """Whether a line says the same twice, as a picture's description and the headline below it do."""
    half = len(text) // 2
    return text[half : half + 1] == " " and text[:half] == text[half + 1 :]


def is_row(text: str) -> bool:
    """Whether a line is a row of a table, as Markdown has it."""
    return text[0] == "|" or text.count(" | ") > 1
