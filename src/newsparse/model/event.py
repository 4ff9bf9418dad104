"""What happened: who did what to whom, when, where, by whose word."""

from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from newsparse.model.cut import a_probability
from newsparse.model.quote import Medium
from newsparse.model.span import Span
from newsparse.model.timex import Basis, Interval, Modifier


class ParticipantRole(StrEnum):
    """What part one plays in an event."""

    AGENT = "agent"
    CO_AGENT = "co-agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    THEME = "theme"
    INSTRUMENT = "instrument"
    TARGET = "target"
    DESTINATION = "destination"


class PlaceRole(StrEnum):
    """How a place bears on an event."""

    AT = "at"
    FROM = "from"
    TO = "to"
    DATELINE = "dateline"


class Polarity(StrEnum):
    """Whether the text says that it happened or that it did not."""

    POSITIVE = "POS"
    NEGATIVE = "NEG"


class Factuality(StrEnum):
    """How sure the text is of it; `PREVENTED` was foiled or called off, which is told without a "not"."""

    ACTUAL = "actual"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CLAIMED = "claimed"
    DENIED = "denied"
    PREVENTED = "prevented"
    GENERIC = "generic"


class Tense(StrEnum):
    """The tense of the trigger."""

    PAST = "past"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


class RelationKind(StrEnum):
    """How one event stands to another, where the text says it."""

    SUBEVENT_OF = "subevent-of"
    SAME_AS = "same-as"
    AFTER = "after"
    BEFORE = "before"
    DURING = "during"


@frozen(kw_only=True)
class Quantity:
    """A number of something: "more than 1,000 political prisoners".

    `value` where it is exact or rounded; `low` and `high` bound a vague one ("tens of thousands"); `parts` is its
    breakdown where the text gives one, and `parts_agree` whether they sum to it.
    """

    span: Span
    text: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    modifier: Modifier | None = None
    unit: str | None = None
    parts: tuple["Quantity", ...] = ()
    parts_agree: bool | None = None


@frozen(kw_only=True)
class Participant:
    """One who takes part; `name` is the article's `Person`, where known; `inferred` if the clause does not name it."""

    role: ParticipantRole
    text: str
    span: Span | None = None
    name: str | None = None
    inferred: bool = False


@frozen(kw_only=True)
class EventPlace:
    """Where it happened; `country` is an ISO 3166-1 code where it is sure."""

    role: PlaceRole
    text: str
    span: Span | None = None
    name: str | None = None
    country: str | None = None


@frozen(kw_only=True)
class Attribution:
    """By whose word; `depth` is 1 for the nearest source, 2 for the one through whom that is known."""

    text: str
    span: Span | None = None
    cue: Span | None = None
    name: str | None = None
    medium: Medium | None = None
    depth: int = 1


@frozen(kw_only=True)
class Relation:
    """A tie to another event of the article, by its `id`."""

    kind: RelationKind
    event: str


@frozen(kw_only=True)
class Event:
    """One event.

    `id`        unique in the article
    `kind`      the code of its type in `scheme` (PLOVER, with newsparse's additions), with `mode` and `context`
    `trigger`   the words that tell it; None where they were lost upstream
    `sentence`  the sentence it stands in
    `when`      the stretch of days, with `when_basis`; None where nothing tells
    `damaged`   whether text was lost within its sentence
    `main`      whether the article is chiefly about it, as the extractor that found it sees it
    """

    id: str
    kind: str
    sentence: Span
    trigger: Span | None = None
    trigger_text: str = ""
    scheme: str = "plover"
    mode: str | None = None
    context: str | None = None
    participants: tuple[Participant, ...] = ()
    when: Interval | None = None
    when_basis: Basis | None = None
    places: tuple[EventPlace, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    factuality: Factuality = Factuality.ACTUAL
    tense: Tense = Tense.NONE
    relations: tuple[Relation, ...] = ()
    damaged: bool = False
    main: bool = False
    confidence: float = field(default=1.0, validator=a_probability)
    rule: str = ""
