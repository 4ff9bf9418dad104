"""Frames of saying: a word that says, and who says it."""

from attrs import frozen

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, is_verb, nominal, phrase_after, phrase_before
from newsparse.extraction.quotes.tokens import Tokens

_FURTHEST = 80
_SPANS = frozenset(("week", "month", "year", "night", "weekend", "morning", "afternoon", "ago"))
_NEAR = 14
_CLOSE = 4
_BREAKS = frozenset((";", ":", "—", "–", "--", "(", ")", "-", "•", "[", "]"))
_CLOSERS = {")": "(", "—": "—", "–": "–", "--": "--", "]": "["}
_FREE = frozenset(("by", "in", "before", "after", "while", "when", "then", "as", "without", "with", "on"))
_SUBORDINATE = lx.SUBORDINATOR | lx.COORDINATOR | lx.RELATIVE


@frozen
class Frame:
    """A word of saying at the token `cue` (up to `end`), and its subject.

    `shape` is `finite`, `participle`, `infinitive`, `passive`, `inverted` or `according`; `negated` holds for "did not say"
    and for "if he says".
    """

    cue: int
    end: int
    subject: Range | None
    shape: str
    negated: bool = False


def frame_at(tokens: Tokens, sentence: Range, cue: int) -> Frame | None:
    """The frame of the word at `cue` with a subject before it, where the word is a verb here."""
    bits = tokens.bits[cue]
    if nominal(tokens, cue) or bits & lx.CAPITAL:
        return None
    before, negated, being, modal = _helpers(tokens, sentence.start, cue)
    if tokens.low[before - 1] == "to" and before > sentence.start and bits & lx.BASE:
        return _infinitive(tokens, sentence, cue, before - 1)
    perfect = before < cue and tokens.low[before] == "having"
    if (bits & lx.ING and not being) or perfect:
        return _participle(tokens, sentence, cue, before)
    if bits & lx.BASE and not bits & lx.PAST and not modal and not _plural(tokens, before - 1, sentence.start):
        return None
    if bits & lx.NOUNLIKE and not bits & lx.PAST and before == cue and not _is_verb_here(tokens, sentence, cue):
        return None
    if being and not bits & lx.ING:
        return Frame(cue, cue + 1, None, "passive", negated)
    subject = _subject(tokens, sentence.start, before)
    if subject is None or (before == cue and _is_object(tokens, sentence.start, subject)):
        return None
    conditional = subject.start > sentence.start and bool(tokens.bits[subject.start - 1] & lx.CONDITIONAL)
    return Frame(cue, cue + 1, subject, "finite", negated or conditional)


def _helpers(tokens: Tokens, floor: int, cue: int) -> tuple[int, bool, bool, bool]:
    """Where the auxiliaries and adverbs before a verb begin, and whether they negate, are forms of be, are modal."""
    at, negated, being, modal = cue, False, False, False
    while at > floor:
        bits = tokens.bits[at - 1]
        if bits & lx.TIME or tokens.low[at - 1] in _SPANS:
            step = _time_before(tokens, floor, at)
            if step == at:
                break
            at = step
            continue
        if not bits & (lx.AUXILIARY | lx.ADVERB | lx.LY | lx.NEGATION):
            break
        if bits & lx.CAPITAL or (tokens.low[at - 1] in ("today", "yesterday", "here", "there") and at - 1 == floor):
            break
        negated = negated or bool(bits & lx.NEGATION)
        being = being or bool(bits & lx.BEING)
        modal = modal or bool(bits & lx.MODAL)
        at -= 1
    return at, negated, being, modal


def _time_before(tokens: Tokens, floor: int, at: int) -> int:
    """Where words of time that end at `at` begin: `on Monday`, `last week`; `at` where they could open the clause."""
    start = at - 1
    if tokens.low[start] == "ago":
        while (
            start > floor and at - start < 5 and not tokens.bits[start - 1] & (lx.CAPITAL | lx.PUNCTUATION | lx.PRONOUN)
        ):
            start -= 1
        return start
    if tokens.low[start] in _SPANS and tokens.low[start - 1] not in ("last", "this"):
        return at
    while start > floor and tokens.low[start - 1] in ("on", "last", "this", "late", "early", "next"):
        start -= 1
    return start if start > floor and tokens.words[start - 1] not in (",", ";", ":") else at


