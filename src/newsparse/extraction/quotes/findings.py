"""From paragraphs to quotations: halves joined, indirect speech added, each with its kind and confidence."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from newsparse.contracts import QuoteKind, Span, trusted
from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, last_character
from newsparse.extraction.quotes.complements import content_end
from newsparse.extraction.quotes.grammars import grammar_of
from newsparse.extraction.quotes.lexicon import LANGUAGES
from newsparse.extraction.quotes.reading import Parsed
from newsparse.extraction.quotes.sayings import Saying, Source
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.text.marks import Marked
from newsparse.text.packaged import table

#: Tokens stand in order.
_SPAN = trusted(Span)
#: No sentence has more tokens.
_LONGEST = 500
#: Words from which on a quotation counts as long.
_LONG = 6
HIDDEN = frozenset((QuoteKind.SCARE, QuoteKind.TITLE))
_BACK, _ON = "indirect-before", "indirect-continued"
_NAMING = lx.CAPITAL | lx.DETERMINER


class Finding(NamedTuple):
    """A quotation before its speaker is resolved; spans count in the text."""

    spans: tuple[Span, ...]
    kind: QuoteKind
    rule: str
    tokens: Tokens
    within: Range
    source: Source | None = None
    content: Span | None = None
    nested: tuple[Span, ...] = ()
    continued: bool = False

    @property
    def sentence(self) -> Span:
        """Where its sentence stands."""
        return span_of(self.tokens, self.within)

    @property
    def confidence(self) -> float:
        """The measured precision of its sieve for its kind; of those too rare to measure, a half."""
        words = self.tokens.text[self.spans[0].start : self.spans[0].end].split(None, _LONG)
        size = "long" if len(words) >= _LONG else "short"
        return _measured(self.tokens.known.language, self.kind.value, self._named_by, size, self.rule)

    @property
    def _named_by(self) -> str:
        """How the words that name the speaker do so: by a `name`, a `pronoun` or a `noun`."""
        subject = self.source.frame.subject if self.source is not None else None
        if self.source is None or subject is None:
            return "nobody"
        bits = self.source.tokens.bits[subject.start : subject.end]
        if len(bits) == 1 and bits[0] & lx.PRONOUN:
            return "pronoun"
        return "name" if lx.CAPITAL in [bit & _NAMING for bit in bits] else "noun"


@cache
def confidences(language: str) -> dict[str, dict[str, Any]]:
    """The measured precision of each sieve, by the kind of quotation, and more finely by how its speaker is named.

    Of a language without a pack nothing was measured.
    """
    return table("newsparse.extraction.quotes", f"{language}_confidence") if language in LANGUAGES else {}


@cache
def _measured(language: str, kind: str, named_by: str, size: str, rule: str) -> float:
    known = confidences(language).get(kind, {})
    finer = known.get(named_by, {}).get(size, {})
    return float(finer.get(rule, known.get(rule, 0.5)))


def of_marks(found: list[Saying]) -> Iterator[Finding]:
    """The quotations of a paragraph in marks, halves joined."""
    number = 0
    while number < len(found):
        saying = found[number]
        halves = [saying]
        while number + 1 < len(found) and _is_other_half(halves[0], found[number + 1]):
            number += 1
            halves.append(found[number])
        number += 1
        yield _finding(halves)


def _is_other_half(one: Saying, other: Saying) -> bool:
    """Whether two stretches are halves of one quotation: `“…,” S said, “…”`."""
    first, second = one.source, other.source
    if first is None or second is None or one.place.sentence != other.place.sentence:
        return False
    if not one.rule.startswith("after-") or first.frame.cue != second.frame.cue:
        return False
    return one.place.index < first.frame.cue < other.place.index and other.place.before == ","


def _finding(halves: list[Saying]) -> Finding:
    saying = halves[0]
    tokens, sentence = saying.place.tokens, saying.place.sentence
    stretches = [tokens.quoted[half.place.index] for half in halves]
    kind = grammar_of(tokens).kind(saying.place, saying.rule)
    return Finding(
        spans=tuple(_inner(tokens.text, stretch) for stretch in stretches),
        kind=kind,
        rule=saying.rule,
        tokens=tokens,
        within=sentence,
        source=saying.source if kind is not QuoteKind.TITLE else None,
        content=_content(saying) if kind is QuoteKind.PARTIAL else None,
        nested=tuple(_inner(tokens.text, child) for stretch in stretches for child in stretch.children),
        continued=saying.continued,
    )


def _inner(text: str, stretch: Marked) -> Span:
    """What stands between the marks, without the spaces at its ends."""
    begin, stop = stretch.begin, stretch.stop
    while begin < stop and text[begin].isspace():
        begin += 1
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    return _SPAN(begin, stop)


def span_of(tokens: Tokens, stretch: Range) -> Span:
    """Where a stretch of tokens stands in the text."""
    return _SPAN(tokens.start(stretch.start), tokens.end(stretch.end - 1))


def _content(saying: Saying) -> Span | None:
    """The clause that a partial quotation is part of."""
    source, place = saying.source, saying.place
    if source is None or source.tokens is not place.tokens or source.sentence != place.sentence:
        return None
    tokens, sentence, frame = place.tokens, place.sentence, source.frame
    if frame.shape == "none":
        return None
    if frame.cue > place.index:
        first = sentence.start
        stop = _content_stop(tokens, sentence, place.index) if saying.rule == "tail" else place.index
        return Span(tokens.start(first), tokens.end(stop))
    clause = grammar_of(tokens).said(tokens, sentence, frame)
    start = clause.start if clause is not None and clause.start <= place.index else min(frame.end, place.index)
    while start < place.index and tokens.bits[start] & lx.PUNCTUATION:
        start += 1
    return Span(tokens.start(start), tokens.end(_content_stop(tokens, sentence, place.index)))


def _content_stop(tokens: Tokens, sentence: Range, index: int) -> int:
    """The last token of the clause that goes on behind the quoted one."""
    at = index
    if last_character(tokens, index) in ",;":
        return at
    while at + 1 < sentence.end and tokens.words[at + 1] not in (",", ";", ".", "?", "!", "—", "–", "--", ":"):
        said = tokens.bits[at + 2] if at + 2 < sentence.end else 0
        if tokens.low[at + 1] in tokens.small.adds and said & lx.CORE and said & (lx.PAST | lx.THIRD):
            break
        at += 1
    return at


def shown(found: list[Saying], findings: list[Finding]) -> list[Saying]:
    """The sayings but those that are scare quotes and titles, which may stand in anybody's words."""
    hidden = {span.start for finding in findings if finding.kind in HIDDEN for span in finding.spans}
    if not hidden:
        return found
    return [
        saying
        for saying in found
        if _inner(saying.place.tokens.text, saying.place.tokens.quoted[saying.place.index]).start not in hidden
    ]


