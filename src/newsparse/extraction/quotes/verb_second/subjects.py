"""Who does what a verb tells, where the verb stands second: what stands before it, else what follows."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.phrases import is_oblique, is_thing, name_with_particle, phrase_from
from newsparse.extraction.quotes.verb_second.verbs import is_finite, may_be_verb
from newsparse.text import places

_BOUNDS = frozenset((";", ":", "—", "–", "--"))
_FURTHEST = 60
_SKIPPED = 6
_OBJECTS = 4
_PLURAL = 2
_ADVERBS = ("lich", "artig", "weise", "isch", "haft", "mäßig")


def bound(tokens: Tokens, floor: int, at: int) -> int:
    """The comma or other mark before `at` that bounds its clause; one before `floor` where there is none."""
    for left in range(at - 1, max(floor, at - _FURTHEST) - 1, -1):
        if tokens.words[left] == "," or tokens.words[left] in _BOUNDS:
            return left
    return max(floor, at - _FURTHEST) - 1


def subject_at(tokens: Tokens, sentence: Range, verb: int) -> Range | None:
    """The subject of a main clause whose finite verb stands at `verb`: what stands before it, else what follows."""
    behind = behind_verb(tokens, verb + 1, sentence.end)
    if verb == sentence.start:
        return behind
    if tokens.low[verb - 1] in tokens.small.adds:
        return main_subject(tokens, Range(sentence.start, verb - 1)) or behind
    left = bound(tokens, sentence.start, verb)
    start = left + 1
    if left >= sentence.start and tokens.words[left] == ",":
        if has_verb(tokens, sentence.start, left):
            if start == verb:
                return behind or _apposed(tokens, sentence.start, left)
        else:
            start = _opening(tokens, sentence.start, left)
    field = _field(tokens, start, verb)
    if tokens.bits[verb - 1] & lx.QUOTED and not _is_phrase(tokens, field, verb):
        return behind
    if behind is not None and behind == (verb + 1, verb + 2) and tokens.bits[verb] & lx.CORE:
        return behind if tokens.low[behind.start] in tokens.small.speakers else _either(tokens, field, behind, verb)
    return _either(tokens, field, behind, verb)


def _is_phrase(tokens: Tokens, field: Range | None, verb: int) -> bool:
    """Whether a noun phrase ends with a name in marks right before the verb: `die Zeitung „Morgenblatt“ schrieb`."""
    if field is None or tokens.bits[field.start] & lx.QUOTED:
        return False
    phrase = phrase_from(tokens, field.start, verb)
    return phrase is not None and phrase.end == verb


def _either(tokens: Tokens, field: Range | None, behind: Range | None, verb: int) -> Range | None:
    """Of what stands before the verb and what follows it, the one that can be its subject; of both, the first."""
    if field is None or behind is None:
        return field or behind
    if behind.size == 1 and tokens.low[behind.start] in tokens.small.subjects:
        return behind
    if _is_many(tokens, field) and not tokens.low[verb].endswith("n") and not tokens.bits[verb] & lx.AUXILIARY:
        return behind
    things = is_thing(tokens, field), is_thing(tokens, behind)
    return behind if things == (True, False) else field


def _is_many(tokens: Tokens, phrase: Range) -> bool:
    """Whether its adjective shows that the phrase is in the plural: `die tibetischen Mönche`."""
    start = phrase.start
    adjective = tokens.low[start + 1].endswith("en") and not tokens.bits[start + 1] & lx.CAPITAL
    return tokens.low[start] in tokens.small.plurals and phrase.size > _PLURAL and adjective


def _apposed(tokens: Tokens, floor: int, comma: int) -> Range | None:
    """A noun phrase with its appositive that ends at a comma: `…, ^die Sprecherin der Bahn, Ana Vogt, erklärte`."""
    start = bound(tokens, floor, comma) + 1
    before = bound(tokens, floor, start - 1) + 1 if start - 1 > floor else start
    for opening in (before, start):
        phrase = phrase_from(tokens, opening, comma)
        if phrase is not None and phrase.end == comma and not is_oblique(tokens, phrase):
            return phrase
    return None


def _opening(tokens: Tokens, floor: int, at: int) -> int:
    """Where the clause that goes on at `at` past commas begins."""
    for left in range(at, max(floor, at - _FURTHEST) - 1, -1):
        if tokens.words[left] in _BOUNDS or tokens.bits[left] & lx.QUOTED:
            return left + 1
    return floor


def _field(tokens: Tokens, start: int, verb: int) -> Range | None:
    """What stands before the verb, where it is a noun phrase that may be the subject."""
    small = tokens.small
    while start < verb and (tokens.low[start] in small.focus or tokens.words[start] in _BOUNDS):
        start += 1
    if start >= verb:
        return None
    named = name_with_particle(tokens, start, verb)
    if named is not None and named.end == verb:
        return named
    low = tokens.low[start]
    if low in small.speakers:
        return Range(start, start + 1) if low not in small.it else None
    if not _begins_phrase(tokens, start, verb):
        return None
    end = verb
    while end > start and (tokens.words[end - 1] == "," or tokens.bits[end - 1] & lx.ADVERB):
        end -= 1
    relative = next((at for at in range(start + 1, end) if _opens_relative(tokens, at)), end)
    found = Range(start, relative)
    return found if _may_act(tokens, found) and not is_oblique(tokens, found) else None


def _begins_phrase(tokens: Tokens, start: int, verb: int) -> bool:
    """Whether a noun phrase without a preposition may begin at `start`, or a pronoun that has its place."""
    bits = tokens.bits[start]
    if bits & (lx.PREPOSITION | lx.SUBORDINATOR | lx.ADVERB | lx.TIME | lx.QUOTED) or _opens_adverb(
        tokens, start, verb
    ):
        return False
    if start + 1 == verb and bits & lx.DETERMINER and tokens.low[start] not in tokens.small.relating:
        return False
    return bool(bits & (lx.CAPITAL | lx.DETERMINER | lx.QUANTIFIER | lx.NUMBER))


def _opens_adverb(tokens: Tokens, at: int, verb: int) -> bool:
    """Whether a word with the capital of its sentence is no noun: `^Unmissverständlich sagt`, `^Passend dazu warnt`."""
    low = tokens.low[at]
    if not tokens.bits[at] & lx.CAPITAL:
        return False
    return (low.endswith("end") and len(low) > _SKIPPED) or (at + 1 == verb and low.endswith(_ADVERBS))


def _may_act(tokens: Tokens, phrase: Range) -> bool:
    """Whether a noun stands in the phrase, and not only a time: `letzten September`, `Ende Januar 2006`."""
    if phrase.size == 1 and tokens.bits[phrase.start] & lx.PRONOUN:
        return True
    last = tokens.bits[phrase.end - 1]
    timed = last & lx.TIME or (last & lx.NUMBER and any(tokens.bits[at] & lx.TIME for at in range(*phrase)))
    noun = any(tokens.bits[at] & (lx.CAPITAL | lx.QUOTED) or "-" in tokens.words[at] for at in range(*phrase))
    return noun and not timed


def _opens_relative(tokens: Tokens, comma: int) -> bool:
    """Whether a relative clause follows the comma, not an appositive: `, ^der ... gilt`, not `, der Sprecher,`."""
    return relative_end(tokens, comma, len(tokens.words)) is not None


def relative_end(tokens: Tokens, comma: int, ceiling: int) -> int | None:
    """The comma that closes the relative clause which another one opens, if one does."""
    if tokens.words[comma] != "," or comma + 1 >= ceiling:
        return None
    led = tokens.bits[comma + 1] & lx.PREPOSITION and comma + 2 < ceiling
    if not tokens.bits[comma + 1 + bool(led)] & lx.RELATIVE:
        return None
    close = next((at for at in range(comma + 2, ceiling) if tokens.words[at] == ","), None)
    return close if close is not None and is_finite(tokens, close - 1) else None


def behind_verb(tokens: Tokens, at: int, ceiling: int) -> Range | None:
    """The subject behind its verb, past objects and settings: `sagte ^Ana Vogt`, `sagte dem Blatt am Montag ^Vogt`."""
    for _ in range(_OBJECTS):
        at = at if name_with_particle(tokens, at, ceiling) is not None else past_small(tokens, at, ceiling)
        if at >= ceiling:
            return None
        named = name_with_particle(tokens, at, ceiling)
        if named is not None:
            return named
        led = bool(tokens.bits[at] & lx.PREPOSITION)
        if led and names_place(tokens, at + 1, ceiling):
            at += 2
            continue
        phrase = phrase_from(tokens, at + led, ceiling)
        if phrase is None:
            return None
        if not led and _may_act(tokens, phrase) and not is_oblique(tokens, phrase):
            return phrase
        at = phrase.end
    return None


def names_place(tokens: Tokens, at: int, ceiling: int) -> bool:
    """Whether a place is named at the token, and more follows: `sagte in ^Berlin der Minister`."""
    return at + 1 < ceiling and bool(places.places_named(tokens.words[at]))


def past_small(tokens: Tokens, at: int, ceiling: int) -> int:
    """Past adverbs and the reflexive pronoun."""
    limit = min(ceiling, at + _SKIPPED)
    while at < limit and tokens.bits[at] & (lx.ADVERB | lx.OBJECT | lx.TIME) and not tokens.bits[at] & lx.DETERMINER:
        at += 1
    return at


def has_verb(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words hold a finite verb outside the relative and subordinate clauses among them."""
    within = False
    for at in range(max(start, end - _FURTHEST), end):
        if tokens.words[at] == ",":
            led = at + 2 < end and bool(
                tokens.bits[at + 1] & lx.PREPOSITION and tokens.low[at + 2] in tokens.small.whom
            )
            within = led or (at + 1 < end and bool(tokens.bits[at + 1] & (lx.RELATIVE | lx.SUBORDINATOR)))
        elif not within and is_finite(tokens, at):
            return True
    return False


