"""What is said without marks: the clause that belongs to words of saying."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, is_verb
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.phrases import phrase_after
from newsparse.extraction.quotes.tokens import Tokens

_BEGINS_NOUN = lx.DETERMINER | lx.QUANTIFIER | lx.CAPITAL | lx.OBJECT | lx.RELATIVE
_MARKS = frozenset((":", ",", "—", "–", "--"))


def complement(tokens: Tokens, sentence: Range, frame: Frame) -> Range | None:
    """The clause after words of saying, with its `that`: `said Saturday ^that it was over`; None if there is none."""
    inverted = frame.shape == "inverted" and frame.subject is not None
    return clause_after(tokens, sentence, frame.cue, frame.subject.end if inverted and frame.subject else frame.end)


def clause_after(tokens: Tokens, sentence: Range, cue: int, at: int) -> Range | None:
    """The clause that the word of saying at `cue` leads to, behind the token at `at`, whoever says it."""
    end, low = content_end(tokens, sentence), tokens.low[cue]
    if low in tokens.small.starting and not (at < end and tokens.bits[at] & lx.ADVERB):
        return None
    if low in tokens.small.reacting and _turns_to(tokens, at, end):
        return None
    marked = _conjunction(tokens, at, end)
    if marked is not None:
        return Range(marked, end) if marked + 1 < end else None
    undertaken = _undertaken(tokens, low, at, end)
    if undertaken is not None or not tokens.bits[cue] & (lx.SPEECH | lx.THOUGHT):
        return undertaken
    return _bare(tokens, cue, at, end)


def _turns_to(tokens: Tokens, at: int, end: int) -> bool:
    """Whether someone or something is answered or gone to, before any clause: `responded on Sunday ^to a call that`."""
    for index in range(at, min(end, at + 16)):
        if tokens.low[index] in tokens.small.clausal:
            return False
        if tokens.low[index] in tokens.small.infinitive:
            return index + 1 < end and not tokens.bits[index + 1] & lx.OBJECT
    return False


def _undertaken(tokens: Tokens, cue: str, at: int, end: int) -> Range | None:
    """What is vowed or asked for: `vowed ^to stay`, `called for ^an inquiry`."""
    small = tokens.small
    if at + 2 >= end:
        return None
    if tokens.low[at] in small.infinitive and cue in small.undertaking and not tokens.bits[at + 1] & _BEGINS_NOUN:
        return Range(at, end)
    return Range(at + 1, end) if tokens.low[at] in small.calls_for and cue in small.calling else None


def _bare(tokens: Tokens, cue: int, at: int, end: int) -> Range | None:
    """The clause without its `that`, past who is told and when: `told reporters on Monday ^it was over`."""
    bits = tokens.bits[cue]
    if bits & lx.ADDRESSING:
        addressee = phrase_after(tokens, at, end) if at < end and not tokens.bits[at] & lx.OBJECT else Range(at, at + 1)
        at = addressee.end if addressee else at
    if bits & lx.CAPITAL and at + 1 < end:
        return Range(at, end)
    at = _past_setting(tokens, at, end)
    if at >= end or (not bits & lx.BARE and not tokens.bits[at] & lx.PRONOUN):
        return None
    if tokens.low[at] in tokens.small.no_clause or tokens.words[at] in _MARKS:
        return None
    if tokens.low[at] in tokens.small.either and not _verb_soon(tokens, at + 1, end, 6 if bits & lx.BARE else 2):
        return None
    strict = tokens.low[cue] not in tokens.small.plainly
    return Range(at, end) if _is_clause(tokens, at, end, strict=strict) else None


def _verb_soon(tokens: Tokens, at: int, end: int, reach: int) -> bool:
    """Whether one of so many words is a verb of the same clause."""
    for index in range(at, min(at + reach, end)):
        if is_verb(tokens, index):
            return True
        if tokens.bits[index] & lx.SUBORDINATOR:
            return False
    return False


def _is_clause(tokens: Tokens, at: int, end: int, *, strict: bool) -> bool:
    """Whether the words from `at` on have a verb of their own, before any clause within them.

    `strict` asks for one beside the verbs of relative clauses.
    """
    if (tokens.bits[at] & lx.PRONOUN and at + 1 < end) or (is_verb(tokens, at) and tokens.bits[at] & lx.AUXILIARY):
        return True
    relatives, chained = 0, -1
    for index in range(at + 1, end):
        if _relates(tokens, index, end) or _narrows(tokens, index):
            relatives += strict
        elif tokens.low[index] in tokens.small.infinitive or (is_verb(tokens, index) and index - 1 == chained):
            chained = index
        elif is_verb(tokens, index):
            if tokens.low[index - 1] in tokens.small.joins and tokens.bits[index] & lx.SAYING:
                return False
            if not relatives:
                return True
            relatives -= 1
            chained = index if tokens.bits[index] & lx.AUXILIARY else -1
        elif tokens.low[index] in tokens.small.that or tokens.words[index] == ";" or _turns(tokens, index, end):
            return False
    return False


def _conjunction(tokens: Tokens, at: int, end: int) -> int | None:
    """Where a clause with its conjunction begins, with no verb on the way."""
    for index in range(at, min(end, at + 16)):
        if tokens.low[index] in tokens.small.clausal and (
            index == at or tokens.low[index] in tokens.small.surely_clausal
        ):
            return None if index > at and _relates(tokens, index, end) else index
        if (
            is_verb(tokens, index)
            or tokens.bits[index] & (lx.QUOTED | lx.ING | lx.SAYING)
            or tokens.words[index] in (";", ":", "—", "–", "--")
        ):
            return None
    return None


def _relates(tokens: Tokens, that: int, end: int) -> bool:
    """Whether `that` begins no clause that is said: `found a boat that had sunk`, `a storm like that in May`."""
    before = tokens.bits[that - 1]
    if that + 1 >= end or tokens.low[that] not in tokens.small.that:
        return False
    after = that + 1 + bool(tokens.bits[that + 1] & lx.LY)
    return bool(before & lx.PREPOSITION) or (not before & lx.PUNCTUATION and is_verb(tokens, min(after, end - 1)))


def _turns(tokens: Tokens, comma: int, end: int) -> bool:
    """Whether another main clause begins: `, but`."""
    if tokens.words[comma] != "," or comma + 1 >= end:
        return False
    return tokens.low[comma + 1] in tokens.small.joins and tokens.low[comma + 1] not in tokens.small.adds


def _narrows(tokens: Tokens, index: int) -> bool:
    """Whether a relative clause that belongs to the noun before begins: `students ^who passed`."""
    bits = tokens.bits[index - 1]
    low, small = tokens.low[index], tokens.small
    return low in small.clausal and low not in small.that and not bits & (lx.PUNCTUATION | lx.PREPOSITION)


def _past_setting(tokens: Tokens, at: int, end: int) -> int:
    """Past words that say when, where or to whom: `on Monday`, `in a statement`, `repeatedly`."""
    for _ in range(4):
        if at < end and (tokens.bits[at] & (lx.TIME | lx.LY | lx.ADVERB)) and not tokens.bits[at] & lx.PRONOUN:
            if at + 1 < end and tokens.bits[at + 1] & lx.AUXILIARY:
                return at
            at += 1
        elif at + 1 < end and tokens.low[at] in tokens.small.before_settings:
            step = at + 1
            if tokens.bits[step] & lx.TIME:
                at = step + 1
                continue
            phrase = phrase_after(tokens, step, end)
            if phrase is None or tokens.bits[at] & lx.ADVERB:
                return at
            at = phrase.end
            if at < end and tokens.words[at] == ",":
                at += 1
        else:
            return at
    return at


def content_end(tokens: Tokens, sentence: Range) -> int:
    """The end of what a sentence says, without its stop."""
    end = sentence.end
    while end > sentence.start and tokens.bits[end - 1] & lx.PUNCTUATION and tokens.words[end - 1] not in ")%’”":
        end -= 1
    return end
