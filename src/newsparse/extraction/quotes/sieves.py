"""Who says a quoted stretch: sieves in order, the surest first. Each has an id, which `Quote.rule` bears.

The punctuation at the end of a quotation decides where to look: after `,” `?” `!”` the speaker mostly follows, else
mostly comes before.
"""

from collections.abc import Callable, Iterator

from attrs import frozen

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, is_verb, last_character, names_speaker, phrase_before
from newsparse.extraction.quotes.frames import Frame, according_at, frame_at, inverted_at, main_subject, noun_at
from newsparse.extraction.quotes.tokens import Tokens

_REACH = 34
#: No sentence has more marks in a row; and none is so long that its words of saying stand further off.
_WORDLESS = 12
_NAMING = frozenset(("called", "dubbed", "named", "labeled", "known", "nicknamed"))
_FURTHEST = 80
_FRAGMENT = 4


@frozen
class Place:
    """A quoted token at `index`, in its sentence."""

    tokens: Tokens
    sentence: Range
    index: int

    @property
    def last(self) -> str:
        """The last character within the marks."""
        return last_character(self.tokens, self.index)

    @property
    def before(self) -> str:
        """The word or mark before, within the sentence; empty at its start."""
        return self.tokens.words[self.index - 1] if self.index > self.sentence.start else ""

    @property
    def after(self) -> str:
        """The word or mark after, within the sentence; empty at its end."""
        return self.tokens.words[self.index + 1] if self.index + 1 < self.sentence.end else ""

    @property
    def words(self) -> int:
        """How many words stand within the marks."""
        stretch = self.tokens.quoted[self.index]
        return len(self.tokens.text[stretch.begin : stretch.stop].split(None, _FRAGMENT))

    @property
    def opens(self) -> bool:
        """Whether nothing but other quotations and punctuation stands before it in its sentence."""
        wordless = lx.QUOTED | lx.PUNCTUATION
        floor = max(self.sentence.start, self.index - _WORDLESS)
        return all(self.tokens.bits[i] & wordless for i in range(floor, self.index))

    @property
    def ends(self) -> bool:
        """Whether nothing but punctuation stands after it in its sentence."""
        ceiling = min(self.sentence.end, self.index + _WORDLESS)
        return all(self.tokens.bits[i] & lx.PUNCTUATION for i in range(self.index + 1, ceiling))


@frozen
class Found:
    """A sieve's answer: which sieve, and the frame."""

    rule: str
    frame: Frame


def attributed(place: Place) -> Found | None:
    """The first answer of the sieves of the sentence, or None."""
    for sieve in _SIEVES_OF_FRAGMENTS if _is_fragment(place) else _SIEVES:
        found = sieve(place)
        if found is not None:
            return found
    return None


def after_verb_first(place: Place) -> Found | None:
    """`“…,” said S`."""
    start = _behind(place)
    if start is None:
        return None
    frame = inverted_at(place.tokens, start, place.sentence.end)
    return Found("after-vs", frame) if frame else None


def after_according(place: Place) -> Found | None:
    """`“…,” according to S`."""
    start = place.index + 1
    if place.after == ",":
        start += 1
    frame = according_at(place.tokens, start, place.sentence.end)
    return Found("after-according", frame) if frame else None


def after_subject_first(place: Place) -> Found | None:
    """`“…,” S said`."""
    start = _behind(place)
    if start is None:
        return None
    frame = _next_frame(place.tokens, Range(start, place.sentence.end))
    return Found("after-sv", frame) if frame else None


def _behind(place: Place) -> int | None:
    """Where words that say who spoke could begin after the quotation; None where its end speaks against it."""
    tokens, start = place.tokens, place.index + 1
    if start >= place.sentence.end:
        return None
    if tokens.words[start] in (",", "—", "–", "--", "-"):
        if place.last not in ",?!—–-." and not (tokens.words[start] == "," and place.opens):
            return None
        start += 1
    elif place.last not in ",?!—–-" and not (place.opens and names_speaker(tokens, start)):
        return None
    return start if start < place.sentence.end else None


