"""Speech without quotation marks where the verb stands second: `S sagte, dass C`, `C, so S`, `laut S C`."""

from collections.abc import Iterator

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.complements import content_end
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.indirect import Reported
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.complements import complement
from newsparse.extraction.quotes.verb_second.frames import as_said, frame_at, is_last
from newsparse.extraction.quotes.verb_second.sources import instead_of_it, source_at
from newsparse.extraction.quotes.verb_second.subjects import bound, has_verb, main_subject
from newsparse.extraction.quotes.verb_second.verbs import is_reported, saying

_TELLING = lx.SPEECH | lx.THOUGHT
_REACH = 16
_ASIDES = frozenset((",", "–", "—", "-"))
_LEADS_CLAUSE = lx.SUBORDINATOR | lx.RELATIVE


def reported(tokens: Tokens, sentence: Range, used: set[int]) -> Iterator[Reported]:
    """The indirect speech of a sentence, the outermost only; what is denied is left out."""
    end = content_end(tokens, sentence)
    one = _as(tokens, sentence, end) or _closing(tokens, sentence, end)
    told = [one] if one is not None else [*_leading(tokens, sentence, end)] or [*_of_opinion(tokens, sentence, end)]
    found = _sourced(tokens, sentence, end)
    if found is not None and not any(p.start <= found.frame.cue < p.end for speech in told for p in speech.pieces):
        told = [found]
    for speech in told:
        before = all(piece.end <= speech.frame.cue for piece in speech.pieces)
        if not speech.frame.negated and (before or speech.frame.cue not in used):
            yield speech


def told(tokens: Tokens, sentence: Range) -> Frame | None:
    """Who says, by whatever words, what a sentence says without marks; the last of several."""
    found = [speech.frame for speech in reported(tokens, sentence, set()) if speech.frame.subject is not None]
    return found[-1] if found else None


def _sourced(tokens: Tokens, sentence: Range, end: int) -> Reported | None:
    """`Laut S C`, `C, so S`, `nach Angaben von S C`."""
    small = tokens.small
    words = small.according | small.after_nouns | small.postposed | small.so
    for at in range(sentence.start, end):
        frame = source_at(tokens, at, sentence) if tokens.low[at] in words else None
        if frame is None or frame.subject is None:
            continue
        first, last = frame.cue, frame.end
        between = tokens.low[frame.end : frame.subject.start]
        if frame.subject.end >= frame.cue and all(low in small.of for low in between):
            first, last = min(first, frame.subject.start), max(last, frame.subject.end)
        scope = _scope(tokens, Range(sentence.start, end), first, last)
        pieces = (_bare(tokens, scope.start, first), _bare(tokens, min(last, scope.end), scope.end))
        kept = tuple(
            piece for piece in pieces if any(not tokens.bits[i] & (lx.ADVERB | lx.TIME) for i in range(*piece))
        )
        if sum(piece.size for piece in kept) > 1:
            return Reported(kept, frame, "indirect-according")
    return None


def _scope(tokens: Tokens, sentence: Range, first: int, last: int) -> Range:
    """The clause that a source belongs to: a subordinate one that it stands in, else the sentence."""
    left = bound(tokens, sentence.start, first)
    if left < sentence.start or left + 1 == first or not tokens.bits[left + 1] & _LEADS_CLAUSE:
        return sentence
    return Range(left + 1, next((at for at in range(last, sentence.end) if tokens.words[at] == ","), sentence.end))


def _bare(tokens: Tokens, start: int, end: int) -> Range:
    while start < end and tokens.words[start] in _ASIDES:
        start += 1
    while end > start and tokens.words[end - 1] in _ASIDES:
        end -= 1
    return Range(start, end)


def _as(tokens: Tokens, sentence: Range, end: int) -> Reported | None:
    """`Wie S berichtet, C`."""
    if tokens.low[sentence.start] not in tokens.small.like:
        return None
    frame = as_said(tokens, sentence, sentence.start)
    if frame is None or frame.subject is None:
        return None
    content = _bare(tokens, next((at for at in range(frame.end, end) if tokens.words[at] == ","), end), end)
    return Reported((content,), frame, "indirect-as") if content.size > 1 else None


