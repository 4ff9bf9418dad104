"""Noun phrases where every noun bears a capital: `der Sprecher der Regierung, Steffen Seibert`."""

from newsparse.extraction.people.lexicon import lexicon as roles
from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.tokens import Tokens

_FURTHEST = 30
_LONGEST_NAME = 6
_PARTICLES = 3
_SHORT = 4
_ATTRIBUTE = 9
_PARTICIPLES = ("ene", "enen", "ener", "ende", "enden", "ender", "te", "ten", "ter")
#: So many places are asked for a forename, which no word is longer than.
_ASKED, _LONGEST_WORD = 20, 40
_ADJECTIVES = ("e", "en", "er", "es", "em", "ige", "ste")
_JOINERS = frozenset(("-", "/", "&", "–"))
_ENDS = frozenset((",", ".", ":", ";", "!", "?", "(", "—", "–", "-"))
#: At the start of a sentence these bear a capital too.
_SMALL = lx.DETERMINER | lx.PREPOSITION | lx.PRONOUN | lx.SUBORDINATOR | lx.ADVERB | lx.COORDINATOR
_NO_ATTRIBUTE = lx.CAPITAL | lx.SAYING | lx.AUXILIARY | lx.ED | lx.PRONOUN | lx.PUNCTUATION
_NO_ADJECTIVE = _SMALL & ~lx.DETERMINER | lx.AUXILIARY | lx.PUNCTUATION | lx.SAYING


def is_noun(tokens: Tokens, at: int) -> bool:
    """Whether the token bears a capital and is no small word at the start of a sentence."""
    bits = tokens.bits[at]
    return bool(bits & lx.CAPITAL) and not bits & _SMALL


def phrase_from(tokens: Tokens, index: int, ceiling: int) -> Range | None:
    """The noun phrase that begins at `index`, with what is tied to it and an appositive, before `ceiling`."""
    ceiling = min(ceiling, index + _FURTHEST)
    if index >= ceiling:
        return None
    end = _core(tokens, index, ceiling)
    if end == index:
        alone = tokens.bits[index] & lx.PRONOUN and not tokens.bits[index] & lx.CAPITAL
        return Range(index, index + 1) if alone else None
    return Range(index, _with_appositive(tokens, end, ceiling))


def is_thing(tokens: Tokens, phrase: Range) -> bool:
    """Whether the phrase is about something that cannot speak, by how its first noun ends: `Die Vorwürfe der Stadt`."""
    noun = next((at for at in range(*phrase) if is_noun(tokens, at)), None)
    if noun is None:
        return False
    low, small = tokens.low[noun], tokens.small
    return low.endswith(tuple(small.things)) and not low.endswith(tuple(small.bodies))


def is_oblique(tokens: Tokens, phrase: Range) -> bool:
    """Whether the phrase can be no subject: `dem Blatt`, `der Zeitung`, which of a feminine noun is a dative."""
    low, small = tokens.low[phrase.start], tokens.small
    if low not in small.feminine_dative:
        return low in small.oblique
    noun = next((at for at in range(*phrase) if is_noun(tokens, at)), phrase.end)
    if noun + 1 < phrase.end and is_noun(tokens, noun + 1) and tokens.low[noun].endswith("en"):
        noun += 1
    return noun < phrase.end and tokens.low[noun].endswith(tuple(small.feminine))


def name_with_particle(tokens: Tokens, at: int, ceiling: int) -> Range | None:
    """A surname with its particle that the text gives with a forename elsewhere: `^von der Aue`, `^Von Stetten`."""
    end = at
    while end < ceiling and end < at + _PARTICLES and tokens.low[end] in tokens.small.name_particles:
        end += 1
    if end == at or end >= ceiling or tokens.bits[at] & lx.DETERMINER or not is_noun(tokens, end):
        return None
    name = " ".join((*tokens.low[at:end], tokens.words[end]))
    found = -1
    for _ in range(_ASKED):
        found = tokens.text.find(f" {name}", found + 1)
        forename = tokens.text[max(0, found - _LONGEST_WORD) : max(0, found)].rpartition(" ")[2]
        if forename[:1].isupper() and forename[-1:].isalpha() and forename.lower() not in tokens.known.bits:
            return Range(at, end + 1)
        if found < 0:
            break
    return None


def _core(tokens: Tokens, index: int, ceiling: int) -> int:
    """The end of the phrase without appositives; `index` where none begins."""
    at, end, wanting = index, index, True
    while at < ceiling:
        if tokens.words[at] == "(" and not wanting:
            close = next((i for i in range(at + 1, min(ceiling, at + 7)) if tokens.words[i] == ")"), None)
            if close is None:
                break
            at = end = close + 1
            continue
        if at > index and tokens.bits[at] & tokens.bits[at - 1] & lx.DETERMINER:
            break
        step = _step(tokens, at, ceiling, wanting=wanting)
        if step is None:
            past = _past_attribute(tokens, at, ceiling) if at > index and wanting else None
            if past is None:
                break
            at = past
            continue
        wanting = step
        at += 1
        end = end if wanting else at
    return end


