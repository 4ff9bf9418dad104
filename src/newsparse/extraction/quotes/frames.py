"""Frames of saying: a word that says, and who says it."""

from attrs import frozen

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, is_verb, nominal, phrase_after, phrase_before
from newsparse.extraction.quotes.tokens import Tokens

_FURTHEST = 80
_BREAKS = frozenset((";", ":", "—", "–", "--", "(", ")", "-", "•", "[", "]"))
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
    if bits & lx.ING and not being:
        return _participle(tokens, sentence, cue, before)
    if bits & lx.BASE and not bits & lx.PAST and not modal and not _plural(tokens, before - 1, sentence.start):
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
        if not bits & (lx.AUXILIARY | lx.ADVERB | lx.LY | lx.NEGATION):
            break
        if bits & lx.CAPITAL or (tokens.low[at - 1] in ("today", "yesterday", "here", "there") and at - 1 == floor):
            break
        negated = negated or bool(bits & lx.NEGATION)
        being = being or bool(bits & lx.BEING)
        modal = modal or bool(bits & lx.MODAL)
        at -= 1
    return at, negated, being, modal


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
            return Frame(cue, cue + 1, own, "attached") if own else None
    subject = main_subject(tokens, sentence.start, before)
    return Frame(cue, cue + 1, subject, "participle") if subject else None


def _message_before(tokens: Tokens, before: int, floor: int) -> bool:
    """Whether a message is what says it: `released a statement Monday saying`."""
    return any(tokens.bits[at] & lx.MESSAGE for at in range(max(floor, before - 3), before))


def main_subject(tokens: Tokens, start: int, end: int) -> Range | None:
    """The subject of the main clause that runs through `tokens[start:end]`."""
    end = min(end, start + _FURTHEST)
    at = _past_opening(tokens, start, end)
    for index in range(at, end):
        if tokens.bits[index] & lx.RELATIVE and index + 1 < end and is_verb(tokens, index + 1):
            continue
        if is_verb(tokens, index) and not (index and tokens.bits[index - 1] & lx.RELATIVE):
            subject = _subject(tokens, at, _helpers(tokens, at, index)[0])
            if subject is not None:
                return subject
    return None


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
    if at > floor and tokens.bits[at - 1] & lx.RELATIVE and tokens.low[at - 1] not in ("that", "where"):
        return Range(at - 1, at)
    if at > floor and tokens.low[at - 1] in ("and", "but", "then", "or"):
        return _shared(tokens, floor, at - 1)
    if at > floor and tokens.words[at - 1] == ",":
        return _past_parenthesis(tokens, floor, at - 1)
    if at > floor and tokens.words[at - 1] == ")":
        opened = next((i for i in range(at - 2, max(floor, at - 9) - 1, -1) if tokens.words[i] == "("), None)
        if opened is not None:
            phrase = phrase_before(tokens, floor, opened)
            return Range(phrase.start, at) if phrase else None
    return _trimmed(tokens, phrase_before(tokens, floor, at))


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
            break
        if kind == "aside":
            comma = left
        end = left
    start = end
    phrase = phrase_before(tokens, floor, end)
    if phrase is None:
        return None
    return _trimmed(tokens, Range(phrase.start, max(start, comma)))


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
        return "apposition"
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
    if bits & lx.CAPITAL or not (bits & lx.ED or (bits & lx.SAYING and bits & (lx.PAST | lx.THIRD))):
        return None
    start = at + 1
    if tokens.bits[start] & (lx.SUBORDINATOR | lx.OBJECT | lx.PREPOSITION | lx.COORDINATOR | lx.ADVERB | lx.TIME):
        return None
    subject = phrase_after(tokens, start, ceiling)
    return Frame(at, at + 1, subject, "inverted") if subject else None


def according_at(tokens: Tokens, index: int, ceiling: int) -> Frame | None:
    """The frame of `according to X` at `index`."""
    if index + 2 >= ceiling or tokens.low[index] != "according" or tokens.low[index + 1] != "to":
        return None
    subject = phrase_after(tokens, index + 2, ceiling)
    return Frame(index, index + 2, subject, "according") if subject else None
