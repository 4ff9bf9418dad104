"""What any part is: an object of its protocol with a proper name, which can be sent to another process."""

import re
from typing import Any

from newsparse.contracts import InputFormat
from newsparse.testing.checks.promise import copied, promise

_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def is_well_made(part: Any, protocol: type) -> None:
    """It is an object (not a class) of its protocol, and its name is a slug."""
    promise(not isinstance(part, type), f"{part!r} is a class; register an object of it")
    promise(isinstance(part, protocol), f"{part!r} is no {protocol.__name__}")
    promise(_SLUG.fullmatch(part.name), f"its name is {part.name!r}; names are like 'plain-text'")
    if isinstance(part, InputFormat):
        folded = all(each == each.casefold() for each in (*part.media_types, *part.suffixes))
        promise(folded, "media types and suffixes are in lower case")
        promise(all(suffix.startswith(".") for suffix in part.suffixes), "a suffix has its dot: '.txt'")


def can_be_pickled(part: Any) -> None:
    """It can be sent to another process and is the same there."""
    there = copied(part)
    promise(there.name == part.name, f"pickled and unpickled, {part.name!r} is {there.name!r}")
