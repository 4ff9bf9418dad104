"""Characters that no text may hold."""

import re

#: What XML 1.0 forbids (section 2.2, production 2), less the vertical tab and form feed, which end lines here.
ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "\ufffd"


def legible(text: str) -> tuple[str, int]:
    """`text` with each control character and lone surrogate replaced by U+FFFD, and how many there were.

    The length stays the same, so offsets hold.
    """
    return ILLEGAL.subn(REPLACEMENT, text)
