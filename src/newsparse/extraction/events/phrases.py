"""Noun phrases, found by walking the letters of a sentence from a place where one must begin or end."""

import re

from newsparse.extraction.events.classes import ANY_NAME, ANY_PRONOUN, SOMEONE, classes_of
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.wordsets import sets

#: How far any walk goes: it keeps the reading linear.
REACH = 40
_NOMINAL, _RUN = frozenset("DnNu"), re.compile("[DnNu]+")
#: Before which words these go on to the left.
_ATTACHING = {**dict.fromkeys("oPb", "DnNuEVR)"), "C": "nNuD,", "r": "DC"}
#: How words end that are somebody of an age: "a 47-year-old".
_AGED = ("-old", "-olds", "‑old", "‑olds")


def phrase_after(s: Sentence, at: int) -> Phrase | None:
    """The noun phrase that begins at a word, with what "of" attaches to it, without other prepositions."""
    if at not in s.phrases:
        s.phrases[at] = _phrase_after(s, at)
    return s.phrases[at]


def _phrase_after(s: Sentence, at: int) -> Phrase | None:
    tags, end = s.tags, min(len(s), at + REACH)
    if at < end and tags[at] == "R" and s.tags[at + 1] != "o":
        return Phrase(at, at + 1, at)
    here = _run_end(tags, at, end)
    while here < end and _goes_on(s, here, at, end):
        here = _run_end(tags, here + 1, end)
    while here > at and (tags[here - 1] in "oCr" or s.lower[here - 1] in sets().dependent):
        here -= 1
    return Phrase(at, here, head_of(s, at, here)) if here > at else None


def _run_end(tags: str, at: int, end: int) -> int:
    """Where a run of determiners, nouns, names and numbers ends that begins at a place."""
    run = _RUN.match(tags, at, end)
    return run.end() if run is not None else at


def _goes_on(s: Sentence, here: int, first: int, end: int) -> bool:
    """Whether a noun phrase that began at `first` holds the word `here` too."""
    tag = s.tags[here]
    if tag == "R":
        return here == first or s.tags[here - 1] == "o"
    if tag == "T":
        return s.owned[here] or (here > first and s.tags[here - 1] in "DT")
    if tag in "EGV":
        return is_adjectival(s, here)
    if tag == "r":
        return s.tags[here + 1] in "Eun"
    if here == first:
        return False
    quoted = tag == '"' and s.tags[here - 1] in "DN" and s.tags[here + 1] in "DnNu"
    return quoted or tag == "o" or (tag == "C" and _joins(s, here, end))


def is_adjectival(s: Sentence, at: int) -> bool:
    """Whether a participle stands before its noun: "the detained men", "imprisoned citizens"."""
    if s.tags[at + 1] not in "nN":
        return False
    if at == 0 or (s.tags[at - 1] == "u" and s.tags[at - 2] in "nN"):
        return at == 0
    return s.tags[at - 1] in "DPpobCu" or (s.tags[at - 1] in "nN" and s.tags[at] == "E")


def _joins(s: Sentence, at: int, end: int) -> bool:
    """Whether "and" joins two noun phrases, not two clauses: no verb follows the second."""
    ahead = at + 1
    if s.tags[ahead] not in "DnNuE":
        return False
    while ahead < end and s.tags[ahead] in "DnNuo":
        ahead += 1
    while ahead < end and s.tags[ahead] == "r":
        ahead += 1
    return ahead >= end or s.tags[ahead] not in "VBHMO"


def phrase_before(s: Sentence, last: int) -> Phrase | None:
    """The noun phrase whose last word is `last`, a subject before its verb, with all that is attached to it."""
    if s.tags[last] not in 'DnNuREGTV)"' or s.lower[last] in sets().dependent:
        return None
    if s.tags[last] == "R" and s.tags[last - 1] != "o":
        return Phrase(last, last + 1, last)
    here, joint, floor = last, -1, max(0, last - REACH)
    while here >= floor:
        if s.tags[here] in _NOMINAL:
            here -= 1
            continue
        here = _past_brackets(s, here, floor)
        if not _went_on(s, here, floor, joint=joint >= 0):
            break
        joint = here if joint < 0 and s.tags[here] == "C" else joint
        here -= 1
    if here > floor and s.tags[here] == "G" and s.tags[here - 1] in "nN":
        return phrase_before(s, here - 1)
    first = here + 1
    if joint > first and here >= floor and s.tags[here] in "VEGBHMO" and s.known[here].lemma not in sets().saying:
        first = joint + 1
    while first < last and s.tags[first] in "oPC,br":
        first += 1
    return Phrase(first, last + 1, head_of(s, first, last + 1)) if first <= last else None


def _past_brackets(s: Sentence, here: int, floor: int) -> int:
    if s.tags[here] != ")":
        return here
    opening = s.tags.rfind("(", max(floor, here - 12), here)
    return opening if opening >= 0 else here


def _went_on(s: Sentence, here: int, floor: int, *, joint: bool) -> bool:
    """Whether a noun phrase that stretches to the right of `here` holds the word `here` too."""
    tag = s.tags[here]
    whole = tag == "(" or (tag == "R" and (s.tags[here + 1] == "o" or s.tags[here - 1] == "o"))
    if whole or here == floor:
        return whole
    if tag == "T":
        return s.owned[here]
    before = s.tags[here - 1]
    if tag in _ATTACHING:
        return before in _ATTACHING[tag]
    if tag == "t":
        return before == "n" and s.tags[here + 1] in "DNn"
    if tag == ",":
        return joint and before in "nN" and s.tags[here + 1] in _NOMINAL
    return tag in "EVG" and (is_adjectival(s, here) or _is_reduced(s, here))


def _is_reduced(s: Sentence, at: int) -> bool:
    """Whether a participle says something of the noun before it: "people detained in"."""
    return s.tags[at + 1] in "PbT" and s.tags[at - 1] in "nNu" and s.known[at].lemma not in sets().saying


def name_before(s: Sentence, last: int) -> Phrase | None:
    """The short noun phrase that ends at a word, with nothing attached: "the king" before "'s visit"."""
    first = last + 1
    while first and last - first < REACH and s.tags[first - 1] in _NOMINAL:
        first -= 1
        if s.tags[first] == "D":
            break
    return Phrase(first, last + 1, last) if first <= last else None


def head_of(s: Sentence, first: int, last: int) -> int:
    """The place of the head of the words `[first, last)`: the last word before any "of", through measures."""
    head = first
    for at, tag in enumerate(s.tags[first:last], first):
        if tag in "nNuRGEVT":
            head = at
        elif tag == "C" or (tag in "oPpbtW,(" and at > first and not _is_measure(s, head, tag)):
            break
    return head


def _is_measure(s: Sentence, head: int, tag: str) -> bool:
    return tag == "o" and (s.tags[head] == "u" or s.lower[head] in sets().measures)


def kinds_of(s: Sentence, phrase: Phrase) -> frozenset[str]:
    """The classes of a noun phrase, by its head; a name may be anything that has names, a bare number is of people."""
    tag, known = s.tags[phrase.head], classes_of(s.lower[phrase.head])
    if known:
        return known | ANY_NAME if tag == "N" else known
    if tag == "N":
        return ANY_NAME
    if tag == "R":
        return ANY_PRONOUN
    if s.lower[phrase.head].endswith(_AGED):
        return SOMEONE
    return SOMEONE if tag in "uD" else frozenset()