def without_marks(parsed: Parsed, found: list[Saying], last: Source | None = None) -> Iterator[Finding]:
    """Indirect speech in sentences that no quotation uses; `last` is who spoke last before the paragraph."""
    tokens, ranges = parsed
    used = {
        saying.source.frame.cue
        for saying in found
        if saying.source and saying.source.tokens is tokens and saying.source.sentence == saying.place.sentence
    }
    taken = [saying.place.index for saying in found]
    sources = {saying.place.sentence: saying.source for saying in found if saying.source is not None}
    speech: Range | None = None
    before: Range | None = None
    for sentence in ranges:
        if sentence.size > _LONGEST:
            continue
        told = sources.get(sentence)
        around = _Around(used, speech, before if speech is None else None, None if told else last)
        for pieces, source, rule in _speeches(tokens, sentence, around):
            told = told or source
            speech = sentence
            if not any(piece.start <= index < piece.end for piece in pieces for index in taken):
                spans = tuple(span_of(tokens, piece) for piece in pieces)
                yield Finding(spans, QuoteKind.INDIRECT, rule, tokens, sentence, source)
        last = told if told is not None and told.frame.subject is not None else last
        speech = sentence if speech is sentence or sentence in sources else None
        before = sentence


class _Around(NamedTuple):
    """What stands around a sentence.

    `used` are the words of saying that quotations use; `speech` is the sentence before where it is speech, `silent`
    that sentence where it is none; `last` is who spoke last, where nobody does so in the sentence with marks.
    """

    used: set[int]
    speech: Range | None
    silent: Range | None
    last: Source | None


def _speeches(
    tokens: Tokens, sentence: Range, around: _Around
) -> Iterator[tuple[tuple[Range, ...], Source | None, str]]:
    """The speech without marks in a sentence, or what it says of the one before: its pieces, its source, the rule."""
    grammar = grammar_of(tokens)
    found = False
    for speech in grammar.reported(tokens, sentence, around.used):
        found = True
        yield speech.pieces, Source(tokens, sentence, speech.frame, speech.rule), speech.rule
    if found:
        return
    back = grammar.points_back(tokens, sentence) if around.silent is not None else None
    if back is not None and around.silent is not None:
        content = Range(around.silent.start, content_end(tokens, around.silent))
        yield (content,), Source(tokens, sentence, back, _BACK), _BACK
        return
    goes_on = grammar.goes_on(tokens, sentence, around.speech)
    if goes_on is not None:
        unsaid = around.speech is None and tokens.low[sentence.start] in tokens.small.thus
        yield (goes_on,), None if unsaid else around.last, _ON
