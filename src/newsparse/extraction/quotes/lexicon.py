"""The words of one language, as data: which forms mean saying, which words bound a clause.

What a word can be is a set of bits in an `int`; a word may be several things at once.
"""

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any

from attrs import field, frozen

from newsparse.extraction.quotes.inflection import PARTS, forms_of, reported
from newsparse.extraction.quotes.small import Small
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
    SETTING,
    NOUN,
    ADDRESSING,
    ACCORDING,
    REPORTED,
) = (1 << bit for bit in range(44))
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
_FORMS = {"base": BASE, "past": PAST, "third": THIRD, "ing": ING}
_PACKAGE = "newsparse.extraction.quotes"
#: Languages that have a pack, and the one whose words are asked where nothing tells the language.
LANGUAGES = ("en", "de")
DEFAULT = "en"


@frozen(eq=False)
class Lexicon:
    """The words of a language: `bits` of each, in lower case, and the `small` words that rules ask for by name.

    `order` says which rules read it: `subject-first`, `verb-second`, or `unknown`. A text that has none of `gate`, with
    the punctuation that may hang on them, says nothing without marks. `numbered` says that figures with a stop are
    ordinal. `parted` holds forms of verbs that have left their prefix behind, with the prefixes by which they mean
    saying, and what else they can be without one.
    """

    language: str
    order: str
    bits: dict[str, int]
    gate: frozenset[str]
    small: Small
    numbered: bool = False
    parted: dict[str, tuple[frozenset[str], int]] = field(factory=dict[str, tuple[frozenset[str], int]])

    @cached_property
    def endings(self) -> tuple[tuple[str, ...], ...]:
        """The endings of verbs in the past, of participles, of adverbs."""
        small = self.small
        return tuple(tuple(sorted(e)) for e in (small.past_endings, small.participle_endings, small.adverb_endings))


@cache
def lexicon(language: str = DEFAULT) -> Lexicon:
    """The words of a language, from the pack of that name; of one that has no pack, none at all."""
    if language not in LANGUAGES:
        return Lexicon(language, "unknown", {}, frozenset(), Small())
    pack = table(_PACKAGE, language)
    bits = _bits(pack)
    for word in setting_words(language):
        bits[word] = bits.get(word, 0) | SETTING
    small = Small(**{name: frozenset(str(words).split()) for name, words in pack["small"].items()})
    for word in small.according:
        bits[word] = bits.get(word, 0) | ACCORDING
    for word in small.reported:
        bits[word] = bits.get(word, 0) | REPORTED
    return Lexicon(
        pack["language"],
        pack["order"],
        bits,
        _gate(bits, small),
        small,
        numbered=pack.get("numbered", False),
        parted=_parted(pack),
    )


def _bits(pack: dict[str, Any]) -> dict[str, int]:
    bits: dict[str, int] = {}
    for tier, bit in _TIERS.items():
        for entry in pack["verbs"][tier]:
            for form, kind in forms_of(entry, pack["language"]):
                bits[form] = bits.get(form, 0) | bit | _FORMS[kind]
    for name, bit in _LISTS.items():
        for word in str(pack["words"].get(name, "")).split():
            bits[word] = bits.get(word, 0) | bit
    for form in _in_reported_speech(pack):
        bits[form] = bits.get(form, REPORTED)
    return bits


def _in_reported_speech(pack: dict[str, Any]) -> Iterator[str]:
    """The forms by which verbs of German tell that somebody else's words go on, save those that are other words too."""
    bases = [entry.split()[0] for tier in _TIERS for entry in pack["verbs"][tier]] if "plain" in pack["verbs"] else []
    yield from (reported(base.rpartition(PARTS)[2]) for base in (*bases, *pack["verbs"].get("plain", "").split()))


def _parted(pack: dict[str, Any]) -> dict[str, tuple[frozenset[str], int]]:
    """Of the verbs whose prefix parts, each form without it."""
    prefixes: dict[str, set[str]] = {}
    whole: dict[str, int] = {}
    for tier, bit in _TIERS.items():
        for entry in pack["verbs"][tier]:
            prefix, _, verb = entry.rpartition(PARTS)
            for form, kind in forms_of(verb, pack["language"]):
                if prefix:
                    prefixes.setdefault(form, set()).add(prefix)
                else:
                    whole[form] = whole.get(form, 0) | bit | _FORMS[kind]
    return {form: (frozenset(found), whole.get(form, 0)) for form, found in prefixes.items()}


def _gate(bits: dict[str, int], small: Small) -> frozenset[str]:
    telling = [*(word for word, known in bits.items() if _tells(known)), *small.gate]
    telling += [word.capitalize() for word in (*small.according, *small.gate)]
    return frozenset(f"{word}{mark}" for word in (*telling, *small.according) for mark in ("", ",", ".", ":"))


def setting_words(language: str) -> Iterator[str]:
    """Words that may tell through what something was said."""
    pack = table(_PACKAGE, f"{language}_settings")
    yield from (name.split()[0] for name in pack["platforms"])
    yield from (word for words in pack["nouns"].values() for word in words.split())
    yield from (phrase.split()[-1] for phrases in pack["phrases"].values() for phrase in phrases)
    yield from pack["broadcasters"]["names"].split()


def _tells(bits: int) -> bool:
    """Whether the word alone may say that something is said: a finite form, or one that needs no `that`."""
    return bool(bits & (BARE | REPORTED) or (bits & (SPEECH | THOUGHT) and bits & (PAST | THIRD)))
