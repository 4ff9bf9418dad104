"""Whether a sentence goes on with somebody's words, though nothing in it says whose: `Er ^habe nichts gewusst.`."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.complements import content_end
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.frames import frame_at
from newsparse.extraction.quotes.verb_second.phrases import phrase_from
from newsparse.extraction.quotes.verb_second.subjects import main_verb, relative_end
from newsparse.extraction.quotes.verb_second.verbs import is_finite, is_reported, saying

_FEWEST = 3


def goes_on(tokens: Tokens, sentence: Range, speech: Range | None) -> Range | None:
    """What such a sentence says: its verb has the form of reported speech, or it begins with `demnach`.

    Forms that are the past of a wish as well (`würden`) count only behind `speech`, the sentence before, where that is
    speech.
    """
    small = tokens.small
    start, end = sentence.start, content_end(tokens, sentence)
    if end - start < _FEWEST or any(tokens.low[at] in small.first_person for at in range(start, end)):
        return None
    if tokens.low[start] in small.thus:
        return Range(start + 1, end)
    verb = _verb(tokens, Range(start, end))
    if verb is None or not is_reported(tokens, verb):
        return None
    if tokens.low[verb] in small.unreal and speech is None:
        return None
    return Range(start, end)


def points_back(tokens: Tokens, sentence: Range) -> Frame | None:
    """Who says what the sentence before says: `Das teilte ^die Polizei mit.`, `Dies geht aus ^einer Studie hervor.`."""
    if tokens.low[sentence.start] not in tokens.small.pointing:
        return None
    end = content_end(tokens, sentence)
    if any(tokens.words[at] == ":" or tokens.bits[at] & lx.QUOTED for at in range(sentence.start, end)):
        return None
    for at in range(sentence.start + 1, end):
        if tokens.low[at] in tokens.small.emerging and any(tokens.low[i] in tokens.small.forth for i in range(at, end)):
            source = next((i for i in range(at, end) if tokens.low[i] in tokens.small.views), end)
            phrase = phrase_from(tokens, source + 1, end)
            return Frame(at, at + 1, phrase, "according") if phrase is not None else None
        if tokens.bits[at] & lx.SPEECH & saying(tokens, at, sentence.end):
            frame = frame_at(tokens, Range(sentence.start + 1, sentence.end), at)
            told = frame is not None and frame.subject is not None and not frame.negated
            return frame if told else None
    return None


def _verb(tokens: Tokens, sentence: Range) -> int | None:
    """The finite verb of its main clause, where it stands second, else the first that stands outside other clauses."""
    verb = main_verb(tokens, sentence)
    if verb is not None and not tokens.bits[verb] & lx.ED:
        return verb
    at, within = sentence.start, bool(tokens.bits[sentence.start] & lx.SUBORDINATOR)
    while at < sentence.end:
        if tokens.words[at] == ",":
            close = relative_end(tokens, at, sentence.end)
            at = close if close is not None else at
            within = at + 1 < sentence.end and bool(tokens.bits[at + 1] & lx.SUBORDINATOR)
        elif not within and is_finite(tokens, at):
            return at
        at += 1
    return None
