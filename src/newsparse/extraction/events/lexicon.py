"""What is known of a word before its sentence is read."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from newsparse.extraction.events.frames import frames
from newsparse.extraction.events.inflection import plural, verb
from newsparse.text.packaged import table

_PACKAGE = __package__ or ""


class Word(NamedTuple):
    """A word: its `tag` (see `tokens.py`), and as a verb its `lemma` and what its form can be (see `inflection.py`)."""

    tag: str
    form: str = ""
    lemma: str = ""


class Sets(NamedTuple):
    """Words that change how the verb beside them is read; verbs by their lemma."""

    saying: frozenset[str]
    light: frozenset[str]
    occurring: frozenset[str]
    denies: frozenset[str]
    plans: frozenset[str]
    doubt: frozenset[str]
    doubtful: frozenset[str]
    negation: frozenset[str]


@cache
def words() -> Mapping[str, Word]:
    """Every word that is known, in lower case."""
    found: dict[str, Word] = {}
    nouns = set(_list("verbs", "nouns_too")) | {noun for frame in frames() for noun in frame.nouns if noun}
    for lemma in _verbs():
        for form, marks in verb(lemma).marks().items():
            found.setdefault(form, Word(_tag_of(marks), marks, lemma))
    for noun in sorted(nouns):
        for form in (noun, plural(noun)):
            known = found.get(form)
            found[form] = known._replace(tag="x") if known and set(known.form) & set("bsg") else known or Word("n")
    for tag, listed in table(_PACKAGE, "words")["classes"].items():
        for word in listed.split():
            found[word] = Word(
                tag, found[word].form if word in found else "", found[word].lemma if word in found else ""
            )
    return found


@cache
def sets() -> Sets:
    """The sets of words by name."""
    governors, doubt = table(_PACKAGE, "verbs")["governors"], table(_PACKAGE, "words")["doubt"]
    return Sets(
        saying=frozenset(_list("verbs", "saying")),
        light=frozenset(_list("verbs", "light")),
        occurring=frozenset(_list("verbs", "occurring")),
        denies=frozenset(governors["denies"].split()),
        plans=frozenset(governors["plans"].split()),
        doubt=frozenset(doubt["adverbs"].split()),
        doubtful=frozenset(doubt["adjectives"].split()),
        negation=frozenset(table(_PACKAGE, "words")["negation"]["words"].split()),
    )


def _tag_of(marks: str) -> str:
    """The letter of a verb form: only an -ing form is G, and only a participle E."""
    return "G" if marks == "g" else "E" if marks == "n" else "V"


def _verbs() -> list[str]:
    """Every verb, those of the frames first."""
    irregular = [row.split()[0] for row in table(_PACKAGE, "verbs")["irregular"].split("|")]
    framed = [one for frame in frames() for one in frame.verbs]
    phrased = [phrase[0] for frame in frames() for phrase in frame.phrases]
    return [
        *framed,
        *phrased,
        *irregular,
        *_list("verbs", "plain"),
        *_list("verbs", "saying"),
        *_list("verbs", "light"),
    ]


def _list(name: str, key: str) -> list[str]:
    return list(table(_PACKAGE, name)[key].split())
