"""Telling names from nouns where every noun bears a capital, and names in the genitive from others."""

import re
from collections.abc import Iterable
from functools import cache

from newsparse.contracts import PersonKind
from newsparse.extraction.people.lexicon import Lexicon
from newsparse.extraction.people.naming import Named, kind_of
from newsparse.text import places
from newsparse.text.names import PARTICLES

_WINDOW = 24
_FULL = 2
_NOBLE = frozenset(("Graf", "Gräfin", "Freiherr", "Freifrau", "Baron", "Prinz", "Prinzessin", "Fürst", "Herzog"))


def without_nouns(text: str, names: Iterable[Named], known: Lexicon, language: str) -> list[Named]:
    """The names without plain nouns that only look like some.

    Nouns have an article, somewhere in the text at least; names of people have none. A place is no surname, and a word
    behind a title with its article is one only if somebody bears it: not in `gab die Ministerin Auskunft`.
    """
    found = [_without_origin(named, language) for named in names]
    nouns = nouns_in(text, known)
    ends = {named.head[at:] for named in found for at in range(1, len(named.head))}
    return [named for named in found if not _is_plain(text, named, nouns, known, ends)]


def _without_origin(named: Named, language: str) -> Named:
    """The name up to a `von` that tells where somebody is from: `Ana Vogt von der Bahn`, but not `Ana von Vogt`."""
    at = named.head.index("von") if "von" in named.head else 0
    if at < _FULL or named.head[at - 1] in _NOBLE:
        return named
    return _cut(named, at, language)


def _cut(named: Named, size: int, language: str) -> Named:
    """The first words of a name, as many as `size`."""
    head = named.head[:size]
    kind = kind_of(head, language, titled=named.role is not None or named.courtesy is not None)
    return named._replace(head=head, end=named.head_start + len(" ".join(head)), kind=kind)


def _is_plain(text: str, named: Named, nouns: frozenset[str], known: Lexicon, ends: set[tuple[str, ...]]) -> bool:
    if named.kind is PersonKind.ORGANISATION:
        return False
    if named.kind is PersonKind.PERSON:
        alone = named.head[0] if len(named.head) == 1 else ""
        if alone and any(_is_place(word, known) for word in (alone, alone.removesuffix("s"))):
            return True
        return named.head not in ends and _is_no_surname(text, named, known)
    return len(named.head) > 1 and _is_no_full_name(text, named, nouns, known)


def _is_no_surname(text: str, named: Named, known: Lexicon) -> bool:
    """Whether what stands behind a title is no name: `von Athen`, `Österreichs`, `die Ministerin Auskunft`."""
    if named.head[0] in PARTICLES:
        return True
    return len(named.head) == 1 and named.role is not None and _has_article(text, named.start, known)


def _is_no_full_name(text: str, named: Named, nouns: frozenset[str], known: Lexicon) -> bool:
    first, last = named.head[0], named.head[-1]
    if first in PARTICLES or "von" in named.head or first in nouns or last in nouns:
        return True
    low = [word.lower() for word in named.head]
    if any(word in known.of_things or word.endswith(tuple(known.noun_ends)) for word in low):
        return True
    if low[0].endswith(tuple(known.adjective_ends)) or _has_article(text, named.start, known):
        return True
    if first.endswith("s") and _is_place(first[:-1], known):
        return True
    demonym = low[0].endswith("er") and bool(places.places_named(first[:-2]))
    return demonym or _is_place(last, known) or _is_place(last.removesuffix("s"), known)


def _has_article(text: str, start: int, known: Lexicon) -> bool:
    """Whether an article stands right before."""
    before = text[max(0, start - _WINDOW) : start].rpartition("\n")[2].split()
    return bool(before) and before[-1].lower() in known.articles | known.owners


def _is_place(word: str, known: Lexicon) -> bool:
    return word.lower() in known.of_things or bool(places.places_named(word))


def nouns_in(text: str, known: Lexicon) -> frozenset[str]:
    """The words with a capital that an article stands before, with an adjective between them or not."""
    return frozenset(match[1] for match in _with_articles(known.articles | known.owners).finditer(text))


@cache
def _with_articles(articles: frozenset[str]) -> re.Pattern[str]:
    words = "|".join(sorted(articles))
    return re.compile(rf"\b(?i:{words}) (?:[a-zäöüß]{{2,20}}e[nrsm]? )?([A-ZÄÖÜ][\w-]*)")


def without_genitives(names: list[Named], language: str) -> list[Named]:
    """The names with the s of a genitive taken from those that the text has without it: `Merkels` beside `Merkel`."""
    bare = {named.head[-1] for named in names}
    cut = (_before_owned(named, bare, language) for named in names)
    return [_bare(named) if _is_genitive(named.head[-1], bare) else named for named in cut]


def _before_owned(named: Named, bare: set[str], language: str) -> Named:
    """The name without what its bearer owns: `Ana Vogts ^Plan`."""
    inner = range(1, len(named.head) - 1)
    size = next((at + 1 for at in inner if _is_genitive(named.head[at], bare)), 0)
    return _cut(named, size, language) if size else named


def _is_genitive(word: str, bare: set[str]) -> bool:
    return word.endswith("s") and word[:-1] in bare


def _bare(named: Named) -> Named:
    head = (*named.head[:-1], named.head[-1][:-1])
    return named._replace(head=head, end=named.end - 1)
