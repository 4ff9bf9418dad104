"""With which tokens a pattern can begin, so that no pattern is tried where it cannot."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

#: What opens a group that takes no tokens.
_LOOKING = frozenset({"&(", "!(", "<(", "<&("})
_SKIPPED = "</>"


class _Part(NamedTuple):
    """The codes that a part of a pattern can begin with, and whether it may take no token at all."""

    codes: frozenset[str]
    empty: bool


_NOTHING = _Part(frozenset(), empty=True)


class _Openings:
    """A walk along the pieces of one pattern."""

    def __init__(self, pieces: Sequence[str], codes_of: Callable[[str], str]) -> None:
        self._pieces = [piece for piece in pieces if piece != _SKIPPED and not piece.endswith("=")]
        self._codes_of = codes_of
        self._at = 0

    def choice(self) -> _Part:
        """Alternatives, up to the parenthesis that closes them or the end."""
        found = self._row()
        while self._piece() == "|":
            self._at += 1
            other = self._row()
            found = _Part(found.codes | other.codes, found.empty or other.empty)
        return found

    def _piece(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""

    def _row(self) -> _Part:
        found = _NOTHING
        while self._piece() not in {"", "|", ")"}:
            part = self._part()
            if found.empty:
                found = _Part(found.codes | part.codes, part.empty)
        return found

    def _part(self) -> _Part:
        piece = self._piece()
        self._at += 1
        if piece == "(" or piece in _LOOKING:
            part = self.choice()
            self._at += 1
            part = part if piece == "(" else _NOTHING
        else:
            part = _Part(frozenset(self._codes_of(piece)), empty=False)
        if self._piece() == "?" or self._piece()[:2] == "{0":
            part = part._replace(empty=True)
        if self._piece()[:1] in {"?", "{"}:
            self._at += 1
        return part


def openings(pieces: Sequence[str], codes_of: Callable[[str], str]) -> frozenset[str]:
    """The codes of the tokens that what the pieces say can begin with."""
    return _Openings(pieces, codes_of).choice().codes
