"""What a message does to the story before it: update, correction, cancel, hold."""

import re
from collections.abc import Iterable
from functools import cache

from attrs import frozen

from newsparse.contracts import Evidence
from newsparse_wire.data import table

#: A version as the desks write it: the number of a lead, and that the whole is written anew.
_VERSION = re.compile(
    r"(?:\d{1,3}(?:st|nd|rd|th) ?(?:lds?|lead|net|add|sub|writethru)|lead|ld|writethru)s?"
    r"(?:[- ]{1,2}writethru)?(?![^\W\d_])",
    re.IGNORECASE,
)
_CORRECTED = re.compile(r"(?:Eds: ?)?(?:CORRECTS|CORRECTION|KORREKTUR|BERICHTIGUNG)\b:?", re.IGNORECASE)


@frozen
class Life:
    """`action` and `status` as an article has them, None where nothing tells, and what told."""

    action: str | None = None
    status: str | None = None
    evidence: tuple[Evidence, ...] = ()


@frozen
class _Sign:
    pattern: "re.Pattern[str]"
    action: str
    status: str | None


def life_of(segments: Iterable[tuple[str, str]]) -> Life:
    """The life that segments tell of; each is its source ("slug", "heading", "note") and its text.

    The weightiest sign decides: a kill before a hold, that before a correction, that before an update.
    """
    found = [
        (rank, sign, source, text)
        for source, text in segments
        for rank, sign in enumerate(_signs())
        if sign.pattern.match(text)
    ]
    if not found:
        return Life()
    first = min(found, key=lambda each: each[0])
    evidence = tuple(
        Evidence(field="action", source=source, value=text, chosen=sign.action == first[1].action)
        for _, sign, source, text in found
    )
    return Life(first[1].action, first[1].status, evidence)


def version_in(segment: str) -> str | None:
    """The segment, if all of it is a version ("1st Ld-Writethru")."""
    return segment if _VERSION.fullmatch(segment) else None


def correction_in(evidence: Evidence) -> str | None:
    """What was corrected, where the words that told of a correction say so."""
    found = _CORRECTED.match(evidence.value)
    return evidence.value[found.end() :].strip() or None if found else None


@cache
def _signs() -> tuple[_Sign, ...]:
    rows = table("story_life")["sign"]
    return tuple(_Sign(re.compile(row["pattern"]), row["action"], row.get("status")) for row in rows)
