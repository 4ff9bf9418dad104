"""Reading ANPA 1312, the wire format of American newspapers (1979), as the Associated Press and Kyodo send it."""

import re
from collections.abc import Iterable
from hashlib import sha256

from attrs import frozen

from newsparse.contracts import (
    Article,
    Concept,
    Confidence,
    Correction,
    Extra,
    Limits,
    Name,
    Note,
    NoteKind,
    Problem,
    ProblemCode,
    Source,
    Timestamp,
)
from newsparse.errors import FormatError, NewsparseError
from newsparse_wire.agencies import Sender, sender_of
from newsparse_wire.anpa_heading import ADDRESS, Heading, heading_of
from newsparse_wire.anpa_story import Part, Story
from newsparse_wire.data import table
from newsparse_wire.framing import Frame, frames
from newsparse_wire.lines import lines_around, lines_of
from newsparse_wire.moments import inferred, sent
from newsparse_wire.story_life import correction_in, life_of, version_in
from newsparse_wire.transcript import Transcript, transcribe

NAME = "anpa"
CATEGORY = "anpa-1312:category"
_BEGIN = re.compile(rb"(?:\xef\xbb\xbf)?[\x00-\x20\x7f]{0,200}\x01[A-Za-z] ?[0-9]{3,5}[^\x1f\r\n]{0,24}\x1f")
_SIGN = re.compile(r"([A-Za-z]{2,8})-")
_HEADING_LINES = 2


@frozen
class Anpa:
    """Reads messages of ANPA 1312: one article for each, and an error in the place of one that is none.

    Every character of a message stands in its blocks; the lines of its heading and trailer, notes to editors and the
    like are labels there, no part of the story, and what they say stands in typed fields too. A byline and a dateline
    stay in the text, for rules to lift.
    """

    name: str = NAME
    media_types: tuple[str, ...] = ("text/x-anpa-1312",)
    suffixes: tuple[str, ...] = (".anpa", ".anpa1312")

    def sniff(self, source: Source) -> Confidence:
        """SURE where a message begins as the standard says."""
        return Confidence.SURE if _BEGIN.match(source.data) else Confidence.NO

    def read(self, source: Source, limits: Limits) -> Iterable[Article | NewsparseError]:
        """The articles of a transmission, in order. Without a declared encoding, 8-bit text is read as windows-1252."""
        transcript = transcribe(source)
        for frame in frames(transcript.text, ADDRESS, _HEADING_LINES):
            heading = heading_of(transcript.text[frame.head : frame.stx])
            if heading is None:
                message = "a message begins with SOH, a service letter, a number of four digits and US"
                yield FormatError(message, format=NAME, position=frame.soh, text=source.text)
            else:
                yield _article(transcript, frame, heading, limits)


def _article(transcript: Transcript, frame: Frame, heading: Heading, limits: Limits) -> Article:
    story = Story(transcript, heading.keyword, heading.is_table)
    for line in lines_around(transcript, frame.begin, frame.soh, frame.stx):
        story.label(line)
    story.tell(lines_of(transcript, frame.body, frame.etx))
    trailer = transcript.text[frame.tail : frame.stop]
    for line in lines_around(transcript, frame.tail, frame.stop, frame.end):
        story.label(line)
    limits.check("max_blocks", len(story.blocks))
    return _told(transcript, frame, heading, story, trailer)


