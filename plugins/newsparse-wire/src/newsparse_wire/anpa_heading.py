"""The two lines before a message's text in ANPA 1312.

SOH W2870 US _asian                                            service letter, number, selector
f l DC3 DC1 BC-LT--Harbour-Festival 1stLd 11-13 1049           priority, category, how it is set, keyword, version,
                                                               day, number of words
"""

import re

from attrs import frozen

from newsparse_wire.controls import BLANK

#: What follows the SOH of a message; used to find messages, so it wants the first line only.
ADDRESS = re.compile(r"([A-Za-z]) ?(\d{3,5})([^\x1f\r\n\x02\x03\x04]{0,24})\x1f([^\r\n\x02\x03\x04]{0,40})")
_STORY = re.compile(r"([A-Za-z ]) ([A-Za-z-])([\x11-\x14]{0,4}) ?([^\r\n\x02]*)")
_DAY = re.compile(r"\d\d-\d\d")
#: What a writer puts where it knows nothing.
NO_NUMBER = "0000"


@frozen
class Heading:
    """What the two lines say, None where they do not. `day` is `MM-DD` (some senders: `DD-MM`)."""

    service: str | None = None
    number: str | None = None
    origin: str | None = None
    selector: str | None = None
    priority: str | None = None
    category: str | None = None
    is_table: bool = False
    keyword: str | None = None
    version: str | None = None
    day: str | None = None
    words: int | None = None


def heading_of(text: str) -> Heading | None:
    """The heading, which stands between SOH and STX; None where its first line is not one."""
    first, _, second = text.strip("\r\n").partition("\n")
    address = ADDRESS.match(first)
    if not address:
        return None
    service, number, origin, selector = address.groups()
    if number == NO_NUMBER:
        service = number = None
    told = Heading(service, number, origin.strip() or None, (selector.strip(" -_") and selector.strip()) or None)
    story = _STORY.match(second)
    return told if not story else _with_story(told, *story.groups())


def _with_story(told: Heading, priority: str, category: str, controls: str, rest: str) -> Heading:
    words = BLANK.sub(" ", rest).split()
    number = words.pop() if words and words[-1].isdecimal() and len(words[-1]) < 6 else None
    day = words.pop() if words and _DAY.fullmatch(words[-1]) else None
    return Heading(
        told.service,
        told.number,
        told.origin,
        told.selector,
        priority=priority.strip() or None,
        category=None if category == "-" else category,
        is_table="\x14" in controls or "\x12" in controls,
        keyword=words[0] if words else None,
        version=" ".join(words[1:]) or None,
        day=day,
        words=int(number) if number else None,
    )
