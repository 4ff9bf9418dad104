"""The words of one language, as data: which forms mean saying, which words bound a clause.

What a word can be is a set of bits in an `int`; a word may be several things at once.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import frozen

from newsparse.text.packaged import table

(
    SPEECH,
    FRAME,
    THOUGHT,
    BASE,
    PAST,
    THIRD,
    ING,
    ED,
    LY,
    DETERMINER,
    QUANTIFIER,
    PRONOUN,
    PREPOSITION,
    LINKING,
    AUXILIARY,
    BEING,
    MODAL,
    NEGATION,
    CONDITIONAL,
    ADVERB,
    SUBORDINATOR,
    RELATIVE,
    COORDINATOR,
    FINITE,
    TIME,
    ABBREVIATION,
    MESSAGE,
    TITLING,
    OBJECT,
    CARRIER,
    CAPITAL,
    NUMBER,
    PUNCTUATION,
    QUOTED,
    POSSESSIVE,
    CORE,
    NOUNLIKE,
    BARE,
    STOP,
    CLINGING,
    SETTING,
    NOUN,
    ADDRESSING,
) = (1 << bit for bit in range(43))
SAYING = SPEECH | FRAME | THOUGHT

_LISTS = {
    "core": CORE,
    "nounlike": NOUNLIKE,
    "bare": BARE,
    "nouns": NOUN,
    "addressing": ADDRESSING,
    "determiners": DETERMINER,
    "quantifiers": QUANTIFIER,
    "pronouns": PRONOUN,
    "prepositions": PREPOSITION,
    "linking": LINKING,
    "auxiliaries": AUXILIARY,
    "being": BEING,
    "modals": MODAL,
    "negations": NEGATION,
    "conditionals": CONDITIONAL,
    "adverbs": ADVERB,
    "subordinators": SUBORDINATOR,
    "relatives": RELATIVE,
    "coordinators": COORDINATOR,
    "finite": FINITE,
    "times": TIME,
    "abbreviations": ABBREVIATION,
    "messages": MESSAGE,
    "titling": TITLING,
    "objects": OBJECT,
    "carriers": CARRIER,
}
_TIERS = {"speech": SPEECH, "frame": FRAME, "thought": THOUGHT}
_SIBILANTS = ("s", "sh", "ch", "x", "z")
_VOWELS = frozenset("aeiou")


@frozen
class Lexicon:
    """The words of a language: `bits` of each, in lower case.

    A text that has none of `gate`, with the punctuation that may hang on them, says nothing without marks.
    """

    language: str
    bits: dict[str, int]
    gate: frozenset[str]


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The words of a language, from the pack of that name."""
    pack = table("newsparse.extraction.quotes", language)
    bits: dict[str, int] = {}
    for tier, bit in _TIERS.items():
        for entry in pack["verbs"][tier]:
            for form, kind in _forms(entry.split()):
                bits[form] = bits.get(form, 0) | bit | kind
    for name, bit in _LISTS.items():
        for word in _words(pack["words"], name):
            bits[word] = bits.get(word, 0) | bit
    for word in setting_words():
        bits[word] = bits.get(word, 0) | SETTING
    telling = [word for word, known in bits.items() if _tells(known)] + ["according", "According"]
    gate = frozenset(f"{word}{mark}" for word in telling for mark in ("", ",", ".", ":"))
    return Lexicon(pack["language"], bits, gate)


def setting_words() -> Iterator[str]:
    """Words that may tell through what something was said."""
    pack = table("newsparse.extraction.quotes", "settings")
    yield from (name.split()[0] for name in pack["platforms"])
    yield from (word for words in pack["nouns"].values() for word in words.split())
    yield from (phrase.split()[-1] for phrases in pack["phrases"].values() for phrase in phrases)
    yield from pack["broadcasters"]["names"].split()


def _tells(bits: int) -> bool:
    """Whether the word alone may say that something is said: a finite form, or one that needs no `that`."""
    return bool(bits & BARE or (bits & (SPEECH | THOUGHT) and bits & (PAST | THIRD)))


def _words(lists: dict[str, Any], name: str) -> list[str]:
    return str(lists[name]).split()


def _forms(given: list[str]) -> Iterator[tuple[str, int]]:
    """The forms of a verb, each with what it is; those that are not given follow the rules of spelling."""
    base, *irregular = given
    past, third, ing, *participle = (*irregular, *_regular(base)[len(irregular) :])
    yield from ((base, BASE), (past, PAST), (third, THIRD), (ing, ING))
    yield from ((form, PAST) for form in participle)


def _regular(base: str) -> tuple[str, str, str]:
    if base.endswith("e"):
        return f"{base}d", f"{base}s", f"{base[:-1]}ing"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied", f"{base[:-1]}ies", f"{base}ing"
    return f"{base}ed", f"{base}es" if base.endswith(_SIBILANTS) else f"{base}s", f"{base}ing"
