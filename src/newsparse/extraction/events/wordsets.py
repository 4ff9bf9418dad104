"""Sets of words that change how the words beside them are read."""

from functools import cache
from typing import NamedTuple

from newsparse.text.packaged import table


class WordSets(NamedTuple):
    """The sets of `data/sets.toml`, which says what each is for."""

    saying: frozenset[str]
    light: frozenset[str]
    suffering: frozenset[str]
    occurring: frozenset[str]
    denies: frozenset[str]
    plans: frozenset[str]
    done: frozenset[str]
    going: frozenset[str]
    future: frozenset[str]
    doubt: frozenset[str]
    doubtful: frozenset[str]
    alleged: frozenset[str]
    negation: frozenset[str]
    undone: frozenset[str]
    each: frozenset[str]
    limiting: frozenset[str]
    nobody: frozenset[str]
    passing_on: frozenset[str]
    carrying: frozenset[str]
    words_of: frozenset[str]
    denying: frozenset[str]
    claiming: frozenset[str]
    wishing: frozenset[str]
    preventing: frozenset[str]
    preventing_with: frozenset[str]
    keeping: frozenset[str]
    deciding: frozenset[str]
    condition: frozenset[str]
    measures: frozenset[str]
    roughly: frozenset[str]
    measuring: frozenset[str]
    floating: frozenset[str]
    many: frozenset[str]
    own: frozenset[str]
    dependent: frozenset[str]
    generic: frozenset[str]
    definite: frozenset[str]
    particles: frozenset[str]
    giving: frozenset[str]
    causing: frozenset[str]
    plurals: frozenset[str]
    counts: frozenset[str]
    after: frozenset[str]
    openers: frozenset[str]
    locative: frozenset[str]
    sharing: frozenset[str]
    suspected: frozenset[str]
    going_to: frozenset[str]
    blamed: frozenset[str]
    initials: frozenset[str]
    speaking: frozenset[str]


@cache
def sets() -> WordSets:
    """The sets by name."""
    data = table(__package__ or "", "sets")
    return WordSets(
        **{
            name: frozenset(data[name] if isinstance(data[name], list) else data[name].split())
            for name in WordSets._fields
        }
    )
