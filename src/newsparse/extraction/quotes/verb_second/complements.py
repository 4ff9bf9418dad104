"""What is said without marks, behind its words of saying: `dass C`, `er sei C`, `C zu tun`."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.complements import content_end
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.subjects import main_verb, relative_end
from newsparse.extraction.quotes.verb_second.verbs import is_finite, is_infinitive, is_reported, saying

_CLAUSES = 4


def complement(tokens: Tokens, frame: Frame, end: int) -> Range | None:
    """The clause behind words of saying that tells what is said, up to `end`; None if there is none."""
    at = max(frame.end, frame.subject.end if frame.subject is not None and frame.shape == "inverted" else 0)
    for _ in range(_CLAUSES):
        comma = next((i for i in range(at, end - 2) if tokens.words[i] in (",", ":")), None)
        if comma is None:
            return None
        if tokens.words[comma] == ":":
            return None
        start = comma + 1
        if _tells(tokens, frame, start, end):
            return Range(start, _stop(tokens, start, end))
        close = relative_end(tokens, comma, end)
        if close is None and (tokens.bits[start] & lx.SUBORDINATOR or tokens.low[start] in tokens.small.aims):
            return None
        at = close if close is not None else start
    return None


def said(tokens: Tokens, sentence: Range, frame: Frame) -> Range | None:
    """The clause behind words of saying, else all that follows them and their subject."""
    end = content_end(tokens, sentence)
    clause = complement(tokens, frame, end)
    if clause is not None:
        return clause
    start = frame.end
    if frame.subject is not None and frame.subject.start >= frame.end:
        start = frame.subject.end
    while start < end and tokens.bits[start] & (lx.ADVERB | lx.PUNCTUATION) and not tokens.bits[start] & lx.PREPOSITION:
        start += 1
    return Range(start, end) if start < end else None


def _tells(tokens: Tokens, frame: Frame, start: int, end: int) -> bool:
    """Whether the clause that begins at `start` is what is said."""
    small, low = tokens.small, tokens.low[start]
    if low in small.that or (low in small.asking and frame.shape != "passive"):
        return True
    if low in small.subordinate:
        return any(is_reported(tokens, at) for at in range(start, end))
    if relative_end(tokens, start - 1, end) is not None:
        return False
    if _is_undertaken(tokens, frame, start, end):
        return True
    verb = main_verb(tokens, Range(start, end))
    if any(is_reported(tokens, at) for at in range(start, end)):
        return True
    return bool(tokens.bits[frame.cue] & lx.BARE) and verb is not None and is_finite(tokens, verb)


def _is_undertaken(tokens: Tokens, frame: Frame, start: int, end: int) -> bool:
    """Whether the clause has an infinitive that the verb takes: `versprach, ^schnell zu helfen`."""
    if tokens.low[frame.cue] not in tokens.small.undertaking or tokens.low[start] in tokens.small.aims:
        return False
    stop = next((at for at in range(start, end) if tokens.words[at] in (",", ":")), end)
    return any(is_infinitive(tokens, at, stop) for at in range(start, stop))


def _stop(tokens: Tokens, start: int, end: int) -> int:
    """Where what is said ends: at a colon that leads to marks, or before another verb of saying: `und fügte hinzu`."""
    for at in range(start + 1, end):
        if tokens.words[at] == ":" and at + 1 < len(tokens.words) and tokens.bits[at + 1] & lx.QUOTED:
            return at
        if tokens.low[at] in tokens.small.joins and at + 1 < end:
            bits = tokens.bits[at + 1]
            if bits & lx.SPEECH and bits & (lx.PAST | lx.THIRD) and saying(tokens, at + 1, end) & lx.SPEECH:
                return at - (tokens.words[at - 1] == ",")
    return end
