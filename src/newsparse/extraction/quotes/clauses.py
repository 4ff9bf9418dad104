"""Where sentences end among tokens, and which words are verbs."""

from typing import NamedTuple

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.tokens import Tokens

STOPS = frozenset((".", "?", "!", "…", "..", "..."))
STARTERS = lx.DETERMINER | lx.QUANTIFIER | lx.PRONOUN | lx.PREPOSITION | lx.COORDINATOR | lx.SUBORDINATOR | lx.ADVERB
_BEGINS_OBJECT = lx.DETERMINER | lx.PRONOUN | lx.PREPOSITION | lx.OBJECT
VERBAL = lx.AUXILIARY | lx.FINITE
_PERHAPS_VERBAL = VERBAL | lx.SAYING | lx.ED
_NEVER_VERBAL = lx.CAPITAL | lx.QUOTED | lx.PUNCTUATION


class Range(NamedTuple):
    """A stretch of tokens, half-open."""

    start: int
    end: int

    @property
    def size(self) -> int:
        """How many tokens it has."""
        return self.end - self.start


def sentences(tokens: Tokens) -> list[Range]:
    """The sentences of a paragraph, as ranges of tokens.

    A quoted stretch that ends with a stop ends its sentence, unless what follows says who spoke.
    """
    found: list[Range] = []
    start, last = 0, len(tokens.words) - 1
    stops = lx.STOP | lx.QUOTED
    for index in [at for at, bits in enumerate(tokens.bits) if bits & stops]:
        if index < last and _ends_sentence(tokens, index) and not _is_closer(tokens, index + 1):
            found.append(Range(start, index + 1))
            start = index + 1
    if start <= last:
        found.append(Range(start, last + 1))
    return found


def _is_closer(tokens: Tokens, index: int) -> bool:
    return tokens.words[index] in (")", "]", "”", '"') and not tokens.bits[index] & lx.QUOTED


def _ends_sentence(tokens: Tokens, index: int) -> bool:
    bits, word = tokens.bits[index], tokens.words[index]
    following = tokens.bits[index + 1]
    capital = bool(following & (lx.CAPITAL | lx.QUOTED | lx.NUMBER)) or tokens.words[index + 1] in "([•–—*"
    if bits & lx.QUOTED:
        last = last_character(tokens, index)
        return last in ".…?!" and capital and not names_speaker(tokens, index + 1, briefly=last in ".…")
    if word in (")", "]"):
        return capital and index > 0 and tokens.words[index - 1] in STOPS
    if word in STOPS:
        return capital
    return bool(following & lx.CAPITAL and following & STARTERS and not following & lx.TIME)


def last_character(tokens: Tokens, index: int) -> str:
    """The last character within the marks of the quoted token at `index`, past spaces and inner marks."""
    stretch = tokens.quoted[index]
    at = stretch.stop
    while at > stretch.begin and (tokens.text[at - 1].isspace() or tokens.text[at - 1] in "’'”\")]"):
        at -= 1
    return tokens.text[at - 1] if at > stretch.begin else " "


def names_speaker(tokens: Tokens, index: int, *, briefly: bool = False) -> bool:
    """Whether the words from `index` on say who spoke: `Smith said.`, `he asked on Monday.`, `Smith told reporters`.

    `briefly` asks for no more than that: `Smith said.`
    """
    if tokens.known.order != "subject-first":
        return False
    size = len(tokens.words)
    for at in range(index, min(size, index + 16)):
        bits = tokens.bits[at]
        if bits & (lx.QUOTED | lx.PUNCTUATION) and tokens.words[at] not in ",-()":
            return False
        if bits & lx.SPEECH and bits & (lx.PAST | lx.THIRD) and not bits & lx.CAPITAL and at > index:
            return not any(tokens.bits[i] & VERBAL for i in range(index, at - 1)) and _says_no_more(
                tokens, at, briefly=briefly
            )
    return False


def _says_no_more(tokens: Tokens, verb: int, *, briefly: bool) -> bool:
    """Whether no clause or object follows the verb of saying."""
    after = verb + 1
    if briefly:
        return after >= len(tokens.words) or tokens.words[after] == "."
    if after >= len(tokens.words) or tokens.words[after] in (".", ",", ":", '"'):
        return True
    if tokens.low[verb] in tokens.small.asking:
        return all(tokens.low[i] not in tokens.small.that for i in range(after, min(len(tokens.words), after + 8)))
    return tokens.low[after] in tokens.small.settings or bool(tokens.bits[after] & (lx.TIME | lx.LY))


def is_verb(tokens: Tokens, index: int) -> bool:
    """Whether the token is surely the finite verb of a clause."""
    bits = tokens.bits[index]
    if not bits & _PERHAPS_VERBAL or bits & _NEVER_VERBAL:
        return False
    if bits & VERBAL:
        return True
    if bits & lx.SAYING and bits & (lx.PAST | lx.THIRD):
        return not nominal(tokens, index)
    return bool(bits & lx.ED) and not nominal(tokens, index) and not _modifies(tokens, index)


def _modifies(tokens: Tokens, index: int) -> bool:
    """Whether an -ed word stands before a noun: `the disputed vote`, `by unnamed officials`."""
    if index == 0:
        return True
    before = tokens.bits[index - 1]
    if tokens.words[index - 1] == ",":
        after = tokens.bits[index + 1] if index + 1 < len(tokens.bits) else 0
        return not (after & _BEGINS_OBJECT or after & (lx.CAPITAL | lx.TIME) == lx.CAPITAL)
    return bool(before & (lx.PREPOSITION | lx.QUANTIFIER | lx.COORDINATOR | lx.LY))


def nominal(tokens: Tokens, index: int) -> bool:
    """Whether the word before makes a noun or adjective of this one: `the claim`, `his stated aim`."""
    if index == 0:
        return False
    before = tokens.bits[index - 1]
    return bool(before & (lx.DETERMINER | lx.POSSESSIVE)) and not before & lx.PRONOUN
