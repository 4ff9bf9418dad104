"""With which two tokens a pattern can begin, so that no pattern is tried where it cannot."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

#: The first pieces of something that a pattern takes: two of them, or fewer where it may take no more than these.
Opening = tuple[str, ...]
#: What opens a group that takes no tokens.
_LOOKING = frozenset({"&(", "!(", "<(", "<&("})
_SKIPPED = "</>"
_DEPTH = 2
_NOTHING: frozenset[Opening] = frozenset({()})


class _Walk:
    """A walk along the pieces of one pattern."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._pieces = [piece for piece in pieces if piece != _SKIPPED and not piece.endswith("=")]
        self._at = 0

    def choice(self) -> frozenset[Opening]:
        """Alternatives, up to the parenthesis that closes them or the end."""
        found = self._row()
        while self._piece() == "|":
            self._at += 1
            found |= self._row()
        return found

    def _piece(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""

    def _row(self) -> frozenset[Opening]:
        found = _NOTHING
        while self._piece() not in {"", "|", ")"}:
            found = _both(found, self._part())
        return found

    def _part(self) -> frozenset[Opening]:
        piece = self._piece()
        self._at += 1
        if piece == "(" or piece in _LOOKING:
            part = self.choice()
            self._at += 1
            part = part if piece == "(" else _NOTHING
        else:
            part = frozenset({(piece,)})
        return self._repeated(part)

    def _repeated(self, part: frozenset[Opening]) -> frozenset[Opening]:
        """The part, with what says how often it may stand."""
        often = self._piece()
        if often[:1] not in {"?", "{"}:
            return part
        self._at += 1
        twice = part if often == "?" else part | _both(part, part)
        return twice | _NOTHING if often == "?" or often[1] == "0" else twice


def _both(first: AbstractSet[Opening], second: AbstractSet[Opening]) -> frozenset[Opening]:
    """What begins with the first and goes on with the second."""
    whole = {opening for opening in first if len(opening) == _DEPTH}
    return frozenset(whole | {(*one, *two)[:_DEPTH] for one in first - whole for two in second})


def openings(pieces: Sequence[str]) -> frozenset[Opening]:
    """The first two pieces of all that a pattern can take, or the only one."""
    return _Walk(pieces).choice() - _NOTHING
