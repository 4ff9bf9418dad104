"""English numbers in words and figures, with what they are worth: "52", "1,200", "9.5 million", "two dozen"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
UNITS = {word: value for value, word in enumerate(_SMALL.split())}
TENS = {
    word: 20 + 10 * step
    for step, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())  # noqa: SIM905
}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9, "tn": 10**12}
FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "1/2": "0.5", "1/4": "0.25", "3/4": "0.75"}
_FIRSTS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS = {word: value for value, word in enumerate(_FIRSTS.split())} | {
    f"{word[:-1]}ieth": value for word, value in TENS.items()
}
#: Figures longer than this count nothing: they are codes.
_MOST_DIGITS = 30

_FIGURE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}(?![0-9]))+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|[½¼¾]")
_ADDENDS = {**UNITS, **TENS}
_FACTORS = {**SCALES, "hundred": 100, "dozen": 12}
_START = re.compile(
    rf"[0-9½¼¾]|\bhalf a dozen\b|\ba (?:{'|'.join(_FACTORS)})\b|\b(?:{'|'.join(_ADDENDS)})\b", re.IGNORECASE
)
_NEXT = re.compile(r"[ \u00a0-]?([0-9]/[0-9](?![0-9/])|[½¼¾]|[A-Za-z]{2,9}(?![0-9A-Za-z_]))")
_AND = re.compile(r"[ -]and[ -](?=([a-z]{3,9})(?![0-9A-Za-z_]))", re.IGNORECASE)
_AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half\b", re.IGNORECASE)


class Number(NamedTuple):
    """A number in a text: `text[start:end]` is worth `value`."""

    start: int
    end: int
    value: Decimal


def numbers(text: str) -> list[Number]:
    """Every cardinal number of a text, in order, without overlap.

    A figure that is part of a word, a date, a clock time or a ratio ("B-52", "7:15", "2025-09-11") is none; "a hundred"
    and "half a dozen" are. What is counted, and whether "one" is a pronoun, is the caller's to judge.
    """
    return list(_numbers(text))


def number_of(words: str) -> Decimal | None:
    """What `words` as a whole are worth; None where they are not one number: `number_of("twenty-two")` is 22."""
    words = words.strip()
    found = next(_numbers(words), None)
    return found.value if found and (found.start, found.end) == (0, len(words)) else None


def ordinal_of(word: str) -> int | None:
    """The rank that a word or figure up to 99 names ("third", "22nd", "twenty-first"), or None."""
    word = word.casefold()
    if word in ORDINALS:
        return ORDINALS[word]
    if word[:-2].isdecimal() and word[:-2].isascii() and word[-2:] in {"st", "nd", "rd", "th"} and len(word) < 6:
        return int(word[:-2])
    tens, _, unit = word.replace(" ", "-").partition("-")
    rank = ORDINALS.get(unit, 0)
    return TENS[tens] + rank if tens in TENS and 0 < rank < 10 else None


def _numbers(text: str) -> Iterator[Number]:
    at = 0
    while match := _START.search(text, at):
        begin, word = match.start(), match[0].casefold()
        if word == "half a dozen":
            found: Number | None = Number(begin, match.end(), Decimal(6))
        elif word[0] in "0123456789½¼¾":
            at, found = _of_figures(text, begin)
        else:
            sum_ = _Sum()
            sum_.take(word.removeprefix("a "))
            found = _extended(text, begin, match.end(), sum_)
        if found is not None:
            yield found
        at = found.end if found else max(at, match.end())


def _of_figures(text: str, begin: int) -> tuple[int, Number | None]:
    """Where the figures at `begin` end, and the number that they are, if they are no part of something else."""
    match = _FIGURE.match(text, begin)
    assert match is not None  # noqa: S101 - the caller saw a figure
    end = match.end()
    if end - begin > _MOST_DIGITS or _is_joined(text[max(0, begin - 2) : begin][::-1], ".,:/-"):
        return end, None
    if _is_joined(text[end : end + 2], ":/-") and text[end : end + 2].casefold() not in {"bn", "tn"}:
        return end, None
    sum_ = _Sum()
    sum_.add(Decimal(FRACTIONS.get(match[0]) or match[0].replace(",", "")))
    return end, _extended(text, begin, end, sum_)


def _is_joined(nearby: str, joints: str) -> bool:
    """Whether figures are one with what stands beside them: a letter, or a mark with more figures behind it."""
    if not nearby or nearby[0] in FRACTIONS:
        return False
    return nearby[0].isalnum() or nearby[0] == "_" or (nearby[0] in joints and nearby[1:].isalnum())


def _extended(text: str, begin: int, end: int, sum_: "_Sum") -> Number:
    """The number that begins so, with all the words behind that still belong to it."""
    while True:
        link = _AND.match(text, end)
        if link and sum_.takes_and(link[1].casefold()):
            end = link.end()
        half = _AND_A_HALF.match(text, end)
        if half and sum_.take_half():
            end = half.end()
        match = _NEXT.match(text, end)
        if not match or not sum_.take(match[1].casefold()):
            return Number(begin, end, sum_.value)
        end = match.end()


class _Sum:
    """What the words so far are worth, and what may still be added."""

    def __init__(self) -> None:
        self.total = self.group = Decimal(0)
        self.room = self.least = 10**18

    @property
    def value(self) -> Decimal:
        return self.total + self.group

    def add(self, value: Decimal) -> None:
        self.group += value
        self.room = 10 if value in TENS.values() else 1

    def take(self, word: str) -> bool:
        """Add or multiply by the next word, if it continues the number."""
        if word in _ADDENDS and _ADDENDS[word] < self.room and (self.room > 1):
            self.add(Decimal(_ADDENDS[word]))
        elif word in FRACTIONS and self.group == self.group.to_integral_value() and self.room > 0:
            self.group, self.room = self.group + Decimal(FRACTIONS[word]), 0
        elif word in _FACTORS and self._may_grow(_FACTORS[word]):
            self._multiply(_FACTORS[word])
        else:
            return False
        return True

    def takes_and(self, word: str) -> bool:
        """Whether "and" and this word go on: "two hundred and six"."""
        return self.room >= 100 and 0 < _ADDENDS.get(word, 0) < 100 and self.value > 0

    def take_half(self) -> bool:
        """Add "and a half": of one, or of the scale just named ("a million and a half")."""
        if self.room == 0 or self.value != self.value.to_integral_value():
            return False
        if self.group:
            self.group += Decimal("0.5")
        else:
            self.total += Decimal(self.least) / 2
        self.room = 0
        return True

    def _may_grow(self, factor: int) -> bool:
        if factor in {12, 100}:
            return (
                self.group < 100
                and self.room > 0
                and self.group == self.group.to_integral_value()
                and (bool(self.group) or not self.total)
            )
        return factor < self.least and (bool(self.group) or not self.total)

    def _multiply(self, factor: int) -> None:
        amount = (self.group or Decimal(1)) * factor
        if factor == 100:
            self.group, self.room = amount, 100
        else:
            self.total, self.group = self.total + amount, Decimal(0)
            self.least, self.room = (0, 0) if factor == 12 else (factor, min(factor, 1000))