def _next_frame(tokens: Tokens, stretch: Range) -> Frame | None:
    """The first frame of saying in a stretch, whose subject opens the stretch."""
    start = stretch.start
    if tokens.bits[start] & lx.COORDINATOR and tokens.low[start] not in ("as", "so"):
        return None
    if tokens.bits[start] & lx.SUBORDINATOR:
        start += 1
    for at in range(start + 1, min(stretch.end, start + _REACH)):
        bits = tokens.bits[at]
        if bits & lx.QUOTED or tokens.words[at] in (";", ":", "."):
            return None
        if not bits & (lx.SAYING | lx.ED) or tokens.bits[at - 1] & lx.RELATIVE:
            continue
        if bits & lx.ING and tokens.low[at - 1] != "as":
            continue
        frame = frame_at(tokens, Range(start, stretch.end), at)
        if frame is None or frame.subject is None or frame.shape not in ("finite", "infinitive", "participle"):
            continue
        if _opens(tokens, start, frame.subject):
            return frame
    return None


def _opens(tokens: Tokens, start: int, subject: Range) -> bool:
    """Whether no other clause stands between the start and the subject."""
    return not any(is_verb(tokens, at) for at in range(start, subject.start))


def tail(place: Place) -> Found | None:
    """`… “…” …, S said.`, with the words of saying at the sentence's end."""
    tokens, end = place.tokens, place.sentence.end
    for comma in range(end - 2, max(place.index, end - _REACH), -1):
        if tokens.words[comma] != ",":
            continue
        frame = according_at(tokens, comma + 1, end) or inverted_at(tokens, comma + 1, end)
        if frame is None:
            frame = closing_frame(tokens, Range(comma + 1, end))
        if frame is not None and frame.subject is not None and nothing_follows(tokens, frame, end):
            return Found("tail", frame)
    return None


def closing_frame(tokens: Tokens, stretch: Range) -> Frame | None:
    """The frame that is all of a stretch: `S said on Monday`."""
    frame = _next_frame(tokens, stretch)
    if frame is None or not tokens.bits[frame.cue] & lx.SPEECH:
        return None
    subject = frame.subject
    if subject is None or subject.start != stretch.start or _has_object(tokens, frame, stretch.end):
        return None
    return (
        frame
        if not any(is_verb(tokens, i) and not tokens.bits[i] & lx.AUXILIARY for i in range(subject.end, frame.cue))
        else None
    )


def _has_object(tokens: Tokens, frame: Frame, end: int) -> bool:
    """Whether a thing follows the verb, so that it is what is said: `he proposed a ban`."""
    at = frame.end
    if at >= end or tokens.low[frame.cue] in ("told", "tells", "tell"):
        return False
    adverbial = lx.PUNCTUATION | lx.TIME | lx.LY | lx.ADVERB | lx.PREPOSITION | lx.ING | lx.SUBORDINATOR
    return not tokens.bits[at] & adverbial and tokens.low[at] not in ("last", "this", "earlier", "early", "late")


def nothing_follows(tokens: Tokens, frame: Frame, end: int) -> bool:
    """Whether the frame ends its sentence but for a time, a place, an addressee."""
    assert frame.subject is not None  # noqa: S101 - the caller looked
    at = max(frame.end, frame.subject.end)
    if at < end and tokens.bits[at] & lx.SUBORDINATOR:
        return False
    return end - at < 12 and not any(is_verb(tokens, i) or tokens.bits[i] & lx.QUOTED for i in range(at, end))


