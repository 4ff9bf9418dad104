"""Speech without quotation marks where the verb stands second: `S sagte, dass C`, `C, so S`, `laut S C`."""

from collections.abc import Iterator

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.complements import content_end
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.indirect import Reported
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.frames import frame_at
from newsparse.extraction.quotes.verb_second.sources import source_at
from newsparse.extraction.quotes.verb_second.subjects import subject_at
from newsparse.extraction.quotes.verb_second.verbs import is_reported

_TELLING = lx.SPEECH | lx.THOUGHT
_ASIDES = frozenset((",", "–", "—", "-"))


def reported(tokens: Tokens, sentence: Range, used: set[int]) -> Iterator[Reported]:
    """The indirect speech of a sentence, the outermost only; what is denied is left out."""
    end = content_end(tokens, sentence)
    found = _sourced(tokens, sentence, end) or _closing(tokens, sentence, end) or _leading(tokens, sentence, end)
    if found is not None and not found.frame.negated and found.frame.cue not in used:
        yield found


def _sourced(tokens: Tokens, sentence: Range, end: int) -> Reported | None:
    """`Laut S C`, `C, so S`, `nach Angaben von S C`."""
    small = tokens.small
    words = small.according | small.after_nouns | small.postposed | small.so
    for at in range(sentence.start, end):
        frame = source_at(tokens, at, sentence) if tokens.low[at] in words else None
        if frame is None or frame.subject is None:
            continue
        first, last = min(frame.cue, frame.subject.start), max(frame.end, frame.subject.end)
        pieces = (_bare(tokens, sentence.start, first), _bare(tokens, min(last, end), end))
        kept = tuple(piece for piece in pieces if piece.size > 1)
        if kept:
            return Reported(kept, frame, "indirect-according")
    return None


def _bare(tokens: Tokens, start: int, end: int) -> Range:
    while start < end and tokens.words[start] in _ASIDES:
        start += 1
    while end > start and tokens.words[end - 1] in _ASIDES:
        end -= 1
    return Range(start, end)


def _closing(tokens: Tokens, sentence: Range, end: int) -> Reported | None:
    """`C, sagte S`, `C, wie S mitteilte`."""
    for comma in range(end - 2, sentence.start + 1, -1):
        if tokens.words[comma] != ",":
            continue
        bits = tokens.bits[comma + 1]
        frame: Frame | None = None
        if bits & lx.SPEECH and bits & (lx.PAST | lx.THIRD) and not bits & lx.CAPITAL:
            subject = subject_at(tokens, Range(comma + 1, sentence.end), comma + 1)
            frame = Frame(comma + 1, comma + 2, subject, "inverted") if subject else None
        elif tokens.low[comma + 1] in tokens.small.like:
            cue = next((at for at in range(end - 1, comma + 1, -1) if tokens.bits[at] & lx.SPEECH), None)
            frame = frame_at(tokens, sentence, cue) if cue is not None else None
        if frame is not None and frame.subject is not None:
            return Reported((Range(sentence.start, comma),), frame, "indirect-closing")
    return None


def _leading(tokens: Tokens, sentence: Range, end: int) -> Reported | None:
    """`S sagte, dass C`, `S sagte, er sei C`, `Wie S berichtet, C`."""
    small = tokens.small
    for at in range(sentence.start, end):
        bits = tokens.bits[at]
        if not bits & _TELLING or bits & lx.CAPITAL:
            continue
        comma = next((i for i in range(at + 1, end - 2) if tokens.words[i] == ","), None)
        if comma is None:
            return None
        first = tokens.low[sentence.start] in small.like
        clause = first or tokens.low[comma + 1] in small.that or _is_reported(tokens, comma + 1, end)
        frame = frame_at(tokens, sentence, at) if clause else None
        if frame is not None and frame.subject is not None:
            rule = "indirect-as" if first else "indirect-leading" if bits & lx.SPEECH else "indirect-thought"
            return Reported((Range(comma + 1, end),), frame, rule)
    return None


def _is_reported(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a verb in the form of reported speech stands there."""
    return any(is_reported(tokens, at) for at in range(start, end))