def _told(transcript: Transcript, frame: Frame, heading: Heading, story: Story, trailer: str) -> Article:
    source = transcript.source
    slugline, version = _slug(story, heading)
    headlines = [said.words for said in story.said if said.part is Part.HEADLINE]
    notes = [said.words for said in story.said if said.part is Part.NOTE]
    life = life_of(_segments(story, heading))
    sender = _sender(heading, trailer)
    published, doubts = _published(source, heading, trailer, day_first=bool(sender and sender.day_first))
    return Article(
        blocks=tuple(story.blocks),
        id=f"sha256:{sha256(transcript.text[frame.begin : frame.end].encode()).hexdigest()}",
        version=version,
        status=life.status,
        action=life.action,
        url=source.url,
        headline=headlines[0] if headlines else None,
        alternative_headlines=tuple(headlines[1:]),
        slugline=slugline,
        summary=next((said.words for said in story.said if said.part is Part.SUMMARY), None),
        agency=sender.agency if sender else None,
        published=published or source.timestamp,
        language=source.language,
        subjects=_subjects(heading),
        priority=heading.priority,
        notes=tuple(Note(kind=NoteKind.EDITOR, text=words, public=False) for words in notes),
        corrections=tuple(Correction(text=words) for words in map(correction_in, life.evidence) if words),
        extra=tuple(_extra(heading, slugline, published)),
        evidence=life.evidence,
        problems=(*transcript.problems, *doubts, *(_empty() if not story.blocks else ())),
        provenance=source.provenance(NAME),
    )


def _slug(story: Story, heading: Heading) -> tuple[str | None, str | None]:
    """The slug and the version: of the first line of the text, where they are whole, else of the heading."""
    line = next((said.words for said in story.said if said.part is Part.SLUG), None)
    if line is None:
        return heading.keyword, heading.version
    parts = [part.strip() for part in line.split(",")]
    if len(parts) > 1 and (parts[-1].isdecimal() or not parts[-1]):
        parts.pop()
    versions = [part for part in parts[1:] if version_in(part)]
    slug = ", ".join(part for part in parts if part not in versions)
    return slug or heading.keyword, ", ".join(versions) or heading.version


def _segments(story: Story, heading: Heading) -> list[tuple[str, str]]:
    """What may tell of the story's life."""
    segments = [("heading", heading.version)] if heading.version else []
    for said in story.said:
        if said.part is Part.SLUG:
            segments += [("slug", part.strip()) for part in said.words.split(",")[1:]]
        elif said.part in {Part.NOTE, Part.SIGN}:
            segments.append((said.part.value, said.words))
    return segments


def _sender(heading: Heading, trailer: str) -> Sender | None:
    if heading.origin and (sender := sender_of(heading.origin)):
        return sender
    found = _SIGN.search(trailer)
    return sender_of(found.group(1)) if found else None


def _published(
    source: Source, heading: Heading, trailer: str, *, day_first: bool
) -> tuple[Timestamp | None, tuple[Problem, ...]]:
    """When it was sent: by the trailer; else the heading's day, in the year nearest to the day that was given."""
    if moment := sent(trailer, day_first=day_first):
        return moment.in_zone(source.time_zone), ()
    if heading.day is None or source.published is None:
        return None, ()
    near = source.timestamp.date if source.timestamp else source.published
    day = inferred(heading.day, near, day_first=day_first)
    message = f"the year of {heading.day} is not told; taken from the day that was given"
    return day, (Problem(code=ProblemCode.MISSING_VALUE, message=message),) if day else ()


def _subjects(heading: Heading) -> tuple[Concept, ...]:
    if heading.category is None:
        return ()
    name = table("codes")["anpa"]["category"].get(heading.category)
    names = (Name(text=name, language="en"),) if name else ()
    return (Concept(scheme=CATEGORY, code=heading.category, names=names),)


def keyword_of(slugline: str) -> str:
    """The keyword that a slug has in a heading: without spaces, of 24 characters."""
    return "".join(slugline.split())[:24]


def _extra(heading: Heading, slugline: str | None, published: Timestamp | None) -> Iterable[Extra]:
    """What the heading says for which an article has no field."""
    known = (f"{published.date:%m-%d}", f"{published.date:%d-%m}") if published else ()
    keyword = heading.keyword if heading.keyword != keyword_of(slugline or "") else None
    told = {
        "service": heading.service,
        "number": heading.number,
        "origin": heading.origin,
        "selector": heading.selector,
        "keyword": keyword,
        "format": "table" if heading.is_table else None,
        "day": None if heading.day in known else heading.day,
    }
    return (Extra(key=f"anpa:{key}", value=value) for key, value in told.items() if value is not None)


def _empty() -> tuple[Problem, ...]:
    return (Problem(code=ProblemCode.EMPTY, message="the message holds nothing"),)
