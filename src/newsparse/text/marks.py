"""Quotation marks: which stretches of a paragraph stand between them.

Every family is read (`"…"`, `“…”`, `„…“`, `«…»`, `»…«`, `‹…›`, `›…‹`, `‘…’`, `'…'`, ``` ``…'' ```, `''…''`, `「…」`,
`『…』`), with the slips that real text has: a closing mark of another family, an opening mark in place of the closing
one, no closing mark at all. Apostrophes are told from single marks. One pass, linear in the length of the text; nothing
is carried from one paragraph to the next, so one slip costs one paragraph.
"""

import re
from typing import NamedTuple

#: What each opening mark wants as its closing mark.
_PAIRS = {
    '"': '"',
    "“": "”",
    "„": "“",
    "«": "»",
    "»": "«",
    "”": "”",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "``": "''",
    "''": "''",
    "'": "'",
    "‘": "’",
    "‚": "‘",
}
_SINGLE = frozenset("'‘’‚")
_CLOSING = frozenset("”»›」』")
_EITHER = frozenset(('"', "''"))
#: Marks that a typist or a converter may have swapped for one another.
_LATIN = frozenset(('"', "“", "”", "„", "''", "``"))
#: Every mark, save an apostrophe between two letters or digits.
_MARK = re.compile(r"""'''|''|``|["“”„«»‹›「」『』‘‚]|(?<!\w)['’]|['’](?!\w)""")
_OPENS_AFTER = frozenset("([{—–-/\"“„«‘'`…:>")
_CLOSES_BEFORE = frozenset(")]}—–-/\"”»’'`….,;:?!<")
_STOPS = frozenset(".,?!…;:—–-")
#: Words that begin with an apostrophe.
_ELIDED = re.compile(r"(?:\d\ds?|em|til|tis|twas|twere|cause|bout|round|n|nuff|cuz|til)\b", re.IGNORECASE)
_DEPTH = 4
#: Marks other than the plain double ones, and where a straight single one may open a stretch.
_NOT_PLAIN = ("„", "«", "»", "‹", "›", "「", "」", "『", "』", "‘", "‚", "`", "'''")
_OPENING = re.compile(r"(?<![\w'])'(?!')")
_BEHIND = frozenset(" .,;:?!)")
_PLAIN = ('"', "“", "''")


class Marked(NamedTuple):
    """A stretch between marks.

    `start` and `end` take the marks in, `begin` and `stop` leave them out; `mark` is the opening one; `closed` tells
    whether there was a closing one; `children` are the stretches within, in order.
    """

    start: int
    end: int
    begin: int
    stop: int
    mark: str
    closed: bool
    children: "tuple[Marked, ...]" = ()


class _Open:
    """An opening mark that waits for its closing one."""

    __slots__ = ("begin", "children", "mark", "maybe", "start")

    def __init__(self, start: int, begin: int, mark: str) -> None:
        self.start = start
        self.begin = begin
        self.mark = mark
        self.children: list[Marked] = []
        #: Where a mark that may be a plural's apostrophe would close it.
        self.maybe: tuple[int, int] | None = None


def marked(text: str, start: int = 0, end: int | None = None, *, singles: bool = False) -> list[Marked]:
    """The outermost stretches between quotation marks in `text[start:end]`, one paragraph, in order.

    `singles` lets straight single marks open a stretch that is not within another; curly ones always may. Straight
    double marks after a digit are inches. What is still open at the end runs to the end and is not `closed`.
    """
    stop = len(text) if end is None else end
    plain = _plain(text, start, stop)
    return _Scanner(text, start, stop, singles=singles).found() if plain is None else plain


