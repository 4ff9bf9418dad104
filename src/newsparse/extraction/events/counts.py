"""How many: numbers with what they count, vague ones, and the breakdown that a text gives of them."""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from newsparse.contracts import Modifier, Quantity, Span
from newsparse.extraction.events.phrases import Phrase, phrase_after
from newsparse.extraction.events.tokens import Sentence
from newsparse.text.numbers import Number, numbers

#: What a vague plural may mean: at least two of it, less than ten.
_VAGUE = {
    "dozens": 12,
    "tens": 10,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 10**6,
    "billions": 10**9,
}
_BEFORE: dict[tuple[str, ...], Modifier] = {
    ("more", "than"): Modifier.MORE_THAN,
    ("over",): Modifier.MORE_THAN,
    ("at", "least"): Modifier.EQUAL_OR_MORE,
    ("less", "than"): Modifier.LESS_THAN,
    ("fewer", "than"): Modifier.LESS_THAN,
    ("nearly",): Modifier.LESS_THAN,
    ("almost",): Modifier.LESS_THAN,
    ("under",): Modifier.LESS_THAN,
    ("up", "to"): Modifier.EQUAL_OR_LESS,
    ("at", "most"): Modifier.EQUAL_OR_LESS,
    ("about",): Modifier.APPROX,
    ("around",): Modifier.APPROX,
    ("some",): Modifier.APPROX,
    ("roughly",): Modifier.APPROX,
    ("approximately",): Modifier.APPROX,
}
_MOST_PARTS = 40
#: How far behind the number its breakdown may begin.
_NEAR = 5


class Counts:
    """The numbers of a text, to be asked for by place."""

    def __init__(self, text: str) -> None:
        """Find them."""
        self.text = text
        self.found: Sequence[Number] = numbers(text)
        self.starts = [number.start for number in self.found]

    def of_phrase(self, s: Sentence, phrase: Phrase) -> Quantity | None:
        """The quantity of a noun phrase: its first number with what it counts; with its parts where they follow."""
        begin, end = s.begins[phrase.first], s.ends[phrase.last - 1]
        at = bisect_left(self.starts, begin)
        if at < len(self.found) and self.found[at].end <= end:
            whole = self._exact(s, phrase, self.found[at])
            return None if whole is None else self._with_parts(s, phrase, whole)
        return self._vague(s, phrase)

    def _exact(self, s: Sentence, phrase: Phrase, number: Number) -> Quantity | None:
        first = next((at for at in range(phrase.first, phrase.last) if s.begins[at] >= number.start), -1)
        if first < 0 or s.tags[first] == "T":
            return None
        end = _end(s, phrase)
        end = max(end, number.end)
        unit = self.text[number.end : end].strip() or None
        span = Span(number.start, end)
        modifier = _modifier(s, first)
        return Quantity(span=span, text=span.of(self.text), value=number.value, modifier=modifier, unit=unit)

    def _vague(self, s: Sentence, phrase: Phrase) -> Quantity | None:
        first = next((at for at in range(phrase.first, phrase.last) if s.lower[at] in _VAGUE), -1)
        if first < 0:
            return None
        low, at = _VAGUE[s.lower[first]], first + 1
        while at + 1 < phrase.last and s.tags[at] == "o" and s.lower[at + 1] in _VAGUE:
            low, at = low * _VAGUE[s.lower[at + 1]], at + 2
        end = max(_end(s, phrase), s.ends[at - 1])
        span = Span(s.begins[first], end)
        unit = self.text[s.ends[at - 1] : end].strip().removeprefix("of ").strip() or None
        high = Decimal(low * 10 - 1)
        return Quantity(span=span, text=span.of(self.text), low=Decimal(2 * low), high=high, unit=unit)

    def _with_parts(self, s: Sentence, phrase: Phrase, whole: Quantity) -> Quantity:
        for at in _openings(s, phrase.last):
            parts, end = self._parts(s, at + 1)
            agree = sum((part.value for part in parts if part.value is not None), Decimal(0)) == whole.value
            if len(parts) > 1 and (agree or s.tags[at] != "," or s.is_one_of(end, ",")):
                return evolve(whole, parts=parts, parts_agree=agree)
        return whole

    def _parts(self, s: Sentence, at: int) -> tuple[tuple[Quantity, ...], int]:
        """The counted noun phrases of a list that begins at a word, and where it ends."""
        parts: list[Quantity] = []
        while at < len(s) and len(parts) < _MOST_PARTS:
            if s.tags[at] in "Cr" or (s.tags[at] == "," and s.is_one_of(at + 1, "uDC")):
                at += 1
                continue
            part = phrase_after(s, at) if s.tags[at] in "uD" else None
            if part is None:
                break
            part = _single(s, part)
            counted = self._one(s, part)
            if counted is None:
                break
            parts.append(counted)
            at = part.last
        return tuple(parts), at

    def _one(self, s: Sentence, part: Phrase) -> Quantity | None:
        at = bisect_left(self.starts, s.begins[part.first])
        if at >= len(self.found) or self.found[at].end > s.ends[part.last - 1]:
            return None
        return self._exact(s, part, self.found[at])


def _openings(s: Sentence, last: int) -> list[int]:
    """The marks behind a noun phrase that a breakdown may follow: one next to it, or a little further on."""
    near = [at for at in range(last, min(len(s), last + _NEAR)) if s.tags[at] in ",;(" and s.is_one_of(at + 1, "uD")]
    return near[:1]


def _end(s: Sentence, phrase: Phrase) -> int:
    """Where the counted noun ends, without possessive ending."""
    end = s.ends[phrase.head]
    return end if not s.owned[phrase.head] else s.begins[phrase.head] + len(s.lower[phrase.head])


def _single(s: Sentence, phrase: Phrase) -> Phrase:
    """The phrase up to the "and" that leads to the next part: "one miner and two cooks"."""
    for at in range(phrase.first + 1, phrase.last - 1):
        if s.tags[at] == "C" and s.tags[at + 1] in "uD":
            return Phrase(phrase.first, at, min(phrase.head, at - 1))
    return phrase


def _modifier(s: Sentence, first: int) -> Modifier | None:
    for words, modifier in _BEFORE.items():
        if first >= len(words) and tuple(s.lower[first - len(words) : first]) == words:
            return modifier
    return None
