"""Sieves that look behind a quotation: `“…,” said S`, `“…,” S said`, `… “…” …, S said`."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, is_verb, names_speaker
from newsparse.extraction.quotes.frames import Frame, according_at, frame_at, inverted_at
from newsparse.extraction.quotes.places import FRAGMENT, Found, Place
from newsparse.extraction.quotes.tokens import Tokens

_REACH = 34
#: Words of saying that end a sentence stand at most so far before its end.
LATE = 12


def after_verb_first(place: Place) -> Found | None:
    """`“…,” said S`."""
    start = _behind(place)
    if start is None:
        return None
    frame = inverted_at(place.tokens, start, place.sentence.end)
    return Found("after-vs", frame) if frame else None


def after_according(place: Place) -> Found | None:
    """`“…,” according to S`."""
    start = place.index + 1
    if place.after == ",":
        start += 1
    frame = according_at(place.tokens, start, place.sentence.end)
    return Found("after-according", frame) if frame else None


def after_subject_first(place: Place) -> Found | None:
    """`“…,” S said`."""
    start = _behind(place)
    if start is None:
        return None
    frame = _next_frame(place.tokens, Range(start, place.sentence.end))
    if frame is None or not (place.opens or _tells_of(place, frame)):
        return None
    return Found("after-sv", frame)


def _tells_of(place: Place, frame: Frame) -> bool:
    """Whether a frame behind a part of a clause says no more: `… “a gift,” Smith said`, not `…, Smith said that`."""
    tokens, end = place.tokens, place.sentence.end
    if place.words >= FRAGMENT:
        return True
    return bool(tokens.bits[frame.cue] & lx.SPEECH) and not _has_object(tokens, frame, end)


def _behind(place: Place) -> int | None:
    """Where words that say who spoke could begin after the quotation; None where its end speaks against it."""
    tokens, start = place.tokens, place.index + 1
    if start >= place.sentence.end:
        return None
    if tokens.words[start] in (",", "—", "–", "--", "-"):
        if place.last not in ",?!—–-." and not (tokens.words[start] == "," and place.opens):
            return None
        start += 1
    elif place.last not in ",?!—–-" and not (place.opens and names_speaker(tokens, start)):
        return None
    return start if start < place.sentence.end else None


def _next_frame(tokens: Tokens, stretch: Range) -> Frame | None:
    """The first frame of saying in a stretch, whose subject opens the stretch."""
    start = stretch.start
    if tokens.bits[start] & lx.COORDINATOR and tokens.low[start] not in tokens.small.as_so:
        return None
    if tokens.bits[start] & lx.SUBORDINATOR:
        start += 1
    for at in range(start + 1, min(stretch.end, start + _REACH)):
        bits = tokens.bits[at]
        if bits & lx.QUOTED or tokens.words[at] in (";", ":", "."):
            return None
        if not bits & (lx.SAYING | lx.ED) or tokens.bits[at - 1] & lx.RELATIVE:
            continue
        if bits & lx.ING and tokens.low[at - 1] not in tokens.small.like:
            continue
        frame = frame_at(tokens, Range(start, stretch.end), at)
        if frame is None or frame.subject is None or frame.shape not in ("finite", "infinitive", "participle"):
            continue
        if _opens(tokens, start, frame.subject):
            return frame
    return None


def _opens(tokens: Tokens, start: int, subject: Range) -> bool:
    """Whether no other clause stands between the start and the subject."""
    return not any(is_verb(tokens, at) for at in range(start, subject.start))


def tail(place: Place) -> Found | None:
    """`… “…” …, S said.`, with the words of saying at the sentence's end."""
    tokens, end = place.tokens, place.sentence.end
    for comma in range(end - 2, max(place.index, end - _REACH), -1):
        if tokens.words[comma] != ",":
            continue
        frame = according_at(tokens, comma + 1, end) or inverted_at(tokens, comma + 1, end)
        if frame is None:
            frame = closing_frame(tokens, Range(comma + 1, end))
        if frame is not None and frame.subject is not None and nothing_follows(tokens, frame, end):
            return Found("tail", frame)
    return None


def closing_frame(tokens: Tokens, stretch: Range) -> Frame | None:
    """The frame that is all of a stretch: `S said on Monday`."""
    frame = _next_frame(tokens, stretch)
    if frame is None or not tokens.bits[frame.cue] & lx.SPEECH:
        return None
    subject = frame.subject
    if subject is None or subject.start != stretch.start or _has_object(tokens, frame, stretch.end):
        return None
    return (
        frame
        if not any(is_verb(tokens, i) and not tokens.bits[i] & lx.AUXILIARY for i in range(subject.end, frame.cue))
        else None
    )


def _has_object(tokens: Tokens, frame: Frame, end: int) -> bool:
    """Whether a thing follows the verb, so that it is what is said: `he proposed a ban`."""
    at = frame.end
    if at >= end or tokens.low[frame.cue] in tokens.small.told:
        return False
    adverbial = lx.PUNCTUATION | lx.TIME | lx.LY | lx.ADVERB | lx.PREPOSITION | lx.ING | lx.SUBORDINATOR
    return not tokens.bits[at] & adverbial and tokens.low[at] not in tokens.small.late


def nothing_follows(tokens: Tokens, frame: Frame, end: int) -> bool:
    """Whether the frame ends its sentence but for a time, a place, an addressee."""
    assert frame.subject is not None  # noqa: S101 - the caller looked
    at = max(frame.end, frame.subject.end)
    if at < end and tokens.bits[at] & lx.SUBORDINATOR:
        return False
    return end - at < LATE and not any(is_verb(tokens, i) or tokens.bits[i] & lx.QUOTED for i in range(at, end))
