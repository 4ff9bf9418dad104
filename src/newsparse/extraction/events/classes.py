"""Which classes a noun belongs to: a prisoner is a person, an embargo a sanction."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from newsparse.extraction.events.inflection import plural
from newsparse.text.packaged import table

_NONE: frozenset[str] = frozenset()
#: What a name may be, when nothing more is known, and a pronoun, and a number that stands alone.
ANY_NAME = frozenset(
    {"person", "organisation", "actor", "name", "territory", "nation", "recognised", "media", "organised", "diplomat"}
    | {"troops"}
)
ANY_PRONOUN = frozenset({"person", "workers", "organisation", "actor", "name", "property", "nation", "demand"})
SOMEONE = frozenset({"person", "actor"})
#: Classes whose members are not only nouns that are listed.
OPEN = ANY_NAME | ANY_PRONOUN | SOMEONE


def classes_of(word: str) -> frozenset[str]:
    """The classes of a noun in lower case, singular or plural; of an unknown plural, those its ending speaks for."""
    known = listed().get(word)
    if known is not None:
        return known
    for ending, names in _endings().items():
        if word.endswith(ending):
            return names
    return listed().get(word.rsplit("-", 1)[1], _NONE) if "-" in word else _NONE


@cache
def _data() -> dict[str, dict[str, Any]]:
    return table(__package__ or "", "classes")


@cache
def listed() -> Mapping[str, frozenset[str]]:
    """The classes of each noun that is listed, singular and plural, in lower case."""
    found: dict[str, set[str]] = {}
    for name, row in _data().items():
        for word in row["words"].split():
            for form in (word, plural(word)):
                found.setdefault(form, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _endings() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, row in _data().items():
        for ending in row.get("endings", "").split():
            found.setdefault(ending, set()).add(name)
    return {ending: frozenset(names) for ending, names in found.items()}