def _is_verb_here(tokens: Tokens, sentence: Range, cue: int) -> bool:
    """Whether a word that may be a noun is a verb: after a name or pronoun, or where the clause ends with it."""
    if cue + 1 >= sentence.end or tokens.words[cue + 1] in (".", ",", ":") or tokens.bits[cue + 1] & lx.QUOTED:
        return cue > sentence.start
    index = cue - 1
    if index < sentence.start:
        return False
    bits = tokens.bits[index]
    return bool(bits & (lx.CAPITAL | lx.PRONOUN | lx.RELATIVE | lx.ADVERB | lx.LY)) or tokens.words[index] in (",", ")")


def _is_object(tokens: Tokens, floor: int, subject: Range) -> bool:
    """Whether a verb before makes the phrase its object, so that what follows describes it: `read a book called`."""
    at = subject.start - 1
    if at < floor or tokens.bits[at] & lx.CAPITAL:
        return False
    if tokens.bits[subject.start] & (lx.PRONOUN | lx.RELATIVE):
        return False
    bits = tokens.bits[at]
    infinitive = at > floor and tokens.low[at - 1] == "to" and not bits & lx.DETERMINER
    takes_clause = bits & (lx.SPEECH | lx.THOUGHT)
    return not takes_clause and (bool(infinitive) or is_verb(tokens, at) or bool(bits & lx.ING))


def _plural(tokens: Tokens, index: int, floor: int) -> bool:
    """Whether the word before a base form can be its subject: `they say`, `critics say`, `who say`."""
    if index < floor:
        return False
    low, bits = tokens.low[index], tokens.bits[index]
    if bits & lx.NUMBER or low == "percent" or (bits & lx.CAPITAL and tokens.low[index - 1] == "and"):
        return True
    if bits & lx.PRONOUN or low in ("who", "many", "some", "others", "most", "both", "few", "people"):
        return low not in ("he", "she", "it")
    return low.endswith("s") and not bits & (lx.PUNCTUATION | lx.AUXILIARY | lx.POSSESSIVE | lx.PREPOSITION)


def _infinitive(tokens: Tokens, sentence: Range, cue: int, to: int) -> Frame | None:
    """`went on to say`: the subject of the verb before."""
    at = to
    while at > sentence.start and tokens.bits[at - 1] & (lx.CARRIER | lx.ADVERB):
        at -= 1
    if at == to:
        return None
    subject = _subject(tokens, sentence.start, at)
    return Frame(cue, cue + 1, subject, "infinitive") if subject else None


def _participle(tokens: Tokens, sentence: Range, cue: int, before: int) -> Frame | None:
    """`..., saying`, `by saying`, `a statement saying`: the subject of the sentence so far.

    `a video of an envoy saying` is the envoy's: there the subject is what stands right before.
    """
    if before > sentence.start:
        bits, low = tokens.bits[before - 1], tokens.low[before - 1]
        free = bits & (lx.PUNCTUATION | lx.COORDINATOR | lx.QUOTED) or low in _FREE
        if not free and not _message_before(tokens, before, sentence.start):
            own = phrase_before(tokens, sentence.start, before)
            if own is None:
                return None
            absolute = own.start > sentence.start and tokens.low[own.start - 1] == "with"
            return Frame(cue, cue + 1, own, "participle" if absolute else "attached")
    subject = _nearest_subject(tokens, sentence.start, before) or main_subject(tokens, sentence.start, before)
    return Frame(cue, cue + 1, subject, "participle") if subject else None


def _message_before(tokens: Tokens, before: int, floor: int) -> bool:
    """Whether a message is what says it: `released a statement Monday saying`."""
    return any(tokens.bits[at] & lx.MESSAGE for at in range(max(floor, before - 3), before))


def _nearest_subject(tokens: Tokens, start: int, end: int) -> Range | None:
    """The subject of the clause right before `end`, where it is sure: `…, Smith said, adding`, `… as Smith left, adding`."""
    for index in range(end - 1, max(start, end - _NEAR), -1):
        if not is_verb(tokens, index):
            continue
        subject = _subject(tokens, start, _helpers(tokens, start, index)[0])
        if subject is None or tokens.bits[subject.start] & lx.RELATIVE or subject.start == start:
            return None
        before = tokens.low[subject.start - 1]
        says = bool(tokens.bits[index] & lx.SPEECH) and end - index < _CLOSE and before == ","
        return subject if says or before in ("as", "when", "where", "while") else None
    return None


