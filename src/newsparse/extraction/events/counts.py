"""How many: numbers with what they count, vague ones, and the breakdown that a text gives of them."""

from decimal import Decimal

from attrs import evolve

from newsparse.contracts import Modifier, Quantity, Span
from newsparse.extraction.events.phrases import phrase_after
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.text.numbers import numbers

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
#: What the words before a number say of it, the longest first.
_BEFORE: dict[tuple[str, ...], Modifier] = {
    ("no", "more", "than"): Modifier.EQUAL_OR_LESS,
    ("no", "fewer", "than"): Modifier.EQUAL_OR_MORE,
    ("no", "less", "than"): Modifier.EQUAL_OR_MORE,
    ("as", "many", "as"): Modifier.EQUAL_OR_LESS,
    ("just", "over"): Modifier.MORE_THAN,
    ("well", "over"): Modifier.MORE_THAN,
    ("just", "under"): Modifier.LESS_THAN,
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


def quantity_of(text: str, s: Sentence, phrase: Phrase) -> Quantity | None:
    """The quantity of a noun phrase: its first number with what it counts, and with its parts where they follow."""
    whole = _exact(text, s, phrase)
    return _with_parts(text, s, phrase, whole) if whole is not None else _vague(text, s, phrase)


def _exact(text: str, s: Sentence, phrase: Phrase) -> Quantity | None:
    """The first number of a phrase and what it counts."""
    first = s.tags.find("u", phrase.first, phrase.last)
    if first < 0:
        return None
    begin, end = s.begins[first], max(s.bare_end(phrase.head), s.end(first))
    number = next(iter(numbers(text[begin : s.end(phrase.last - 1)])), None)
    if number is None:
        return None
    width, modifier = _modifier(s, first)
    span = Span(s.begins[first - width] if width else begin + number.start, max(end, begin + number.end))
    unit = text[begin + number.end : span.end].strip().removeprefix("of ").strip() or None
    return Quantity(span=span, text=span.of(text), value=number.value, modifier=modifier, unit=unit)


def _vague(text: str, s: Sentence, phrase: Phrase) -> Quantity | None:
    """A plural of tens, hundreds, thousands: "tens of thousands of people"."""
    if _VAGUE.keys().isdisjoint(s.lower[phrase.first : phrase.last]):
        return None
    first = next(at for at in range(phrase.first, phrase.last) if s.lower[at] in _VAGUE)
    low, at = _VAGUE[s.lower[first]], first + 1
    while at + 1 < phrase.last and s.tags[at] == "o" and s.lower[at + 1] in _VAGUE:
        low, at = low * _VAGUE[s.lower[at + 1]], at + 2
    span = Span(s.begins[first], max(s.bare_end(phrase.head), s.end(at - 1)))
    unit = text[s.end(at - 1) : span.end].strip().removeprefix("of ").strip() or None
    return Quantity(span=span, text=span.of(text), low=Decimal(2 * low), high=Decimal(low * 10 - 1), unit=unit)


def _with_parts(text: str, s: Sentence, phrase: Phrase, whole: Quantity) -> Quantity:
    """The quantity with its breakdown. Behind a comma it may be a list of others: then it must close, or sum."""
    near = range(phrase.last, min(len(s), phrase.last + _NEAR))
    mark = next((at for at in near if s.tags[at] in ",;(" and s.tags[at + 1] in "uD"), -1)
    parts, end = _parts(text, s, mark + 1) if mark >= 0 else ((), 0)
    agree = sum((part.value for part in parts if part.value is not None), Decimal(0)) == whole.value
    if len(parts) > 1 and (agree or s.tags[mark] != "," or s.tags[end] == ","):
        return evolve(whole, parts=parts, parts_agree=agree)
    return whole


def _parts(text: str, s: Sentence, at: int) -> tuple[tuple[Quantity, ...], int]:
    """The counted noun phrases of a list that begins at a word, and where it ends."""
    parts: list[Quantity] = []
    while len(parts) < _MOST_PARTS:
        while s.tags[at] in "Cr" or (s.tags[at] == "," and s.tags[at + 1] in "uDC"):
            at += 1
        part = phrase_after(s, at) if s.tags[at] in "uD" else None
        counted = _exact(text, s, _single(s, part)) if part is not None else None
        if part is None or counted is None:
            break
        parts.append(counted)
        at = _single(s, part).last
    return tuple(parts), at


def _single(s: Sentence, phrase: Phrase) -> Phrase:
    """The phrase up to the "and" that leads to the next part: "one miner and two cooks"."""
    for at in range(phrase.first + 1, phrase.last - 1):
        if s.tags[at] == "C" and s.tags[at + 1] in "uD":
            return Phrase(phrase.first, at, min(phrase.head, at - 1))
    return phrase


def _modifier(s: Sentence, first: int) -> tuple[int, Modifier | None]:
    """How many words before a number say how exact it is, and what they say."""
    for words, modifier in _BEFORE.items():
        if first >= len(words) and tuple(s.lower[first - len(words) : first]) == words:
            return len(words), modifier
    return 0, None
