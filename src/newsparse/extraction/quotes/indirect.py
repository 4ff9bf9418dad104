"""Speech without quotation marks: `S said (that) C`, `C, S said`, `according to S`."""

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, is_verb
from newsparse.extraction.quotes.complements import clause_after, content_end
from newsparse.extraction.quotes.frames import Frame, according_at, frame_at, in_headline, inverted_at
from newsparse.extraction.quotes.phrases import phrase_after
from newsparse.extraction.quotes.sieves_after import LATE, closing_frame, nothing_follows
from newsparse.extraction.quotes.tokens import Tokens

_REACH = 34
_TELLING = lx.SPEECH | lx.THOUGHT
_ASIDE = 14
_NEAR = 10
_PARENS = frozenset((",", "—", "–", "--", "-"))


class Reported(NamedTuple):
    """One stretch of indirect speech: its pieces among the tokens, its frame, and by which sieve it was found."""

    pieces: tuple[Range, ...]
    frame: Frame
    rule: str


def reported(tokens: Tokens, sentence: Range, used: set[int]) -> Iterator[Reported]:
    """The indirect speech of a sentence, the outermost only; what is denied or only supposed is left out.

    What the words tell that a quotation already uses is left out too.
    """
    start, end = sentence
    cues = tokens.cues(start, end)
    if used.issuperset(cues):
        return
    end = content_end(tokens, sentence)
    found = _according(tokens, sentence, end, cues)
    if found is None and "," in tokens.words[start:end]:
        found = _closing(tokens, sentence, end, cues) or _between(tokens, sentence, end, cues)
        found = found or _as_said(tokens, sentence, end)
    for speech in (found,) if found is not None else _leading(tokens, sentence, cues):
        if speech.frame.cue not in used and not speech.frame.negated:
            yield speech


def _according(tokens: Tokens, sentence: Range, end: int, cues: list[int]) -> Reported | None:
    for at in cues:
        if not tokens.bits[at] & lx.ACCORDING or at >= end:
            continue
        frame = according_at(tokens, at, sentence.end)
        if frame is None or frame.subject is None:
            continue
        pieces = (_trim(tokens, Range(sentence.start, at)), _trim(tokens, Range(min(frame.subject.end, end), end)))
        kept = tuple(piece for piece in pieces if piece.size > 1)
        return Reported(kept, frame, "indirect-according") if kept else None
    return None


def _trim(tokens: Tokens, piece: Range) -> Range:
    """The piece without punctuation at its ends."""
    start, end = piece
    while start < end and tokens.words[start] in _PARENS:
        start += 1
    while end > start and tokens.words[end - 1] in _PARENS:
        end -= 1
    return Range(start, end)


def _closing(tokens: Tokens, sentence: Range, end: int, cues: list[int]) -> Reported | None:
    """`C, S said.`."""
    late = max([cue for cue in cues if tokens.bits[cue] & lx.SPEECH and sentence.end - cue <= LATE], default=0)
    if not late and not [cue for cue in cues if tokens.bits[cue] & lx.CORE and tokens.words[cue - 1] == ","]:
        return None
    for comma in range(min(end - 2, cues[-1] - 1), max(sentence.start + 1, end - _REACH), -1):
        if tokens.words[comma] != ",":
            continue
        frame = closing_frame(tokens, Range(comma + 1, sentence.end)) if comma < late else None
        frame = frame or _inverted(tokens, comma + 1, sentence.end)
        if frame is not None and _is_aside(tokens, frame) and nothing_follows(tokens, frame, sentence.end):
            return Reported((Range(sentence.start, comma),), frame, "indirect-closing")
    return None


def _is_aside(tokens: Tokens, frame: Frame) -> bool:
    """Whether words of saying can stand beside what is said: not `, a call echoed by all`, `, which he vowed`."""
    subject = frame.subject
    if frame.negated or subject is None or tokens.low[frame.cue] in tokens.small.starting:
        return False
    last = subject.end - 1
    thing = bool(tokens.bits[last] & lx.NOUN) or tokens.low[last] in tokens.small.made_known
    indefinite = tokens.low[subject.start] in tokens.small.indefinite
    return not (indefinite and thing) and not tokens.bits[subject.start] & lx.RELATIVE


def _inverted(tokens: Tokens, index: int, ceiling: int) -> Frame | None:
    pronoun = index + 1 < ceiling and tokens.bits[index + 1] & lx.PRONOUN
    return inverted_at(tokens, index, ceiling) if tokens.bits[index] & lx.CORE and not pronoun else None


