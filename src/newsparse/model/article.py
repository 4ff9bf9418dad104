"""The one value that flows through newsparse."""

from contextlib import suppress
from functools import cache, cached_property

import attrs
from attrs import frozen

from newsparse.model import checks
from newsparse.model.block import Block
from newsparse.model.concept import Agency, Concept, Extra
from newsparse.model.cut import Cut
from newsparse.model.dateline import Dateline
from newsparse.model.event import Event
from newsparse.model.evidence import Evidence
from newsparse.model.gap import Gap
from newsparse.model.layout import Layout, Passage, lay_out
from newsparse.model.media import Media
from newsparse.model.note import Author, Byline, Correction, Credit, Note, RelatedLink, Rights
from newsparse.model.person import Person
from newsparse.model.problem import Problem
from newsparse.model.provenance import Provenance
from newsparse.model.quote import Quote
from newsparse.model.span import Region, Span
from newsparse.model.timestamp import Timestamp
from newsparse.model.timex import DateExpression

#: The fields that the text is made of, what is derived from them, and the fields whose spans count in it.
_STANDING = frozenset({"blocks", "cuts"})
_DERIVED = ("layout", "text")
_FOUND = frozenset({"quotes", "events", "dates", "people", "gaps"})


@frozen(kw_only=True)
class Article:
    """A story, as it was read, with what was cut from it and what was found in it.

    `blocks` holds everything that was read and never changes; `cuts` says which stretches of it are not the story;
    `text`, derived from the two, is the story, and the spans of `quotes`, `events`, `dates`, `people` and `gaps`
    count its code points. What a cut piece meant stands in a typed field (`dateline`, `media`, `authors`, ...) whose
    `lifted_from` names where it stood. Only `blocks` is needed: a bare text is an article too.

    Raises ValueError where a cut or an annotation does not say what stands at its place.
    """

    blocks: tuple[Block, ...] = ()
    cuts: tuple[Cut, ...] = ()

    id: str = ""
    version: str | None = None
    status: str | None = None
    action: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    publisher: str | None = None

    headline: str | None = None
    alternative_headlines: tuple[str, ...] = ()
    slugline: str | None = None
    summary: str | None = None

    byline: Byline | None = None
    authors: tuple[Author, ...] = ()
    dateline: Dateline | None = None
    agency: Agency | None = None
    sources: tuple[Agency, ...] = ()
    credits: tuple[Credit, ...] = ()

    published: Timestamp | None = None
    modified: Timestamp | None = None
    created: Timestamp | None = None
    embargoed_until: Timestamp | None = None
    expires: Timestamp | None = None

    language: str | None = None
    sections: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    subjects: tuple[Concept, ...] = ()
    genres: tuple[Concept, ...] = ()
    places: tuple[Concept, ...] = ()
    people_given: tuple[Concept, ...] = ()
    organisations_given: tuple[Concept, ...] = ()
    urgency: int | None = None
    priority: str | None = None

    media: tuple[Media, ...] = ()
    notes: tuple[Note, ...] = ()
    corrections: tuple[Correction, ...] = ()
    related: tuple[RelatedLink, ...] = ()
    rights: tuple[Rights, ...] = ()
    usage_terms: str | None = None
    free_access: bool | None = None
    extra: tuple[Extra, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    people: tuple[Person, ...] = ()
    gaps: tuple[Gap, ...] = ()
    problems: tuple[Problem, ...] = ()
    provenance: Provenance | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse cuts and annotations that do not say what stands at their place."""
        checks.check_cuts(self.blocks, self.cuts)
        if any(getattr(self, name) for name in _FOUND):
            checks.check_annotations(self)

    @cached_property
    def layout(self) -> Layout:
        """How `text` is made of the blocks."""
        return lay_out(self.blocks, self.cuts)

    @cached_property
    def text(self) -> str:
        """What a reader would call the story: the kept text of body blocks, a blank line between."""
        return self.layout.text()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every stretch of a block that no cut took, in reading order."""
        return self.layout.passages

    @property
    def anchor(self) -> Timestamp | None:
        """What relative dates are reckoned from; never the clock.

        The publication, else the dateline's day, else the last change.
        """
        if self.published is not None:
            return self.published
        if self.dateline is not None and self.dateline.date is not None:
            return Timestamp(date=self.dateline.date, raw=self.dateline.date_text)
        return self.modified

    def regions_of(self, span: Span) -> tuple[Region, ...]:
        """Where in `blocks` a span of `text` stands: one region for each stretch between cuts."""
        return tuple(Region(p.block, Span(begin, end)) for p, begin, end in self.layout.covered(span))

    def origin_of(self, span: Span) -> tuple[Span, ...]:
        """Where in the decoded source a span of `text` stands, across cuts.

        One span for each unbroken stretch; none for blocks whose format cannot tell.
        """
        found = (self.blocks[r.block].origin_of(r.span) for r in self.regions_of(span))
        return tuple(origin for origin in found if origin is not None)

    def person(self, name: str) -> Person | None:
        """The person of that name, or None."""
        return next((person for person in self.people if person.name == name), None)

    def timeline(self) -> tuple[Event, ...]:
        """The events whose time is known, in order of time; of one time, in order of the text."""
        timed = [event for event in self.events if event.when and (event.when.begin or event.when.end)]
        return tuple(sorted(timed, key=_when))

    @property
    def main_event(self) -> Event | None:
        """The event that the article is chiefly about, or None where none is marked so; of several, the first."""
        return next((event for event in self.events if event.main), None)

    def evolve(self, **changes: object) -> "Article":
        """The same article with some fields changed.

        Only what changes is looked at: cuts are checked where they or the blocks are others, annotations where they or
        the text are. Raises ValueError where they do not say what stands at their place, TypeError for unknown fields.
        """
        if type(self) is not Article or not changes.keys() <= _names().keys():
            return attrs.evolve(self, **changes)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        changes = {name: value for name, value in changes.items() if getattr(self, name) is not value}
        return _copied(self, changes) if changes else self


@cache
def _names() -> dict[str, None]:
    """The names of an article's fields, in order."""
    return dict.fromkeys(attribute.name for attribute in attrs.fields(Article))


def _copied(article: Article, changes: dict[str, object]) -> Article:
    """A copy with some fields changed, and checked. What is derived from blocks and cuts goes along if they do."""
    copy: Article = object.__new__(Article)
    for name in _names():
        object.__setattr__(copy, name, changes[name] if name in changes else getattr(article, name))
    if changes.keys() & _STANDING:
        checks.check_cuts(copy.blocks, copy.cuts)
    else:
        _hand_on(article, copy)
    if changes.keys() & (_STANDING | _FOUND) and any(getattr(copy, name) for name in _FOUND):
        checks.check_annotations(copy)
    return copy


def _hand_on(article: Article, copy: Article) -> None:
    """Give a copy with the same blocks and cuts what has been derived from them already."""
    for name in _DERIVED:
        with suppress(AttributeError):
            object.__setattr__(copy, name, object.__getattribute__(article, name))


def _when(event: Event) -> tuple[str, str]:
    assert event.when is not None  # noqa: S101 - the caller keeps only those that have one
    first, last = event.when.begin, event.when.end
    return str(first or last), str(last or first)
