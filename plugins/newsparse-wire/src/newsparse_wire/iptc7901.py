"""Reading IPTC 7901, the wire format of European agencies (IPTC 7901, 1979), as dpa and ats send it."""

import re
from collections.abc import Iterable
from hashlib import sha256

from attrs import frozen

from newsparse.contracts import (
    Article,
    BlockKind,
    Concept,
    Confidence,
    Correction,
    Extra,
    Limits,
    Note,
    NoteKind,
    Problem,
    ProblemCode,
    Source,
)
from newsparse.errors import FormatError, NewsparseError
from newsparse_wire.agencies import sender_of
from newsparse_wire.framing import Frame, frames
from newsparse_wire.iptc7901_heading import ADDRESS, Heading, heading_of
from newsparse_wire.iptc7901_story import Story
from newsparse_wire.lines import lines_around, lines_of
from newsparse_wire.moments import filed
from newsparse_wire.story_life import Life, correction_in, life_of
from newsparse_wire.transcript import Transcript, transcribe

NAME = "iptc-7901"
CATEGORY = "iptc-7901:category"
_BEGIN = re.compile(
    rb"(?:\xef\xbb\xbf)?[\x00-\x20\x7f]{0,200}[A-Za-z]{1,6}[0-9]{2,5} [0-9] (?:[A-Za-z]{1,3}|-)"
    rb" [0-9]{1,5} [^\r\n]{2,40}"
)
_HEADING_LINES = 1
_SAMPLE = 300


@frozen
class Iptc7901:
    """Reads messages of IPTC 7901: one article for each, and an error in the place of one that is none.

    Every character of a message stands in its blocks; the lines of its heading, head and trailer and the notes behind
    the story are labels there, no part of the story, and what they say stands in typed fields too. A byline and a
    dateline stay in the text, for rules to lift.
    """

    name: str = NAME
    media_types: tuple[str, ...] = ("text/x-iptc-7901",)
    suffixes: tuple[str, ...] = (".iptc7901", ".7901")

    def sniff(self, source: Source) -> Confidence:
        """SURE where a message begins as the standard says, LIKELY where only its SOH is missing."""
        found = _BEGIN.match(source.data[:_SAMPLE])
        text = source.data[:_SAMPLE].decode("latin-1").removeprefix("\xef\xbb\xbf")
        if not found or heading_of(text.lstrip("".join(map(chr, (*range(33), 127))))) is None:
            return Confidence.NO
        return Confidence.SURE if b"\x01" in found.group() else Confidence.LIKELY

    def read(self, source: Source, limits: Limits) -> Iterable[Article | NewsparseError]:
        """The articles of a transmission, in order. Without a declared encoding, 8-bit text is read as windows-1252."""
        transcript = transcribe(source)
        for frame in frames(transcript.text, ADDRESS, _HEADING_LINES):
            heading = heading_of(transcript.text[frame.head : frame.stx].lstrip("\x7f\r\n\ufeff "))
            if heading is None:
                message = "a message begins with its source and number, a priority, a category and its length in words"
                yield FormatError(message, format=NAME, position=frame.soh, text=source.text)
            else:
                yield _article(transcript, frame, heading, limits)


def _article(transcript: Transcript, frame: Frame, heading: Heading, limits: Limits) -> Article:
    story = Story(transcript, heading.agency)
    for line in lines_around(transcript, frame.begin, frame.soh, frame.stx):
        story.label(line)
    story.tell(list(lines_of(transcript, frame.body, frame.etx)))
    for line in lines_around(transcript, frame.tail, frame.stop, frame.end):
        story.label(line)
    limits.check("max_blocks", len(story.blocks))
    slug_lines = lines_of(transcript, _after_heading(transcript.text, frame), frame.stx)
    slug = " ".join(transcript.words(line.span) for line in slug_lines)
    return _told(transcript, frame, heading, story, slug)


def _after_heading(text: str, frame: Frame) -> int:
    """Where the line after the heading begins."""
    begin = frame.head
    while begin < frame.stx and text[begin] in "\x7f\r\n\ufeff ":
        begin += 1
    end = text.find("\n", begin, frame.stx)
    return frame.stx if end < 0 else end


def _told(transcript: Transcript, frame: Frame, heading: Heading, story: Story, slug: str) -> Article:
    source = transcript.source
    life = _life(story)
    moment = filed(transcript.text[frame.tail : frame.stop])
    sender = sender_of(heading.agency) if heading.agency else None
    told = any(block.kind is not BlockKind.LABEL for block in story.blocks)
    empty = () if told else (Problem(code=ProblemCode.EMPTY, message="the message has no story"),)
    return Article(
        blocks=tuple(story.blocks),
        id=f"sha256:{sha256(transcript.text[frame.begin : frame.end].encode()).hexdigest()}",
        version=story.version,
        status=life.status,
        action=life.action,
        url=source.url,
        headline=story.headline,
        slugline=slug.removesuffix("/").strip() or None,
        agency=sender.agency if sender else None,
        published=moment.in_zone(source.time_zone) if moment else source.timestamp,
        language=source.language,
        keywords=keywords_in(slug) if slug.endswith("/") else (),
        subjects=(Concept(scheme=CATEGORY, code=heading.category),) if heading.category else (),
        priority=heading.priority,
        corrections=tuple(Correction(text=words) for words in map(correction_in, life.evidence) if words),
        notes=tuple(_note(section) for section in story.tail),
        extra=tuple(_extra(heading, story, signed=sender is not None)),
        evidence=life.evidence,
        problems=(*transcript.problems, *empty),
        provenance=source.provenance(NAME),
    )


def keywords_in(slug: str) -> tuple[str, ...]:
    """The keywords of a slug, which slashes part; it ends in one where it is made of keywords."""
    return tuple(part.strip() for part in slug.split("/") if part.strip())


def _life(story: Story) -> Life:
    segments = [("heading", words) for words in (story.version, *story.marks, story.headline) if words]
    return life_of([*segments, *(("note", line) for section in story.tail for line in section[:3])])


def _note(section: list[str]) -> Note:
    contact = any("Contact" in line or "Kontakt" in line or "Tel:" in line for line in section)
    return Note(kind=NoteKind.CONTACT if contact else NoteKind.EDITOR, text="\n".join(section), public=False)


def _extra(heading: Heading, story: Story, *, signed: bool) -> Iterable[Extra]:
    """What the heading says for which an article has no field."""
    told = {
        "source": heading.source,
        "number": heading.number,
        "options": heading.options,
        "agency": None if signed else heading.agency,
        "agency-number": heading.agency_number,
        "mark": " ".join(mark for mark in story.marks if life_of([("heading", mark)]).action is None) or None,
    }
    return (Extra(key=f"iptc-7901:{key}", value=value) for key, value in told.items() if value is not None)
