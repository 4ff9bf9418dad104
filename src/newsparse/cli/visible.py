"""Text from strangers, made safe to print.

A terminal obeys some characters: escape sequences move the cursor, set titles or paint over what stands there
(ECMA-48), and bidirectional controls reorder what a person reads (Unicode 17, UAX #9 section 2). Both are replaced
here by characters that only show where they stood. One becomes one, so that offsets hold.
"""

DIRECTION = "⇄"
OTHER = "\N{REPLACEMENT CHARACTER}"
#: Every code point of the property Bidi_Control.
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SHOWN = {
    **{code: chr(0x2400 + code) for code in range(0x20)},  # the control pictures: ␛ for ESC
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(range(0x80, 0xA0), OTHER),
    **dict.fromkeys((0x2028, 0x2029), "\N{SYMBOL FOR NEWLINE}"),
    **dict.fromkeys(range(0xD800, 0xE000), OTHER),
    **dict.fromkeys(_BIDI, DIRECTION),
}


def visible(text: str) -> str:
    """The text as one line that no terminal obeys, as long as before."""
    return text if text.isascii() and text.isprintable() else text.translate(_SHOWN)


def visible_lines(text: str) -> str:
    """The same for a message of several lines: its line feeds stay."""
    return "\n".join(visible(line) for line in text.split("\n"))
