"""The subject of a verb among tokens, past what may stand between the two."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import STARTERS, Range, is_verb
from newsparse.extraction.quotes.phrases import phrase_before
from newsparse.extraction.quotes.tokens import Tokens

_FURTHEST = 80
_LONGEST_ROW = 24
_BREAKS = frozenset((";", ":", "—", "–", "--", "(", ")", "-", "•", "[", "]"))
_CLOSERS = {")": "(", "—": "—", "–": "–", "--": "--", "]": "["}


def main_subject(tokens: Tokens, start: int, end: int) -> Range | None:
    """The subject of the main clause that runs through `tokens[start:end]`."""
    end = min(end, start + _FURTHEST)
    at = _past_opening(tokens, start, end)
    index = at
    while index < end:
        if tokens.bits[index] & lx.RELATIVE and tokens.words[index - 1] == ",":
            index = _past_relative(tokens, index, end)
        elif is_verb(tokens, index) and not (index and tokens.bits[index - 1] & lx.RELATIVE):
            subject = subject_of(tokens, at, helpers_before(tokens, at, index)[0])
            if subject is not None:
                return subject
        index += 1
    return None


def _past_relative(tokens: Tokens, index: int, end: int) -> int:
    """The comma that ends a relative clause in commas; `index` where none does."""
    for at in range(index + 1, end - 1):
        if tokens.words[at] == "," and (is_verb(tokens, at + 1) or tokens.bits[at + 1] & (lx.ADVERB | lx.LY)):
            return at
    return index


def _past_opening(tokens: Tokens, start: int, end: int) -> int:
    """Past a prepositional phrase or subordinate clause that opens the sentence, up to its comma."""
    bits = tokens.bits[start] if start < end else 0
    if (bits & (lx.PREPOSITION | lx.SUBORDINATOR) and not bits & lx.COORDINATOR) or bits & lx.ING:
        for index in range(start, min(end, start + 40)):
            if tokens.words[index] == ",":
                return index + 1
    return start


def subject_of(tokens: Tokens, floor: int, verb: int) -> Range | None:
    """The subject of a verb whose first word stands at `verb`."""
    at = verb
    if at > floor + 1 and tokens.low[at - 1] in tokens.small.that:
        return phrase_before(tokens, floor, at - 1)
    if at > floor and tokens.bits[at - 1] & lx.RELATIVE and tokens.low[at - 1] not in tokens.small.loose_relatives:
        return Range(at - 1, at)
    if at > floor and tokens.low[at - 1] in tokens.small.sharing:
        return _shared(tokens, floor, at - 1)
    if at > floor and tokens.words[at - 1] == ",":
        return _past_parenthesis(tokens, floor, at - 1)
    if at > floor and tokens.words[at - 1] in _CLOSERS:
        return _past_brackets(tokens, floor, at)
    return _right_before(tokens, floor, at)


def _right_before(tokens: Tokens, floor: int, at: int) -> Range | None:
    """The subject that ends right before its verb."""
    phrase = _trimmed(tokens, phrase_before(tokens, floor, at))
    if phrase is None or phrase.start <= floor:
        return phrase
    return _row(tokens, floor, phrase) or _before_adverbial(tokens, floor, phrase) or phrase


def _row(tokens: Tokens, floor: int, phrase: Range) -> Range | None:
    """The row of names that opens the clause and that a phrase ends: `^Ana Moreno, the mayor, and Luis Prado said`."""
    bits, adds = tokens.bits, tokens.small.adds
    last = tokens.low[phrase.start - 1]
    ends = last in adds or (last == "," and not adds.isdisjoint(tokens.low[phrase.start : phrase.end]))
    ends = ends and not bits[floor] & STARTERS
    if not ends or phrase.start - floor > _LONGEST_ROW or not bits[floor] & bits[floor + 1] & lx.CAPITAL:
        return None
    other = lx.QUOTED | lx.TIME | lx.SUBORDINATOR | lx.RELATIVE
    told = any(
        bits[at] & other or is_verb(tokens, at) or tokens.words[at] in _BREAKS for at in range(floor, phrase.start)
    )
    return None if told else Range(floor, phrase.end)


def _before_adverbial(tokens: Tokens, floor: int, phrase: Range) -> Range | None:
    """The subject before a phrase that only says where or how: `^Falk left and in a statement thanked him`."""
    at = phrase.start - 1
    if at <= floor or not tokens.bits[at] & lx.PREPOSITION or tokens.bits[at] & lx.SUBORDINATOR:
        return None
    if tokens.bits[phrase.start] & lx.RELATIVE:
        return Range(phrase.start + 1, phrase.end) if phrase.size > 1 else None
    before = tokens.bits[at - 1]
    return subject_of(tokens, floor, at) if before & lx.COORDINATOR or tokens.words[at - 1] == "," else None


def _past_brackets(tokens: Tokens, floor: int, at: int) -> Range | None:
    """The subject before brackets or dashes: `Smith (R-Ohio) said`, `the governor — a Democrat — said`."""
    opening = _CLOSERS[tokens.words[at - 1]]
    opened = next((i for i in range(at - 2, max(floor, at - 24) - 1, -1) if tokens.words[i] == opening), None)
    if opened is None:
        return None
    before = phrase_before if opening in "([" else _past_parenthesis
    phrase = before(tokens, floor, opened)
    return Range(phrase.start, at) if phrase else None


def _shared(tokens: Tokens, floor: int, conjunction: int) -> Range | None:
    """The subject of `X did this and said`."""
    if conjunction > floor and tokens.words[conjunction - 1] == ",":
        conjunction -= 1
    start = floor
    for index in range(conjunction - 1, floor, -1):
        if tokens.words[index] in _BREAKS or (tokens.words[index] == "," and _new_clause(tokens, index, conjunction)):
            start = index + 1
            break
    return main_subject(tokens, start, conjunction)


def _new_clause(tokens: Tokens, comma: int, end: int) -> bool:
    return (
        comma + 1 < end
        and bool(tokens.bits[comma + 1] & lx.COORDINATOR)
        and tokens.low[comma + 1] not in tokens.small.alternative
    )


def _past_parenthesis(tokens: Tokens, floor: int, comma: int) -> Range | None:
    """The subject before what stands between commas: `Smith, the mayor, said`, `Smith, in Ohio, said`."""
    end = comma
    for _ in range(5):
        left = end - 1
        while left > floor and tokens.words[left] != "," and tokens.words[left] not in _BREAKS:
            left -= 1
        if left <= floor or tokens.words[left] != "," or _has_subject(tokens, left + 1, end):
            break
        kind = _parenthetical(tokens, left + 1, end)
        if kind == "none":
            described = _described(tokens, floor, left)
            return Range(described.start, comma) if described is not None else _trimmed(tokens, Range(left + 1, comma))
        if kind == "aside":
            comma = left
        end = left
    start = end
    if tokens.bits[end - 1] & lx.RELATIVE and end - 1 > floor:
        return Range(end - 1, end)
    phrase = phrase_before(tokens, floor, end)
    if phrase is None:
        return None
    if phrase.start > floor and is_verb(tokens, phrase.start - 1):
        return main_subject(tokens, floor, phrase.start)
    return _trimmed(tokens, Range(phrase.start, max(start, comma)))


def _has_subject(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a clause begins whose verb is still to come: `Or, ^as Ana Moreno, the mayor, put it`."""
    bits = tokens.bits[start]
    opens = bits & lx.SUBORDINATOR and (not bits & lx.PREPOSITION or tokens.low[start] in tokens.small.like)
    if not opens or start + 1 >= end:
        return False
    named = bool(tokens.bits[start + 1] & (lx.CAPITAL | lx.DETERMINER | lx.PRONOUN))
    return named and not any(is_verb(tokens, at) for at in range(start + 1, end))


