"""Where in a transmission its messages stand."""

import re
from collections.abc import Iterator

from attrs import frozen

from newsparse_wire.controls import EOT, ETX, SOH, STX, is_frame

#: An SOH, an EOT, or what is told between them.
_TOLD = re.compile(f"[{SOH}{EOT}]|[^\\x00-\\x20\\x7f\\ufeff][^{SOH}{EOT}]*")


@frozen
class Frame:
    """One message: offsets in the transmission's text.

    `begin` to `end` is all that is told of it, also what stood between it and the message before; `soh` its first
    control character (or where one should be), `head` what follows it, `body` what follows STX (or the heading), `tail`
    what follows ETX (`end` where there is none), `stop` where its trailer ends.
    """

    begin: int
    soh: int
    head: int
    stx: int
    body: int
    etx: int
    tail: int
    stop: int
    end: int


def frames(text: str, heading: "re.Pattern[str]", lines: int) -> Iterator[Frame]:
    """The messages of a transmission, in order: together they cover it.

    A message begins at an SOH after which `heading` matches, or that stands first of all or behind an EOT. Where there
    is none, the whole text is one. `lines` is how many lines its heading has, for messages without an STX.
    """
    starts = _starts(text, heading)
    begin = 0
    for number, soh in enumerate(starts):
        following = starts[number + 1] if number + 1 < len(starts) else len(text)
        stop = text.find(EOT, soh, following)
        stop = following if stop < 0 else stop
        end = len(text) if following == len(text) else min(stop + 1, following)
        stx, body = _body(text, soh + 1, stop, lines)
        etx = text.find(ETX, body, stop)
        etx = stop if etx < 0 else etx
        yield Frame(begin, max(soh, 0), soh + 1, stx, body, etx, min(etx + 1, stop), stop, end)
        begin = end


def _starts(text: str, heading: "re.Pattern[str]") -> list[int]:
    starts: list[int] = []
    nothing_since = True
    for found in _TOLD.finditer(text):
        at, first = found.start(), found.group()[0]
        if first == SOH:
            if nothing_since or heading.match(text, at + 1):
                starts.append(at)
            nothing_since = False
        else:
            nothing_since = first == EOT
    if not starts or not is_frame(text[: starts[0]]):
        starts.insert(0, -1)
    return starts


def _body(text: str, head: int, stop: int, lines: int) -> tuple[int, int]:
    """Where the heading ends and the text begins: at STX, or behind so many lines where there is none."""
    stx = text.find(STX, head, stop)
    if stx >= 0:
        return stx, stx + 1
    end = head
    for _ in range(lines):
        found = text.find("\n", end, stop)
        end = stop if found < 0 else found + 1
    return end, end
