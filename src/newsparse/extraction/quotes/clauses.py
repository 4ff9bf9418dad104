"""Where sentences end among tokens, and the phrases that can name a speaker."""

from typing import NamedTuple

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.tokens import Tokens

_STOPS = frozenset((".", "?", "!", "…", "..", "..."))
_STARTERS = lx.DETERMINER | lx.QUANTIFIER | lx.PRONOUN | lx.PREPOSITION | lx.COORDINATOR | lx.SUBORDINATOR | lx.ADVERB
#: Words that open a description: `his mother, ^Petra Vance`.
_DESCRIBING = lx.DETERMINER | lx.QUANTIFIER
_VERBAL = lx.AUXILIARY | lx.FINITE
_FURTHEST = 40


class Range(NamedTuple):
    """A stretch of tokens, half-open."""

    start: int
    end: int


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
        return capital and index > 0 and tokens.words[index - 1] in _STOPS
    if word in _STOPS:
        return capital
    return bool(following & lx.CAPITAL and following & _STARTERS and not following & lx.TIME)


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
    size = len(tokens.words)
    for at in range(index, min(size, index + 16)):
        bits = tokens.bits[at]
        if bits & (lx.QUOTED | lx.PUNCTUATION) and tokens.words[at] not in ",-()":
            return False
        if bits & lx.SPEECH and bits & (lx.PAST | lx.THIRD) and not bits & lx.CAPITAL and at > index:
            return not any(tokens.bits[i] & _VERBAL for i in range(index, at - 1)) and _says_no_more(
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
    if tokens.low[verb] in ("told", "tells", "asked"):
        return all(tokens.low[i] != "that" for i in range(after, min(len(tokens.words), after + 8)))
    return tokens.low[after] in ("in", "on", "during", "at", "to", "of", "as", "with") or bool(
        tokens.bits[after] & (lx.TIME | lx.LY)
    )


def is_verb(tokens: Tokens, index: int) -> bool:
    """Whether the token is surely the finite verb of a clause."""
    bits = tokens.bits[index]
    if bits & (lx.CAPITAL | lx.QUOTED | lx.PUNCTUATION):
        return False
    if bits & _VERBAL:
        return True
    if bits & lx.SAYING and bits & (lx.PAST | lx.THIRD):
        return not nominal(tokens, index)
    return bool(bits & lx.ED) and not nominal(tokens, index) and not _modifies(tokens, index)


def _modifies(tokens: Tokens, index: int) -> bool:
    """Whether an -ed word stands before a noun: `the disputed vote`, `by unnamed officials`."""
    if index == 0:
        return True
    before = tokens.bits[index - 1]
    return bool(before & (lx.PREPOSITION | lx.QUANTIFIER | lx.COORDINATOR | lx.LY)) or tokens.words[index - 1] == ","


def nominal(tokens: Tokens, index: int) -> bool:
    """Whether the word before makes a noun or adjective of this one: `the claim`, `his stated aim`."""
    if index == 0:
        return False
    before = tokens.bits[index - 1]
    return bool(before & (lx.DETERMINER | lx.POSSESSIVE)) and not before & lx.PRONOUN


def phrase_before(tokens: Tokens, floor: int, index: int) -> Range | None:
    """The noun phrase that ends before the token at `index`, no further left than `floor`."""
    floor = max(floor, index - _FURTHEST)
    at = _before_brackets(tokens, floor, index)
    while True:
        core = _core_before(tokens, floor, at)
        if core == at:
            return Range(at, index) if at < index and tokens.words[at] not in "([" else None
        at = core
        tied = at > floor + 1 and bool(tokens.bits[at - 1] & lx.LINKING) and _nounish(tokens, at - 2)
        if not tied:
            break
        at -= 1
    relative = _relative_before(tokens, floor, at)
    if relative is not None:
        comma = relative > floor and tokens.words[relative - 1] == ","
        whole = phrase_before(tokens, floor, relative - 1 if comma else relative)
        if whole is not None:
            return Range(whole.start, index)
    return Range(at, index) if at < index else None


def _before_brackets(tokens: Tokens, floor: int, index: int) -> int:
    """Where brackets that end at `index` begin: `Smith ^(D-Ill.)`."""
    if index - 1 > floor and tokens.words[index - 1] == ")":
        return next((at for at in range(index - 2, max(floor, index - 9), -1) if tokens.words[at] == "("), index)
    return index


def _relative_before(tokens: Tokens, floor: int, at: int) -> int | None:
    """Where a relative clause begins whose verb stands just before `at`: `the man who won Ohio`."""
    if at <= floor or not (is_verb(tokens, at - 1) or tokens.bits[at - 1] & lx.LINKING):
        return None
    for left in range(at - 1, max(floor, at - 8), -1):
        if tokens.bits[left] & lx.PUNCTUATION:
            return None
        if tokens.low[left] in ("who", "that", "which", "whose"):
            before = left - 2 if tokens.low[left] == "who" and tokens.words[left - 1] == "," else left - 1
            return left if before >= floor and _nounish(tokens, before) else None
    return None


def _nounish(tokens: Tokens, index: int) -> bool:
    bits = tokens.bits[index]
    if bits & lx.CAPITAL:
        return not bits & lx.TIME and not (bits & _STARTERS)
    blocked = lx.PUNCTUATION | lx.PREPOSITION | lx.SUBORDINATOR | lx.COORDINATOR | lx.AUXILIARY | lx.LY | lx.ADVERB
    if bits & lx.SAYING and bits & lx.ING and not nominal(tokens, index):
        return False
    return not bits & (blocked | lx.PRONOUN | lx.FINITE | lx.DETERMINER | lx.QUOTED) and not is_verb(tokens, index)


def _core_before(tokens: Tokens, floor: int, at: int) -> int:
    """The start of the run of nouns, names and adjectives that ends at `at`, with its determiner."""
    end = at
    while at > floor:
        bits, low = tokens.bits[at - 1], tokens.low[at - 1]
        if (bits & lx.PRONOUN and not bits & lx.CAPITAL) or low in ("he", "she", "they", "we", "i", "it", "you"):
            return at - 1 if at == end else at
        if bits & lx.POSSESSIVE or low in ("&", "/") or (low == "-" and at < end):
            at -= 1
            continue
        if bits & lx.DETERMINER:
            at -= 1
            if low in ("the", "a", "an"):
                return at
            continue
        if low == "that" and at - 1 > floor and tokens.bits[at - 2] & lx.SAYING:
            return at
        if bits & lx.QUANTIFIER and (at < end or not bits & lx.SUBORDINATOR):
            at -= 1
            if at == end - 1:
                return at
            continue
        if low == "and" and at < end and at - 1 > floor and _joins(tokens, at - 1, floor):
            at -= 1
            continue
        if bits & lx.CAPITAL and bits & lx.TIME and not _named(tokens, at, end):
            return at
        if bits & lx.CAPITAL and bits & _STARTERS and low not in ("may", "will") and not bits & lx.DETERMINER:
            return at
        if not _nounish(tokens, at - 1) and not bits & lx.NUMBER:
            return at
        at -= 1
    return at


def _named(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a word of time is part of a name that has begun: `April Smith`, not `Monday Trump`."""
    return at < end and tokens.low[at - 1] in ("april", "may", "june", "august")


def _joins(tokens: Tokens, index: int, floor: int) -> bool:
    """Whether the "and" at `index` joins two names or nouns rather than two clauses."""
    if not _nounish(tokens, index - 1):
        return False
    return not any(is_verb(tokens, left) for left in range(max(floor, index - 6), index))


def phrase_after(tokens: Tokens, index: int, ceiling: int) -> Range | None:
    """The noun phrase that begins at `index`, with its appositive, before `ceiling`."""
    ceiling = min(ceiling, index + _FURTHEST)
    at = _core_after(tokens, index, ceiling)
    if at == index:
        return None
    while True:
        longer = _appositive_after(tokens, index, at, ceiling)
        if longer == at:
            return Range(index, at)
        at = longer


def _core_after(tokens: Tokens, index: int, ceiling: int) -> int:
    """The end of the noun phrase that begins at `index`, without appositives."""
    at = index
    if at < ceiling and tokens.bits[at] & lx.PRONOUN:
        return at + 1
    while at < ceiling:
        bits, low = tokens.bits[at], tokens.low[at]
        if bits & lx.CAPITAL and not (bits & lx.TIME and low not in ("april", "may", "june", "august")):
            if bits & lx.PREPOSITION | bits & lx.SUBORDINATOR and at > index:
                break
            at += 1
            continue
        if at == index and bits & (lx.DETERMINER | lx.QUANTIFIER | lx.NUMBER):
            at += 1
            continue
        if at > index and bits & lx.LINKING and _ties(tokens, index, at, ceiling):
            at += 1
            if at < ceiling and tokens.bits[at] & (lx.DETERMINER | lx.QUANTIFIER):
                at += 1
            continue
        if low == "and" and at > index and at + 1 < ceiling and _continues_names(tokens, at):
            at += 1
            continue
        if bits & lx.POSSESSIVE or low in ("&", "/"):
            at += 1
            continue
        if bits & lx.TIME and at > index and tokens.bits[at - 1] & lx.DETERMINER:
            at += 1
            continue
        stop = lx.PUNCTUATION | lx.PREPOSITION | lx.SUBORDINATOR | lx.COORDINATOR | lx.AUXILIARY | lx.ADVERB | lx.LY
        if bits & (stop | lx.TIME | lx.QUOTED | lx.OBJECT | lx.RELATIVE | lx.PRONOUN):
            break
        if at > index and bits & lx.ING and not tokens.bits[at - 1] & lx.DETERMINER:
            break
        if is_verb(tokens, at) and at > index:
            break
        at += 1
    while at > index and tokens.bits[at - 1] & (lx.LINKING | lx.DETERMINER | lx.COORDINATOR):
        at -= 1
    return at


def _continues_names(tokens: Tokens, at: int) -> bool:
    after = tokens.bits[at + 1]
    return bool(after & lx.CAPITAL) and bool(tokens.bits[at - 1] & lx.CAPITAL) and not after & lx.PRONOUN


def _ties(tokens: Tokens, index: int, at: int, ceiling: int) -> bool:
    """Whether a preposition goes on with the noun phrase: `a spokesman for`, not `Smith in a statement`."""
    if at + 1 >= ceiling:
        return False
    after, low = tokens.bits[at + 1], tokens.low[at]
    if after & lx.TIME and low != "of":
        return False
    if low == "of":
        return True
    if any(tokens.bits[i] & lx.MESSAGE or tokens.low[i] == "interview" for i in range(at + 1, min(ceiling, at + 4))):
        return False
    name = bool(tokens.bits[at - 1] & lx.CAPITAL) and not tokens.bits[index] & lx.DETERMINER
    return not name and low in ("for", "at", "with", "from", "in", "to") and not after & lx.PRONOUN


_APPOSING = (
    "who",
    "whose",
    "former",
    "chief",
    "jr.",
    "sr.",
    "ii",
    "iii",
    "himself",
    "herself",
    "then",
    "now",
    "himself",
)


def _appositive_after(tokens: Tokens, index: int, at: int, ceiling: int) -> int:
    """The end of an appositive of the phrase at `index`, from its comma or bracket at `at`; `at` where there is none."""
    if at + 1 >= ceiling:
        return at
    if tokens.words[at] == "(":
        close = next((i for i in range(at + 1, min(ceiling, at + 8)) if tokens.words[i] == ")"), None)
        return close + 1 if close is not None else at
    if tokens.words[at] != "," or not _is_appositive(tokens, index, at + 1, ceiling):
        return at
    end = at + 1
    while end < ceiling and not (tokens.words[end] in (",", ";", ":", "(", "—", "–", "--") or _closes(tokens, end)):
        end += 1
    return end if end > at + 1 and not _tells_on(tokens, at + 1, end) else at


def _tells_on(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words are a clause of their own, not an appositive: a verb, and no `who` before it."""
    if tokens.bits[start] & lx.RELATIVE:
        return False
    for at in range(start + 1, end):
        if tokens.bits[at] & lx.RELATIVE:
            return False
        if tokens.bits[at] & _VERBAL and not tokens.bits[at] & lx.CAPITAL:
            return True
    return False


def _closes(tokens: Tokens, at: int) -> bool:
    return tokens.words[at] in _STOPS or (bool(tokens.bits[at] & lx.QUOTED) and last_character(tokens, at) in ".?!")


def _is_appositive(tokens: Tokens, index: int, at: int, ceiling: int) -> bool:
    """Whether the words from `at` on tell more of who is named from `index` on: a role, an age, a name, `who ...`."""
    bits, low, word = tokens.bits[at], tokens.low[at], tokens.words[at]
    if bits & (lx.DETERMINER | lx.NUMBER) or low in _APPOSING or low == "of":
        return True
    if bits & lx.CAPITAL and (word.endswith(".") or "-" in word):
        return True
    if bits & lx.CAPITAL and not bits & (lx.TIME | _STARTERS) and tokens.bits[index] & _DESCRIBING:
        return not tokens.bits[at - 2] & lx.CAPITAL or tokens.low[index] in ("a", "an")
    if bits & lx.CAPITAL:
        return at + 1 < ceiling and tokens.words[at + 1] in (",", ".") and not bits & lx.TIME
    blocked = lx.PREPOSITION | lx.SUBORDINATOR | lx.COORDINATOR | lx.ADVERB | lx.LY | lx.ING | lx.PUNCTUATION | lx.TIME
    blocked |= lx.AUXILIARY | lx.PRONOUN | lx.QUOTED | lx.FINITE
    if bits & blocked or (bits & lx.SAYING and bits & (lx.PAST | lx.THIRD)):
        return False
    return _role_like(tokens, at, ceiling)


def _role_like(tokens: Tokens, at: int, ceiling: int) -> bool:
    """Whether a bare noun begins an appositive: `, mayor of Springfield`, `, spokeswoman for`."""
    return any(tokens.low[i] in ("of", "for", "at", "and") for i in range(at + 1, min(ceiling, at + 5)))
