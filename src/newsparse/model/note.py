"""Who made the story, and what the desk says about it."""

import datetime as dt
from enum import StrEnum

from attrs import frozen

from newsparse.model.span import Region


@frozen(kw_only=True)
class Author:
    """A person who wrote the story (agencies and desks are never authors).

    `name_raw` is the name as it stood; `role` as in "Political reporter"; `biography` what the page says of them.
    """

    name: str
    name_raw: str | None = None
    role: str | None = None
    contact: str | None = None
    biography: str | None = None
    lifted_from: tuple[Region, ...] = ()


@frozen(kw_only=True)
class Byline:
    """The byline, verbatim."""

    text: str
    lifted_from: tuple[Region, ...] = ()


class CreditKind(StrEnum):
    """What a contributor did."""

    REPORTING = "reporting"
    WRITING = "writing"
    EDITING = "editing"
    CONTRIBUTING = "contributing"
    TRANSLATING = "translating"
    ORIGIN = "origin"


@frozen(kw_only=True)
class Credit:
    """Who else had a hand in it: "X in Y contributed to this report", "Editing by Z", "first published by W"."""

    kind: CreditKind
    text: str
    names: tuple[str, ...] = ()
    place: str | None = None
    organisation: str | None = None
    lifted_from: tuple[Region, ...] = ()


class NoteKind(StrEnum):
    """What a note is about."""

    EDITOR = "editor"
    ADVISORY = "advisory"
    DISCLOSURE = "disclosure"
    STORY_STATE = "story-state"
    CONTENT_WARNING = "content-warning"
    AUTOMATION = "automation"
    CONTACT = "contact"
    EMBED = "embed"
    UPDATED = "updated"
    OTHER = "other"


@frozen(kw_only=True)
class Note:
    """A word from the desk: public ones are for readers, the others for editors only."""

    kind: NoteKind
    text: str
    public: bool = True
    lifted_from: tuple[Region, ...] = ()


@frozen(kw_only=True)
class Correction:
    """A correction as the publisher words it; `date` where it gives one."""

    text: str
    date: dt.date | None = None
    lifted_from: tuple[Region, ...] = ()


@frozen(kw_only=True)
class Rights:
    """A copyright line or terms of use; `holder` and `year` where the text names them."""

    text: str
    holder: str | None = None
    year: int | None = None
    lifted_from: tuple[Region, ...] = ()


@frozen(kw_only=True)
class RelatedLink:
    """Another story that the page points to."""

    text: str
    url: str | None = None
    lifted_from: tuple[Region, ...] = ()