def main_subject(tokens: Tokens, start: int, end: int) -> Range | None:
    """The subject of the main clause that runs through `tokens[start:end]`."""
    end = min(end, start + _FURTHEST)
    at = _past_opening(tokens, start, end)
    index = at
    while index < end:
        if tokens.bits[index] & lx.RELATIVE and tokens.words[index - 1] == ",":
            index = _past_relative(tokens, index, end)
        elif is_verb(tokens, index) and not (index and tokens.bits[index - 1] & lx.RELATIVE):
            subject = _subject(tokens, at, _helpers(tokens, at, index)[0])
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


def _subject(tokens: Tokens, floor: int, verb: int) -> Range | None:
    """The subject of a verb whose first word stands at `verb`."""
    at = verb
    if at > floor + 1 and tokens.low[at - 1] == "that":
        return phrase_before(tokens, floor, at - 1)
    if at > floor and tokens.bits[at - 1] & lx.RELATIVE and tokens.low[at - 1] not in ("that", "where"):
        return Range(at - 1, at)
    if at > floor and tokens.low[at - 1] in ("and", "but", "then", "or"):
        return _shared(tokens, floor, at - 1)
    if at > floor and tokens.words[at - 1] == ",":
        return _past_parenthesis(tokens, floor, at - 1)
    if at > floor and tokens.words[at - 1] in _CLOSERS:
        return _past_brackets(tokens, floor, at)
    return _trimmed(tokens, phrase_before(tokens, floor, at))


def _past_brackets(tokens: Tokens, floor: int, at: int) -> Range | None:
    """The subject before brackets or dashes: `Smith (R-Ohio) said`, `the governor — a Democrat — said`."""
    opening = _CLOSERS[tokens.words[at - 1]]
    opened = next((i for i in range(at - 2, max(floor, at - 24) - 1, -1) if tokens.words[i] == opening), None)
    phrase = phrase_before(tokens, floor, opened) if opened is not None else None
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
    return comma + 1 < end and bool(tokens.bits[comma + 1] & lx.COORDINATOR) and tokens.low[comma + 1] != "or"


def _past_parenthesis(tokens: Tokens, floor: int, comma: int) -> Range | None:
    """The subject before what stands between commas: `Smith, the mayor, said`, `Smith, in Ohio, said`."""
    end = comma
    for _ in range(5):
        left = end - 1
        while left > floor and tokens.words[left] != "," and tokens.words[left] not in _BREAKS:
            left -= 1
        if left <= floor or tokens.words[left] != ",":
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
    if bits & (lx.RELATIVE | lx.NUMBER | lx.DETERMINER) or low in ("former", "jr.", "sr.", "of"):
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


def inverted_at(tokens: Tokens, index: int, ceiling: int) -> Frame | None:
    """The frame that begins at `index` with its verb: `said Smith, the mayor`."""
    at = index
    while at < ceiling and tokens.bits[at] & (lx.ADVERB | lx.LY) and not tokens.bits[at] & lx.SAYING:
        at += 1
    if at + 1 >= ceiling:
        return None
    bits = tokens.bits[at]
    if (bits & lx.CAPITAL and tokens.low[at] != "said") or not (
        bits & lx.ED or (bits & lx.SAYING and bits & (lx.PAST | lx.THIRD))
    ):
        return None
    start = at + 1
    if tokens.bits[start] & (lx.SUBORDINATOR | lx.OBJECT | lx.PREPOSITION | lx.COORDINATOR | lx.ADVERB | lx.TIME):
        return None
    subject = phrase_after(tokens, start, ceiling)
    return Frame(at, at + 1, subject, "inverted") if subject else None


def noun_at(tokens: Tokens, floor: int, noun: int) -> Frame | None:
    """The frame of a noun for somebody's word: `her claim`, `Smith’s repeated promise`."""
    for at in range(noun - 1, max(floor, noun - 4) - 1, -1):
        bits = tokens.bits[at]
        if tokens.low[at] in ("his", "her", "their", "its", "my"):
            return Frame(noun, noun + 1, Range(at, at + 1), "noun")
        if bits & lx.POSSESSIVE:
            owner = phrase_before(tokens, floor, at)
            return Frame(noun, noun + 1, owner, "noun") if owner else None
        if bits & (lx.PUNCTUATION | lx.QUOTED | lx.DETERMINER | lx.PREPOSITION | lx.PRONOUN | lx.AUXILIARY):
            return None
    return None


def according_at(tokens: Tokens, index: int, ceiling: int) -> Frame | None:
    """The frame of `according to X` at `index`."""
    if index + 2 >= ceiling or tokens.low[index] != "according" or tokens.low[index + 1] != "to":
        return None
    subject = phrase_after(tokens, index + 2, ceiling)
    return Frame(index, index + 2, subject, "according") if subject else None
