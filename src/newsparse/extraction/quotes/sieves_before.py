"""Sieves that look before a quotation: `S said … “…”`, `NAME: “…”`, `her claim that … “…”`."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range, is_verb
from newsparse.extraction.quotes.frames import Frame, according_at, can_speak, frame_at, inverted_at, noun_at
from newsparse.extraction.quotes.phrases import phrase_before
from newsparse.extraction.quotes.places import Found, Place
from newsparse.extraction.quotes.subjects import main_subject
from newsparse.extraction.quotes.tokens import Tokens

_FURTHEST = 80
_NEAR = 3
_CLIMB = 8
_ASIDE = lx.ADVERB | lx.LY | lx.PREPOSITION


def before(place: Place) -> Found | None:
    """`S said … “…”`: the nearest words of saying before the quotation, in its sentence.

    What is denied is said nevertheless where somebody is said to deny it: `Smith said he did not see a “…”`.
    """
    tokens, sentence = place.tokens, place.sentence
    spare: Found | None = None
    for at in reversed(tokens.cues(_since(place), place.index)):
        bits = tokens.bits[at]
        if bits & lx.ACCORDING:
            frame = according_at(tokens, at, place.index)
            if frame is not None:
                return Found("before-according", frame)
        if not bits & lx.SAYING or _goes_to(tokens, at):
            continue
        frame = _frame_before(place, at)
        if frame is None or frame.subject is None:
            continue
        found = Found(_name_before(place, frame), frame)
        if spare is not None and spare.rule == "denied" and _stands_apart(tokens, frame, spare.frame):
            return spare
        if frame.negated:
            spare = spare or found._replace(rule="denied")
        elif _is_weak(tokens, frame, place):
            spare = spare or found._replace(rule="before-weak")
        else:
            return Found(found.rule, climbed(tokens, sentence, frame))
    return spare


def _stands_apart(tokens: Tokens, outer: Frame, denied: Frame) -> bool:
    """Whether a denial is a clause beside the words of saying before it, not one that they tell: `…, but ^he never`."""
    end = denied.subject.start if denied.subject is not None else denied.cue
    return any(tokens.words[at] == "," and tokens.low[at + 1] in tokens.small.turns for at in range(outer.end, end - 1))


def _since(place: Place) -> int:
    """Where the words begin that may say who speaks: not further back than a semicolon."""
    floor = max(place.sentence.start, place.index - _FURTHEST)
    words = place.tokens.words[floor : place.index]
    return place.index - words[::-1].index(";") if ";" in words else floor


def _goes_to(tokens: Tokens, at: int) -> bool:
    """Whether a verb of going has its goal: `before going to the “full amount”`."""
    return tokens.low[at] in tokens.small.starting and tokens.low[at + 1] in tokens.small.infinitive


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
    if tokens.low[frame.cue] not in tokens.small.naming or frame.subject is None:
        return False
    if any(tokens.low[at] not in tokens.small.names_with for at in range(frame.cue + 1, place.index)):
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
    relative = bool(tokens.bits[frame.subject.start] & lx.RELATIVE) and frame.subject.size == 1
    if place.index - frame.cue <= _NEAR:
        return False
    light = tokens.low[frame.cue] in tokens.small.light
    return relative or light or not tokens.bits[frame.cue] & (lx.SPEECH | lx.FRAME)


def climbed(tokens: Tokens, sentence: Range, frame: Frame) -> Frame:
    """The frame that governs this one, where the two say the same: `Smith said he hoped`."""
    for _ in range(4):
        if frame.subject is None:
            return frame
        pronoun = frame.subject.size == 1 and bool(tokens.bits[frame.subject.start] & lx.PRONOUN)
        if not pronoun and tokens.bits[frame.cue] & lx.CORE:
            return frame
        outer = _governing(tokens, sentence, frame.subject.start)
        if outer is None:
            return frame
        frame = outer
    return frame


def _governing(tokens: Tokens, sentence: Range, start: int) -> Frame | None:
    """The frame of saying whose clause begins at `start`."""
    if (
        start - 1 > sentence.start
        and tokens.low[start - 1] in tokens.small.what
        and tokens.low[start] in tokens.small.speakers
    ):
        outer = main_subject(tokens, sentence.start, start - 1)
        return Frame(start + 1, start + 2, outer, "finite") if outer is not None else None
    at = start
    while at > max(sentence.start, start - _CLIMB):
        at = _before_aside(tokens, sentence.start, at - 1)
        bits = tokens.bits[at]
        if bits & (lx.SPEECH | lx.THOUGHT) and not bits & lx.CAPITAL:
            frame = frame_at(tokens, sentence, at)
            return frame if frame and frame.subject and frame.shape in ("finite", "participle") else None
        if is_verb(tokens, at) or bits & lx.QUOTED or tokens.words[at] in (",", ";", ":", "—", "–", "--"):
            return None
    return None


def _before_aside(tokens: Tokens, floor: int, at: int) -> int:
    """The token before an aside that ends with the comma at `at`: `said, however, that`; `at` where none does."""
    if tokens.words[at] != ",":
        return at
    for left in range(at - 1, max(floor, at - _CLIMB), -1):
        if tokens.words[left] == ",":
            return left - 1 if tokens.bits[left + 1] & _ASIDE and left > floor else at
        if is_verb(tokens, left) or tokens.bits[left] & lx.QUOTED:
            return at
    return at


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
        and not tokens.low[at - 1].endswith(tuple(tokens.small.participle_endings))
    )


def noun_before(place: Place) -> Found | None:
    """`her claim that … “…”`."""
    tokens, start = place.tokens, place.sentence.start
    for at in range(place.index - 1, max(start, place.index - _FURTHEST), -1):
        if tokens.bits[at] & lx.NOUN and _leads_on(tokens, at + 1):
            frame = noun_at(tokens, start, at)
            if frame is not None and frame.subject is not None:
                return Found("before-noun", frame)
        if tokens.words[at] in (";", ":") and at < place.index - 1:
            break
    return None


def _leads_on(tokens: Tokens, at: int) -> bool:
    """Whether what follows a noun for somebody's word is that word: `claim that`, `words, “…”`."""
    word = tokens.words[at]
    return (
        word == ":"
        or tokens.low[at] in tokens.small.noun_ties
        or (word == "," and tokens.low[at - 1] in tokens.small.own_words)
    )


