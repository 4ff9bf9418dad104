"""What was taken out of the story, and why."""

from enum import StrEnum
from typing import Any

from attrs import Attribute, field, frozen

from newsparse.model.span import Region


class Action(StrEnum):
    """What became of the text: gone, turned into typed data, or found to be a repeat."""

    DROP = "drop"
    LIFT = "lift"
    COLLAPSE = "collapse"


class Family(StrEnum):
    """What sort of boilerplate it was; the families of `docs/explanation/boilerplate.md`."""

    CONTINUATION = "continuation"
    ADVERTISING = "advertising"
    RELATED = "related"
    REPEAT = "repeat"
    PULL_QUOTE = "pull-quote"
    PROMOTION = "promotion"
    AFFILIATE = "affiliate"
    CONTACT = "contact"
    CAPTION = "caption"
    CREDIT = "credit"
    GALLERY = "gallery"
    BYLINE = "byline"
    BIOGRAPHY = "biography"
    CONTRIBUTORS = "contributors"
    ORIGIN = "origin"
    RIGHTS = "rights"
    CORRECTION = "correction"
    NOTE = "note"
    DATELINE = "dateline"
    WIRE_HEADER = "wire-header"
    ADVISORY = "advisory"
    STORY_STATE = "story-state"
    END_MARK = "end-mark"
    HUB = "hub"
    TIMESTAMP = "timestamp"
    EMBED = "embed"
    COMMENTS = "comments"
    INTERFACE = "interface"
    PAYWALL = "paywall"
    FURNITURE = "furniture"


def a_probability(_: Any, attribute: "Attribute[float]", value: float) -> None:
    """A validator: the value lies between 0 and 1. Raises ValueError."""
    if not 0.0 <= value <= 1.0:
        message = f"{attribute.name} lies between 0 and 1, not at {value}"
        raise ValueError(message)


@frozen(kw_only=True)
class Cut:
    """One stretch of a block that is not part of the story.

    `where`         the stretch; `text` is what stands there
    `rule`          who says so: a rule's name, or `name/id` for one rule of a pack
    `reason`        for a person to read
    `confidence`    measured precision of the rule, 0 to 1
    `duplicate_of`  for a repeat: where the text stands first
    """

    where: Region
    text: str
    rule: str
    family: Family
    action: Action = Action.DROP
    reason: str = ""
    confidence: float = field(default=1.0, validator=a_probability)
    duplicate_of: Region | None = None
