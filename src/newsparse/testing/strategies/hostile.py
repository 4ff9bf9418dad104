"""Input that breaks programs."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from newsparse.testing.strategies.texts import LINE_BREAKS, texts

Piece = TypeVar("Piece", str, bytes)

#: Pieces that mean something to some reader of some format, or that nobody expects.
_TOKENS = (
    *("<", ">", "&", "</", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [", "<?xml version='1.0'?>"),
    *("&#0;", "&#xD800;", "&lt;", "&bogus;", "<p>", "</p>", "<br/>", "<div ", "<script>", "<textarea>", "<p", "='"),
    *("{", "}", "[", "]", ":", ",", '"', "\\u0000", "\\ud800", "null", "NaN", "1e999", "-0", '{"newsparse":1}'),
    *("(AP) —", "FILE - ", "(Photo/", "“", "”", "‘", "’", "'", "(", ")", "--", "—", "...", "Mr.", "U.S.", "e.g."),
    *("\x00", "\x01", "\x1b[31m", "\x7f", "\u202e", "\u200b", "\ufeff", "\ufffe", "\uffff", "\ufffd", "\u0301", "😀"),
    *("[" * 20, "\r\n", "\n\r", "\n\n", "\t", " ", "\u00a0", *LINE_BREAKS),
    *("0", "9" * 40, "-1", "2025-13-45", "31 February", "99:99", "last Thursday", "%s%n", "../../x"),
    *("+ADw-script+AD4-", "http://[", "file:///etc/passwd", "=cmd|' /C calc'!A0", "Content-Length: -1", "From x\n"),
)
_BYTES = (
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5", b"\x80"),
    *(b"\xe2\x80", b"\xf0\x9f\x98", b"\x93\x94", b"\x00\x00", b"\x1f\x8b\x08", b"PK\x03\x04", b"%PDF-1.7"),
    *(b"\x89PNG\r\n", b"+/v8-", b"\x1b$B", b"\x0e\x0f", b"\xff" * 9, b"\xa0", b"\x85"),
)


def hostile_texts() -> st.SearchStrategy[str]:
    """Texts of odd pieces in odd orders, lone surrogates and long runs included."""
    surrogates = st.text(st.characters(categories=["Cs"]), min_size=1, max_size=2)
    pieces = st.one_of(st.sampled_from(_TOKENS), texts(max_size=12), _WORDS, surrogates)
    return st.one_of(st.lists(pieces, max_size=15).map("".join), st.builds(_run, st.sampled_from(_TOKENS), _TIMES))


def hostile_bytes() -> st.SearchStrategy[bytes]:
    """Bytes of no format, of several, cut short, wrongly encoded, of one piece hundreds of times over; also none."""
    encodings = st.sampled_from(("utf-8", "utf-16", "utf-16-le", "utf-32-be", "utf-7"))
    encoded = st.builds(_encode, hostile_texts(), encodings)
    pieces = st.one_of(st.sampled_from(_BYTES), st.binary(max_size=8), encoded)
    return st.one_of(
        st.binary(max_size=200),
        encoded,
        st.lists(pieces, max_size=6).map(b"".join),
        st.builds(_run, st.sampled_from(_BYTES), _TIMES),
    )


def mutations_of(example: Piece) -> st.SearchStrategy[Piece]:
    """The example with one to four accidents: pieces dropped, doubled, moved, overwritten, put in; its end lost."""
    return _hurt(example, _SPLINTERS[type(example)])


@st.composite
def _hurt(draw: st.DrawFn, example: Piece, splinters: st.SearchStrategy[Piece]) -> Piece:
    data = example
    for _ in range(draw(st.integers(1, 4))):
        first, last = sorted((draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))))
        accident = draw(st.sampled_from(_ACCIDENTS))
        data = accident(data, first, last, draw(splinters))
    return data


_TIMES = st.sampled_from((2, 20, 200))
_WORDS = st.sampled_from(("the", " ", "President ", "said", ", ", ". ", "On Thursday", "\n", "1,000 people"))
_SPLINTERS: Mapping[type, st.SearchStrategy[Any]] = {
    bytes: st.one_of(st.sampled_from(_BYTES), st.sampled_from(_TOKENS).map(str.encode), st.binary(max_size=4)),
    str: st.one_of(st.sampled_from(_TOKENS), texts(max_size=4)),
}

_ACCIDENTS: Sequence[Callable[[Any, int, int, Any], Any]] = (
    lambda data, first, last, _: data[:first] + data[last:],
    lambda data, first, last, _: data[:last] + data[first:],
    lambda data, first, last, _: data[first:last] + data[:first] + data[last:],
    lambda data, first, last, _: data[first:last],
    lambda data, first, last, splinter: data[:first] + splinter + data[last:],
    lambda data, first, _, splinter: data[:first] + splinter + data[first:],
    lambda data, first, _, splinter: data[:first] + splinter + data[first + len(splinter) :],
)


def _run(piece: Piece, times: int) -> Piece:
    return piece * times


def _encode(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "replace" if encoding == "utf-7" else "surrogatepass")
