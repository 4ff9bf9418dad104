"""A sentence as words, each with one letter that says what it is.

D determiner   R pronoun      W relative pronoun   N name        n noun or adjective   u number   T of a date
P preposition  p preposition that ends a noun phrase  o "of"  t "to"  b "by"  S conjunction, question word
V verb   E participle or past   G -ing form   B be   H have   O do   M modal verb   ! not   r adverb   C and, or, but
, ; ( ) and " for marks, and . for what is left of them
"""

import re
from collections.abc import Sequence

from attrs import frozen

from newsparse.extraction.events.lexicon import Word, words

_TOKEN = re.compile(
    r"[^\W\d_]\.(?:[^\W\d_]\.)++"
    r"|[0-9]++(?:[.,:][0-9]++)*+\w*+"
    r"|\w++(?:[-’'&]\w++)*+(?:(?<=s)[’'](?!\w))?"
    r"|[^\w\s.]"
)
_MARKS = {
    **dict.fromkeys(",", ","),
    **dict.fromkeys(";:—–-…!?", ";"),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
    **dict.fromkeys("\"“”„«»‘’'", '"'),
}
#: More words than any sentence has: what is longer is read in pieces.
MOST = 250
_LONG_WORD = 40
_NEITHER = Word(".")
_PLURALS = frozenset(
    [
        "people",
        "police",
        "men",
        "women",
        "children",
        "troops",
        "media",
        "youths",
        "gunmen",
        "authorities",
        "militiamen",
        "policemen",
    ]
)


@frozen(eq=False)
class Sentence:
    """The words of one sentence: where each stands in the text, how it reads in lower case, and its letter.

    `known` is what the lexicon says of each; `owned` tells whether it carries a possessive ending.
    """

    start: int
    end: int
    begins: Sequence[int]
    ends: Sequence[int]
    lower: Sequence[str]
    known: Sequence[Word]
    owned: Sequence[bool]
    tags: str

    def __len__(self) -> int:
        """How many words it has."""
        return len(self.lower)


def sentences_of(text: str, start: int, end: int, times: Sequence[tuple[int, int]]) -> list[Sentence]:
    """The sentence at `[start, end)` of the text, in pieces where it is very long.

    `times` are the stretches of its dates.
    """
    matches = list(_TOKEN.finditer(text, start, end))
    pieces = [matches[at : at + MOST] for at in range(0, len(matches), MOST)]
    return [
        _sentence(text, start if not number else piece[0].start(), piece, times) for number, piece in enumerate(pieces)
    ]


def _sentence(text: str, start: int, matches: list[re.Match[str]], times: Sequence[tuple[int, int]]) -> Sentence:
    lexicon = words()
    begins, ends, lower, known, owned, tags = [], [], [], [], [], []
    opening = True
    for match in matches:
        begin, end = match.span()
        shown = match[0]
        mark = _MARKS.get(shown)
        if mark is not None or not (shown[0].isalnum() or shown in lexicon):
            word, low, possessive = Word(mark or "."), shown, False
        else:
            low, possessive, word = _looked_up(shown, lexicon)
            if shown[0].isupper() and (not opening or word.tag == "?") and word.tag not in "DoCSPptbR":
                word = Word("N", "", word.lemma)
            elif word.tag == "?":
                word = _guessed(low)
        opening = mark in {'"', "("} or shown == ":" or (opening and mark is not None)
        begins.append(begin)
        ends.append(end)
        lower.append(low)
        known.append(word)
        owned.append(possessive)
        tags.append(word.tag)
    _mark_times(begins, ends, tags, times)
    _settle(lower, known, owned, tags)
    return Sentence(start, ends[-1], begins, ends, lower, known, owned, "".join(tags))


def _looked_up(shown: str, lexicon: "dict[str, Word] | object") -> tuple[str, bool, Word]:
    """A word in lower case without its possessive ending, whether it had one, and what is known of it."""
    low = shown.lower()
    table = words()
    if "’" in low or "'" in low:
        low = low.replace("’", "'")
        if low not in table:
            if low.endswith("'s"):
                return low[:-2], True, table.get(low[:-2], _UNKNOWN)
            if low.endswith("s'"):
                return low[:-1], True, table.get(low[:-1], _UNKNOWN)
    return low, False, table.get(low, _UNKNOWN)


