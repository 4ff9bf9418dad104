"""What was said."""

from enum import StrEnum
from typing import Any

from attrs import Attribute, field, frozen

from newsparse.model.cut import a_probability
from newsparse.model.person import Mention, Speaker
from newsparse.model.span import Span


class QuoteKind(StrEnum):
    """How it is quoted. Scare quotes and titles are told apart so that they can be left out."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"
    SCARE = "scare"
    TITLE = "title"


class Medium(StrEnum):
    """Through what it was said, where the text tells."""

    SOCIAL = "social"
    STATEMENT = "statement"
    INTERVIEW = "interview"
    BROADCAST = "broadcast"
    NEWS_CONFERENCE = "news-conference"
    WRITING = "writing"
    COURT = "court"
    REPORTERS = "reporters"


def _some(_: "Quote", __: "Attribute[tuple[Span, ...]]", spans: Any) -> None:
    if not spans:
        message = "a quote has at least one piece"
        raise ValueError(message)


@frozen(kw_only=True)
class Quote:
    """One quotation.

    `spans`       its pieces in `article.text`, in order, without the marks: `"…," he said, "…"` has two
    `text`        the pieces, joined by a space
    `speaker`     who says it; None where the text does not tell
    `cue`         the words that say so ("said", "according to")
    `medium`      and `platform`, as in a post on X; `addressee` as in "told reporters"
    `content`     of a partial quotation: the whole clause that is reported, in marks and without
    `nested`      quotations within it, as spans
    `continued`   whether it goes on from the paragraph before
    `damaged`     whether text was lost within its sentence
    `rule`        which sieve attributed it
    """

    text: str
    spans: tuple[Span, ...] = field(validator=_some)
    kind: QuoteKind
    speaker: Speaker | None = None
    cue: Span | None = None
    addressee: Mention | None = None
    medium: Medium | None = None
    platform: str | None = None
    content: Span | None = None
    nested: tuple[Span, ...] = ()
    continued: bool = False
    damaged: bool = False
    confidence: float = field(default=1.0, validator=a_probability)
    rule: str = ""

    @property
    def span(self) -> Span:
        """From the first piece's start to the last one's end."""
        return Span(self.spans[0].start, self.spans[-1].end)
