"""Noun phrases, found by walking the letters of a sentence from a place where one must begin or end."""

from typing import NamedTuple

from newsparse.extraction.events.classes import classes_of
from newsparse.extraction.events.tokens import Sentence

#: How far any walk goes: it keeps the reading linear.
REACH = 40
_NOMINAL = frozenset("DnNu")
#: What a name may be, when nothing more is known.
_ANY_NAME = frozenset(
    [
        "person",
        "organisation",
        "actor",
        "name",
        "territory",
        "nation",
        "recognised",
        "media",
        "organised",
        "diplomat",
        "troops",
    ]
)
_ANY_PRONOUN = frozenset(["person", "organisation", "actor", "name", "property", "nation", "demand"])
_SOMEONE = frozenset({"person", "actor"})
#: "tens of thousands of people" is about people.
_MEASURES = frozenset(
    [
        "number",
        "tens",
        "dozens",
        "scores",
        "hundreds",
        "thousands",
        "millions",
        "group",
        "lot",
        "majority",
        "most",
        "many",
        "some",
        "couple",
        "handful",
        "series",
        "wave",
        "round",
        "set",
        "rest",
        "part",
        "half",
        "dozen",
        "hundred",
        "thousand",
        "million",
        "couple",
        "pair",
        "total",
        "crowd",
        "all",
        "members",
        "one",
        "two",
        "three",
        "four",
        "five",
        "each",
        "both",
        "any",
        "several",
        "none",
        "number",
        "numbers",
        "leader",
        "leaders",
        "head",
        "kind",
        "sort",
        "type",
        "use",
        "threat",
        "sense",
        "act",
        "acts",
    ]
)


class Phrase(NamedTuple):
    """A noun phrase: the words `[first, last)` of a sentence, and the place of its head among them."""

    first: int
    last: int
    head: int


def phrase_after(s: Sentence, at: int) -> Phrase | None:
    """The noun phrase that begins at a word, without the prepositional phrases behind it save those with "of"."""
    tags, end = s.tags, min(len(s.tags), at + REACH)
    here = at
    while here < end:
        tag = tags[here]
        if tag in _NOMINAL or (tag == "o" and here > at) or (tag == "R" and here == at):
            here += 1
            if tag == "R":
                break
        elif (
            (tag in "EGV" and _is_adjective(s, here))
            or (tag == "r" and here + 1 < end and tags[here + 1] in "Eun")
            or (tag == '"' and here + 1 < end and tags[here + 1] in _NOMINAL and here > at and tags[here - 1] in "DN")
            or (tag == "T" and s.owned[here])
            or (tag == "C" and here > at and _joins(s, here, end))
        ):
            here += 1
        else:
            break
    while here > at and tags[here - 1] in "oCr":
        here -= 1
    return Phrase(at, here, head_of(s, at, here)) if here > at else None


def _is_adjective(s: Sentence, at: int) -> bool:
    """Whether a participle stands before its noun: "the detained men", "imprisoned citizens"."""
    tags = s.tags
    if at + 1 >= len(tags) or tags[at + 1] not in "nN":
        return False
    return at == 0 or tags[at - 1] in "DPpobCu" or (tags[at - 1] in "nN" and tags[at] == "E")


def _joins(s: Sentence, at: int, end: int) -> bool:
    """Whether "and" joins two noun phrases, not two clauses: no verb follows the second."""
    tags = s.tags
    if at + 1 >= end or tags[at + 1] not in "DnNuE":
        return False
    ahead = at + 1
    while ahead < end and tags[ahead] in "DnNuo":
        ahead += 1
    while ahead < end and tags[ahead] == "r":
        ahead += 1
    return ahead >= end or tags[ahead] not in "VBHMO"


