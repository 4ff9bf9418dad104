"""Characters that no text may hold."""

import re

#: What XML 1.0 forbids (section 2.2, production 2), less the vertical tab and form feed, which end lines here.
ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: All that XML 1.0 forbids.
UNFIT_FOR_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "\ufffd"
#: Those that are looked for one by one, which is many times faster than all at once.
_CONTROLS = (*map(chr, (*range(9), *range(14, 32))),)
_CONTROL_BYTES = tuple(control.encode() for control in _CONTROLS)
_NONE = ("\ufffe", "\uffff")


def legible(text: str, utf8: bytes | None = None) -> tuple[str, int]:
    """`text` with each control character and lone surrogate replaced by U+FFFD, and how many there were.

    The length stays the same, so offsets hold. `utf8` are the bytes that it was strictly decoded from, where they are
    at hand: controls are found sooner in them, and surrogates do not stand there.
    """
    if utf8 is not None:
        is_fit = not any(control in utf8 for control in _CONTROL_BYTES)
    else:
        is_fit = not any(control in text for control in _CONTROLS) and _is_encodable(text)
    if is_fit and not any(character in text for character in _NONE):
        return text, 0
    return ILLEGAL.subn(REPLACEMENT, text)


def _is_encodable(text: str) -> bool:
    """Whether it is without lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
