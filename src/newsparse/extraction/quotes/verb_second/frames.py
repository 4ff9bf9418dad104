"""Frames of saying where the verb stands second in a main clause and last in a subordinate one."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.phrases import phrase_from
from newsparse.extraction.quotes.verb_second.subjects import behind_verb, bound, past_small, subject_at
from newsparse.extraction.quotes.verb_second.verbs import is_reported, saying

_NAME = 5
_CLOSE = 7
_FINITE = lx.PAST | lx.THIRD


def frame_at(tokens: Tokens, sentence: Range, cue: int) -> Frame | None:
    """The frame of the word of saying at `cue`, wherever its subject stands; None where it is no verb here."""
    if tokens.bits[cue] & (lx.CAPITAL | lx.QUOTED) or not saying(tokens, cue, sentence.end):
        return None
    left = bound(tokens, sentence.start, cue)
    if left + 1 < cue and is_last(tokens, sentence, cue):
        subordinate = _subordinate(tokens, left + 1, cue)
        if subordinate is not None:
            return Frame(cue, cue + 1, subordinate, "finite", _negated(tokens, left + 1, sentence.end, cue))
        helper = _helper(tokens, left + 1, cue)
        if helper is not None:
            return _with_helper(tokens, sentence, cue, helper) if not is_reported(tokens, helper) else None
    if not tokens.bits[cue] & _FINITE and _helper(tokens, left + 1, cue) is not None:
        return None
    subject = subject_at(tokens, sentence, cue)
    if subject is not None and tokens.low[cue] in tokens.small.quoting:
        subject = _cited(tokens, subject, cue, sentence.end)
    if subject is None:
        return None
    shape = "inverted" if subject.start > cue else "finite"
    return Frame(cue, cue + 1, subject, shape, _negated(tokens, cue, sentence.end, cue))


def is_last(tokens: Tokens, sentence: Range, at: int) -> bool:
    """Whether the token ends its clause, save for an auxiliary."""
    after = at + 1
    while after < sentence.end and tokens.bits[after] & lx.AUXILIARY:
        after += 1
    if after >= sentence.end or tokens.bits[after] & (lx.PUNCTUATION | lx.QUOTED):
        return True
    return tokens.low[after] in tokens.small.joins


def as_said(tokens: Tokens, sentence: Range, start: int) -> Frame | None:
    """The frame of a clause that begins with `wie`: `^Wie der Richter, Otto Breit, ausführte,`."""
    small = tokens.small
    for at in range(start + 2, min(sentence.end, start + 40)):
        if tokens.bits[at] & lx.QUOTED and len(tokens.text[tokens.start(at) : tokens.end(at)].split()) > _NAME:
            return None
        if tokens.bits[at] & lx.SPEECH and not tokens.bits[at] & lx.CAPITAL and is_last(tokens, sentence, at):
            subject = phrase_from(tokens, past_small(tokens, start + 1, at), at)
            if subject is not None and tokens.low[subject.start] in small.oblique:
                subject = None
            return Frame(at, at + 1, subject, "finite", _negated(tokens, start, at, at)) if subject else None
    return None


def _cited(tokens: Tokens, subject: Range, cue: int, ceiling: int) -> Range:
    """Whom the subject quotes: `Die Zeitung zitierte ^Vogt`, `zitierte man ^Ana Vogt`; the subject, if nobody."""
    at = past_small(tokens, subject.end if subject.start > cue else cue + 1, ceiling)
    if at >= ceiling or tokens.bits[at] & lx.PREPOSITION:
        return subject
    return phrase_from(tokens, at, ceiling) or subject


def _subordinate(tokens: Tokens, start: int, cue: int) -> Range | None:
    """The subject of a subordinate clause that ends with its verb: `wie ^die Polizei mitteilte`, `^der ... nannte`."""
    small, low = tokens.small, tokens.low[start]
    if start and tokens.words[start - 1] != "," and low not in small.subordinate:
        return None
    if low in small.subordinate:
        return behind_verb(tokens, start + 1, cue)
    if start and low in small.relating and not tokens.bits[start + 1] & lx.CAPITAL:
        own = phrase_from(tokens, start, cue)
        return Range(start, start + 1) if own is None or own.end < cue - 1 or own.size == 1 else None
    return None


def _helper(tokens: Tokens, start: int, cue: int) -> int | None:
    """The auxiliary in second place whose verb stands at `cue`."""
    return next((at for at in range(start, cue) if tokens.bits[at] & lx.AUXILIARY), None)


def _with_helper(tokens: Tokens, sentence: Range, cue: int, helper: int) -> Frame | None:
    """`hat ^Ana Vogt ... gesagt`, `wird ^Vogt zitiert`, `wurde von ^Vogt ... genannt`."""
    small = tokens.small
    passive = bool(tokens.bits[helper] & lx.BEING) and not tokens.bits[cue] & lx.BASE
    negated = _negated(tokens, helper, cue, cue)
    if passive and tokens.low[cue] not in small.cited:
        by = next((at for at in range(helper, cue) if tokens.low[at] in small.of), None)
        agent = phrase_from(tokens, by + 1, cue) if by is not None else None
        return Frame(cue, cue + 1, agent, "finite" if agent else "passive", negated)
    subject = subject_at(tokens, sentence, helper)
    return Frame(cue, cue + 1, subject, "finite", negated) if subject is not None else None


def _negated(tokens: Tokens, start: int, end: int, cue: int) -> bool:
    """Whether a word of denial stands shortly before the cue, or behind it in its clause."""
    for at in range(cue + 1, min(end, cue + _CLOSE)):
        if tokens.bits[at] & (lx.PUNCTUATION | lx.QUOTED):
            break
        if tokens.bits[at] & lx.NEGATION:
            return True
    return any(tokens.bits[at] & lx.NEGATION for at in range(max(start, cue - 4), cue))
