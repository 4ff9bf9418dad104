"""Whom `he` or `she` means, where the evidence is clear; else nobody."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from newsparse.contracts import Person, Span
from newsparse.extraction.people.cast import Cast, Meant
from newsparse.extraction.people.lexicon import Lexicon, lexicon
from newsparse.text.sentences import sentences

_REACH = 900
_PARAGRAPHS = 3
_BETWEEN = 2
#: What opens a clause that leads up to another, in so many characters of a sentence.
_LEADING = frozenset(
    ("when", "while", "after", "before", "as", "once", "if", "though", "although", "because", "since", "asked")
)
_OPENING = 24
#: A verb and little else before the sentence is over.
_CLOSE = re.compile(r"\s\w{3,14}(?: \w{1,14}){0,3}[.,;]")


def is_pronoun(word: str, known: Lexicon | None = None) -> bool:
    """Whether the word is a pronoun that can be led to one person."""
    words, low = known or lexicon(), word.lower()
    return low in words.he_words or low in words.she_words


def stands_for(phrase: str, known: Lexicon) -> str | None:
    """`he` or `she` of a noun for one named before: `der 52-Jährige`, `die CDU-Politikerin`; else None."""
    article, _, noun = phrase.lower().partition(" ")
    if not known.stand_ins or not noun.endswith(tuple(known.stand_ins)) or " " in noun:
        return None
    return "he" if article in known.he_articles else "she" if article in known.she_articles else None


def meant_by(
    cast: Cast,
    phrase: Span,
    quoted: Sequence[Span],
    speaker: tuple[Person, int] | None,
    *,
    closes: bool = False,
    sex: str | None = None,
) -> Meant | None:
    """The person whom the pronoun at `phrase` means, or a noun that stands for one of a `sex`.

    `quoted` are the stretches in quotation marks, whose names do not count; `speaker` is who spoke last, and where.
    `closes` says that the pronoun speaks: what it may close ("Falk will win, he said.") most likely names others, so
    somebody before goes first, if the sex is known.
    The sentences before are asked, the nearest first: if one person of the right sex is in it, that is who is meant; of
    several, the one who opens it and spoke last, else nobody. Where a paragraph names none, it is who spoke last.
    """
    sex = sex or ("he" if phrase.of(cast.text).lower() in cast.known.he_words else "she")
    said_from = _said_from(cast.text, phrase) if closes else None
    if said_from is not None:
        other = _before(cast, said_from, sex, quoted, speaker)
        if other is not None and cast.sex_of(other.person) == sex:
            return other
    return _before(cast, phrase.start, sex, quoted, speaker)


def _before(cast: Cast, end: int, sex: str, quoted: Sequence[Span], speaker: tuple[Person, int] | None) -> Meant | None:
    """The person of that sex whom what stands before `end` makes clear."""
    furthest = max(0, end - _REACH)
    floor = _paragraph(cast.text, furthest, end)
    quoted = _nearby(quoted, furthest, end)
    for _ in range(_PARAGRAPHS):
        near = _named(cast, floor, end, sex, quoted)
        if len(near) > 1:
            near = _nearest(cast, floor, end, sex, quoted)
        if near:
            return _chosen(near, speaker)
        if speaker is not None and floor <= speaker[1] and cast.sex_of(speaker[0]) in (None, sex):
            return Meant(speaker[0], "pronoun")
        end = floor - _BETWEEN
        if end <= furthest:
            return None
        floor = _paragraph(cast.text, furthest, end)
    return None


def _said_from(text: str, phrase: Span) -> int | None:
    """Where the sentence begins that the pronoun and its verb close; None where they close none.

    A name in what is said does not stand for who says it: binding theory's Condition C. In a clause that leads up to
    the pronoun it may: "When Falk came, he laughed."
    """
    floor = _paragraph(text, max(0, phrase.start - _REACH), phrase.start)
    before = text[floor : phrase.start].rstrip()
    if not before.endswith(",") or not _CLOSE.match(text, phrase.end):
        return None
    begin = max((start for start, _ in sentences(before)), default=0)
    opening = before[begin : begin + _OPENING].lower().split()[:2]
    return None if _LEADING.intersection(opening) else floor + begin


def _paragraph(text: str, furthest: int, end: int) -> int:
    """Where the paragraph that goes on at `end` begins, or `furthest`."""
    at = text.rfind("\n\n", furthest, end)
    return at + _BETWEEN if at >= 0 else furthest


def _nearby(quoted: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of the quoted stretches, which are in order, that touch a stretch of the text."""
    first = bisect_left(quoted, start, key=lambda span: span.end)
    last = bisect_left(quoted, end, key=lambda span: span.start)
    return quoted[first:last]


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [(start + first, start + last) for first, last in sentences(text[start:end])]


def _nearest(cast: Cast, floor: int, end: int, sex: str, quoted: Sequence[Span]) -> list[Person]:
    """The people of that sex in the last sentence that names any."""
    for start, stop in reversed(_sentences(cast.text, floor, end)):
        near = _named(cast, start, stop, sex, quoted)
        if near:
            return near
    return []


def _named(cast: Cast, start: int, end: int, sex: str, quoted: Sequence[Span]) -> list[Person]:
    """The people of that sex, or of none that is known, whom a stretch names outside quotation marks, in order."""
    found = {
        person.name: person
        for at, stop, person, _ in reversed(cast.before(end, end - start))
        if at >= start and cast.sex_of(person) in (None, sex) and not _within(quoted, at, stop)
    }
    return list(found.values())


def _within(quoted: Sequence[Span], start: int, end: int) -> bool:
    return any(span.start <= start and end <= span.end for span in quoted)


def _chosen(near: list[Person], speaker: tuple[Person, int] | None) -> Meant | None:
    """Of the people whom a sentence names: the only one, or the one who opens it and spoke last."""
    if len(near) == 1 or (speaker is not None and near[0].name == speaker[0].name):
        return Meant(near[0], "pronoun")
    return None