def before(place: Place) -> Found | None:
    """`S said … “…”`: the nearest words of saying before the quotation, in its sentence."""
    tokens, sentence = place.tokens, place.sentence
    spare: Found | None = None
    for at in range(place.index - 1, max(sentence.start, place.index - _FURTHEST) - 1, -1):
        bits = tokens.bits[at]
        if tokens.words[at] == ";":
            break
        if tokens.low[at] == "according" and not bits & lx.QUOTED:
            frame = according_at(tokens, at, place.index)
            if frame is not None:
                return Found("before-according", frame)
        if not bits & lx.SAYING:
            continue
        frame = _frame_before(place, at)
        if frame is None or frame.subject is None:
            continue
        found = Found(_name_before(place, frame), frame)
        if _is_weak(tokens, frame, place):
            spare = spare or found
        else:
            return Found(found.rule, climbed(tokens, sentence, frame))
    return spare


def _frame_before(place: Place, at: int) -> Frame | None:
    if place.tokens.words[at - 1] == "," or at == place.sentence.start:
        frame = inverted_at(place.tokens, at, place.index)
        if frame is not None and frame.subject is not None and place.tokens.words[frame.subject.end] in (":", ","):
            return frame
    frame = frame_at(place.tokens, place.sentence, at)
    if frame is not None and _names(place, frame):
        return None
    if frame is None or frame.subject is None or frame.shape == "passive":
        frame = _inverted_before(place, at)
    return frame


def _names(place: Place, frame: Frame) -> bool:
    """Whether the verb only gives a thing its name: `a rule called “…”`."""
    tokens = place.tokens
    if tokens.low[frame.cue] not in _NAMING or frame.subject is None:
        return False
    if any(tokens.low[at] not in ("as", "the", "a", "an") for at in range(frame.cue + 1, place.index)):
        return False
    return not any(tokens.bits[i] & (lx.CAPITAL | lx.PRONOUN | lx.RELATIVE) for i in range(*frame.subject))


def _name_before(place: Place, frame: Frame) -> str:
    name = "before-ing" if frame.shape == "participle" else "before-sv"
    return name if place.index - frame.cue <= 3 else f"{name}-far"


def _is_weak(tokens: Tokens, frame: Frame, place: Place) -> bool:
    """Whether words of saying further left would be better: a relative clause, a verb of thought far off."""
    assert frame.subject is not None  # noqa: S101 - the caller looked
    if frame.shape == "attached":
        return True
    relative = bool(tokens.bits[frame.subject.start] & lx.RELATIVE) and len(frame.subject) == 1
    far = place.index - frame.cue > 3
    return far and (relative or not tokens.bits[frame.cue] & (lx.SPEECH | lx.FRAME))


def climbed(tokens: Tokens, sentence: Range, frame: Frame) -> Frame:
    """The frame that governs this one, where the two say the same: `Smith said he hoped`."""
    for _ in range(4):
        if frame.subject is None:
            return frame
        pronoun = len(frame.subject) == 1 and bool(tokens.bits[frame.subject.start] & lx.PRONOUN)
        if not pronoun and tokens.bits[frame.cue] & lx.CORE:
            return frame
        outer = _governing(tokens, sentence, frame.subject.start)
        if outer is None:
            return frame
        frame = outer
    return frame


def _governing(tokens: Tokens, sentence: Range, start: int) -> Frame | None:
    """The frame of saying whose clause begins at `start`."""
    if start - 1 > sentence.start and tokens.low[start - 1] == "what" and tokens.low[start] in ("he", "she"):
        outer = main_subject(tokens, sentence.start, start - 1)
        return Frame(start + 1, start + 2, outer, "finite") if outer is not None else None
    for at in range(start - 1, max(sentence.start, start - 8) - 1, -1):
        bits = tokens.bits[at]
        if bits & (lx.SPEECH | lx.THOUGHT) and not bits & lx.CAPITAL:
            frame = frame_at(tokens, sentence, at)
            return frame if frame and frame.subject and frame.shape in ("finite", "participle") else None
        if is_verb(tokens, at) or bits & lx.QUOTED or tokens.words[at] in (",", ";", ":", "—", "–", "--"):
            return None
    return None


def _inverted_before(place: Place, at: int) -> Frame | None:
    """`“…,” said S, “…”`, seen from the second half."""
    left = place.tokens.bits[at - 1] if at > place.sentence.start else 0
    if not left & (lx.QUOTED | lx.PUNCTUATION):
        return None
    return inverted_at(place.tokens, at, place.index)


