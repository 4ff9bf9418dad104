"""The four things a plugin can be. Each is an object of any class that has these attributes and methods."""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum, StrEnum
from typing import Protocol, runtime_checkable

from attrs import frozen

from newsparse.errors import NewsparseError
from newsparse.model.article import Article
from newsparse.model.concept import Agency
from newsparse.model.cut import Cut
from newsparse.model.dateline import Dateline
from newsparse.model.event import Event
from newsparse.model.gap import Gap
from newsparse.model.limits import Limits
from newsparse.model.media import Media
from newsparse.model.note import Author, Byline, Correction, Credit, Note, RelatedLink, Rights
from newsparse.model.person import Person
from newsparse.model.problem import Problem
from newsparse.model.quote import Quote
from newsparse.model.source import Source
from newsparse.model.timestamp import Stated
from newsparse.model.timex import DateExpression

#: What can be found in an article's text.
Annotation = Quote | Event | DateExpression | Person | Gap | Problem

#: What a cut piece can mean. `lifted_from` names the cuts it was read from.
Lifted = Dateline | Media | Byline | Author | Credit | Note | Correction | Rights | Agency | RelatedLink | Stated


class Confidence(IntEnum):
    """How sure a format is that an input is its own.

    Plain text answers `POSSIBLE` to any text; `EXACT` is for a format made for one provider's dialect of another one,
    which answers `SURE` to the same input.
    """

    NO = 0
    POSSIBLE = 1
    LIKELY = 2
    SURE = 3
    EXACT = 4


@runtime_checkable
class InputFormat(Protocol):
    """Reads bytes into articles.

    `name` is a slug ("plain-text"); `media_types` and `suffixes` (".txt") break a tie between two equally sure formats.
    """

    @property
    def name(self) -> str:
        """A slug, unique among its kind."""
        ...

    @property
    def media_types(self) -> tuple[str, ...]:
        """In lower case, without parameters."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """In lower case, with their dot."""
        ...

    def sniff(self, source: Source) -> Confidence:
        """How sure the format is of this input; quick, and without raising."""
        ...

    def read(self, source: Source, limits: Limits) -> Iterable[Article | NewsparseError]:
        """The articles of the source, in order, with all their visible text in `blocks` and nothing cut.

        Raises FormatError or SourceError where it cannot be read, LimitExceededError beyond `limits`; what is odd
        becomes a `Problem` on the article. Where one item of several cannot be read, its error may be given in its
        place, so that those behind it are not lost.
        """
        ...


@runtime_checkable
class CleaningRule(Protocol):
    """Points at what is not the story. It never edits."""

    @property
    def name(self) -> str:
        """A slug, unique among its kind."""
        ...

    def cuts(self, article: Article) -> Iterable[Cut | Lifted]:
        """The stretches to cut, in any order, and what the lifted ones mean.

        Each `Cut.rule` is the rule's `name`, or `name/id`. A lifted value names in `lifted_from` the regions that it
        was read from; it is kept if at least one of them is cut. `article.passages` shows what earlier rules left.
        """
        ...


@runtime_checkable
class Extractor(Protocol):
    """Points at what is in the text: quotations, events, dates, people, gaps."""

    @property
    def name(self) -> str:
        """A slug, unique among its kind."""
        ...

    def find(self, article: Article) -> Iterable[Annotation]:
        """What is found, in any order. The article holds what the recipe's earlier extractors found."""
        ...


class LossKind(StrEnum):
    """How much of a field is lost: all of it, some of it, or no more than the words that it was told in."""

    DROPPED = "dropped"
    CHANGED = "changed"
    REWORDED = "reworded"


@frozen(kw_only=True)
class Loss:
    """Something that an output format could not carry: a field of the article `article`, and why.

    What is `REWORDED` says the same: a moment in the format's own spelling, a value without its place in the text.
    """

    article: str
    field: str
    reason: str
    kind: LossKind = LossKind.DROPPED


#: Called by a serializer once for each loss.
Report = Callable[[Loss], None]


@runtime_checkable
class Serializer(Protocol):
    """Turns articles into bytes."""

    @property
    def name(self) -> str:
        """A slug, unique among its kind."""
        ...

    @property
    def media_type(self) -> str:
        """What the bytes are sent as."""
        ...

    @property
    def suffix(self) -> str:
        """What a file of it ends in, with its dot."""
        ...

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The bytes; `report` is called for everything that the format cannot carry."""
        ...
