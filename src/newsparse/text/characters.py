"""Characters that no text may hold."""

import re

#: What XML 1.0 forbids (section 2.2, production 2), less the vertical tab and form feed, which end lines here.
ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: All that XML 1.0 forbids.
UNFIT_FOR_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "\ufffd"
#: Those that are looked for one by one, which is many times faster than all at once.
_SINGLE = (*map(chr, (*range(9), *range(14, 32))), "\ufffe", "\uffff")


def legible(text: str, *, encodable: bool = False) -> tuple[str, int]:
    """`text` with each control character and lone surrogate replaced by U+FFFD, and how many there were.

    The length stays the same, so offsets hold. Surrogates are not looked for in a text that is known as `encodable`.
    """
    if any(character in text for character in _SINGLE) or not (encodable or _is_encodable(text)):
        return ILLEGAL.subn(REPLACEMENT, text)
    return text, 0


def _is_encodable(text: str) -> bool:
    """Whether it is without lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