def _plain(text: str, start: int, end: int) -> list[Marked] | None:
    """The stretches of a paragraph whose only marks are double ones of one family in good order; None of any other."""
    piece = text[start:end]
    for mark in _NOT_PLAIN:
        if mark in piece:
            return None
    if "'" in piece and _OPENING.search(piece) is not None:
        return None
    families = [mark for mark in _PLAIN if mark in piece]
    if len(families) > 1 or ("”" in piece and families != ["“"]):
        return None
    opener = families[0] if families else "“"
    closer, size = _PAIRS[opener], len(opener)
    found: list[Marked] = []
    at = 0
    while (opening := piece.find(opener, at)) >= 0:
        begin = opening + size
        closing = piece.find(closer, begin if opener == closer else at)
        if closing <= begin or not (
            _in_order(piece, opening, closing, size) if opener == closer else _alone(piece, opening, closing)
        ):
            return None
        at = closing + size
        found.append(Marked(start + opening, start + at, start + begin, start + closing, opener, closed=True))
    return found if piece.find(closer, at) < 0 else None


def _alone(piece: str, opening: int, closing: int) -> bool:
    """Whether no other opening mark and something stands between two curly marks."""
    return not piece.find("“", opening + 1, closing) >= 0 and not piece[opening + 1 : closing].isspace()


def _in_order(piece: str, opening: int, closing: int, size: int) -> bool:
    """Whether a straight mark can only be an opening one, and the next only a closing one."""
    before = piece[opening - 1 : opening] or " "
    behind = piece[closing + size : closing + size + 1] or " "
    opens = before in " (" and not piece[opening + size].isspace()
    return opens and not piece[closing - 1].isspace() and behind in _BEHIND


