"""The words that tell people and organisations apart, as data."""

from collections.abc import Iterable
from functools import cache

from attrs import frozen

from newsparse.extraction.people.spelling import spellings
from newsparse.text.packaged import table

LANGUAGES = ("en", "de")
DEFAULT = "en"
#: Shorter words end many others by chance.
_LONG = 6


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
    #: Pronouns for one sex; relative pronouns.
    he_words: frozenset[str]
    she_words: frozenset[str]
    relatives: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    owners: frozenset[str]
    #: Small words that tie a noun to the one before it; words of a role that do not tell it from others.
    ties: frozenset[str]
    fillers: frozenset[str]
    #: Endings of nouns for people; words in small letters that stand before a role and belong to it.
    agents: frozenset[str]
    common: frozenset[str]
    #: Verbs and the like beside a name that say that it is a person's.
    acts: frozenset[str]
    acts_before: frozenset[str]
    #: Words of time that are forenames too; groups of people that are written like names; small words that end a name.
    name_months: frozenset[str]
    groups_of_people: frozenset[str]
    breakers: frozenset[str]
    #: Small words between two names; what a firm's name ends with behind them; degrees behind a name.
    joints: frozenset[str]
    firms: frozenset[str]
    degrees: frozenset[str]
    #: Surnames that stand before the forename.
    families_first: frozenset[str]
    #: What follows the figure in `the 34-year-old`.
    aged: frozenset[str]
    #: Whether every noun bears a capital, so that a capital makes no name.
    capital_nouns: bool

    #: What compounds for titles end with, where nouns are written together.
    endings: tuple[str, ...] = ()

    def is_title(self, word: str) -> bool:
        """Whether the word, in lower case, stands before names and says what their bearer is."""
        return word in self.titles or (bool(self.endings) and word.endswith(self.endings))

    def is_forename(self, word: str) -> bool:
        """Whether the word, as it stands in the text, is the forename (or title) of one sex or both."""
        low = word.lower()
        if low in self.he or low in self.she:
            return True
        is_plain = word.isascii() and "-" not in word
        return not is_plain and any(form in self.he or form in self.she for form in spellings(word))

    def sex_of(self, forename: str | None, hints: Iterable[str]) -> str | None:
        """`he` or `she`, where a forename or other words, in lower case, tell and nothing speaks against it."""
        said = {*hints, *(spellings(forename) if forename else ())}
        he, she = not self.he.isdisjoint(said), not self.she.isdisjoint(said)
        return None if he == she else "he" if he else "she"

    def is_role(self, word: str) -> bool:
        """Whether the word, in lower case, is the head of a role: "president", "spokeswoman"."""
        return word in self.roles or self.is_title(word)


@cache
def lexicon(language: str = DEFAULT) -> Lexicon:
    """The words of a language, from the pack of that name; of one that has none, the English ones."""
    language = language if language in LANGUAGES else DEFAULT
    pack = table("newsparse.extraction.people", language)
    lists = {**pack, **pack["gender"]}
    del lists["gender"]
    capital_nouns = bool(lists.pop("capital_nouns", False))
    words = {name: frozenset(words.split()) for name, words in lists.items()}
    endings = tuple(sorted(word for word in words["titles"] if len(word) >= _LONG)) if capital_nouns else ()
    return Lexicon(capital_nouns=capital_nouns, endings=endings, **words)