def _between(tokens: Tokens, sentence: Range, end: int, cues: list[int]) -> Reported | None:
    """`C, S said, C.`: the words of saying in the middle."""
    if not any(tokens.bits[cue] & lx.SPEECH and "," in tokens.words[cue + 1 : cue + 3] for cue in cues):
        return None
    for comma in range(sentence.start + 1, end - 3):
        if tokens.words[comma] != ",":
            continue
        for close in range(comma + 3, min(end, comma + _ASIDE)):
            if tokens.words[close] != ",":
                continue
            says = (tokens.bits[close - 1] | tokens.bits[close - 2]) & lx.SPEECH
            frame = closing_frame(tokens, Range(comma + 1, close)) if says else None
            if frame is not None and _is_aside(tokens, frame) and frame.cue >= close - 2:
                return Reported((Range(sentence.start, comma), Range(close + 1, end)), frame, "indirect-between")
            break
    return None


def _as_said(tokens: Tokens, sentence: Range, end: int) -> Reported | None:
    """`As S reported, C.`: the words of saying first."""
    if tokens.low[sentence.start] not in tokens.small.like:
        return None
    for comma in range(sentence.start + 2, min(end - 2, sentence.start + _ASIDE)):
        if tokens.words[comma] != ",":
            continue
        frame = closing_frame(tokens, Range(sentence.start + 1, comma))
        if frame is not None and not frame.negated:
            return Reported((Range(comma + 1, end),), frame, "indirect-as")
    return None


def _leading(tokens: Tokens, sentence: Range, cues: list[int]) -> Iterator[Reported]:
    """`S said that C`, and what else the sentence reports beside it."""
    past = sentence.start
    for at in cues:
        bits = tokens.bits[at]
        if at < past or not bits & (_TELLING | lx.FRAME):
            continue
        if tokens.low[at] in tokens.small.granting and tokens.low[at + 1 : at + 2] == ("that",):
            continue
        if bits & lx.CAPITAL and not in_headline(tokens, sentence, at):
            continue
        clause = clause_after(tokens, sentence, at, at + 1)
        frame = frame_at(tokens, sentence, at) if clause is not None else None
        if clause is None or frame is None or frame.subject is None or frame.shape in ("attached", "passive"):
            continue
        clause = Range(clause.start, _next_saying(tokens, clause))
        if tokens.low[frame.subject.start - 1] in tokens.small.conceding and frame.subject.start > sentence.start:
            clause = Range(clause.start, _main_clause(tokens, clause))
        if not frame.negated and not _asks_reader(tokens, sentence, frame):
            yield Reported((clause,), frame, "indirect-leading" if bits & lx.SPEECH else "indirect-thought")
        past = clause.end


def _asks_reader(tokens: Tokens, sentence: Range, frame: Frame) -> bool:
    """Whether it is only asked: `Did you know that`."""
    subject = frame.subject
    asked = subject is not None and subject.size == 1 and tokens.low[subject.start] in tokens.small.you
    return asked and tokens.words[sentence.end - 1] == "?"


def _next_saying(tokens: Tokens, clause: Range) -> int:
    """Where words of saying that are not part of the clause begin: `, adding that`, `, but said`."""
    for at in range(clause.start + 1, clause.end - 2):
        if (
            (tokens.words[at] == "," or tokens.low[at] in tokens.small.adds)
            and tokens.bits[at + 1] & lx.SPEECH
            and tokens.bits[at + 1] & lx.ING
        ):
            return at
        if tokens.low[at] in tokens.small.turns and _says(tokens, at + 1, clause.end):
            return at - 1 if tokens.words[at - 1] == "," else at
        if (
            tokens.low[at] in tokens.small.joins
            and tokens.bits[at + 1] & lx.SPEECH
            and tokens.bits[at + 1] & (lx.PAST | lx.THIRD)
        ):
            return at - 1 if tokens.words[at - 1] == "," else at
    return clause.end


def _main_clause(tokens: Tokens, clause: Range) -> int:
    """Where a clause begins that none of the words of saying govern: `while she said it rained^, it was dry`.

    It is one that a comma parts from a clause before it and that has a subject and a verb next to each other.
    """
    is_whole = False
    for at in range(clause.start, clause.end - 2):
        if tokens.words[at] == "," and is_whole:
            phrase = phrase_after(tokens, at + 1, clause.end)
            if phrase is not None and phrase.end < clause.end and is_verb(tokens, phrase.end):
                return at
        is_whole = is_whole or is_verb(tokens, at)
    return clause.end


def _says(tokens: Tokens, start: int, end: int) -> bool:
    """Whether another clause of saying begins at `start`: `and ^Smith said`."""
    for at in range(start + 1, min(end, start + _NEAR)):
        if tokens.bits[at] & lx.CORE:
            frame = frame_at(tokens, Range(start, end), at)
            return frame is not None and frame.subject is not None and frame.subject.start == start
    return False