def phrase_before(s: Sentence, last: int) -> Phrase | None:
    """The noun phrase whose last word is `last`: the subject of a verb behind it, with what is attached to it."""
    tags, floor = s.tags, max(0, last - REACH)
    if last < 0 or tags[last] not in 'DnNuREGTV)"':
        return None
    if tags[last] == "R":
        return Phrase(last, last + 1, last)
    here, joint, verb = last, -1, False
    while here >= floor:
        tag = tags[here]
        if tag in _NOMINAL:
            pass
        elif tag in "oP" or (tag == "b" and here > floor):
            if here == floor or tags[here - 1] not in "DnNuEVR)":
                break
        elif tag == "C":
            if here == floor or tags[here - 1] not in "nNuD,":
                break
            joint = here if joint < 0 else joint
        elif tag == "," and joint > 0 and here > floor and tags[here - 1] in "nN" and tags[here + 1] in _NOMINAL:
            pass
        elif tag in "EVG" and (
            _is_adjective(s, here) or (tags[here + 1] in "PbT" and here > floor and tags[here - 1] in "nNu")
        ):
            if not _is_adjective(s, here) and s.known[here].lemma in _SAYING:
                break
        elif tag == "T" and s.owned[here]:
            pass
        elif tag == ")" and "(" in tags[max(floor, here - 12) : here]:
            here = tags.rindex("(", floor, here)
        elif tag == "r" and here > floor and tags[here - 1] in "DC":
            pass
        else:
            verb = tag in "VEGBHMO" and s.known[here].lemma not in _SAYING
            break
        here -= 1
    first = here + 1
    if verb and joint > first:
        first = joint + 1
    while first < last and tags[first] in "oPC,br":
        first += 1
    if first > last:
        return None
    return Phrase(with_measure(s, first), last + 1, head_of(s, first, last + 1))


_SAYING = frozenset(
    ["say", "tell", "report", "claim", "believe", "think", "announce", "confirm", "add", "warn", "state", "know"]
)
_ROUGHLY = frozenset(
    [
        "almost",
        "nearly",
        "about",
        "around",
        "roughly",
        "approximately",
        "over",
        "some",
        "only",
        "up",
        "least",
        "than",
        "under",
    ]
)
_TWO = frozenset({("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("up", "to"), ("at", "most")})


def with_measure(s: Sentence, first: int) -> int:
    """Where a noun phrase begins, given where its number does: "more than 1,000", "almost 300"."""
    if s.tags[first] != "u":
        return first
    if first > 1 and (s.lower[first - 2], s.lower[first - 1]) in _TWO:
        return first - 2
    return first - 1 if first and s.lower[first - 1] in _ROUGHLY else first


def name_before(s: Sentence, last: int) -> Phrase | None:
    """The short noun phrase that ends at a word, without anything attached: "the king" of "a son of the king's"."""
    first = last + 1
    while first and last - first < REACH and s.tags[first - 1] in _NOMINAL:
        first -= 1
        if s.tags[first] == "D":
            break
    return Phrase(first, last + 1, last) if first <= last else None


def head_of(s: Sentence, first: int, last: int) -> int:
    """The place of the head of the words `[first, last)`: the last word before any "of", through measures."""
    tags, head, at = s.tags, first, first
    while at < last:
        tag = tags[at]
        if tag in "nNuRGEVTx":
            head = at
        elif (tag == "D" and at == first) or (tag == "o" and (s.lower[head] in _MEASURES or tags[head] == "u")):
            pass
        elif (tag in "oPpbtW,(" and at > first) or tag == "C":
            break
        at += 1
    return head


def kinds_of(s: Sentence, phrase: Phrase) -> frozenset[str]:
    """The classes of a noun phrase, by its head; a name may be anything that has names, a bare number is of people."""
    head, tag = phrase.head, s.tags[phrase.head]
    known = classes_of(s.lower[head])
    if known:
        return known | _ANY_NAME if tag == "N" else known
    if tag == "N":
        return _ANY_NAME
    if tag == "R":
        return _ANY_PRONOUN
    return _SOMEONE if tag in "uD" else frozenset()