class _Scanner:
    """The state of one pass over one paragraph."""

    def __init__(self, text: str, start: int, end: int, *, singles: bool) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.singles = singles
        self.stack: list[_Open] = []
        self.done: list[Marked] = []

    def found(self) -> list[Marked]:
        for match in _MARK.finditer(self.text, self.start, self.end):
            mark, at = match.group(), match.start()
            if mark == "'''":
                self._three(at)
            elif mark in _SINGLE:
                self._single(mark, at)
            else:
                self._double(mark, at, match.end())
        self._finish()
        return self.done

    def _around(self, at: int, after: int) -> tuple[bool, bool]:
        """Whether a mark looks like an opening one, and whether it looks like a closing one."""
        before = self.text[at - 1] if at > self.start else " "
        behind = self.text[after] if after < self.end else " "
        opens = (before.isspace() or before in _OPENS_AFTER) and not behind.isspace()
        closes = not before.isspace() and (behind.isspace() or behind in _CLOSES_BEFORE)
        return opens, closes

    def _three(self, at: int) -> None:
        """A single and a double mark together, in the order that their direction asks for."""
        opens, _ = self._around(at, at + 3)
        if opens:
            self._double("''", at, at + 2)
            self._single("'", at + 2)
        else:
            self._single("'", at)
            self._double("''", at + 1, at + 3)

    def _single(self, mark: str, at: int) -> None:
        opens, closes = self._around(at, at + 1)
        top = self.stack[-1] if self.stack else None
        if top is not None and top.mark in _SINGLE:
            if (mark in "'’" and closes) or (mark == "‘" and top.mark == "‚"):
                self._close_single(top, at)
            return
        allowed = bool(self.stack) or mark in "‘‚" or self.singles
        if mark != "’" and opens and allowed and not _ELIDED.match(self.text, at + 1):
            self._push(at, at + 1, mark)

    def _close_single(self, top: _Open, at: int) -> None:
        behind = self.text[at + 1 : at + 2]
        if self.text[at - 1] == "s" and behind == " " and self.text[at + 2 : at + 3].isalpha():
            top.maybe = top.maybe or (at, at + 1)
        else:
            self._pop(at, at + 1)

    def _double(self, mark: str, at: int, after: int) -> None:
        opens, closes = self._around(at, after)
        top = next((held for held in reversed(self.stack) if held.mark not in _SINGLE), None)
        if top is not None and top.children and top.children[-1].end == at:
            opens = False
        if mark in _EITHER:
            self._straight(mark, at, after, top, opens=opens, closes=closes)
        elif mark in _CLOSING:
            if top is not None and self._fits(top.mark, mark):
                self._close_double(top, at, after)
            elif opens and not closes and mark in _PAIRS:
                self._push(at, after, mark)
        elif top is not None and self._fits(top.mark, mark) and closes and not opens:
            self._close_double(top, at, after)
        else:
            self._push(at, after, mark)

    def _straight(self, mark: str, at: int, after: int, top: _Open | None, *, opens: bool, closes: bool) -> None:
        """A mark whose shape does not tell its direction."""
        if top is None:
            inches = mark == '"' and at > self.start and self.text[at - 1].isdigit()
            if opens or not (closes or inches):
                self._push(at, after, mark)
        elif opens and not closes and not self._slipped(at):
            self._push(at, after, mark)
        elif self._fits(top.mark, mark):
            self._close_double(top, at, after)

    def _slipped(self, at: int) -> bool:
        """Whether the space before a mark is a slip: a sentence or clause ends before it."""
        before = self.text[max(self.start, at - 2) : at].rstrip()
        return bool(before) and before[-1] in ".,?!"

    def _fits(self, opening: str, closing: str) -> bool:
        return _PAIRS.get(opening) == closing or (opening in _LATIN and closing in _LATIN)

    def _push(self, start: int, begin: int, mark: str) -> None:
        if len(self.stack) < _DEPTH:
            self.stack.append(_Open(start, begin, mark))

    def _close_double(self, top: _Open, at: int, after: int) -> None:
        while self.stack[-1] is not top:
            self._drop_single()
        self._pop(at, after)

    def _pop(self, at: int, after: int) -> None:
        held = self.stack.pop()
        self._keep(Marked(held.start, after, held.begin, at, held.mark, closed=True, children=tuple(held.children)))

    def _keep(self, stretch: Marked) -> None:
        if not self.text[stretch.begin : stretch.stop].isspace() and stretch.begin < stretch.stop:
            (self.stack[-1].children if self.stack else self.done).append(stretch)

    def _drop_single(self) -> None:
        """Let go of a single mark that was never closed for certain; what stood within it moves up."""
        held = self.stack.pop()
        within = held.children
        if held.maybe is not None:
            at, after = held.maybe
            inner = tuple(child for child in within if child.end <= at)
            self._keep(Marked(held.start, after, held.begin, at, held.mark, closed=True, children=inner))
            within = [child for child in within if child.end > at]
        for child in within:
            self._keep(child)

    def _finish(self) -> None:
        """What is open at the end of the paragraph."""
        while self.stack:
            if self.stack[-1].mark in _SINGLE:
                self._drop_single()
            else:
                self._run_out(self.stack.pop())
        self.done.sort()

    def _run_out(self, held: _Open) -> None:
        """A mark without its closing one runs to the end, or to the next stretch that the same mark opens."""
        stop, within = self.end, held.children
        inside = next((n for n, child in enumerate(within) if _alike(child.mark, held.mark)), len(within))
        if inside < len(within):
            floor = within[inside - 1].end if inside else held.begin
            stop = max(floor, self._sentence_end(held.begin, within[inside].start))
        stretch = Marked(held.start, stop, held.begin, stop, held.mark, closed=False, children=tuple(within[:inside]))
        self._keep(stretch)
        for child in within[inside:]:
            self._keep(child)

    def _sentence_end(self, begin: int, end: int) -> int:
        """The end of the last sentence or clause in `text[begin:end]`; `end` where there is none."""
        while end > begin and self.text[end - 1].isspace():
            end -= 1
        at = end
        while at > begin and self.text[at - 1] not in _STOPS:
            at -= 1
        return at if at > begin else end


def _alike(one: str, other: str) -> bool:
    return one == other or (one in _LATIN and other in _LATIN)
