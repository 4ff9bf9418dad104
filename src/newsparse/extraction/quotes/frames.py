"""Frames of saying: a word that says, and who says it."""

from typing import NamedTuple

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, is_verb, last_character, nominal
from newsparse.extraction.quotes.phrases import phrase_after, phrase_before
from newsparse.extraction.quotes.subjects import helpers_before, main_subject, subject_of
from newsparse.extraction.quotes.tokens import Tokens

_NEAR = 14
_CLOSE = 4
_AHEAD = 24
#: What begins an object: `calls it`, `orders his team`; and what stands before a noun, not before a verb.
_OBJECT = lx.DETERMINER | lx.PRONOUN | lx.OBJECT
_BEFORE_NOUNS = lx.PREPOSITION | lx.COORDINATOR | lx.QUANTIFIER | lx.PUNCTUATION


class Frame(NamedTuple):
    """A word of saying at the token `cue` (up to `end`), and its subject.

    `shape` is `finite`, `participle`, `attached`, `infinitive`, `passive`, `inverted`, `according`, `noun`, `label` or
    `none`; `negated` holds for "did not say" and for "if he says".
    """

    cue: int
    end: int
    subject: Range | None
    shape: str
    negated: bool = False


def frame_at(tokens: Tokens, sentence: Range, cue: int) -> Frame | None:
    """The frame of the word at `cue` with a subject before it, where the word is a verb here."""
    bits = tokens.bits[cue]
    if nominal(tokens, cue) or (bits & lx.CAPITAL and not in_headline(tokens, sentence, cue)):
        return None
    before, negated, being, modal = helpers_before(tokens, sentence.start, cue)
    if tokens.low[before - 1] in tokens.small.infinitive and before > sentence.start and bits & lx.BASE:
        return _infinitive(tokens, sentence, cue, before - 1)
    perfect = before < cue and tokens.low[before] in tokens.small.perfect
    if (bits & lx.ING and not being) or perfect:
        return _participle(tokens, sentence, cue, before)
    noun = bits & lx.NOUNLIKE and before == cue and not _is_verb_here(tokens, sentence, cue)
    bare = bits & lx.BASE and not modal and not _plural(tokens, before - 1, sentence.start)
    if (noun or bare or _is_owned(tokens, before, cue)) and not bits & lx.PAST:
        return None
    if being and not bits & lx.ING:
        return Frame(cue, cue + 1, None, "passive", negated)
    return _finite(tokens, sentence, cue, before, negated=negated)


def _is_owned(tokens: Tokens, before: int, cue: int) -> bool:
    """Whether a form in -s stands behind an auxiliary, and so is a noun: `have claims`."""
    return bool(tokens.bits[cue] & lx.THIRD) and any(tokens.bits[at] & lx.AUXILIARY for at in range(before, cue))


def in_headline(tokens: Tokens, sentence: Range, at: int) -> bool:
    """Whether a word of saying bears a capital because all words there do: `Mayor Says Bridge Will Open`."""
    if not tokens.bits[at] & lx.CORE or not sentence.start < at < sentence.end - 1:
        return False
    return bool(tokens.bits[at - 1] & tokens.bits[at + 1] & lx.CAPITAL)


def _finite(tokens: Tokens, sentence: Range, cue: int, before: int, *, negated: bool) -> Frame | None:
    """The frame of a finite verb whose first auxiliary stands at `before`."""
    subject = subject_of(tokens, sentence.start, before)
    if subject is None or (before == cue and _is_object(tokens, sentence.start, subject)):
        return None
    if not can_speak(tokens, subject) or (before == cue and _is_described(tokens, subject, cue)):
        return None
    unreal = _is_unreal(tokens, sentence.start, subject.start) or _unsays(tokens, cue)
    return Frame(cue, cue + 1, subject, "finite", negated or unreal)


def _unsays(tokens: Tokens, cue: int) -> bool:
    """Whether what follows was not said: `denied saying that`. Of `denied that` the clause is what the denial tells."""
    bits = tokens.bits[cue + 1] if tokens.low[cue] in tokens.small.denying else 0
    return bool(bits & lx.SAYING and bits & lx.ING)


def _is_described(tokens: Tokens, subject: Range, cue: int) -> bool:
    """Whether what looks like a verb in the past says what was done to the subject: `those accused of`."""
    own = subject.size == 1 and tokens.low[subject.start] in tokens.small.those
    return own and bool(tokens.bits[cue] & lx.PAST)


