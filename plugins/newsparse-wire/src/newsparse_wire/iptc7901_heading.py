"""The line before a message's text in IPTC 7901.

SOH xyz061 4 i 211 ccccb   xyz 061     source and number, priority, category, words, options, agency and its number
"""

import re

from attrs import frozen

#: What follows the SOH of a message.
ADDRESS = re.compile(
    r"([A-Za-z]{1,6})(\d{2,5}) ([0-9]) ([A-Za-z]{1,3}|-) (\d{1,5})(?: {1,3}([A-Za-z]{1,8}(?= {1,8}\S)))??"
    r" {1,8}([A-Za-z]{2,8}|-) {1,3}(\d{1,5})[ \t]{0,8}(?=[\r\n\x02\x03\x04]|$)"
)
NO_SOURCE, NO_NUMBER, NO_PRIORITY, NO_CODE = "nws", "000", "0", "-"


@frozen
class Heading:
    """What the line says, None where it does not."""

    source: str | None
    number: str | None
    priority: str | None
    category: str | None
    words: int
    options: str | None
    agency: str | None
    agency_number: str | None


def heading_of(text: str) -> Heading | None:
    """The heading that stands behind SOH; None where the line is not one."""
    found = ADDRESS.match(text)
    if not found:
        return None
    source, number, priority, category, words, options, agency, its_number = found.groups()
    known = (source, number) != (NO_SOURCE, NO_NUMBER)
    signed = agency != NO_CODE
    return Heading(
        source if known else None,
        number if known else None,
        None if priority == NO_PRIORITY else priority,
        None if category == NO_CODE else category,
        int(words),
        options,
        agency if signed else None,
        its_number if signed or its_number != NO_NUMBER else None,
    )