def _closing(tokens: Tokens, sentence: Range, end: int) -> Reported | None:
    """`C, sagte S`, `C, sagte S, C`, `C, wie S mitteilte`."""
    for comma in range(end - 2, sentence.start + 1, -1):
        if tokens.words[comma] != "," or not _may_be_said(tokens, Range(sentence.start, comma)):
            continue
        frame = _closing_frame(tokens, Range(comma + 1, sentence.end))
        if frame is None:
            continue
        pieces = [Range(sentence.start, comma)]
        last = max(frame.end, frame.subject.end if frame.subject else 0)
        again = next((at for at in range(last, end) if tokens.words[at] == ","), end)
        if again < end and any(is_reported(tokens, at) for at in range(again, end)):
            pieces.append(_bare(tokens, again, end))
        return Reported(tuple(pieces), frame, "indirect-between" if len(pieces) > 1 else "indirect-closing")
    return None


def _closing_frame(tokens: Tokens, rest: Range) -> Frame | None:
    at = rest.start
    frame: Frame | None = None
    if tokens.low[at] in tokens.small.pointing and at + 1 < rest.end:
        at += 1
    if tokens.low[at] in tokens.small.like:
        frame = as_said(tokens, rest, at)
    elif tokens.bits[at] & lx.AUXILIARY:
        near = range(at + 2, min(rest.end, at + _REACH))
        cue = next((i for i in near if tokens.bits[i] & lx.SPEECH and is_last(tokens, rest, i)), None)
        frame = frame_at(tokens, Range(at, rest.end), cue) if cue is not None else None
    elif tokens.bits[at] & lx.SPEECH & saying(tokens, at, rest.end) and tokens.bits[at] & (lx.PAST | lx.THIRD):
        frame = frame_at(tokens, rest, at)
    if frame is None or frame.subject is None:
        return None
    return frame._replace(subject=instead_of_it(tokens, frame.subject, rest))


def _may_be_said(tokens: Tokens, content: Range) -> bool:
    """Whether the words are a clause of their own, not one that a main clause follows: `Als es regnete, …`."""
    start = content.start
    if tokens.low[start] in tokens.small.subordinate and tokens.low[start] not in tokens.small.that:
        commas = (at for at in range(start, content.end) if tokens.words[at] == ",")
        start = next(commas, content.end) + 1
    return start < content.end and has_verb(tokens, start, content.end)


def _leading(tokens: Tokens, sentence: Range, end: int) -> Iterator[Reported]:
    """`S sagte, dass C`, `S sagte, er sei C`, `S kündigte an, C zu tun`, and once more behind `und`."""
    past = sentence.start
    for at in range(sentence.start, end):
        bits = tokens.bits[at]
        if at < past or bits & lx.CAPITAL or not bits & _TELLING or not saying(tokens, at, sentence.end) & _TELLING:
            continue
        frame = frame_at(tokens, sentence, at)
        if frame is None or (frame.subject is None and frame.shape != "passive") or _supposed(tokens, sentence, at):
            continue
        content = complement(tokens, frame, end)
        if content is not None:
            past = content.end
            subject = frame.subject and instead_of_it(tokens, frame.subject, Range(sentence.start, content.start))
            rule = "indirect-leading" if bits & lx.SPEECH else "indirect-thought"
            yield Reported((content,), frame._replace(subject=subject), rule)


def _supposed(tokens: Tokens, sentence: Range, cue: int) -> bool:
    """Whether the words of saying stand in a clause that only says when or if: `^Als sie bemerkte, dass`."""
    first = tokens.low[bound(tokens, sentence.start, cue) + 1]
    return first in tokens.small.subordinate and first not in tokens.small.like and is_last(tokens, sentence, cue)


def _of_opinion(tokens: Tokens, sentence: Range, end: int) -> Iterator[Reported]:
    """`S ist der Meinung, dass C`, `S zeigte sich überzeugt, C`, `S machte deutlich, dass C`."""
    for comma in range(sentence.start + 2, end - 2):
        if tokens.words[comma] != "," or tokens.low[comma - 1] not in tokens.small.opinions:
            continue
        subject = main_subject(tokens, Range(sentence.start, comma))
        if subject is None or tokens.low[subject.start] in tokens.small.it or subject.end >= comma:
            return
        frame = Frame(comma - 1, comma, subject, "finite")
        content = complement(tokens, frame, end)
        if content is not None:
            yield Reported((content,), frame, "indirect-thought")
        return