def _described(tokens: Tokens, floor: int, comma: int) -> Range | None:
    """The description before a name in apposition: `^a spokeswoman for Strand, Tessa Long, said`."""
    phrase = phrase_before(tokens, floor, comma)
    if phrase is None or tokens.bits[phrase.start] & lx.PREPOSITION:
        return None
    opened = phrase.start == floor or tokens.words[phrase.start - 1] in (",", ";", ":", "—", "–")
    opened = opened or bool(tokens.bits[phrase.start - 1] & (lx.COORDINATOR | lx.SUBORDINATOR))
    owner = any(tokens.bits[at] & lx.POSSESSIVE for at in range(*phrase)) and not tokens.bits[comma - 1] & lx.CAPITAL
    return phrase if opened and (tokens.bits[phrase.start] & (lx.DETERMINER | lx.QUANTIFIER) or owner) else None


def _parenthetical(tokens: Tokens, start: int, end: int) -> str:
    """What stands between two commas: an `apposition`, an `aside`, or `none` of these."""
    bits, low = tokens.bits[start], tokens.low[start]
    if bits & (lx.RELATIVE | lx.NUMBER | lx.DETERMINER) or low in tokens.small.apposed:
        return "apposition"
    if (
        bits & (lx.PREPOSITION | lx.ING | lx.ADVERB | lx.LY | lx.SUBORDINATOR | lx.ED | lx.COORDINATOR)
        or bits & lx.PAST
    ):
        return "aside"
    if bits & lx.CAPITAL and end - start <= 3:
        place = start > 1 and bool(tokens.bits[start - 2] & lx.CAPITAL) and not tokens.bits[start - 2] & lx.TIME
        abbreviated = tokens.words[end - 1].endswith(".") or "-" in tokens.words[start]
        return "apposition" if abbreviated or (place and end - start == 1) else "none"
    if not bits & lx.CAPITAL and not bits & lx.PRONOUN:
        return "apposition"
    return "none"


