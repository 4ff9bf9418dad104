"""Who is meant by a phrase: the people of an article, by name, role or pronoun."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from attrs import frozen

from newsparse.contracts import Mention, Person, Span
from newsparse.extraction.people.lexicon import DEFAULT, Lexicon, lexicon
from newsparse.text import places

_ARTICLE_AND_NOUN = 2
_REACH = 1200
#: The words before a name in apposition are no more: `The hospital’s director, ^Marlene Osei`.
_APPOSED = 80


@frozen
class Meant:
    """Whom a phrase means, and how that was found: `name`, `role` or `pronoun`."""

    person: Person
    resolved_by: str
    mention: Mention | None = None


@frozen
class Cast:
    """The people of one article, ready to be asked."""

    text: str
    people: tuple[Person, ...]
    language: str = DEFAULT

    @property
    def known(self) -> Lexicon:
        """The words of the language."""
        return lexicon(self.language)

    @cached_property
    def mentions(self) -> list[tuple[int, int, Person, Mention]]:
        """Every mention's head, in the order of the text."""
        found = [
            (head.start, head.end, person, mention)
            for person in self.people
            for mention in person.mentions
            for head in (mention.head or mention.span,)
        ]
        return sorted(found, key=lambda row: row[:2])

    @cached_property
    def _sexes(self) -> dict[str, str | None]:
        return {}

    def sex_of(self, person: Person) -> str | None:
        """`he` or `she`, where that is known."""
        if person.name not in self._sexes:
            self._sexes[person.name] = sex_of(person, self.language)
        return self._sexes[person.name]

    @cached_property
    def _starts(self) -> list[int]:
        return [row[0] for row in self.mentions]

    @cached_property
    def _roles(self) -> list[tuple[str, frozenset[str], Person]]:
        return [
            (head_of(role, self.known), _role_words(role, self.known), person)
            for person in self.people
            for role in person.roles
        ]

    def by_name(self, phrase: Span) -> Meant | None:
        """The person about whose name the phrase is built: `former President Bill Clinton`, no `aide to Clinton`."""
        first = bisect_left(self._starts, phrase.start)
        last = bisect_right(self._starts, phrase.end - 1)
        for _, end, person, mention in self.mentions[first:last]:
            if end - (self.text[end - 1] == ".") > phrase.end or (
                end < phrase.end and self.text[end : end + 2] in ("'s", "’s")
            ):
                continue
            start = mention.span.start
            apposed = start - phrase.start < _APPOSED and self.text[start - 2 : start] == ", "
            particles = person.name.lower().endswith(f" {self.text[phrase.start : end].lower()}")
            if start <= phrase.start or apposed or particles or self._leads_up(phrase.start, start):
                return Meant(person, "name", mention)
        return None

    def _leads_up(self, start: int, head: int) -> bool:
        """Whether the words before a name only describe it."""
        words, known = self.text[start:head].split(), self.known
        described = words[1:] if words and words[0].lower() in known.articles else words
        if known.capital_nouns and described and described[-1].islower() and described[-1] not in known.ties:
            return len(words) < 12
        return len(words) < 12 and not any(word.lower() in known.ties or word[-1] in ",;" for word in described)

    def by_capitals(self, name: str) -> Meant | None:
        """The only person of a surname that stands in capitals: `QUIST`."""
        found = [person for person in self.people if person.name.split()[-1].upper() == name]
        return Meant(found[0], "name") if len(found) == 1 and name.isupper() else None

    def by_role(self, phrase: Span) -> Meant | None:
        """The only person whose role has the words of `the Lithuanian president`, or who is `the 34-year-old`.

        What is added behind a comma tells more of the one who is meant: `the mayor, who was there`.
        """
        said, _, added = phrase.of(self.text).partition(", ")
        words, known = said.split(), self.known
        if added[:1].isupper() or len(words) < _ARTICLE_AND_NOUN or words[0].lower() not in known.definite:
            return None
        age = words[1].partition("-")[0]
        if age.isdigit() and words[1].lower().endswith(tuple(known.aged)):
            return self._by_age(age)
        phrase_role = " ".join(words[1:])
        wanted, head = _role_words(phrase_role, known), head_of(phrase_role, known)
        if not wanted or not (known.is_role(head) or _is_of_a_place(words[1:])):
            return None
        found = {
            person.name: person
            for held, role, person in self._roles
            if _fits(wanted, role, known) and (head not in known.roles or head == held)
        }
        if len(found) != 1:
            return None
        return Meant(next(iter(found.values())), "role")

    def _by_age(self, age: str) -> Meant | None:
        """The only person whose age stands behind the name: `Luc Perrin, 34,`."""
        aged = {
            person.name: person
            for _, end, person, _ in self.mentions
            if self.text.startswith((f", {age},", f", {age}.", f" ({age})"), end)
        }
        return Meant(next(iter(aged.values())), "role") if len(aged) == 1 else None

    def before(self, at: int, reach: int = _REACH) -> Sequence[tuple[int, int, Person, Mention]]:
        """The mentions that end before `at`, the last first, no further back than `reach`."""
        last = bisect_left(self._starts, at)
        first = bisect_left(self._starts, at - reach)
        return self.mentions[first:last][::-1]


def _fits(wanted: frozenset[str], role: frozenset[str], known: Lexicon) -> bool:
    """Whether a role has the words that are wanted, or where nouns are compounds, words that end with them."""
    if wanted <= role:
        return True
    return known.capital_nouns and all(any(held.endswith(word) for held in role) for word in wanted)


def _is_of_a_place(words: list[str]) -> bool:
    """Whether one word says where somebody is from: `Norwegian`."""
    return len(words) == 1 and places.home_of(words[0]) is not None


def head_of(role: str, known: Lexicon | None = None) -> str:
    """The word that a role is about, in lower case: `president` of `former President of Corvia`."""
    ties = (known or lexicon()).ties
    words = role.lower().replace(",", " ").split()
    for number, word in enumerate(words):
        if number and word in ties:
            return words[number - 1]
    return words[-1] if words else ""


def _role_words(role: str, known: Lexicon) -> frozenset[str]:
    """The words of a role that matter, in lower case, without a possessive."""
    passed = known.ties | known.articles | known.fillers
    found: set[str] = set()
    for word in role.lower().replace(",", " ").split():
        bare = word.removesuffix("'s").removesuffix("’s").rstrip("’'")
        if bare and bare not in passed:
            found.add(bare)
    return frozenset(found)


def sex_of(person: Person, language: str = DEFAULT) -> str | None:
    """`he` or `she`, where a title, a role or the forename tells and nothing speaks against it."""
    known = lexicon(language)
    hints = set[str]()
    for mention in person.mentions:
        lead = (mention.head or mention.span).start - mention.span.start
        if lead > 0:
            hints.update(mention.text[:lead].lower().split())
        if mention.role:
            hints.update(mention.role.lower().split()[:4])
    return known.sex_of(person.name.split()[0] if " " in person.name else None, hints)
