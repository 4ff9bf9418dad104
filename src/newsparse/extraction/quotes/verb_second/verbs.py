"""Verbs where they part from their prefixes, and where their form tells that somebody else's words go on."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.tokens import Tokens

_FURTHEST = 60
_ADJECTIVES = 4
_NO_PREFIX: tuple[frozenset[str], int] = (frozenset(), 0)
_BEFORE_ADJECTIVES = lx.DETERMINER | lx.QUANTIFIER | lx.PREPOSITION
_SUBJECTS = lx.CAPITAL | lx.NUMBER | lx.QUOTED


def saying(tokens: Tokens, at: int, ceiling: int) -> int:
    """The tiers in which a word means saying; `kündigte` means it only where `an` ends its clause."""
    bits = tokens.bits[at] & lx.SAYING
    prefixes, whole = tokens.known.parted.get(tokens.low[at], _NO_PREFIX)
    if not prefixes or _ends_with(tokens, prefixes, at + 1, ceiling):
        return bits
    return whole & lx.SAYING


def _ends_with(tokens: Tokens, prefixes: frozenset[str], start: int, ceiling: int) -> bool:
    """Whether one of the prefixes ends a clause, or leads to the noun that it forms a phrase with: `zu Protokoll`."""
    for at in range(start, min(ceiling, start + _FURTHEST)):
        if tokens.low[at] in prefixes:
            after = at + 1
            if after >= ceiling or tokens.bits[after] & (lx.PUNCTUATION | lx.QUOTED):
                return True
            if tokens.low[after] in tokens.small.joins:
                return True
    return False


def is_reported(tokens: Tokens, at: int) -> bool:
    """Whether the token is a verb in the form of reported speech: `er ^komme`, `die Stadt ^habe`, `so ^sei`."""
    bits = tokens.bits[at]
    if not bits & lx.REPORTED or bits & lx.CAPITAL:
        return False
    if bits & lx.AUXILIARY or not at:
        return True
    before = tokens.bits[at - 1]
    return bool(before & _SUBJECTS) or tokens.low[at - 1] in tokens.small.speakers or tokens.words[at - 1] in (")", ",")


def is_finite(tokens: Tokens, at: int) -> bool:
    """Whether the token looks like the finite verb of a clause."""
    bits = tokens.bits[at]
    if bits & (lx.CAPITAL | lx.QUOTED | lx.PUNCTUATION):
        return False
    if bits & lx.ED and at and tokens.bits[at - 1] & _BEFORE_ADJECTIVES and _is_attribute(tokens, at):
        return False
    if bits & (lx.AUXILIARY | lx.ED) or (bits & lx.SAYING and bits & (lx.PAST | lx.THIRD)):
        return True
    return is_reported(tokens, at)


def _is_attribute(tokens: Tokens, at: int) -> bool:
    """Whether a noun follows, with adjectives between or not: `die ^größte deutsche Bank`."""
    for after in range(at + 1, min(len(tokens.words), at + _ADJECTIVES)):
        if tokens.bits[after] & lx.CAPITAL:
            return True
        if tokens.bits[after] & lx.PUNCTUATION or not tokens.low[after].endswith(("e", "en", "er", "es", "em")):
            return False
    return False


def may_be_verb(tokens: Tokens, at: int) -> bool:
    """Whether no other class of words claims the token."""
    small_words = lx.CAPITAL | lx.DETERMINER | lx.QUANTIFIER | lx.PREPOSITION | lx.SUBORDINATOR | lx.COORDINATOR
    return not tokens.bits[at] & (small_words | lx.PRONOUN | lx.ADVERB | lx.PUNCTUATION | lx.QUOTED | lx.NUMBER)


def is_infinitive(tokens: Tokens, at: int, ceiling: int) -> bool:
    """Whether an infinitive with `zu` stands at the token: `^zu helfen`, `^bereitzustellen`."""
    low = tokens.low[at]
    if tokens.bits[at] & (lx.CAPITAL | lx.QUOTED):
        return False
    if low in tokens.small.infinitive:
        return at + 1 < ceiling and tokens.low[at + 1].endswith("n") and not tokens.bits[at + 1] & lx.CAPITAL
    inner = low.find("zu", 2)
    return inner > 0 and low.endswith("n") and len(low) > inner + 4
