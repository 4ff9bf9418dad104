"""Names of people among what pages and items say of their authors."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsparse.text.agencies import agency_of
from newsparse.text.bylines import Part, parts_of, words_of
from newsparse.text.places import places_named

#: Capitals within a word, as companies write themselves.
_COMPANY = re.compile(r"[a-z][A-Z]{2}")
#: Signs that no name holds.
_SIGNS = frozenset(':;?!*/|<>=_…@#$%&+»«→←"“”„')
#: A word that is two: "d'Orsay", "al-Sadr".
_TIED = re.compile(r"[^\W\d_]{1,3}['’-][^\W\d_a-z]")
_SHORT = 3
_MOST_WORDS = 5
_LONGEST = 60


def people(values: Iterable[str], sites: Sequence[str] = ()) -> list[str]:
    """The people that author values name, each once; agencies, desks and the site itself are left out."""
    found: dict[str, str] = {}
    own = {_key(site) for site in sites if site}
    for value in values:
        for name in _writers(value):
            if " " in name or _key(name) not in own:
                found.setdefault(_key(name), name)
    return list(found.values())


def people_in_byline(line: str) -> list[str]:
    """The people whom a byline names, in order: "By Ann Lee in Oslo and Bo Ek, Harbour Press" are two.

    One word alone is more often an agency's name, and none of theirs.
    """
    return [name for name in people([line]) if " " in name and name[0].isupper()]


def names_in(value: str) -> tuple[str, ...]:
    """The names in one author value, without "By", roles, addresses and places: people's, agencies' and others."""
    return tuple(part.name for part in parts_of(value))


def _writers(value: str) -> list[str]:
    """The people in one value; "Lee, Ann" is Ann Lee."""
    parts = parts_of(value)
    if len(parts) == 2 and _is_turned(value, parts):
        return [f"{parts[1].name} {parts[0].name}"]
    return [part.name for part in parts if not part.is_beside and is_person(part.name)]


def _is_turned(value: str, parts: Sequence[Part]) -> bool:
    """Whether the value is one name with the surname first."""
    last, first = (part.name for part in parts)
    if " " in last or first.count(" ") > 1 or value.strip() != f"{last}, {first}":
        return False
    return is_person(f"{first} {last}") and not any(map(places_named, (last, first)))


@lru_cache(maxsize=4096)
def is_person(name: str) -> bool:
    """Whether a name can be a person's: few words, with capitals, and none that names a desk, a role or an agency."""
    words = name.split()
    if not _SHORT <= len(name) <= _LONGEST or len(words) > _MOST_WORDS or agency_of(name) is not None:
        return False
    if any(c.isdigit() or c in _SIGNS for c in name) or not any(map(str.isalpha, name)):
        return False
    if len(words) == 1 and not _may_stand_alone(name):
        return False
    lower = [{part.casefold().strip(".,") for part in (word, *word.split("-"))} for word in words]
    if any(parts & words_of("words") for parts in lower) or words[0].casefold() in words_of("first"):
        return False
    return _is_cased(words)


def _may_stand_alone(word: str) -> bool:
    is_address = "." in word[1:-1]
    return len(word) > _SHORT and not is_address and not _COMPANY.search(word)


def _is_cased(words: Sequence[str]) -> bool:
    """Whether capitals stand where a name has them, or nowhere in it: "ann lee", "Ann van der Lee", "Ann d'Orsay"."""
    particles = words_of("particles")
    if words[-1] in particles or any(word.endswith(("'s", "’s")) for word in words):
        return False
    if all(map(str.islower, words)):
        return 1 < len(words) <= _SHORT and not any(word in words_of("small") for word in words)
    return all(not word[0].islower() or word in particles or _TIED.match(word) for word in words)


def _key(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())
