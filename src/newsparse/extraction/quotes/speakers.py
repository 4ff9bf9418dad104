"""From the phrase that names a speaker to the person behind it."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from newsparse.contracts import Mention, Person, PersonKind, Span, Speaker
from newsparse.extraction.people.cast import Cast, Meant, head_of
from newsparse.extraction.people.lexicon import Lexicon
from newsparse.extraction.people.pronouns import is_pronoun, meant_by, stands_for
from newsparse.extraction.quotes.lexicon import lexicon
from newsparse.extraction.quotes.organisations import Organisations
from newsparse.text import places
from newsparse.text.names import runs

_ARTICLE_AND_NOUN = 2
#: Initials in brackets, behind the name that they stand for: `National Union of Rivermen (NUR)`.
_ACRONYM = re.compile(r" \(([A-Z]{2,7})\)")
_LONGEST_NAME = 100


class Speakers:
    """Resolves the speakers of one article in the order of the text, and gathers whom it meets anew."""

    def __init__(self, cast: Cast, quoted: Sequence[Span]) -> None:
        self.cast = cast
        self.quoted = quoted
        self.met: dict[str, Person] = {}
        self._last: tuple[Person, int] | None = None
        self._known = {person.name for person in cast.people}
        self._made: dict[tuple[int, int], Speaker] = {}
        self._organisations = Organisations(cast.text, cast.language)
        #: Of those met: names by their first word, and what each may be called for short.
        self._met_by_first: dict[str, list[str]] = {}
        self._short: dict[str, str] = {}

    def speaker(self, phrase: Span) -> Speaker:
        """The speaker whom the phrase names; the same phrase gives the same speaker."""
        place = phrase.start, phrase.end
        made = self._made.get(place)
        if made is None:
            made = self._made[place] = self._speaker(phrase)
        return made

    def _speaker(self, phrase: Span) -> Speaker:
        text = phrase.of(self.cast.text)
        meant = self._meant(phrase, text)
        if meant is None:
            return self._unresolved(phrase, text)
        self._last = (meant.person, phrase.start)
        self._meet(meant.person)
        mention = self._mention(phrase, text, meant)
        role = next(iter(meant.person.roles), mention.role)
        also = self._also(phrase, meant.mention) if meant.mention is not None else ()
        return Speaker(mention=mention, name=meant.person.name, role=role, resolved_by=meant.resolved_by, also=also)

    def _also(self, phrase: Span, first: Mention) -> tuple[str, ...]:
        """Who else is named in the phrase behind the first name: `Ana Moreno, Ida Vance and her deputy Luis Prado`."""
        known, joins = self.cast.known, lexicon(self.cast.language).small.adds
        at, joined = first.span.end, False
        if at >= phrase.end:
            return ()
        passed = known.articles | known.owners | joins | {","}
        found: list[str] = []
        for start, _, person, mention in reversed(self.cast.before(phrase.end, phrase.end - at)):
            between = self.cast.text[at : min(start, mention.span.start)].replace(",", " , ").lower().split()
            if not between or not passed.issuperset(between):
                break
            joined, at = joined or not joins.isdisjoint(between), mention.span.end
            found.append(person.name)
        return tuple(found) if joined else ()

    def _meant(self, phrase: Span, text: str) -> Meant | None:
        if is_pronoun(text, self.cast.known):
            return meant_by(self.cast, phrase, self.quoted, self._last, closes=True)
        if text.lower() in self.cast.known.relatives:
            return self._antecedent(phrase)
        known = self.cast.by_name(phrase) or self.cast.by_role(phrase) or self.cast.by_capitals(text)
        sex = stands_for(text, self.cast.known) if known is None else None
        if sex is None:
            return known
        meant = meant_by(self.cast, phrase, self.quoted, self._last, closes=True, sex=sex)
        return Meant(meant.person, "role") if meant is not None else None

    def _antecedent(self, phrase: Span) -> Meant | None:
        """Whom `who` means: the name that ends right before it."""
        for _, end, person, mention in self.cast.before(phrase.start, 200):
            if self.cast.text[max(end, mention.span.end) : phrase.start].strip(" ,") == "":
                return Meant(person, "relative")
        return None

    def _mention(self, phrase: Span, text: str, meant: Meant) -> Mention:
        named = meant.mention
        if named is None or meant.resolved_by != "name":
            role = _bare(text, self.cast.known).partition(",")[0] if meant.resolved_by == "role" else None
            return Mention(span=phrase, text=text, role=role)
        return Mention(span=phrase, text=text, head=named.head, role=named.role)

    def _unresolved(self, phrase: Span, text: str) -> Speaker:
        """A speaker whom `people` does not know: an organisation, a name met for the first time, or nobody by name."""
        if is_pronoun(text, self.cast.known):
            return Speaker(mention=Mention(span=phrase, text=text))
        known = self._by_noun(text)
        if known is not None:
            self._meet(known)
            return Speaker(mention=Mention(span=phrase, text=text), name=known.name, resolved_by="role")
        found = self._organisation(phrase, text)
        if found is None:
            held = self._short_for(text)
            if held is None:
                return Speaker(mention=Mention(span=phrase, text=text, role=_role_in(text, self.cast.known)))
            found = held, Mention(span=phrase, text=text, head=phrase)
        person, mention = found
        held = self._same(person.name)
        if held is not None:
            roles = tuple(dict.fromkeys((*held.roles, *person.roles)))
            person = Person(name=held.name, kind=held.kind, roles=roles, mentions=(*held.mentions, mention))
        self._meet(person)
        self._last = None
        return Speaker(mention=mention, name=person.name, role=mention.role, resolved_by="organisation")

    def _meet(self, person: Person) -> None:
        name = person.name
        if name in self._known:
            return
        if name not in self.met:
            self._met_by_first.setdefault(name.split()[0], []).append(name)
            self._short.setdefault(_initials(name), name)
            self._short.setdefault(name.split()[0], name)
        self.met[name] = person

    def _unmet(self, organisations: Sequence[Person]) -> list[Person]:
        """Those that are not among the people already."""
        return [person for person in organisations if person.name not in self._known]

    @cached_property
    def _full(self) -> dict[str, str]:
        """The acronyms that the text explains."""
        return dict(_acronyms(self.cast.text))

    def _short_for(self, text: str) -> Person | None:
        """The only organisation whose name begins with the one word that is said: `Marram` of `Marram Foods`."""
        if not text.isalpha() or not text[0].isupper():
            return None
        names = {*self._met_by_first.get(text, ())}
        held = {person.name: person for person in self._unmet(self._organisations.beginning_with(text))}
        names.update(held)
        if len(names) != 1:
            return None
        name = names.pop()
        return self.met.get(name) or held[name]

    def _same(self, name: str) -> Person | None:
        """The organisation met before under this name, its full form, its first word or its initials."""
        return self.met.get(name) or self.met.get(self._short.get(name, ""))

    def _by_noun(self, text: str) -> Person | None:
        """The only organisation that is what the phrase says, of those that spoke, else of all: `the agency`."""
        words, known = text.lower().split(), self.cast.known
        if len(words) != _ARTICLE_AND_NOUN or words[0] not in known.articles or words[1] not in known.organisations:
            return None
        found = [held for held in self.met.values() if words[1] in held.name.lower().split()]
        if not found:
            found = self._unmet(self._organisations.with_word(words[1].capitalize()))
        return found[0] if len(found) == 1 else None

    def _organisation(self, phrase: Span, text: str) -> tuple[Person, Mention] | None:
        """The organisation that a phrase names: `human rights group Viasna`, `the presidency’s press service`."""
        name, role, head = _organisation_name(text, self.cast.known)
        if name is None:
            return None
        span = Span(phrase.start + head, phrase.start + head + len(name))
        mention = Mention(span=phrase, text=text, head=span, role=role)
        roles = (role,) if role else ()
        name = self._full.get(name, name)
        name = self.cast.known.unbent(name, text.partition(" ")[0].lower())
        return Person(name=name, kind=PersonKind.ORGANISATION, roles=roles, mentions=(mention,)), mention


def _acronyms(text: str) -> Iterator[tuple[str, str]]:
    """Each acronym that the text explains, with the name it stands for."""
    for match in _ACRONYM.finditer(text):
        words = text[max(0, match.start() - _LONGEST_NAME) : match.start()].split()
        for first in range(len(words) - 1, -1, -1):
            name = " ".join(words[first:])
            if words[first][0].isupper() and _initials(name) == match[1]:
                yield match[1], name
                break


def _organisation_name(text: str, known: Lexicon) -> tuple[str | None, str | None, int]:
    """The name in a phrase, or None; the words before it that say what it is; and where it begins."""
    bare = _bare(text, known)
    start = len(text) - len(bare)
    words = bare.split()
    found = runs(bare)
    if not words or not found or len(words) > 12:
        return None, None, 0
    first = found[0]
    lead = bare[: first.start].split()
    if lead and lead[-1].lower() in known.groups:
        name = bare[first.start : first.end]
        return name, " ".join(lead), start + first.start
    core = bare.split(",")[0].split(" (")[0]
    low = core.lower().replace("’s", "").replace("'s", "").split()
    head = head_of(" ".join(low), known)
    acronym = len(words[0]) > 1 and words[0].isupper() and words[0].isalpha() and len(low) == 1
    if acronym or (known.is_organisation(head) and not known.is_role(head)):
        led = _attributes(core) if known.capital_nouns else 0
        return core[led:], None, start + led
    whole = first.start == 0 and first.end >= len(core) and start > 0 and not known.capital_nouns
    if whole and not places.places_named(core):
        return core, None, start
    return None, None, 0


def _attributes(core: str) -> int:
    """How much of a German phrase only describes the organisation at its end: `staatliche ^Bahn`."""
    words = core.split(" ")
    at = len(words)
    while at and words[at - 1][:1].isupper():
        at -= 1
    return len(" ".join(words[:at])) + 1 if core[:1].islower() and at < len(words) else 0


def _initials(name: str) -> str:
    """`CWS` of `Coastal Weather Service`."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _bare(text: str, known: Lexicon) -> str:
    """The phrase without its article."""
    first, _, rest = text.partition(" ")
    return rest if first.lower() in known.articles else text


def _role_in(text: str, known: Lexicon) -> str | None:
    """The role that a phrase without a name is: `the mayor`."""
    core = _bare(text, known).split(",")[0]
    return core if known.is_role(head_of(core, known)) else None
