"""Who is named as a source without a verb: `laut X`, `nach Angaben von X`, `X zufolge`, `so X`."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.frames import frame_at
from newsparse.extraction.quotes.verb_second.phrases import phrase_from
from newsparse.extraction.quotes.verb_second.subjects import main_subject

_REACH = 12
_FEW = 4
_NEAR = 8


def source_at(tokens: Tokens, at: int, sentence: Range) -> Frame | None:
    """The frame that a word at `at` opens: `laut`, `nach`, `so`, or closes: `zufolge`."""
    small, low = tokens.small, tokens.low[at]
    if low in small.postposed:
        return _postposed(tokens, at, sentence)
    if low in small.so:
        return _so(tokens, at, sentence)
    if low in small.according and (at + 1 >= sentence.end or tokens.low[at + 1] not in small.relating):
        phrase = phrase_from(tokens, at + 1, sentence.end)
        return Frame(at, at + 1, phrase, "according") if phrase else None
    if low in small.after_nouns:
        return _before_after(tokens, at, sentence) or _after(tokens, at, sentence)
    return None


def _before_after(tokens: Tokens, at: int, sentence: Range) -> Frame | None:
    """`^Seiner Ansicht nach`."""
    start = at - 2
    if start < sentence.start or tokens.low[at] not in tokens.small.behind_nouns or not _is_source(tokens, at - 1):
        return None
    owner = _owner(tokens, at - 1, sentence)
    return Frame(at - 1, at + 1, owner, "according") if owner is not None else None


def instead_of_it(tokens: Tokens, subject: Range, within: Range) -> Range | None:
    """The subject, or where it is `es` the document that says it: `heißt es in ^einem Brief`; None if there is none."""
    if subject.size > 1 or tokens.low[subject.start] not in tokens.small.it:
        return subject
    behind = range(subject.end, min(within.end, subject.end + _NEAR))
    for at in (*range(subject.start, within.start - 1, -1), *behind):
        if tokens.bits[at] & lx.PREPOSITION:
            return phrase_from(tokens, at + 1, within.end)
    return None


def _is_source(tokens: Tokens, noun: int) -> bool:
    """Whether the noun means somebody's words: `Angaben`, `UNHCR-Angaben`."""
    tail = tokens.low[noun].rpartition("-")[2]
    return bool((tokens.bits[noun] | tokens.known.bits.get(tail, 0)) & lx.NOUN)


def _owner(tokens: Tokens, noun: int, sentence: Range) -> Range | None:
    """Whose words they are by the word before the noun: `aus ^ihrer Sicht`, `nach eigenen Angaben hat ^die Bahn`."""
    if tokens.low[noun - 1] in tokens.small.own_words:
        return main_subject(tokens, sentence)
    return Range(noun - 1, noun) if tokens.low[noun - 1] in tokens.small.possessives else None


def _after(tokens: Tokens, at: int, sentence: Range) -> Frame | None:
    """`nach Angaben ^der Polizei`, `nach ^Angaben`, `laut ^Polizei`, `nach Ansicht ^von Ana Vogt`."""
    near = range(at + 1, min(sentence.end, at + _FEW))
    noun = next((i for i in near if tokens.bits[i] & lx.CAPITAL), None)
    if (
        noun is None
        or not _is_source(tokens, noun)
        or (tokens.low[at] in tokens.small.views) != (tokens.low[noun] in tokens.small.view)
    ):
        if tokens.low[at] not in tokens.small.according:
            return None
        phrase = phrase_from(tokens, at + 1, sentence.end)
        return Frame(at, at + 1, phrase, "according") if phrase else None
    after = noun + 1
    while after < sentence.end and tokens.low[after] in tokens.small.of:
        after += 1
    tied = after < sentence.end and (
        after > noun + 1 or tokens.low[after] in tokens.small.genitive or bool(tokens.bits[after] & lx.CAPITAL)
    )
    phrase = phrase_from(tokens, after, sentence.end) if tied else _owner(tokens, noun, sentence)
    if phrase is None and tokens.low[at + 1] in tokens.small.others:
        return None
    return Frame(at, noun + 1, phrase or Range(at + 1, noun + 1), "according")


def _so(tokens: Tokens, at: int, sentence: Range) -> Frame | None:
    """`…, so ^Ana Vogt.`, `…, so urteilte ^Vogt`."""
    before = tokens.words[at - 1] if at > sentence.start else ""
    quoted = at > sentence.start and tokens.bits[at - 1] & lx.QUOTED
    if not (quoted or before in (",", "–", "—", "-", "(")) or at + 1 >= sentence.end:
        return None
    if tokens.bits[at + 1] & lx.SPEECH:
        return frame_at(tokens, Range(at + 1, sentence.end), at + 1)
    phrase = phrase_from(tokens, at + 1, sentence.end)
    if phrase is None:
        return None
    end = phrase.end
    closed = (
        end >= sentence.end
        or tokens.words[end] in (",", ".", "–", "—", "-", ")", ":")
        or (tokens.bits[end] & (lx.ADVERB | lx.PREPOSITION | lx.QUOTED | lx.TIME))
    )
    return Frame(at, at + 1, phrase, "according") if closed else None


def _postposed(tokens: Tokens, at: int, sentence: Range) -> Frame | None:
    """`^der Polizei zufolge`."""
    for start in range(max(sentence.start, at - _REACH), at):
        opens = tokens.bits[start] & (lx.DETERMINER | lx.QUANTIFIER | lx.CAPITAL | lx.NUMBER)
        phrase = phrase_from(tokens, start, at) if opens else None
        if phrase is not None and phrase.end == at:
            return Frame(at, at + 1, phrase, "according")
    return None


def first_source(tokens: Tokens, start: int, end: int, sentence: Range) -> Frame | None:
    """The first of these frames that a token of `tokens[start:end]` opens or closes."""
    small = tokens.small
    words = small.according | small.after_nouns | small.postposed | small.so
    for at in range(start, end):
        if tokens.low[at] in words:
            frame = source_at(tokens, at, sentence)
            if frame is not None:
                return frame
    return None