def _past_attribute(tokens: Tokens, at: int, ceiling: int) -> int | None:
    """Past what stands between an article and a participle: `die ^in New York ^geborene Lopez`."""
    if not tokens.bits[at] & lx.PREPOSITION or not tokens.bits[at - 1] & lx.DETERMINER:
        return None
    for end in range(at + 2, min(ceiling, at + _ATTRIBUTE) - 1):
        low = tokens.low[end]
        if tokens.bits[end] & lx.PUNCTUATION:
            return None
        if low.endswith(_PARTICIPLES) and not tokens.bits[end] & _NO_ADJECTIVE and is_noun(tokens, end + 1):
            return end
    return None


def _step(tokens: Tokens, at: int, ceiling: int, *, wanting: bool) -> bool | None:
    """Whether a noun is still wanting after the token at `at`; None where it does not belong to the phrase."""
    bits, low = tokens.bits[at], tokens.low[at]
    if bits & lx.QUOTED:
        belongs, wants = _is_name(tokens, at, wanting=wanting), False
    elif is_noun(tokens, at):
        belongs, wants = wanting or not (bits | tokens.bits[at - 1]) & lx.TIME, False
    elif bits & lx.NUMBER:
        belongs, wants = True, wanting and "-" not in low
    elif bits & (lx.DETERMINER | lx.QUANTIFIER):
        belongs, wants = wanting or _owned(tokens, at, ceiling), True
    elif wanting:
        belongs, wants = low.endswith(_ADJECTIVES) and not bits & _NO_ADJECTIVE, True
    else:
        belongs, wants = tokens.words[at] in _JOINERS or _ties(tokens, at, ceiling), True
    return wants if belongs else None


def _owned(tokens: Tokens, at: int, ceiling: int) -> bool:
    """Whether an article goes on with the phrase: `Sprecherin ^der Bahn`, but not `sagte Ana Vogt ^der Zeitung`."""
    if tokens.low[at] not in tokens.small.genitive:
        return False
    described = _is_described(tokens, at - 1)
    if described is not None:
        return described
    ends = tuple(tokens.small.outlet_ends)
    near = range(at + 1, min(ceiling, at + _SHORT))
    return not any(tokens.bits[i] & lx.QUOTED or tokens.low[i].endswith(ends) for i in near)


def _is_described(tokens: Tokens, noun: int) -> bool | None:
    """Whether more may be told of a noun: of a role or of one with an article, not of a name; None of a bare word."""
    if tokens.bits[noun] & lx.TIME:
        return False
    if roles(tokens.known.language).is_role(tokens.low[noun]) or not noun:
        return True
    if is_noun(tokens, noun - 1):
        return False
    first = noun
    while first and tokens.low[first - 1].endswith(_ADJECTIVES) and not tokens.bits[first - 1] & _NO_ATTRIBUTE:
        first -= 1
    articled = first and tokens.bits[first - 1] & (lx.DETERMINER | lx.QUANTIFIER | lx.PREPOSITION)
    return True if first < noun or articled else None


def _ties(tokens: Tokens, at: int, ceiling: int) -> bool:
    """Whether a small word goes on with the phrase: `Sprecher ^von`, `Ana Vogt ^und`."""
    following = tokens.bits[at + 1] if at + 1 < ceiling else 0
    if tokens.low[at] in tokens.small.adds:
        return bool(following & lx.CAPITAL)
    if tokens.low[at] in tokens.small.name_ties:
        return bool(following & lx.CAPITAL) and bool(tokens.bits[at - 2] & lx.CAPITAL)
    begins = lx.CAPITAL | lx.DETERMINER | lx.QUANTIFIER | lx.QUOTED | lx.NUMBER
    if tokens.low[at] in tokens.small.loose_ties and not _is_described(tokens, at - 1):
        return False
    return tokens.low[at] in tokens.small.phrase_ties and bool(following & begins) and not following & lx.TIME


def _is_name(tokens: Tokens, at: int, *, wanting: bool) -> bool:
    """Whether a quoted token is a name within the phrase: `der Zeitung „Morgenblatt“`."""
    stretch = tokens.quoted[at]
    inner = tokens.text[stretch.begin : stretch.stop]
    before = tokens.bits[at - 1] if at else 0
    named = wanting or bool(before & lx.TITLING)
    return named and inner[:1].isupper() and len(inner.split(None, _LONGEST_NAME)) < _LONGEST_NAME


def _with_appositive(tokens: Tokens, end: int, ceiling: int) -> int:
    """The end with an appositive in commas: `Ana Vogt^, die Sprecherin der Bahn,`."""
    if end + 1 >= ceiling or tokens.words[end] != ",":
        return end
    opens = tokens.bits[end + 1]
    if not opens & (lx.CAPITAL | lx.DETERMINER | lx.NUMBER) or tokens.low[end + 1] in tokens.small.oblique:
        return end
    stop = _core(tokens, end + 1, ceiling)
    if stop == end + 1:
        return end
    closed = stop >= ceiling or tokens.words[stop] in _ENDS or bool(tokens.bits[stop] & (lx.QUOTED | lx.SAYING))
    return stop if closed else end
