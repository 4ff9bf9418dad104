"""The control characters of ISO 646 as the wires use them, and what of a message's text they leave."""

import re

SOH, STX, ETX, EOT = "\x01", "\x02", "\x03", "\x04"
SYN, DEL, US = "\x16", "\x7f", "\x1f"
#: Backspace: "TTS line indicator", before a line of a table. Data link escape: a band of space in one.
TABLE_LINE, SPACE_BAND = "\x08", "\x10"
#: Device controls that say how the text is set: DC1 and DC3 as it comes, DC2 and DC4 as a table.
TEXT, TABLE = "\x13\x11", "\x14\x12"

#: What is no part of a text: white space, control characters, and the marks of byte order.
_BLANK = r"\s\x00-\x1f\ufeff"
#: A stretch of it that is not one plain space.
FOLDED = re.compile(rf"(?! [^{_BLANK}])[{_BLANK}]+")
BLANK = re.compile(rf"[{_BLANK}]+")
#: What frames a message and says nothing.
_FRAME = "".join(map(chr, (*range(33), 127))) + "\ufeff"


def is_frame(text: str) -> bool:
    """Whether a stretch is only white space, control characters and deletions."""
    return not text.strip(_FRAME)
