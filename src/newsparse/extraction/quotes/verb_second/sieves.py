"""Who says a quoted stretch, where the verb stands second: sieves in order, the surest first."""

from collections.abc import Callable

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.places import Found, Place
from newsparse.extraction.quotes.verb_second.frames import as_said, frame_at, is_last
from newsparse.extraction.quotes.verb_second.phrases import phrase_from
from newsparse.extraction.quotes.verb_second.sources import first_source, instead_of_it, source_at
from newsparse.extraction.quotes.verb_second.subjects import main_subject, subject_at
from newsparse.extraction.quotes.verb_second.verbs import is_finite, is_reported

_REACH = 40
_NEAR = 4


def attributed(place: Place) -> Found | None:
    """The first answer of the sieves of the sentence, or None."""
    for sieve in _SIEVES:
        found = sieve(place)
        if found is not None:
            return found
    return None


def _after(place: Place) -> Found | None:
    """`„…“, sagte S`, `„…“, so S`, `„…“, wird S zitiert`, `„…“ laut S`."""
    tokens, at = place.tokens, place.index + 1
    if at < place.sentence.end and tokens.words[at] in (",", "–", "—", "-"):
        at += 1
    if at >= place.sentence.end:
        return None
    source = source_at(tokens, at, place.sentence)
    if source is not None:
        return Found("after-according", source)
    return _verb_behind(place, at)


def _verb_behind(place: Place, at: int) -> Found | None:
    tokens, bits = place.tokens, place.tokens.bits[at]
    if not is_finite(tokens, at):
        return None
    rest = Range(at, place.sentence.end)
    if bits & lx.AUXILIARY:
        cue = next((i for i in range(at + 1, min(rest.end, at + _REACH)) if tokens.bits[i] & lx.SAYING), None)
        frame = frame_at(tokens, rest, cue) if cue is not None and (place.opens or place.before == ":") else None
        return Found("after-vs", frame) if frame and frame.subject else None
    if not bits & lx.SAYING and not (place.opens and tokens.words[at - 1] == ","):
        return None
    frame = frame_at(tokens, rest, at) if bits & lx.SAYING else None
    subject = frame.subject if frame is not None else subject_at(tokens, rest, at)
    if subject is not None:
        subject = instead_of_it(place.tokens, subject, rest)
    return Found("after-vs", Frame(at, at + 1, subject, "inverted")) if subject is not None else None


def _colon(place: Place) -> Found | None:
    """`S sagte: „…“`, and any sentence about S that ends with a colon."""
    if place.before != ":":
        return None
    tokens, lead = place.tokens, Range(place.sentence.start, place.index - 1)
    cues = [at for at in range(lead.end - 1, lead.start - 1, -1) if tokens.bits[at] & lx.SAYING]
    for at in sorted(cues, key=lambda at: is_last(tokens, lead, at) and at < lead.end - 1):
        frame = frame_at(tokens, lead, at)
        if frame is not None and frame.subject is not None:
            subject = instead_of_it(place.tokens, frame.subject, lead)
            if subject is not None:
                return Found("before-sv", frame._replace(subject=subject))
    source = first_source(tokens, lead.start, lead.end, lead)
    if source is not None:
        return Found("before-according", source)
    subject = main_subject(tokens, lead) or phrase_from(tokens, lead.start, lead.end)
    return Found("before-generic", Frame(lead.end, lead.end + 1, subject, "label")) if subject else None


def _tail(place: Place) -> Found | None:
    """`… „…“ …, sagte S.`: the words of saying at the sentence's end."""
    tokens, end = place.tokens, place.sentence.end
    for comma in range(end - 2, max(place.index, end - _REACH), -1):
        if tokens.words[comma] not in (",", "–", "—") or tokens.bits[comma + 1] & lx.QUOTED:
            continue
        source = source_at(tokens, comma + 1, place.sentence)
        if source is not None:
            return Found("tail", source)
        bits = tokens.bits[comma + 1]
        if bits & lx.SAYING and bits & (lx.PAST | lx.THIRD):
            frame = frame_at(tokens, Range(comma + 1, end), comma + 1)
            subject = (
                instead_of_it(place.tokens, frame.subject, Range(comma + 1, end)) if frame and frame.subject else None
            )
            if frame is not None and subject is not None:
                return Found("tail", frame._replace(subject=subject))
    return None


