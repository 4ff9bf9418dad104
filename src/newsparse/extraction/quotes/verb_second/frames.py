"""Frames of saying where the verb stands second in a main clause and last in a subordinate one."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.phrases import phrase_from

_BOUNDS = frozenset((";", ":", "—", "–", "--"))
_FURTHEST = 60
_SKIPPED = 6


def frame_at(tokens: Tokens, sentence: Range, cue: int) -> Frame | None:
    """The frame of the word of saying at `cue`, wherever its subject stands; None where it is no verb here."""
    if tokens.bits[cue] & (lx.CAPITAL | lx.QUOTED):
        return None
    left = _bound(tokens, sentence.start, cue)
    if left + 1 < cue and is_last(tokens, sentence, cue):
        subordinate = _subordinate(tokens, left + 1, cue)
        if subordinate is not None:
            return Frame(cue, cue + 1, subordinate, "finite", _negated(tokens, left + 1, sentence.end, cue))
        helper = _helper(tokens, left + 1, cue)
        if helper is not None:
            return _with_helper(tokens, sentence, cue, helper)
    if not tokens.bits[cue] & (lx.PAST | lx.THIRD) and _helper(tokens, left + 1, cue) is not None:
        return None
    subject = subject_at(tokens, sentence, cue)
    if subject is None:
        return None
    shape = "inverted" if subject.start > cue else "finite"
    return Frame(cue, cue + 1, subject, shape, _negated(tokens, cue, sentence.end, cue))


def _bound(tokens: Tokens, floor: int, at: int) -> int:
    """The comma or other mark before `at` that bounds its clause; one before `floor` where there is none."""
    for left in range(at - 1, max(floor, at - _FURTHEST) - 1, -1):
        if tokens.words[left] == "," or tokens.words[left] in _BOUNDS:
            return left
    return max(floor, at - _FURTHEST) - 1


def is_last(tokens: Tokens, sentence: Range, at: int) -> bool:
    """Whether the token ends its clause, save for an auxiliary."""
    after = at + 1
    while after < sentence.end and tokens.bits[after] & lx.AUXILIARY:
        after += 1
    if after >= sentence.end or tokens.bits[after] & (lx.PUNCTUATION | lx.QUOTED):
        return True
    return tokens.low[after] in tokens.small.joins


def _subordinate(tokens: Tokens, start: int, cue: int) -> Range | None:
    """The subject of a subordinate clause that ends with its verb: `wie ^die Polizei mitteilte`, `^der ... nannte`."""
    small, low = tokens.small, tokens.low[start]
    if start and tokens.words[start - 1] != "," and low not in small.subordinate:
        return None
    if low in small.subordinate:
        return phrase_from(tokens, _past_small(tokens, start + 1, cue), cue)
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
    return any(tokens.bits[at] & lx.NEGATION for at in range(max(start, cue - 4), min(end, cue + 3)))


def subject_at(tokens: Tokens, sentence: Range, verb: int) -> Range | None:
    """The subject of a main clause whose finite verb stands at `verb`: what stands before it, else what follows."""
    small = tokens.small
    behind = _behind(tokens, verb + 1, sentence.end)
    if verb == sentence.start or tokens.bits[verb - 1] & lx.QUOTED:
        return behind
    if tokens.low[verb - 1] in small.adds:
        return main_subject(tokens, Range(sentence.start, verb - 1)) or behind
    left = _bound(tokens, sentence.start, verb)
    start = left + 1
    if left >= sentence.start and tokens.words[left] == ",":
        if has_verb(tokens, sentence.start, left):
            if start == verb:
                return behind or _apposed(tokens, sentence.start, left)
        else:
            start = _opening(tokens, sentence.start, left)
    field = _field(tokens, start, verb)
    if field is None or (behind is not None and _is_nominative(tokens, behind)):
        return behind
    return field


def _apposed(tokens: Tokens, floor: int, comma: int) -> Range | None:
    """A noun phrase with its appositive that ends at a comma: `…, ^die Sprecherin der Bahn, Ana Vogt, erklärte`."""
    start = _bound(tokens, floor, comma) + 1
    before = _bound(tokens, floor, start - 1) + 1 if start - 1 > floor else start
    for opening in (before, start):
        phrase = phrase_from(tokens, opening, comma)
        if phrase is not None and phrase.end == comma and tokens.low[opening] not in tokens.small.oblique:
            return phrase
    return None


def _is_nominative(tokens: Tokens, phrase: Range) -> bool:
    """Whether the phrase is a pronoun that can only be a subject."""
    return phrase.size == 1 and tokens.low[phrase.start] in tokens.small.subjects


def _opening(tokens: Tokens, floor: int, at: int) -> int:
    """Where the clause that goes on at `at` past commas begins."""
    for left in range(at, max(floor, at - _FURTHEST) - 1, -1):
        if tokens.words[left] in _BOUNDS or tokens.bits[left] & lx.QUOTED:
            return left + 1
    return floor


def _field(tokens: Tokens, start: int, verb: int) -> Range | None:
    """What stands before the verb, where it is a noun phrase that may be the subject."""
    small = tokens.small
    while start < verb and (tokens.low[start] in small.focus or tokens.words[start] in _BOUNDS):
        start += 1
    if start >= verb:
        return None
    bits, low = tokens.bits[start], tokens.low[start]
    if low in small.speakers:
        return Range(start, start + 1) if low not in small.it else None
    if low in small.oblique or bits & (lx.PREPOSITION | lx.SUBORDINATOR | lx.ADVERB | lx.TIME | lx.QUOTED):
        return None
    if start + 1 == verb and bits & lx.DETERMINER and low not in small.relating:
        return None
    opens = bits & (lx.CAPITAL | lx.DETERMINER | lx.QUANTIFIER | lx.NUMBER)
    if not opens:
        return None
    end = verb
    while end > start and (tokens.words[end - 1] == "," or tokens.bits[end - 1] & lx.ADVERB):
        end -= 1
    relative = next((at for at in range(start + 1, end) if _opens_relative(tokens, at)), end)
    return Range(start, relative) if any(tokens.bits[at] & lx.CAPITAL for at in range(start, relative)) else None


def _opens_relative(tokens: Tokens, comma: int) -> bool:
    """Whether a relative clause follows the comma, not an appositive: `, ^der ... gilt`, not `, der Sprecher,`."""
    if tokens.words[comma] != "," or not tokens.bits[comma + 1] & lx.RELATIVE:
        return False
    close = next((at for at in range(comma + 2, len(tokens.words)) if tokens.words[at] == ","), comma)
    return close > comma and is_finite(tokens, close - 1)


def _behind(tokens: Tokens, at: int, ceiling: int) -> Range | None:
    """The subject behind its verb: `sagte ^Ana Vogt`, `äußerte sich ^Vogt`, `sagte der Zeitung gegenüber`."""
    at = _past_small(tokens, at, ceiling)
    if at >= ceiling or tokens.low[at] in tokens.small.oblique or tokens.bits[at] & lx.PREPOSITION:
        return None
    return phrase_from(tokens, at, ceiling)


def _past_small(tokens: Tokens, at: int, ceiling: int) -> int:
    """Past adverbs and the reflexive pronoun."""
    limit = min(ceiling, at + _SKIPPED)
    while at < limit and tokens.bits[at] & (lx.ADVERB | lx.OBJECT | lx.TIME) and not tokens.bits[at] & lx.DETERMINER:
        at += 1
    return at


def is_finite(tokens: Tokens, at: int) -> bool:
    """Whether the token looks like the finite verb of a clause."""
    bits = tokens.bits[at]
    if bits & (lx.CAPITAL | lx.QUOTED | lx.PUNCTUATION):
        return False
    return bool(bits & (lx.AUXILIARY | lx.ED) or (bits & lx.SAYING and bits & (lx.PAST | lx.THIRD))) or (
        tokens.low[at] in tokens.small.reported
    )


def has_verb(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words hold a finite verb outside the relative and subordinate clauses among them."""
    within = False
    for at in range(max(start, end - _FURTHEST), end):
        if tokens.words[at] == ",":
            within = at + 1 < end and bool(tokens.bits[at + 1] & (lx.RELATIVE | lx.SUBORDINATOR))
        elif not within and is_finite(tokens, at):
            return True
    return False