def _is_unreal(tokens: Tokens, floor: int, start: int) -> bool:
    """Whether a subject that begins at `start` did not say so for certain: `nobody`, `if he`, `had she`."""
    if tokens.low[start] in tokens.small.nobodies:
        return True
    if start == floor:
        return False
    before = tokens.bits[start - 1]
    return bool(before & lx.CONDITIONAL) or (start - 1 == floor and tokens.low[floor] in tokens.small.unreal)


def can_speak(tokens: Tokens, subject: Range) -> bool:
    """Whether the phrase can name a speaker: not `this`, `the old`, `one point`, `last year`."""
    last = subject.end - 1
    if tokens.low[last] in tokens.small.mute:
        names = (tokens.bits[at] & (lx.CAPITAL | lx.DETERMINER) == lx.CAPITAL for at in range(*subject))
        return any(names) and not tokens.bits[subject.start] & lx.QUANTIFIER
    return not tokens.bits[last] & lx.DETERMINER or bool(tokens.bits[last] & lx.PRONOUN)


def _is_verb_here(tokens: Tokens, sentence: Range, cue: int) -> bool:
    """Whether a word that may be a noun is a verb: after a name or pronoun, before an object, at the clause's end."""
    if cue + 1 >= sentence.end or tokens.words[cue + 1] in (".", ",", ":") or tokens.bits[cue + 1] & lx.QUOTED:
        return cue > sentence.start
    index = cue - 1
    if index < sentence.start:
        return False
    bits = tokens.bits[index]
    if bits & (lx.CAPITAL | lx.PRONOUN | lx.RELATIVE | lx.ADVERB | lx.LY) or tokens.words[index] in (",", ")"):
        return True
    return bool(tokens.bits[cue + 1] & _OBJECT) and not bits & _BEFORE_NOUNS


def _is_object(tokens: Tokens, floor: int, subject: Range) -> bool:
    """Whether a verb before makes the phrase its object, so that what follows describes it: `read a book called`."""
    at = subject.start - 1
    if at < floor or tokens.bits[at] & (lx.CAPITAL | lx.RELATIVE):
        return False
    if tokens.bits[subject.start] & (lx.PRONOUN | lx.RELATIVE):
        return False
    bits = tokens.bits[at]
    infinitive = at > floor and tokens.low[at - 1] in tokens.small.infinitive and not bits & lx.DETERMINER
    takes_clause = bits & (lx.SPEECH | lx.THOUGHT)
    return not takes_clause and (bool(infinitive) or is_verb(tokens, at) or bool(bits & lx.ING))


def _plural(tokens: Tokens, index: int, floor: int) -> bool:
    """Whether the word before a base form can be its subject: `they say`, `critics say`, `who say`."""
    if index < floor:
        return False
    low, bits = tokens.low[index], tokens.bits[index]
    if (
        bits & lx.NUMBER
        or low in tokens.small.parts
        or (bits & lx.CAPITAL and tokens.low[index - 1] in tokens.small.adds)
    ):
        return True
    if bits & lx.PRONOUN or low in tokens.small.plurals:
        return low not in tokens.small.singulars
    return low.endswith("s") and not bits & (lx.PUNCTUATION | lx.AUXILIARY | lx.POSSESSIVE | lx.PREPOSITION)


def _infinitive(tokens: Tokens, sentence: Range, cue: int, to: int) -> Frame | None:
    """`went on to say`: the subject of the verb before."""
    at = to
    while at > sentence.start and tokens.bits[at - 1] & (lx.CARRIER | lx.ADVERB):
        at -= 1
    if at == to:
        return None
    subject = subject_of(tokens, sentence.start, at)
    return Frame(cue, cue + 1, subject, "infinitive") if subject else None


def _participle(tokens: Tokens, sentence: Range, cue: int, before: int) -> Frame | None:
    """`..., saying`, `by saying`, `a statement saying`: the subject of the sentence so far.

    `a video of an envoy saying` is the envoy's: there the subject is what stands right before.
    """
    if before > sentence.start:
        bits, low = tokens.bits[before - 1], tokens.low[before - 1]
        free = bits & (lx.PUNCTUATION | lx.COORDINATOR | lx.QUOTED) or low in tokens.small.free
        if not free and not _message_before(tokens, before, sentence.start):
            own = phrase_before(tokens, sentence.start, before)
            if own is None:
                return None
            absolute = own.start > sentence.start and tokens.low[own.start - 1] in tokens.small.absolute
            return Frame(cue, cue + 1, own, "participle" if absolute else "attached")
    if _opens(tokens, sentence.start, before):
        subject = _following_subject(tokens, sentence, cue)
    else:
        subject = _nearest_subject(tokens, sentence.start, before) or main_subject(tokens, sentence.start, before)
    return Frame(cue, cue + 1, subject, "participle") if subject and can_speak(tokens, subject) else None


