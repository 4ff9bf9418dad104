"""The words that tell people and organisations apart, as data."""

from functools import cache

from attrs import frozen

from newsparse.text.packaged import table


@frozen
class Lexicon:
    """Words of one language, in lower case. `he` and `she` hold titles and forenames of one sex only."""

    titles: frozenset[str]
    courtesies: frozenset[str]
    qualifiers: frozenset[str]
    roles: frozenset[str]
    organisations: frozenset[str]
    groups: frozenset[str]
    starters: frozenset[str]
    times: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]

    def is_role(self, word: str) -> bool:
        """Whether the word, in lower case, is the head of a role: "president", "spokeswoman"."""
        return word in self.roles or word in self.titles


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The words of a language, from the pack of that name."""
    pack = table("newsparse.extraction.people", language)
    lists = {**pack, **pack["gender"]}
    del lists["gender"]
    return Lexicon(**{name: frozenset(words.split()) for name, words in lists.items()})
