"""From a run of capitalised words to a name: its head, what stands before it, and what it may name."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsparse.contracts import PersonKind
from newsparse.extraction.people.lexicon import DEFAULT, Lexicon, lexicon
from newsparse.text import places
from newsparse.text.names import PARTICLES, Run, is_initial, is_suffix, split, stretches

_LONGEST = 6
#: Stretches of names recur within a text and between texts; longer ones do not.
_WORTH_KEEPING = 80
#: Words of so many letters are compounds, not forenames.
_COMPOUND = 9


class Named(NamedTuple):
    """A name in the text: `head` are the words of the name itself, `role` a title before it, `courtesy` a Mr or Ms.

    `start` takes title and courtesy in, `head_start` does not.
    """

    start: int
    head_start: int
    end: int
    head: tuple[str, ...]
    role: str | None
    courtesy: str | None
    kind: PersonKind


def names_in(text: str, language: str = DEFAULT) -> Iterator[Named]:
    """The names in a text of a language, in order. Words that begin sentences and words of time are none."""
    for match in stretches(text):
        words, at = match[0], match.start()
        for named in _names_of(words, language) if len(words) < _WORTH_KEEPING else _read(words, language):
            start, head, end, name, role, courtesy, kind = named
            yield Named(start + at, head + at, end + at, name, role, courtesy, kind)


@lru_cache(maxsize=8192)
def _names_of(words: str, language: str) -> tuple[Named, ...]:
    return _read(words, language)


def _read(words: str, language: str) -> tuple[Named, ...]:
    """The names in one stretch of capitalised words, counted from its start."""
    return tuple(named for run in split(words) for named in _of_run(run, language))


def _of_run(run: Run, language: str) -> Iterator[Named]:
    words = lexicon(language)
    first = 0
    for index, word in enumerate(run.words):
        low = word.lower()
        if (index == first and (low in words.starters or word in PARTICLES)) or _ends_name(run, index, low, words):
            yield from _named(run, first, index, language)
            first = index + 1
    yield from _named(run, first, len(run.words), language)


def _ends_name(run: Run, index: int, low: str, words: Lexicon) -> bool:
    """Whether the word ends a name: "I", a day or month, save April or May or June with a surname, or a small word."""
    if run.words[index] == "I" or (low in words.breakers and (not index or run.words[index - 1] not in PARTICLES)):
        return True
    return low in words.times and not (low in words.name_months and index + 1 < len(run.words))


def _named(run: Run, first: int, last: int, language: str) -> Iterator[Named]:
    if first >= last or last - first > 12:
        return
    words = lexicon(language)
    low = [word.lower() for word in run.words[first:last]]
    head = next((n for n in range(len(low) - 1, 0, -1) if _is_title(low[n - 1], len(low) - n, words)), 0)
    while head < len(low) and low[head] in words.courtesies:
        head += 1
    if not head and words.capital_nouns and not words.is_forename(run.words[first]):
        head = _behind_role(run.words[first:last], words)
    if not head and not words.is_forename(run.words[first]) and not is_initial(run.words[first]):
        head = next((n for n in range(1, len(low) - 1) if words.is_forename(run.words[first + n])), 0)
        if not head or not words.is_role(low[head - 1]):
            first, low, head = first + head, low[head:], 0
    if head >= len(low) or all(is_suffix(word) for word in run.words[first + head : last]):
        return
    if words.never_names and all(word.endswith(tuple(words.never_names)) for word in low[head:]):
        return
    courtesy = next((word for word in low[:head] if word in words.courtesies), None)
    owned = _behind_owner(run.words[first : first + head], words) if words.capital_nouns else 0
    first, low, head = first + owned, low[owned:], head - owned
    role = _role_of(run.words[first : first + head], words)
    while last - first - head > 1 and low[last - first - 1].replace(".", "") in words.degrees:
        last -= 1
    name = run.words[first + head : last]
    end = run.starts[last - 1] + len(run.words[last - 1].rstrip(","))
    kind = kind_of(name, language, titled=role is not None or courtesy is not None)
    yield Named(run.starts[first], run.starts[first + head], end, name, role, courtesy, kind)


def _role_of(titles: tuple[str, ...], words: Lexicon) -> str | None:
    """The titles before a name without a courtesy and degrees right before it: `Landrätin` of `Landrätin Dr.`."""
    titled = len(titles)
    while titled and titles[titled - 1].lower() in words.courtesies:
        titled -= 1
    return words.nominative(" ".join(titles[:titled])) or None


def _behind_role(run: tuple[str, ...], words: Lexicon) -> int:
    """How many words in front of a full name say what its bearer is: `Medienunternehmer ^Sondhi Lim`; 0 if none do."""
    for number in range(len(run) - 2, 0, -1):
        low = run[number - 1].lower()
        long = len(low) >= _COMPOUND or words.is_forename(run[number])
        named = long and low.endswith(tuple(words.bearers))
        named = named and low not in words.organisations and not low.endswith(tuple(words.noun_ends))
        if (words.is_role(low) or named) and not _is_from(run[number - 1]):
            return number
    return 0


def _behind_owner(titles: tuple[str, ...], words: Lexicon) -> int:
    """How many words before a title belong to whoever works for its bearer: `Haus von ^Ministerin`."""
    first = len(titles)
    while first and _is_of_role(titles[first - 1], words):
        first -= 1
    return first if first < len(titles) else 0


def _is_of_role(word: str, words: Lexicon) -> bool:
    """Whether a word before a name may belong to a role: a role, a degree, or whose it is: `Vogts ^Sprecherin`."""
    low = word.lower()
    return words.is_role(low) or low in words.courtesies or (word[0].isupper() and low.endswith(("s", "e", "er")))


def _is_from(word: str) -> bool:
    """Whether the word names a place or who is from there: `Berlin`, `Hamburger`."""
    return any(places.places_named(part) for part in (word, word.removesuffix("er"), word.removesuffix("s")))


def _is_title(word: str, following: int, words: Lexicon) -> bool:
    """Whether a capitalised word is a title before `following` words of a name; `Neighbour` needs two."""
    return words.is_title(word) or word in words.courtesies or (following > 1 and word in words.roles)


@lru_cache(maxsize=4096)
def kind_of(name: tuple[str, ...], language: str, *, titled: bool) -> PersonKind:
    """What the words alone say that a name names. UNKNOWN leaves it to the rest of the article."""
    words = lexicon(language)
    low = [word.lower().strip(".,") for word in name]
    if len(name) > _LONGEST:
        return PersonKind.ORGANISATION
    is_forename = words.is_forename(name[0])
    is_sure = is_forename and not places.places_named(name[0])
    if any(word in words.organisations for word in low) and not ((titled or is_sure) and len(name) < 3):
        return PersonKind.ORGANISATION
    if titled:
        return PersonKind.PERSON
    in_capitals = all(len(word) > 1 and word.isupper() and "." not in word for word in name)
    if in_capitals and (len(name) == 1 or words.capital_nouns):
        return PersonKind.ORGANISATION
    if len(name) > 1 and (is_forename or is_initial(name[0])):
        return PersonKind.PERSON
    return PersonKind.UNKNOWN


@lru_cache(maxsize=4096)
def is_placelike(name: tuple[str, ...], language: str = DEFAULT) -> bool:
    """Whether the name, alone, is a place's, or says where people are from or which party they are of.

    So does one that ends with such a word: `Florida Republicans`, `Native Americans`.
    """
    phrase = " ".join(name)
    if name[-1].lower().rstrip("s") in lexicon(language).groups_of_people or places.home_of(name[-1]) is not None:
        return True
    return (
        bool(places.places_named(phrase)) or places.home_of(phrase) is not None or places.region_of(phrase) is not None
    )


def gender_of(
    named_head: tuple[str, ...], role: str | None, courtesy: str | None, language: str = DEFAULT
) -> str | None:
    """`he` or `she`, where a title or the forename tells; else None."""
    forename = named_head[0] if len(named_head) > 1 else None
    return lexicon(language).sex_of(forename, [courtesy or "", *(role or "").lower().split()])
