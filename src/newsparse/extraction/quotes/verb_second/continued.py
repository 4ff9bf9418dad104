"""Whether a sentence goes on with somebody's words, though nothing in it says whose: `Er ^habe nichts gewusst.`."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.complements import content_end
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.subjects import main_verb, relative_end
from newsparse.extraction.quotes.verb_second.verbs import is_finite, is_reported


def goes_on(tokens: Tokens, sentence: Range, after_speech: bool) -> Range | None:
    """What such a sentence says: its verb has the form of reported speech, or it begins with `demnach`.

    Forms that are the past of a wish as well (`würden`) count only `after_speech`, right behind other reported words.
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
    if tokens.low[verb] in small.unreal and not after_speech:
        return None
    return Range(start, end)


_FEWEST = 3


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
