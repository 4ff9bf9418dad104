"""Whether what is said beforehand of an input can be meant."""

import re
from datetime import datetime

from newsparse.model.source import aware

#: A tag as BCP 47 shapes it: a language of two to eight letters, or `x`, then parts of one to eight letters or figures.
_TAG = re.compile(r"(?:[A-Za-z]{2,8}|[Xx](?=-))(?:-[A-Za-z0-9]{1,8})*")
_ANY_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - a moment without a zone is what is asked for


def check_language(tag: str) -> None:
    """Raises ValueError where the tag is not shaped as BCP 47 has it; whether there is such a language is not asked."""
    if _TAG.fullmatch(tag) is None:
        message = f"{tag!r} is no language tag such as en or de-AT"
        raise ValueError(message)


def check_zone(zone: str) -> None:
    """Raises ValueError where there is no zone of that name, and it is no offset such as `+02:00`."""
    aware(_ANY_DAY, zone)
