"""Noun phrases among tokens: those that can name a speaker, with their titles and appositives."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import STARTERS, STOPS, VERBAL, Range, is_verb, last_character, nominal
from newsparse.extraction.quotes.tokens import Tokens

_FURTHEST = 40
#: Words that open a description: `his mother, ^Petra Vance`.
_DESCRIBING = lx.DETERMINER | lx.QUANTIFIER
#: No word of a noun phrase, once it has begun.
_SMALL_WORDS = lx.PREPOSITION | lx.SUBORDINATOR | lx.COORDINATOR | lx.AUXILIARY | lx.ADVERB | lx.OBJECT | lx.RELATIVE
_BOUNDS = _SMALL_WORDS | lx.PUNCTUATION | lx.LY | lx.TIME | lx.QUOTED | lx.PRONOUN


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
        if tokens.low[left] in tokens.small.relating:
            before = left - 2 if tokens.low[left] in tokens.small.who and tokens.words[left - 1] == "," else left - 1
            if tokens.low[before] in tokens.small.mute:
                return None
            return left if before >= floor and _nounish(tokens, before) else None
    return None


def _nounish(tokens: Tokens, index: int) -> bool:
    bits = tokens.bits[index]
    if bits & lx.CAPITAL:
        return not bits & lx.TIME and not (bits & STARTERS)
    blocked = lx.PUNCTUATION | lx.PREPOSITION | lx.SUBORDINATOR | lx.COORDINATOR | lx.AUXILIARY | lx.LY | lx.ADVERB
    if bits & lx.SAYING and bits & lx.ING and not nominal(tokens, index):
        return False
    return not bits & (blocked | lx.PRONOUN | lx.FINITE | lx.DETERMINER | lx.QUOTED) and not is_verb(tokens, index)


def _core_before(tokens: Tokens, floor: int, end: int) -> int:
    """The start of the run of nouns, names and adjectives that ends at `end`, with its determiner."""
    at = end
    while at > floor and _takes_before(tokens, floor, at, first=at == end):
        at -= 1
        if _begins(tokens, at, only=at == end - 1):
            break
    return at


def _begins(tokens: Tokens, at: int, *, only: bool) -> bool:
    """Whether nothing more can stand before the word in its phrase: an article, or a pronoun."""
    alone = only and bool(tokens.bits[at] & (lx.QUANTIFIER | lx.PRONOUN)) and not tokens.bits[at] & lx.DETERMINER
    return alone or tokens.low[at] in tokens.small.articles


def _takes_before(tokens: Tokens, floor: int, at: int, *, first: bool) -> bool:
    """Whether the word before `at` belongs to the phrase; `first` says that nothing of the phrase is known yet."""
    bits, low = tokens.bits[at - 1], tokens.low[at - 1]
    if bits & lx.PRONOUN:
        return first
    if (
        bits & (lx.POSSESSIVE | lx.DETERMINER)
        or low in ("&", "/")
        or (not first and _is_described(tokens, floor, at - 1))
    ):
        return True
    if low in tokens.small.that and at - 1 > floor and tokens.bits[at - 2] & lx.SAYING:
        return False
    if bits & lx.QUANTIFIER:
        return not first or not bits & lx.SUBORDINATOR
    if low in tokens.small.adds:
        return not first and at - 1 > floor and _joins(tokens, at - 1, floor)
    return _is_noun_before(tokens, at - 1, first=first)


def _is_described(tokens: Tokens, floor: int, index: int) -> bool:
    """Whether an adverb or a name in marks stands behind an article: `the ^first lady`, `the ^“Salt Road” star`."""
    behind = index > floor and tokens.bits[index - 1] & lx.DETERMINER
    return bool(behind and tokens.bits[index] & (lx.ADVERB | lx.LY | lx.QUOTED))


def _is_noun_before(tokens: Tokens, index: int, *, first: bool) -> bool:
    bits, low = tokens.bits[index], tokens.low[index]
    if bits & lx.CAPITAL and bits & lx.TIME:
        return not first and low in tokens.small.name_months
    if bits & lx.CAPITAL and bits & STARTERS and low not in tokens.small.name_modals:
        return False
    return bool(bits & lx.NUMBER) or _nounish(tokens, index)


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
    while at < ceiling and (step := _step_after(tokens, index, at, ceiling)):
        at += step
    while at > index and tokens.bits[at - 1] & (lx.LINKING | lx.DETERMINER | lx.COORDINATOR):
        at -= 1
    return min(at, ceiling)


def _step_after(tokens: Tokens, index: int, at: int, ceiling: int) -> int:
    """How many words from `at` on belong to the phrase that begins at `index`."""
    bits, low, first = tokens.bits[at], tokens.low[at], at == index
    if bits & lx.CAPITAL and not (bits & lx.TIME and low not in tokens.small.name_months):
        return int(first or not bits & (lx.PREPOSITION | lx.SUBORDINATOR))
    if first:
        return int(bool(bits & (lx.DETERMINER | lx.QUANTIFIER | lx.NUMBER)) or not bits & _BOUNDS)
    if bits & lx.LINKING and _ties(tokens, index, at, ceiling):
        return 2 if tokens.bits[at + 1] & (lx.DETERMINER | lx.QUANTIFIER) else 1
    joins = low in tokens.small.adds and at + 1 < ceiling and _continues_names(tokens, at)
    if joins or bits & lx.POSSESSIVE or low in ("&", "/"):
        return 1
    determined = bool(tokens.bits[at - 1] & lx.DETERMINER)
    if bits & (lx.TIME | lx.ING) and determined:
        return 1
    return int(not bits & (_BOUNDS | lx.ING) and not is_verb(tokens, at))


def _continues_names(tokens: Tokens, at: int) -> bool:
    after = tokens.bits[at + 1]
    return bool(after & lx.CAPITAL) and bool(tokens.bits[at - 1] & lx.CAPITAL) and not after & lx.PRONOUN


def _ties(tokens: Tokens, index: int, at: int, ceiling: int) -> bool:
    """Whether a preposition goes on with the noun phrase: `a spokesman for`, not `Smith in a statement`."""
    if at + 1 >= ceiling:
        return False
    after, low = tokens.bits[at + 1], tokens.low[at]
    if after & lx.TIME and low not in tokens.small.of:
        return False
    if low in tokens.small.of:
        return True
    if any(
        tokens.bits[i] & lx.MESSAGE or tokens.low[i] in tokens.small.interview
        for i in range(at + 1, min(ceiling, at + 4))
    ):
        return False
    name = bool(tokens.bits[at - 1] & lx.CAPITAL) and not tokens.bits[index] & lx.DETERMINER
    return not name and low in tokens.small.phrase_ties and not after & lx.PRONOUN


def _appositive_after(tokens: Tokens, index: int, at: int, ceiling: int) -> int:
    """The end of an appositive of the phrase at `index`, from its comma or bracket at `at`; `at` if there is none."""
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
        if tokens.bits[at] & VERBAL and not tokens.bits[at] & lx.CAPITAL:
            return True
    return False


def _closes(tokens: Tokens, at: int) -> bool:
    return tokens.words[at] in STOPS or (bool(tokens.bits[at] & lx.QUOTED) and last_character(tokens, at) in ".?!")


def _is_appositive(tokens: Tokens, index: int, at: int, ceiling: int) -> bool:
    """Whether the words from `at` on tell more of who is named from `index` on: a role, an age, a name, `who ...`."""
    bits, low, word = tokens.bits[at], tokens.low[at], tokens.words[at]
    if bits & (lx.DETERMINER | lx.NUMBER) or low in tokens.small.apposing or low in tokens.small.of:
        return True
    if bits & lx.CAPITAL and (word.endswith(".") or "-" in word):
        return True
    if bits & lx.CAPITAL and not bits & (lx.TIME | STARTERS) and tokens.bits[index] & _DESCRIBING:
        return not tokens.bits[at - 2] & lx.CAPITAL or tokens.low[index] in tokens.small.indefinite
    if bits & lx.CAPITAL:
        return at + 1 < ceiling and tokens.words[at + 1] in (",", ".") and not bits & lx.TIME
    blocked = lx.PREPOSITION | lx.SUBORDINATOR | lx.COORDINATOR | lx.ADVERB | lx.LY | lx.ING | lx.PUNCTUATION | lx.TIME
    blocked |= lx.AUXILIARY | lx.PRONOUN | lx.QUOTED | lx.FINITE
    if bits & blocked or (bits & lx.SAYING and bits & (lx.PAST | lx.THIRD)):
        return False
    return _role_like(tokens, at, ceiling)


def _role_like(tokens: Tokens, at: int, ceiling: int) -> bool:
    """Whether a bare noun begins an appositive: `, mayor of Springfield`, `, spokeswoman for`."""
    return any(tokens.low[i] in tokens.small.role_ties for i in range(at + 1, min(ceiling, at + 5)))
