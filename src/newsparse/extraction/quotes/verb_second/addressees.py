"""To whom something was said: `sagte Vogt ^der Zeitung`, `^Dem Sender sagte sie`, `gegenüber ^der Presse`."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.phrases import is_oblique, phrase_from
from newsparse.extraction.quotes.verb_second.subjects import names_place, past_small

_PHRASES = 3


def addressed(tokens: Tokens, sentence: Range, frame: Frame) -> Range | None:
    """The phrase that names who was told, behind the words of saying and their subject, or before them."""
    if frame.shape == "none" or frame.end > sentence.end or tokens.low[frame.cue] not in tokens.small.telling:
        return None
    at = max(frame.end, frame.subject.end if frame.shape == "inverted" and frame.subject is not None else 0)
    return _behind(tokens, at, sentence.end) or _before(tokens, sentence.start, frame)


def _behind(tokens: Tokens, at: int, ceiling: int) -> Range | None:
    """Past times and places, a dative or what follows `gegenüber`."""
    for _ in range(_PHRASES):
        at = past_small(tokens, at, ceiling)
        if at >= ceiling:
            return None
        led = bool(tokens.bits[at] & lx.PREPOSITION)
        if led and names_place(tokens, at + 1, ceiling):
            at += 2
            continue
        phrase = phrase_from(tokens, at + led, ceiling)
        if phrase is None:
            return None
        if (tokens.low[at] in tokens.small.addressed) if led else _is_dative(tokens, phrase):
            return phrase
        if not led:
            return None
        at = phrase.end
    return None


def _before(tokens: Tokens, start: int, frame: Frame) -> Range | None:
    """A dative that opens the sentence: `^Der Zeitung sagte sie`."""
    phrase = phrase_from(tokens, start, frame.cue)
    if phrase is None or phrase.end != frame.cue or frame.subject is None or frame.subject.start <= start:
        return None
    return phrase if _is_dative(tokens, phrase) else None


def _is_dative(tokens: Tokens, phrase: Range) -> bool:
    """Whether somebody may be told: `dem Sender`, `der Zeitung`, `den Journalisten`, not `einen Satz`."""
    low = tokens.low[phrase.start]
    if low in tokens.small.dative:
        return True
    plural = low in tokens.small.dative_plural and tokens.low[phrase.end - 1].endswith("n")
    medium = any(tokens.bits[at] & lx.QUOTED for at in range(*phrase))
    return plural or (low in tokens.small.feminine_dative and (medium or is_oblique(tokens, phrase)))
