"""A paragraph's quoted stretches with who says each: by the sentence's own words, or from what stands around."""

from attrs import evolve, frozen

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, phrase_before
from newsparse.extraction.quotes.frames import Frame, frame_at, main_subject
from newsparse.extraction.quotes.sieves import Found, Place, attributed, climbed, places
from newsparse.extraction.quotes.tokens import Tokens


@frozen
class Source:
    """Who says it, as a phrase and a cue among a paragraph's tokens, and by which sieve that was found."""

    tokens: Tokens
    sentence: Range
    frame: Frame
    rule: str


@frozen
class Saying:
    """One quoted stretch: where it stands, and its source, if there is one."""

    place: Place
    source: Source | None = None
    rule: str = "none"
    continued: bool = False


@frozen
class Carry:
    """What a paragraph leaves to the next: the last source, the phrase its last sentence is about, what is open."""

    source: Source | None = None
    topic: Source | None = None
    unclosed: bool = False
    announces: bool = False
    quotes: bool = False


def sayings(tokens: Tokens, ranges: list[Range], carry: Carry) -> list[Saying]:
    """The quoted stretches of a paragraph, each with its source."""
    found = [_own(place) for place in places(tokens, ranges)]
    last: Source | None = None
    later = _later(found)
    for number, saying in enumerate(found):
        if saying.source is not None:
            last = saying.source
        elif last is not None:
            rule = "floating" if saying.place.opens else "floating-part"
            found[number] = evolve(saying, source=last, rule=rule)
        else:
            found[number] = _inherited(saying, later[number], carry)
    return found


def _own(place: Place) -> Saying:
    found = attributed(place)
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


def _inherited(saying: Saying, later: Source | None, carry: Carry) -> Saying:
    """The saying with a source from the paragraph before, or from a later sentence of its own."""
    place = saying.place
    first = place.index == 0
    if first and carry.unclosed and carry.source is not None:
        return evolve(saying, source=carry.source, rule="continued", continued=True)
    if carry.announces and place.opens and carry.topic is not None:
        return evolve(saying, source=carry.topic, rule="announced")
    if place.opens and later is not None:
        return evolve(saying, source=later, rule="later")
    if first and carry.quotes and carry.source is not None:
        return evolve(saying, source=carry.source, rule="orphan-after-quote")
    if first and carry.topic is not None:
        return evolve(saying, source=carry.topic, rule="orphan")
    subject = main_subject(place.tokens, place.sentence.start, place.index)
    if subject is not None:
        frame = Frame(place.index, place.index, subject, "none")
        return evolve(saying, source=Source(place.tokens, place.sentence, frame, "clause"), rule="clause")
    return saying


def carried(tokens: Tokens, ranges: list[Range], found: list[Saying]) -> Carry:
    """What a paragraph leaves to the next one."""
    if not ranges:
        return Carry()
    last = next((s.source for s in reversed(found) if s.source is not None), None)
    unclosed = any(not stretch.closed for stretch in tokens.quoted.values())
    ends = len(tokens.words) - 1
    return Carry(
        source=last,
        topic=_topic(tokens, ranges[-1]),
        unclosed=unclosed,
        announces=tokens.words[ends] == ":",
        quotes=bool(found) and bool(tokens.bits[ends] & lx.QUOTED or (ends and tokens.bits[ends - 1] & lx.QUOTED)),
    )


def _topic(tokens: Tokens, sentence: Range) -> Source | None:
    """What the sentence is about: the speaker of its last words of saying, else its subject."""
    for at in range(sentence.end - 1, sentence.start, -1):
        if tokens.bits[at] & lx.SPEECH:
            frame = frame_at(tokens, sentence, at)
            if frame is not None and frame.subject is not None and frame.shape != "attached":
                return Source(tokens, sentence, climbed(tokens, sentence, frame), "topic")
    subject = main_subject(tokens, sentence.start, sentence.end) or phrase_before(
        tokens, sentence.start, sentence.end - 1
    )
    if subject is None:
        return None
    return Source(tokens, sentence, Frame(subject.end, subject.end, subject, "none"), "topic")
