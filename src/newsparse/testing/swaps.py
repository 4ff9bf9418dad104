"""An example with one of its values swapped for an odd one, which random accidents seldom do to a whole value."""

import re
from collections.abc import Iterator

_VALUE = re.compile(rb"\w+")
_DIGIT = re.compile(rb"\d")
#: Nothing, numbers out of any range or of another script, what JSON knows, and half a character in JSON and in XML.
ODD_VALUES = (b"", b"0", b"-1", b"9" * 25, "٣".encode(), b"null", b"1e999", b"\\ud800", b"&#xD800;")
#: So many values with digits and so many without are swapped, evenly spread over so much of an example.
_MOST, _REACH = 20, 50_000


def swaps_of(example: bytes) -> Iterator[bytes]:
    """The example, again and again: each time one value in it, a run of letters or digits, is another, odd one."""
    values = [match.span() for match in _VALUE.finditer(example, 0, _REACH)]
    with_digits = [value for value in values if _DIGIT.search(example, *value)]
    for begin, end in (*_some(with_digits), *_some([value for value in values if value not in set(with_digits)])):
        for odd in ODD_VALUES:
            yield example[:begin] + odd + example[end:]


def _some(values: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return values[:: max(1, -(-len(values) // _MOST))]
