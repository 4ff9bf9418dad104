"""Whom `he` or `she` means, where the evidence is clear; else nobody."""

from collections.abc import Sequence

from newsparse.contracts import Person, Span
from newsparse.extraction.people.cast import Cast, Meant

_PRONOUNS = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}
_REACH = 900
_OPENERS = frozenset(["but", "and", "yet", "so", "still", "meanwhile"])


def is_pronoun(word: str) -> bool:
    """Whether the word is a pronoun that can be led to one person."""
    return word.lower() in _PRONOUNS


def meant_by(cast: Cast, phrase: Span, quoted: Sequence[Span], speaker: tuple[Person, int] | None) -> Meant | None:
    """The person whom the pronoun at `phrase` means.

    `quoted` are the stretches in quotation marks, whose names do not count; `speaker` is who spoke last, and where. In
    order: who opened the sentence or one before it, in the paragraph; who spoke last; who alone is near.
    """
    sex = _PRONOUNS[phrase.of(cast.text).lower()]
    paragraph = cast.text.rfind("\n\n", 0, phrase.start) + 1
    near = [
        (start, person)
        for start, end, person, _ in cast.before(phrase.start, _REACH)
        if cast.sex_of(person) in (None, sex) and not any(q.start <= start and end <= q.end for q in quoted)
    ]
    for start, person in near:
        if start >= paragraph and _opens_sentence(cast.text, start, person):
            return Meant(person, "pronoun")
    if speaker is not None and cast.sex_of(speaker[0]) in (None, sex) and phrase.start - speaker[1] < _REACH:
        between = [person for start, person in near if start > speaker[1] and _opens_sentence(cast.text, start, person)]
        if not between:
            return Meant(speaker[0], "pronoun")
    for start, person in near:
        if _opens_sentence(cast.text, start, person):
            return Meant(person, "pronoun")
    alone = {person.name: person for _, person in near}
    return Meant(next(iter(alone.values())), "pronoun") if len(alone) == 1 else None


def _opens_sentence(text: str, start: int, person: Person) -> bool:
    """Whether a sentence begins with the mention whose head starts at `start`, title included."""
    mention = next(m for m in person.mentions if (m.head or m.span).start == start)
    at = mention.span.start
    before = text[max(0, at - 40) : at].rstrip(" “\"'‘")
    if not before or before[-1] in ".!?”\"\n’'":
        return True
    words = before.replace("\n", " \n ").split(" ")
    opener = words[-1].lower().rstrip(",")
    return (opener in _OPENERS or opener in ("the", "for", "when", "while", "as")) and (
        len(words) == 1 or words[-2][-1:] in '.!?”"\n'
    )