def _opens(tokens: Tokens, start: int, before: int) -> bool:
    """Whether nothing but small words stands before a participle in its sentence: `But while denouncing`."""
    small = lx.COORDINATOR | lx.SUBORDINATOR | lx.PREPOSITION
    return before - start < _CLOSE and all(bits & small for bits in tokens.bits[start:before])


def _following_subject(tokens: Tokens, sentence: Range, cue: int) -> Range | None:
    """The subject of the main clause behind a participle that opens the sentence: `In calling it a “…”, ^she …`."""
    for at in range(cue + 1, min(sentence.end, cue + _AHEAD)):
        ends = tokens.words[at] == "," or (tokens.bits[at] & lx.QUOTED and last_character(tokens, at) == ",")
        subject = main_subject(tokens, at + 1, sentence.end) if ends else None
        if subject is not None:
            return subject
    return None


def _message_before(tokens: Tokens, before: int, floor: int) -> bool:
    """Whether a message is what says it: `released a statement Monday saying`."""
    return any(tokens.bits[at] & lx.MESSAGE for at in range(max(floor, before - 3), before))


def _nearest_subject(tokens: Tokens, start: int, end: int) -> Range | None:
    """The subject of the clause right before `end`, where sure: `…, Smith said, adding`, `as Smith left, adding`."""
    for index in range(end - 1, max(start, end - _NEAR), -1):
        if not is_verb(tokens, index):
            continue
        subject = subject_of(tokens, start, helpers_before(tokens, start, index)[0])
        if subject is None or tokens.bits[subject.start] & lx.RELATIVE or subject.start == start:
            return None
        before = tokens.low[subject.start - 1]
        says = bool(tokens.bits[index] & lx.SPEECH) and end - index < _CLOSE and before == ","
        return subject if says or before in tokens.small.whiles else None
    return None


def inverted_at(tokens: Tokens, index: int, ceiling: int) -> Frame | None:
    """The frame that begins at `index` with its verb: `said Smith, the mayor`."""
    at = index
    while at < ceiling and tokens.bits[at] & (lx.ADVERB | lx.LY) and not tokens.bits[at] & lx.SAYING:
        at += 1
    if at + 1 >= ceiling:
        return None
    bits = tokens.bits[at]
    if (bits & lx.CAPITAL and tokens.low[at] not in tokens.small.plainest) or not (
        bits & lx.ED or (bits & lx.SAYING and bits & (lx.PAST | lx.THIRD))
    ):
        return None
    start = at + 1
    if tokens.bits[start] & (lx.SUBORDINATOR | lx.OBJECT | lx.PREPOSITION | lx.COORDINATOR | lx.ADVERB | lx.TIME):
        return None
    if tokens.low[start] in tokens.small.either:
        return None
    subject = phrase_after(tokens, start, ceiling)
    return Frame(at, at + 1, subject, "inverted") if subject and can_speak(tokens, subject) else None


def noun_at(tokens: Tokens, floor: int, noun: int) -> Frame | None:
    """The frame of a noun for somebody's word: `her claim`, `Smith’s repeated promise`."""
    for at in range(noun - 1, max(floor, noun - 4) - 1, -1):
        bits = tokens.bits[at]
        if tokens.low[at] in tokens.small.owners:
            return Frame(noun, noun + 1, Range(at, at + 1), "noun")
        if bits & lx.POSSESSIVE:
            owner = phrase_before(tokens, floor, at)
            return Frame(noun, noun + 1, owner, "noun") if owner else None
        if bits & (lx.PUNCTUATION | lx.QUOTED | lx.DETERMINER | lx.PREPOSITION | lx.PRONOUN | lx.AUXILIARY):
            return None
    return None


def according_at(tokens: Tokens, index: int, ceiling: int) -> Frame | None:
    """The frame of `according to X` at `index`."""
    if (
        index + 2 >= ceiling
        or tokens.low[index] not in tokens.small.according
        or tokens.low[index + 1] not in tokens.small.according_to
    ):
        return None
    subject = phrase_after(tokens, index + 2, ceiling)
    if subject is None or (subject.size == 1 and tokens.low[subject.start] in tokens.small.matters):
        return None
    return Frame(index, index + 2, subject, "according")