def _as_said(place: Place) -> Found | None:
    """`Wie S mitteilte, … „…“`."""
    tokens, start = place.tokens, place.sentence.start
    while start < place.index and tokens.low[start] in tokens.small.focus:
        start += 1
    if tokens.low[start] not in tokens.small.like:
        return None
    frame = as_said(tokens, Range(place.sentence.start, place.index), start)
    return Found("before-sv-far", frame) if frame is not None else None


def _for(place: Place) -> Found | None:
    """`Für S ist das „…“`."""
    tokens, start = place.tokens, place.sentence.start
    if tokens.low[start] not in tokens.small.for_ or start >= place.index:
        return None
    phrase = phrase_from(tokens, start + 1, place.index)
    if phrase is None or phrase.end >= place.index or tokens.low[phrase.end] not in tokens.small.is_:
        return None
    return Found("before-according", Frame(start, start + 1, phrase, "according"))


def _before(place: Place) -> Found | None:
    """The nearest words of saying before the quotation, in its sentence."""
    tokens, start = place.tokens, place.sentence.start
    sourcing = tokens.small.according | tokens.small.after_nouns
    for at in range(place.index - 1, max(start, place.index - _REACH) - 1, -1):
        if tokens.words[at] == ";":
            break
        if tokens.low[at] in sourcing:
            source = source_at(tokens, at, Range(start, place.index + 1))
            if source is not None:
                return Found("before-according", source)
        if not tokens.bits[at] & lx.SAYING:
            continue
        frame = frame_at(tokens, place.sentence, at)
        if frame is None or frame.subject is None or frame.subject.start == place.index:
            continue
        subject = instead_of_it(place.tokens, frame.subject, Range(start, place.index))
        if subject is not None:
            frame = frame._replace(subject=subject)
            return Found("before-sv" if place.index - at <= _NEAR else "before-sv-far", frame)
    return None


def _according(place: Place) -> Found | None:
    """`laut S`, `nach Angaben von S`, `S zufolge` anywhere in the sentence."""
    source = first_source(place.tokens, place.sentence.start, place.sentence.end, place.sentence)
    return Found("before-according", source) if source else None


def _lead(place: Place) -> Found | None:
    """`S schloss sich an: Das sei „…“`: who a sentence is about whose colon leads to a clause with the quotation."""
    tokens, start = place.tokens, place.sentence.start
    colon = next((at for at in range(place.index - 1, start + 1, -1) if tokens.words[at] == ":"), None)
    if colon is None or not any(is_reported(tokens, at) for at in place.near if at > colon):
        return None
    subject = main_subject(tokens, Range(start, colon))
    if subject is None:
        return None
    return Found("before-generic", Frame(colon, colon + 1, subject, "label"))


def _later(place: Place) -> Found | None:
    """Words of saying behind the quotation: `als „…“ bezeichnete`, `„…“ nannte S das`."""
    tokens = place.tokens
    for at in range(place.index + 1, min(place.sentence.end, place.index + _REACH)):
        if tokens.words[at] in (";", ":"):
            break
        if tokens.bits[at] & lx.SAYING:
            frame = frame_at(tokens, place.sentence, at)
            if frame is None or frame.subject is None:
                continue
            subject = instead_of_it(tokens, frame.subject, place.sentence)
            return Found("after-sv", frame._replace(subject=subject)) if subject is not None else None
    return None


_SIEVES: tuple[Callable[[Place], Found | None], ...] = (
    *(_after, _colon, _for, _as_said, _before, _tail, _according, _lead, _later),
)
