"""Where in a transmission its messages stand."""

import re
from collections.abc import Iterator

from attrs import frozen

from newsparse_wire.controls import EOT, ETX, SOH, STX, is_frame


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
        yield _frame(text, begin, soh, stop, end, lines)
        begin = end


def _starts(text: str, heading: "re.Pattern[str]") -> list[int]:
    starts: list[int] = []
    ended, at = 0, text.find(SOH)
    while at >= 0:
        ended = max(ended, text.rfind(EOT, ended, at) + 1)
        first = (not starts or ended > starts[-1]) and is_frame(text[ended:at])
        if first or heading.match(text, at + 1):
            starts.append(at)
        at = text.find(SOH, at + 1)
    if not starts or not is_frame(text[: starts[0]]):
        starts.insert(0, -1)
    return starts


def _frame(text: str, begin: int, soh: int, stop: int, end: int, lines: int) -> Frame:
    head = soh + 1
    stx = text.find(STX, head, stop)
    if stx < 0:
        stx = head
        for _ in range(lines):
            found = text.find("\n", stx, stop)
            stx = stop if found < 0 else found + 1
        body = stx
    else:
        body = stx + 1
    etx = text.find(ETX, body, stop)
    etx = stop if etx < 0 else etx
    return Frame(begin, max(soh, 0), head, stx, body, etx, min(etx + 1, stop), stop, end)