_UNKNOWN = Word("?")
_NUMBER, _NOUN, _ADVERB, _ING, _ED = Word("u"), Word("n"), Word("r"), Word("G", "g"), Word("E", "dn")
_COUNTS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "dozen",
    ]
)


def _guessed(low: str) -> Word:
    """What an unknown word seems to be, by its looks."""
    if low[0].isdigit() or low in _COUNTS or low.partition("-")[0] in _COUNTS:
        return _NUMBER
    if len(low) > _LONG_WORD or len(low) < 5:
        return _NOUN
    if low.endswith("ly"):
        return _ADVERB
    if low.endswith("ing"):
        return _ING
    return _ED if low.endswith("ed") else _NOUN


def _mark_times(begins: list[int], ends: list[int], tags: list[str], times: Sequence[tuple[int, int]]) -> None:
    """Give the words of dates their letter; both rows run forward."""
    at = 0
    for begin, end in times:
        while at < len(begins) and ends[at] <= begin:
            at += 1
        while at < len(begins) and begins[at] < end:
            tags[at] = "T"
            at += 1


def _settle(lower: list[str], known: list[Word], owned: list[bool], tags: list[str]) -> None:
    """Decide for each word that may be a noun or a verb which of the two it is here."""
    for at, tag in enumerate(tags):
        if tag == "x":
            tags[at] = _noun_or_verb(at, lower, known, owned, tags)
        elif tag == "V" and "d" not in known[at].form and _stands_as_noun(at, lower, known[at].form, owned, tags):
            tags[at] = "n"


_MANY = frozenset(["many", "some", "most", "both", "all", "few", "those", "these", "several", "others"])


def _stands_as_noun(at: int, lower: list[str], form: str, owned: list[bool], tags: list[str]) -> bool:
    """Whether a present form that is known as a verb only must be a noun: behind a determiner, or a noun in the singular."""
    if not at or owned[at - 1] or owned[at]:
        return bool(at)
    before = tags[at - 1]
    if before in "DPobu":
        return lower[at - 1] not in _MANY
    return before == "n" and "s" not in form and not _is_plural(lower[at - 1])


def _is_plural(word: str) -> bool:
    return word in _PLURALS or (word.endswith("s") and not word.endswith("ss"))


def _noun_or_verb(at: int, lower: list[str], known: list[Word], owned: list[bool], tags: list[str]) -> str:
    form = known[at].form
    verb = "G" if form == "g" else "V"
    before = tags[at - 1] if at else "."
    after = tags[at + 1] if at + 1 < len(tags) else "."
    if owned[at] or (at and owned[at - 1]) or before in "DPpobuVGETSB":
        if before == "B" and form == "g":
            return "G"
        if form == "g" and before in "PpbGVS" and after in "DNRu":
            return "G"
        return "n"
    if before in "MO!" or (before == "t" and "s" not in form):
        return verb
    if before in "RW":
        return verb
    if before == "r":
        return "n" if at > 1 and tags[at - 2] in "DPob" else verb
    if before in "nN":
        return _after_noun(at, lower, known, tags, after, verb)
    if before == "C" and at > 1:
        earlier = tags[at - 2]
        return verb if earlier in "VE" and "b" in form else "n"
    if form == "g":
        return "G" if after in "DNRu" else "n"
    return "n"


def _after_noun(at: int, lower: list[str], known: list[Word], tags: list[str], after: str, verb: str) -> str:
    """Behind a noun: "workers protest against", "Ruritania attacks the", but "bomb attacks in", "an arms embargo on"."""
    form = known[at].form
    if form == "g":
        return "G" if after in "DNRu" else "n"
    if after not in "DNRutPr":
        return "n"
    first = at - 1
    while first > 0 and tags[first] in "nNu":
        first -= 1
    if lower[first] in {"a", "an"} or tags[first - (tags[first] == "D")] in "VGo":
        return "n"
    if "d" in form:
        return verb
    many = _is_plural(lower[at - 1])
    if "s" in form:
        return verb if not many and after not in "Pr" else "n"
    return verb if many else "n"