def _trimmed(tokens: Tokens, phrase: Range | None) -> Range | None:
    if phrase is None:
        return None
    start, end = phrase
    while start < end and tokens.bits[start] & lx.COORDINATOR:
        start += 1
    return Range(start, end) if start < end else None


def helpers_before(tokens: Tokens, floor: int, cue: int) -> tuple[int, bool, bool, bool]:
    """Where the auxiliaries and adverbs before a verb begin, and whether they negate, are forms of be, are modal."""
    at, negated, being, modal = cue, False, False, False
    while at > floor:
        bits = tokens.bits[at - 1]
        if bits & lx.TIME or tokens.low[at - 1] in tokens.small.spans:
            step = _time_before(tokens, floor, at)
            if step == at:
                break
            at = step
            continue
        if not bits & (lx.AUXILIARY | lx.ADVERB | lx.LY | lx.NEGATION):
            break
        if bits & lx.CAPITAL or (tokens.low[at - 1] in tokens.small.opening_adverbs and at - 1 == floor):
            break
        negated = negated or bool(bits & lx.NEGATION)
        being = being or bool(bits & lx.BEING)
        modal = modal or bool(bits & lx.MODAL)
        at -= 1
    return at, negated, being, modal


def _time_before(tokens: Tokens, floor: int, at: int) -> int:
    """Where words of time that end at `at` begin: `on Monday`, `last week`; `at` where they could open the clause."""
    start = at - 1
    if tokens.low[start] in tokens.small.ago:
        while (
            start > floor and at - start < 5 and not tokens.bits[start - 1] & (lx.CAPITAL | lx.PUNCTUATION | lx.PRONOUN)
        ):
            start -= 1
        return start
    if tokens.low[start] in tokens.small.spans and tokens.low[start - 1] not in tokens.small.lasts:
        return at
    while start > floor and tokens.low[start - 1] in tokens.small.before_times:
        start -= 1
    return start if start > floor and tokens.words[start - 1] not in (";", ":") else at
