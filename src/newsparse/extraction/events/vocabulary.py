"""What is known of a word as it is written, before the words beside it are looked at."""

from collections.abc import Mapping, Sequence
from functools import cache

from newsparse.extraction.events.classes import listed
from newsparse.extraction.events.frames import Choices, choices, class_mark
from newsparse.extraction.events.lexicon import Word, words
from newsparse.extraction.events.wordsets import sets

#: Punctuation, with its letters.
MARKS = {
    mark: Word(tag)
    for tag, marks in {",": ",", ";": ";:—–-…!?", "(": "([", ")": ")]", '"': "\"“”„«»‘’'"}.items()
    for mark in marks
}
_SHORT, _LONG = 5, 40
#: The tags that a word keeps where it is written with a capital.
_KEPT = frozenset("DoCSPptbR")
_OTHER, _NAME = Word("."), Word("N")
_NUMBER, _NOUN, _ING = Word("u"), Word("n"), Word("G", "g")
_HYPHENS = frozenset("-‑")
_BY_ENDING = {"ly": Word("r"), "ed": Word("E", "dn")}
_NOTHING: frozenset[str] = frozenset()

#: What a word as it is written stands for: in lower case without possessive ending, whether it had one, what the
#: lexicon says of it (elsewhere, and at the head of a sentence, where a capital says nothing), which frames it may be
#: the trigger of, and what it gives other triggers (see `triggers.py`).
Known = tuple[str, bool, Word, Word, Choices | None, frozenset[str]]


class Vocabulary(dict[str, Known]):
    """The words of one article that are not known as they are written, each looked at once."""

    def __missing__(self, shown: str) -> Known:
        """Look a word up: one of letters alone, with no capital but its first, would be common if it were listed."""
        low = shown.lower()
        if shown.isalpha() and shown[1:] == low[1:]:
            word = _guessed(low) if shown == low else _NAME
            known: Known = (low, False, word, word, None, _NOTHING)
        else:
            known = _known(shown, words())
        self[shown] = known
        return known

    def look_up(self, row: Sequence[str]) -> list[Known]:
        """What is known of each word of a row."""
        common = _common().get
        return [common(word) or self[word] for word in row]


@cache
def _common() -> Mapping[str, Known]:
    """The words of the lexicon and of the frames, as they are mostly written, and the marks."""
    lexicon = words()
    every = {*lexicon, *sets().counts, *choices(), *_gifts()}
    found = {shown: _known(shown, lexicon) for low in every for shown in (low, low.capitalize())}
    return found | {mark: (mark, False, word, word, None, _NOTHING) for mark, word in MARKS.items()}


def _known(shown: str, lexicon: Mapping[str, Word]) -> Known:
    low, owned = shown.lower(), False
    if not low.isalpha() and ("’" in low or "'" in low):
        low = low.replace("’", "'")
        if low not in lexicon and low.endswith(("'s", "s'")):
            low, owned = low[: -2 if low.endswith("'s") else -1], True
    inner, opening = _words(shown, low, lexicon.get(low))
    return low, owned, inner, opening, choices().get(low), _gifts().get(low, _NOTHING)


def _words(shown: str, low: str, word: Word | None) -> tuple[Word, Word]:
    """What it is within a sentence and at its head, given what the lexicon says."""
    capital = shown[0].isupper() or shown[0] == "@"
    if word is None:
        guess = _guessed(low)
        guess = _NAME if capital and guess is not _NUMBER else guess
        return guess, guess
    if shown.isupper() and low in sets().initials:
        return _NAME, _NAME
    return Word("N", word.form, word.lemma) if capital and word.tag not in _KEPT else word, word


def _guessed(low: str) -> Word:
    """What an unknown word seems to be, by its looks."""
    if low in sets().counts:
        return _NUMBER
    if not low.isalpha():
        if not low[0].isalpha():
            compound = low[-1].isalpha() and not _HYPHENS.isdisjoint(low)
            return _OTHER if not low[0].isdigit() else _NOUN if compound else _NUMBER
        if "-" in low and low.partition("-")[0] in sets().counts:
            return _NUMBER
    if not _SHORT <= len(low) <= _LONG:
        return _NOUN
    return _BY_ENDING.get(low[-2:], _NOUN) if low[-3:] != "ing" else _ING


@cache
def _gifts() -> Mapping[str, frozenset[str]]:
    """What words give that triggers need: themselves, and their classes."""
    wanted = frozenset[str]().union(*(chosen.needs for chosen in choices().values()))
    found = {word: frozenset({word}) for word in wanted}
    for word, classes in listed().items():
        given = wanted & {word, *map(class_mark, classes)}
        found.update({word: given} if given else {})
    return found
