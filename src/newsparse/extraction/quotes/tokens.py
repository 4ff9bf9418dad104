"""A paragraph as words, punctuation and quoted stretches, each with what it can be."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.lexicon import Lexicon
from newsparse.extraction.quotes.pieces import INITIALS, Piece, held
from newsparse.text.marks import Marked

#: What may lead to something said.
_CUE = lx.SAYING | lx.ACCORDING


class Tokens:
    """The tokens of a paragraph, as parallel tuples: what stands there, in lower case, and what it can be.

    A stretch between quotation marks is one token; `quoted` leads from its index to the stretch. Where the tokens
    stand is reckoned when it is first asked for.
    """

    __slots__ = (
        "_cues",
        "_settings",
        "_starts",
        "begin",
        "bits",
        "finish",
        "known",
        "low",
        "quoted",
        "small",
        "text",
        "widths",
        "words",
    )

    def __init__(self, text: str, begin: int, finish: int, known: Lexicon, pieces: Iterable[Piece]) -> None:
        self.text = text
        self.begin = begin
        self.finish = finish
        self.known = known
        self.small = known.small
        self.quoted: dict[int, Marked] = {}
        self._starts: list[int] = []
        self._cues: list[int] | None = None
        self._settings: list[int] | None = None
        self.words: tuple[str, ...]
        self.low: tuple[str, ...]
        self.bits: tuple[int, ...]
        self.widths: tuple[int, ...]
        self.words, self.low, self.bits, self.widths = tuple(zip(*pieces, strict=True)) or ((), (), (), ())

    def start(self, index: int) -> int:
        """Where the token starts in the text."""
        return (self._starts or self._reckoned())[index]

    def end(self, index: int) -> int:
        """Where the token ends in the text."""
        stretch = self.quoted.get(index)
        return self.start(index) + len(self.words[index]) if stretch is None else stretch.end

    def cues(self, start: int, end: int) -> list[int]:
        """The tokens of a stretch that may be words of saying, or of what one goes by: `according`."""
        if self._cues is None:
            self._cues = [at for at, bits in enumerate(self.bits) if bits & _CUE]
        every = self._cues
        return every[bisect_left(every, start) : bisect_left(every, end)]

    def settings(self, start: int, end: int) -> list[int]:
        """The tokens of a stretch that may tell through what something was said."""
        if self._settings is None:
            self._settings = [at for at, bits in enumerate(self.bits) if bits & lx.SETTING]
        every = self._settings
        return every[bisect_left(every, start) : bisect_left(every, end)]

    def _reckoned(self) -> list[int]:
        """Where each token starts: between two quoted stretches, where the one before it ends, and perhaps a space."""
        starts, at, first = self._starts, self.begin, 0
        for index, stretch in self.quoted.items():
            starts += self._between(first, index, at, stretch.start)
            starts.append(stretch.start)
            at, first = stretch.end, index + 1
        starts += self._between(first, len(self.words), at, self.finish)
        return starts

    def _between(self, first: int, last: int, at: int, end: int) -> list[int]:
        """Where the tokens from `first` to `last` start, which are all that `text[at:end]` has but spaces.

        Where one space parts what no space is in, as nearly everywhere, it is enough to count.
        """
        text = self.text
        if first == last:
            return []
        starts = list(accumulate(self.widths[first:last], initial=at + text[at].isspace()))
        if starts.pop() == end + (not text[end - 1].isspace()):
            return starts
        starts.clear()
        for word in self.words[first:last]:
            at = text.find(word, at)
            starts.append(at)
            at += len(word)
        return starts


def tokenise(
    text: str,
    begin: int,
    end: int,
    stretches: Sequence[Marked] = (),
    language: str = lx.DEFAULT,
    *,
    parts: list[str | None] | None = None,
) -> Tokens:
    """The tokens of `text[begin:end]`, a paragraph; `stretches` are its quoted ones.

    `parts` are what stands between its spaces, with None for each stretch, where that is known.
    """
    apart = held(language)
    parts = parts or _parts(text, begin, end, stretches)
    if not INITIALS.isdisjoint(parts):
        parts = _without_stops(parts, apart.known)
    tokens = Tokens(text, begin, end, apart.known, chain.from_iterable(map(apart.__getitem__, parts)))
    at = -1
    for stretch in stretches:
        at = tokens.bits.index(lx.QUOTED, at + 1)
        tokens.quoted[at] = stretch
    return tokens


def _parts(text: str, begin: int, end: int, stretches: Sequence[Marked]) -> list[str | None]:
    """What stands between spaces, with None for each quoted stretch."""
    parts: list[str | None] = []
    at = begin
    for stretch in stretches:
        parts += text[at : stretch.start].split()
        parts.append(None)
        at = stretch.end
    parts += text[at:end].split()
    return parts


def _without_stops(parts: list[str | None], known: Lexicon) -> list[str | None]:
    """The parts, with the stop taken from each letter that is no initial: `wrote on X.`, `section B.`."""
    found: list[str | None] = []
    for number, part in enumerate(parts):
        if part is not None and part in INITIALS:
            named = number > 0 and (parts[number - 1] or "").lower() in known.small.on
            following = (parts[number + 1] if number + 1 < len(parts) else None) or ""
            if named or not following[:1].isupper():
                found += (part[0], ".")
                continue
        found.append(part)
    return found
