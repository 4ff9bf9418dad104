"""Texts: of any characters that a text may hold."""

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

Item = TypeVar("Item")

#: Everything that `str.splitlines` breaks a line at.
LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_ANY = st.characters(exclude_categories=["Cs"])
_IN_LINE = st.characters(exclude_categories=["Cs"], exclude_characters=LINE_BREAKS)
#: What breaks programs more often than chance would draw it: marks, joiners, odd spaces, right-to-left, beyond the BMP.
_ODD = st.sampled_from(
    "“”‘’«»„\"'—–-…()[]{}<>&*_#|~^`.,:;!?@$%/\\ \u00a0\u00ad\u200b\u200e\u202e\ufeff\ufffdİßﬁé\u0301ا漢😀𝔸"
)
#: What a reader may take for more than words, in which it would be lost or changed.
_LOOKS = ("&lt;", "&amp;amp;", "&bogus;", "R&D", "<b>", "</p>", "a<b>c", "\\u0041", "%20", "50%", "*", "#", "-", "x:")


def texts(*, max_size: int = 30) -> st.SearchStrategy[str]:
    """Any text without lone surrogates, line ends and control characters included."""
    return st.text(st.one_of(_ANY, _ODD), max_size=max_size)


def lines(*, max_size: int = 60) -> st.SearchStrategy[str]:
    """Texts as a block has them: one line, trimmed, not empty; some look as if they were escaped, or markup."""
    any_line = st.text(st.one_of(_ODD, _IN_LINE), min_size=1, max_size=max_size).map(str.strip).filter(bool)
    looks_like = st.lists(st.sampled_from(_LOOKS), min_size=1, max_size=3).map(" ".join)
    return st.one_of(any_line, looks_like.map(lambda text: text[:max_size].strip()))


def rows(items: st.SearchStrategy[Item], *, max_size: int = 2) -> st.SearchStrategy[tuple[Item, ...]]:
    """Short tuples, as values have them."""
    return st.lists(items, max_size=max_size).map(_tuple)


def _tuple(items: Sequence[Item]) -> tuple[Item, ...]:
    return tuple(items)
