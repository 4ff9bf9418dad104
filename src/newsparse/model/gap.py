"""Text that was lost before it reached us. It is reported, never repaired."""

from enum import StrEnum

from attrs import field, frozen

from newsparse.model.cut import a_probability
from newsparse.model.span import Span


class GapKind(StrEnum):
    """What was probably lost: a link's text, a truncated end, or not told."""

    LINK = "link"
    TRUNCATION = "truncation"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Gap:
    """A place in `article.text` where something is missing.

    `span` is empty or covers the white space or empty brackets that are left; `text` what stands there; `cues` name
    the evidence.
    """

    span: Span
    text: str
    kind: GapKind = GapKind.LINK
    cues: tuple[str, ...] = ()
    confidence: float = field(default=1.0, validator=a_probability)
