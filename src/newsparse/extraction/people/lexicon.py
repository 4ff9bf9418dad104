"""The words that tell people and organisations apart, as data."""

from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from attrs import frozen

from newsparse.extraction.people.spelling import spellings
from newsparse.text.packaged import table

LANGUAGES = ("en", "de")
DEFAULT = "en"
#: Shorter words end many others by chance.
_LONG = 6


@frozen(eq=False)
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

    #: Where every noun bears a capital: titles that are never names; ends of nouns and adjectives; words that stand
    #: before names of things and places; ends of words for people before a full name.
    never_names: frozenset[str] = frozenset()
    noun_ends: frozenset[str] = frozenset()
    adjective_ends: frozenset[str] = frozenset()
    of_things: frozenset[str] = frozenset()
    bearers: frozenset[str] = frozenset()
    #: Ends of nouns that stand for a person named before, and the articles that tell the sex.
    stand_ins: frozenset[str] = frozenset()
    genitive_articles: frozenset[str] = frozenset()
    he_articles: frozenset[str] = frozenset()
    she_articles: frozenset[str] = frozenset()
    #: Short ends of compounds for titles.
    compounds: frozenset[str] = frozenset()

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """What compounds for titles end with, where nouns are written together."""
        if not self.capital_nouns:
            return ()
        whole = [word for word in (*self.titles, *self.inflected) if len(word) >= _LONG]
        return tuple(sorted({*whole, *self.compounds}))

    @cached_property
    def role_endings(self) -> tuple[str, ...]:
        """What compounds for other roles end with there."""
        return tuple(sorted(word for word in self.roles if len(word) >= _LONG)) if self.capital_nouns else ()

    @cached_property
    def inflected(self) -> dict[str, int]:
        """Other cases of titles and roles there, each with how many letters are added."""
        return dict(_inflected(self.titles | self.roles)) if self.capital_nouns else {}

    def is_title(self, word: str) -> bool:
        """Whether the word, in lower case, stands before names and says what their bearer is."""
        if word in self.titles or word in self.inflected:
            return True
        return bool(self.endings) and (word.endswith(self.endings) or word.rpartition("-")[2] in self.titles)

    def is_forename(self, word: str) -> bool:
        """Whether the word, as it stands in the text, is the forename (or title) of one sex or both."""
        low = word.lower()
        if low in self.he or low in self.she:
            return True
        is_plain = word.isascii() and "-" not in word
        return not is_plain and any(form in self.he or form in self.she for form in spellings(word))

    def sex_of(self, forename: str | None, hints: Iterable[str]) -> str | None:
        """`he` or `she`, where a forename or other words, in lower case, tell and nothing speaks against it."""
        words = {*hints}
        said = {*words, *(spellings(forename) if forename else ())}
        he, she = not self.he.isdisjoint(said), not self.she.isdisjoint(said)
        if self.capital_nouns and he == she:
            he, she = any(map(self._is_his, words)), any(map(self._is_hers, words))
        return None if he == she else "he" if he else "she"

    def _is_hers(self, role: str) -> bool:
        """Whether a role is a woman's by its form: `Sozialarbeiterin`, `Beauftragte`."""
        return role.endswith(("in", "frau", "te")) and self.is_role(role)

    def _is_his(self, role: str) -> bool:
        """Whether a role is a man's by its form: `Sozialarbeiter`, `Beauftragter`."""
        return not role.endswith(("in", "frau", "te", "kraft", "person")) and self.is_role(role)

    def is_organisation(self, word: str) -> bool:
        """Whether the word, in lower case, is the head of an organisation's name: `Agency`, `Landesrechnungshof`."""
        if word in self.organisations or not self.capital_nouns:
            return word in self.organisations
        return word.endswith(self._organisation_endings)

    @cached_property
    def _organisation_endings(self) -> tuple[str, ...]:
        long = [word for word in self.organisations if len(word) >= _LONG - 1]
        return tuple(sorted((*long, *(f"{word}s" for word in long))))

    def is_role(self, word: str) -> bool:
        """Whether the word, in lower case, is the head of a role: "president", "spokeswoman"."""
        if word in self.roles or self.is_title(word):
            return True
        return bool(self.role_endings) and (word.endswith(self.role_endings) or word.rpartition("-")[2] in self.roles)

    def unbent(self, name: str, article: str) -> str:
        """The name of an organisation without the endings of its case: `Deutscher Wetterdienst`, `Rechnungshof`."""
        if not self.capital_nouns:
            return name
        first, space, rest = name.partition(" ")
        if space and first.endswith("em"):
            name = f"{first[:-1]}r {rest}"
        genitive = article in self.genitive_articles and not space and self.is_organisation(name.lower()[:-1])
        return name[:-1] if genitive and name.endswith("s") else name

    def nominative(self, title: str) -> str:
        """A title without the ending that its place in the sentence asks for: `US-Präsident` of `US-Präsidenten`."""
        if not self.inflected:
            return title
        word = title.lower().rpartition("-")[2]
        added = self.inflected.get(word) or next(
            (self.inflected[word[at:]] for at in range(1, len(word) - _LONG) if word[at:] in self.inflected), 0
        )
        return title[: len(title) - added] if added else title


@cache
def lexicon(language: str = DEFAULT) -> Lexicon:
    """The words of a language, from the pack of that name; of one that has none, the English ones."""
    language = language if language in LANGUAGES else DEFAULT
    pack = table("newsparse.extraction.people", language)
    lists = {**pack, **pack["gender"]}
    del lists["gender"]
    capital_nouns = bool(lists.pop("capital_nouns", False))
    words = {name: frozenset(words.split()) for name, words in lists.items()}
    return Lexicon(capital_nouns=capital_nouns, **words)


def _inflected(nouns: frozenset[str]) -> Iterator[tuple[str, int]]:
    """The other cases of German nouns for people: `Präsidenten`, `Ministers`, `Vorsitzenden`."""
    for noun in nouns:
        weak = noun.endswith(("ent", "ant", "ist", "at", "oge", "oph", "arch", "ot", "ekt", "it"))
        ends = ("en",) if weak else ("n",) if noun.endswith("e") else ("s", "es") if not noun.endswith("in") else ()
        yield from ((f"{noun}{end}", len(end)) for end in ends if f"{noun}{end}" not in nouns)
