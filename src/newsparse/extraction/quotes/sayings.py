"""A paragraph's quoted stretches with who says each: by the sentence's own words, or from what stands around."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, is_verb
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.grammars import grammar_of
from newsparse.extraction.quotes.places import Found, Place, places
from newsparse.extraction.quotes.reading import Paragraph
from newsparse.extraction.quotes.titles import is_name
from newsparse.extraction.quotes.tokens import Tokens

#: So many sentences before a quotation that stands alone are asked who says it.
_FURTHEST = 12
DASHES = frozenset(("—", "–", "--", "-", "―"))


class Source(NamedTuple):
    """Who says it, as a phrase and a cue among a paragraph's tokens, and by which sieve that was found."""

    tokens: Tokens
    sentence: Range
    frame: Frame
    rule: str


class Saying(NamedTuple):
    """One quoted stretch: where it stands, and its source, if there is one."""

    place: Place
    source: Source | None = None
    rule: str = "none"
    continued: bool = False


class Carry(NamedTuple):
    """What a paragraph leaves to the next: itself, and its last source."""

    paragraph: Paragraph | None = None
    source: Source | None = None

    @property
    def unclosed(self) -> bool:
        """Whether a mark is open."""
        return self.paragraph is not None and not self.paragraph.closed

    @property
    def quotes(self) -> bool:
        """Whether the paragraph ends with a quotation."""
        if self.paragraph is None or not self.paragraph.stretches:
            return False
        return any(bits & lx.QUOTED for bits in self.paragraph.parsed.tokens.bits[-2:])

    @property
    def announces(self) -> bool:
        """Whether the paragraph ends with a colon."""
        return self.paragraph is not None and self.paragraph.announces

    @property
    def topic(self) -> Source | None:
        """What the paragraph's last sentence is about."""
        parsed = self.paragraph.parsed if self.paragraph is not None else None
        return _topic(parsed.tokens, parsed.ranges[-1]) if parsed and parsed.ranges else None


def signature(tokens: Tokens, start: int) -> Source | None:
    """Who signs a quotation: `— Ana Moreno, Lisbon`, from the token at `start` to the end of the paragraph."""
    size = len(tokens.words)
    if (
        not start + 1 < size <= start + 14
        or tokens.words[start] not in DASHES
        or not tokens.bits[start + 1] & lx.CAPITAL
    ):
        return None
    if any(is_verb(tokens, at) for at in range(start, size)):
        return None
    phrase = grammar_of(tokens).phrase(tokens, start + 1, size)
    if phrase is None:
        return None
    return Source(tokens, Range(start, size), Frame(start, start + 1, phrase, "label"), "signed")


def sayings(
    tokens: Tokens, ranges: list[Range], carry: Carry, signed: Source | None = None, spoke: Source | None = None
) -> list[Saying]:
    """The quoted stretches of a paragraph, each with its source.

    `signed` is who signs it in the next one, `spoke` who spoke last before it, with marks or without.
    """
    found = [_own(place) for place in places(tokens, ranges)]
    if len(found) == 1 and found[0].source is None and found[0].place.opens:
        own = signature(tokens, found[0].place.index + 1) or (signed if found[0].place.ends else None)
        if own is not None:
            return [found[0]._replace(source=own, rule="signed")]
    last: Source | None = None
    later = _later(found)
    for number, saying in enumerate(found):
        if saying.source is not None:
            last = saying.source
        elif saying.rule == "title":
            continue
        elif last is not None:
            rule = "floating" if saying.place.opens else "floating-part"
            elsewhere = rule == "floating-part" and last.sentence != saying.place.sentence
            subject = grammar_of(tokens).own(saying.place) if elsewhere else None
            if subject is not None:
                last, rule = Source(tokens, saying.place.sentence, subject, "clause"), "clause"
            found[number] = saying._replace(source=last, rule=rule)
        else:
            found[number] = _inherited(saying, later[number], carry, _before(tokens, ranges, saying.place, spoke))
    return found


def _before(tokens: Tokens, ranges: list[Range], place: Place, spoke: Source | None) -> Source | None:
    """What the sentence before a quotation that is a sentence of its own is about, past those that only go on."""
    grammar = grammar_of(tokens)
    if not grammar.passes_on(place):
        return None
    number = bisect_left(ranges, place.sentence)
    for sentence in reversed(ranges[max(0, number - _FURTHEST) : number]):
        told = grammar.told(tokens, sentence)
        if told is not None:
            return Source(tokens, sentence, told, "topic")
        if grammar.goes_on(tokens, sentence, place.sentence) is None and not grammar.is_carried(tokens, sentence):
            topic = _topic(tokens, sentence)
            if grammar.may_speak(tokens, topic.frame if topic is not None else None):
                return topic
    return spoke if grammar.lasts else None


def _own(place: Place) -> Saying:
    found = grammar_of(place.tokens).attributed(place)
    if is_name(place, said=found is not None):
        return Saying(place, rule="title")
    if found is None:
        return Saying(place)
    return Saying(place, _source(place, found), found.rule)


def _source(place: Place, found: Found) -> Source:
    return Source(place.tokens, place.sentence, found.frame, found.rule)


def _later(found: list[Saying]) -> list[Source | None]:
    """For each saying, the next source behind it."""
    sources: list[Source | None] = []
    following: Source | None = None
    for saying in reversed(found):
        sources.append(following)
        following = saying.source or following
    return sources[::-1]


def _inherited(saying: Saying, later: Source | None, carry: Carry, before: Source | None) -> Saying:
    """The saying with a source from the paragraph before, or from another sentence of its own; the surest first."""
    for rule, source in _heirlooms(saying.place, later, carry, before):
        if source is not None:
            return saying._replace(source=source, rule=rule, continued=rule == "continued")
    return saying


def _heirlooms(
    place: Place, later: Source | None, carry: Carry, before: Source | None
) -> Iterator[tuple[str, Source | None]]:
    first = place.index == 0
    if first and carry.unclosed:
        yield "continued", carry.source
    if carry.announces and place.opens:
        yield "announced", carry.topic
    yield "after-sentence", before
    if place.opens:
        yield "later", later
    if first and carry.quotes:
        yield "orphan-after-quote", carry.source
    if first:
        yield "orphan", carry.topic
    yield "clause", _of_clause(place)


def _of_clause(place: Place) -> Source | None:
    """The subject of the sentence that the quotation stands in."""
    tokens = place.tokens
    subject = grammar_of(tokens).subject(tokens, place.sentence.start, place.index)
    if subject is None or (subject.size == 1 and tokens.low[subject.start] in tokens.small.either):
        return None
    return Source(place.tokens, place.sentence, Frame(place.index, place.index, subject, "none"), "clause")


def carried(paragraph: Paragraph, found: list[Saying]) -> Carry:
    """What a paragraph with quotations leaves to the next one."""
    return Carry(paragraph, next((saying.source for saying in reversed(found) if saying.source is not None), None))


def _topic(tokens: Tokens, sentence: Range) -> Source | None:
    """What the sentence is about."""
    frame = grammar_of(tokens).topic(tokens, sentence)
    return Source(tokens, sentence, frame, "topic") if frame is not None else None