def generic_before(place: Place) -> Found | None:
    """`S thundered: “…”`: any verb in the past before a colon or comma and the quotation."""
    if place.before not in (":", ","):
        return None
    tokens, sentence = place.tokens, place.sentence
    for at in range(place.index - 2, max(sentence.start, place.index - 14), -1):
        if tokens.bits[at] & lx.ED or _is_present(tokens, at):
            frame = frame_at(tokens, sentence, at)
            if frame is not None and frame.subject is not None and frame.shape == "finite":
                return Found("before-generic", frame)
    return None


def _is_present(tokens: Tokens, at: int) -> bool:
    """Whether an unknown word looks like a verb after a name: `Joel sings`."""
    low = tokens.low[at]
    return (
        not tokens.bits[at]
        and low[-1] == "s"
        and len(low) > 3
        and bool(tokens.bits[at - 1] & (lx.CAPITAL | lx.PRONOUN))
    )


def noun_before(place: Place) -> Found | None:
    """`her claim that … “…”`."""
    tokens, start = place.tokens, place.sentence.start
    for at in range(place.index - 1, max(start, place.index - _FURTHEST), -1):
        if tokens.bits[at] & lx.NOUN and tokens.low[at + 1] in ("that", "to", "of", "for", ":"):
            frame = noun_at(tokens, start, at)
            if frame is not None and frame.subject is not None:
                return Found("before-noun", frame)
        if tokens.words[at] in (";", ":") and at < place.index - 1:
            break
    return None


def label(place: Place) -> Found | None:
    """`NAME: “…”`, also with words between, as in a headline, or with words before: `… - NAME: “…”`."""
    tokens, start = place.tokens, place.sentence.start
    colon = next((i for i in range(start + 1, min(place.index, start + 9)) if tokens.words[i] == ":"), None)
    if colon is None and place.before == ":":
        return _late_label(place)
    if colon is None or not tokens.bits[start] & lx.CAPITAL or any(is_verb(tokens, i) for i in range(start, colon)):
        return None
    phrase = phrase_before(tokens, start, colon)
    if phrase is None or not tokens.bits[phrase.start] & lx.CAPITAL:
        return None
    rule = "label" if colon == place.index - 1 else "label-far"
    return Found(rule, Frame(colon, colon + 1, phrase, "label"))


def _late_label(place: Place) -> Found | None:
    """A name right before the colon, with a dash or the like before it."""
    tokens, colon = place.tokens, place.index - 1
    phrase = phrase_before(tokens, place.sentence.start, colon)
    if phrase is None or not tokens.bits[phrase.start] & lx.CAPITAL or phrase.start == place.sentence.start:
        return None
    if tokens.words[phrase.start - 1] not in ("-", "—", "–", "--") and tokens.low[phrase.start - 1] not in (
        "from",
        "by",
    ):
        return None
    return Found("label", Frame(colon, colon + 1, phrase, "label"))


def _is_fragment(place: Place) -> bool:
    """Whether the stretch is a few words within a clause, whose comma tells nothing."""
    if place.last != "," or place.opens:
        return False
    first = place.tokens.bits[place.sentence.start]
    return place.words < _FRAGMENT or bool(first & lx.SUBORDINATOR)


_SIEVES: tuple[Callable[[Place], Found | None], ...] = (
    after_according,
    after_verb_first,
    after_subject_first,
    tail,
    before,
    generic_before,
    label,
    noun_before,
)


_SIEVES_OF_FRAGMENTS = (
    after_according,
    tail,
    before,
    after_verb_first,
    after_subject_first,
    generic_before,
    label,
    noun_before,
)


def places(tokens: Tokens, ranges: list[Range]) -> Iterator[Place]:
    """The quoted tokens of a paragraph, in order, each in its sentence."""
    which = 0
    for index in sorted(tokens.quoted):
        while ranges[which].end <= index:
            which += 1
        yield Place(tokens, ranges[which], index)