def main_subject(tokens: Tokens, sentence: Range) -> Range | None:
    """The subject of the first main clause of a sentence: its verb stands second, whatever stands first."""
    start, end = sentence.start, min(sentence.end, sentence.start + _FURTHEST)
    while start < end and (tokens.low[start] in tokens.small.focus or tokens.bits[start] & lx.PUNCTUATION):
        start += 1
    if start >= end:
        return None
    if tokens.low[start] in tokens.small.subordinate:
        return _past_clause(tokens, Range(start, end))
    first = _first(tokens, start, end)
    if first is None:
        return None
    verb = first.end
    field = _field(tokens, start, verb)
    behind = _behind(tokens, verb + 1, end) if verb < end else None
    return behind if field is None or (behind is not None and _is_nominative(tokens, behind)) else field


def _past_clause(tokens: Tokens, sentence: Range) -> Range | None:
    """The subject behind the verb that follows a subordinate clause: `Nachdem es regnete, sagte ^Ana`."""
    for at in range(sentence.start, sentence.end - 2):
        if tokens.words[at] == "," and _may_be_verb(tokens, at + 1):
            return _behind(tokens, at + 2, sentence.end)
    return None


def _may_be_verb(tokens: Tokens, at: int) -> bool:
    small_words = lx.CAPITAL | lx.DETERMINER | lx.QUANTIFIER | lx.PREPOSITION | lx.SUBORDINATOR | lx.COORDINATOR
    return not tokens.bits[at] & (small_words | lx.PRONOUN | lx.ADVERB | lx.PUNCTUATION | lx.QUOTED)


def _first(tokens: Tokens, start: int, end: int) -> Range | None:
    """What stands before the verb of a main clause: an adverb, a noun phrase, or one with its preposition."""
    bits = tokens.bits[start]
    if bits & lx.PREPOSITION:
        phrase = phrase_from(tokens, start + 1, end)
        return Range(start, phrase.end) if phrase is not None else None
    if bits & (lx.ADVERB | lx.TIME):
        return Range(start, start + 1)
    if tokens.low[start] in tokens.small.speakers:
        return Range(start, start + 1)
    return phrase_from(tokens, start, end)