def main_verb(tokens: Tokens, sentence: Range) -> int | None:
    """Where the finite verb of the first main clause of a sentence stands: second, whatever stands first."""
    start, end = sentence.start, min(sentence.end, sentence.start + _FURTHEST)
    while start < end and (tokens.low[start] in tokens.small.focus or tokens.bits[start] & lx.PUNCTUATION):
        start += 1
    if start >= end:
        return None
    if tokens.low[start] in tokens.small.subordinate:
        commas = (at for at in range(start, end - 2) if tokens.words[at] == ",")
        return next((at + 1 for at in commas if may_be_verb(tokens, at + 1)), None)
    verb = _past_first(tokens, start, end)
    return verb if verb is not None and verb < end and may_be_verb(tokens, verb) else None


def main_subject(tokens: Tokens, sentence: Range) -> Range | None:
    """The subject of the first main clause of a sentence."""
    verb = main_verb(tokens, sentence)
    if verb is None:
        return None
    behind = behind_verb(tokens, verb + 1, sentence.end)
    opened = tokens.low[sentence.start] in tokens.small.subordinate
    return behind if opened else _either(tokens, _field(tokens, sentence.start, verb), behind, verb)


def _past_first(tokens: Tokens, start: int, end: int) -> int | None:
    """Past what stands before the verb of a main clause: an adverb, a noun phrase, some with their prepositions."""
    if tokens.bits[start] & (lx.ADVERB | lx.TIME) and not tokens.bits[start] & lx.PREPOSITION:
        return start + 1
    if tokens.low[start] in tokens.small.speakers:
        return start + 1
    at = start
    for _ in range(_SKIPPED):
        led = bool(tokens.bits[at] & lx.PREPOSITION)
        phrase = phrase_from(tokens, at + led, end)
        if phrase is None:
            return at if at > start else None
        at = phrase.end
        while at < end and (close := relative_end(tokens, at, end)) is not None:
            at = close + 1
        if at < end and tokens.words[at] == "," and "," in tokens.words[phrase.start : phrase.end]:
            at += 1
        if at >= end or not tokens.bits[at] & (lx.PREPOSITION | lx.TIME):
            return at
    return at
