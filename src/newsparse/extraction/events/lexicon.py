"""What is known of a word before its sentence is read."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from newsparse.extraction.events.frames import frames
from newsparse.extraction.events.inflection import plural, verb
from newsparse.extraction.events.wordsets import sets
from newsparse.text.packaged import table

_PACKAGE = __package__ or ""


class Word(NamedTuple):
    """A word: its `tag` (see `tokens.py`), and as a verb its `lemma` and what its form can be (see `inflection.py`)."""

    tag: str
    form: str = ""
    lemma: str = ""


@cache
def words() -> Mapping[str, Word]:
    """Every word that is known, in lower case. One that may be noun or verb has the tag x."""
    data: dict[str, Any] = table(_PACKAGE, "verbs")
    found: dict[str, Word] = {}
    for lemma in _verbs(data):
        for form, marks in verb(lemma).marks().items():
            found.setdefault(form, Word(_tag_of(marks), marks, lemma))
    nouns = {noun for frame in frames() for noun in frame.nouns} | set(data["nouns_too"].split())
    for noun in sorted(nouns):
        for form in (noun, plural(noun)):
            known = found.get(form)
            found[form] = known._replace(tag="x") if known and set(known.form) & set("bsg") else known or Word("n")
    for tag, listed in table(_PACKAGE, "words")["classes"].items():
        for word in listed.split():
            found[word] = found.get(word, Word(tag))._replace(tag=tag)
    return found


def _tag_of(marks: str) -> str:
    """The letter of a verb form: only an -ing form is G, and only a participle E."""
    return "G" if marks == "g" else "E" if marks == "n" else "V"


def _verbs(data: Mapping[str, str]) -> list[str]:
    """Every verb, those of the frames first."""
    irregular = [row.split()[0] for row in data["irregular"].split("|")]
    framed = [one for frame in frames() for one in frame.verbs]
    phrased = [phrase[0] for frame in frames() for phrase in frame.phrases]
    return [
        *framed,
        *phrased,
        *irregular,
        *data["plain"].split(),
        *sorted(sets().saying | sets().light | sets().preventing | sets().going_to),
    ]
