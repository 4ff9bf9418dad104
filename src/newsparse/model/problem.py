"""What went wrong without stopping the work."""

from enum import StrEnum

from attrs import frozen

from newsparse.model.span import Span


class Stage(StrEnum):
    """Which verb met the problem. It also says what a problem's span counts in (see `Problem`)."""

    READ = "read"
    CLEAN = "clean"
    EXTRACT = "extract"


class ProblemCode(StrEnum):
    """The closed list of problems; each is explained in `docs/reference/problems.md`."""

    ENCODING_UNKNOWN = "encoding-unknown"
    ENCODING_CONTRADICTED = "encoding-contradicted"
    ENCODING_GUESSED = "encoding-guessed"
    REPLACED_CHARACTERS = "replaced-characters"
    EMPTY = "empty"
    UNKNOWN_FIELD = "unknown-field"
    BAD_VALUE = "bad-value"
    MISSING_VALUE = "missing-value"
    BROKEN_MARKUP = "broken-markup"
    TRUNCATED = "truncated"
    CUTS_LIMITED = "cuts-limited"
    UNCLOSED_QUOTATION = "unclosed-quotation"
    OTHER = "other"


@frozen(kw_only=True)
class Problem:
    """Something that a careful reader of the data should know.

    `span` counts in the decoded source for problems of reading, and in `article.text` for later ones.
    """

    code: ProblemCode
    message: str
    stage: Stage = Stage.READ
    span: Span | None = None