def label(place: Place) -> Found | None:
    """`NAME: “…”`, also with words between, as in a headline, or with words before: `… - NAME: “…”`."""
    tokens, start = place.tokens, place.sentence.start
    colon = next((i for i in range(start + 1, min(place.index, start + 9)) if tokens.words[i] == ":"), None)
    if colon is None or not tokens.bits[start] & lx.CAPITAL or any(is_verb(tokens, i) for i in range(start, colon)):
        return _late_label(place) if place.before == ":" else None
    phrase = phrase_before(tokens, start, colon)
    if phrase is None or not tokens.bits[phrase.start] & lx.CAPITAL or not can_speak(tokens, phrase):
        return None
    rule = "label" if colon == place.index - 1 else "label-far"
    return Found(rule, Frame(colon, colon + 1, phrase, "label"))


def _late_label(place: Place) -> Found | None:
    """A name right before the colon, with a dash or the like before it."""
    tokens, colon = place.tokens, place.index - 1
    phrase = phrase_before(tokens, place.sentence.start, colon)
    if phrase is None or not tokens.bits[phrase.start] & lx.CAPITAL or phrase.start == place.sentence.start:
        return None
    before = phrase.start - 1
    if tokens.words[before] not in ("-", "—", "–", "--") and tokens.low[before] not in tokens.small.bylines:
        return None
    return Found("label", Frame(colon, colon + 1, phrase, "label"))
