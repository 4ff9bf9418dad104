"""The organisations that a text names in full, whether or not they speak: looked up by a word of their names."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from newsparse.contracts import Mention, Person, PersonKind, Span
from newsparse.extraction.people.naming import names_in
from newsparse.text.names import PARTICLES

_SPACES = (" ", "\u00a0")
_TIES = tuple(f"{word} " for word in PARTICLES)
#: A text that is asked for more words than this is read whole, once; before, only the lines that have the word are.
_MANY = 8
#: Of so many words it is looked up whether they can begin a name; each look goes over the whole text.
_LOOKS = 64


class Organisations:
    """The organisations of one text."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self._held: dict[str, tuple[Person, ...]] = {}
        #: Of the words that were asked for, whether they begin a name.
        self._leading: dict[str, bool] = {}

    def with_word(self, word: str) -> tuple[Person, ...]:
        """Those whose names have the word, which is as the text writes it."""
        held = self._held.get(word)
        if held is None:
            held = self._held[word] = self._looked_up(word)
        return held

    def beginning_with(self, word: str) -> tuple[Person, ...]:
        """Those whose names begin with the word."""
        if word not in self._held and len(self._held) < _MANY and not self._may_lead(word):
            return ()
        return tuple(person for person in self.with_word(word) if person.name.split()[0] == word)

    def _looked_up(self, word: str) -> tuple[Person, ...]:
        if len(self._held) >= _MANY:
            return tuple(self._every.get(word.lower(), {}).values())
        found: dict[str, Person] = {}
        for start, end in self._lines_with(word):
            for person in self._named(start, end):
                if word.lower() in person.name.lower().split():
                    found.setdefault(person.name, person)
        return tuple(found.values())

    @cached_property
    def _every(self) -> dict[str, dict[str, Person]]:
        """Of each word in small letters, the organisations whose names have it."""
        found: defaultdict[str, dict[str, Person]] = defaultdict(dict)
        for person in self._named(0, len(self.text)):
            for word in person.name.lower().split():
                found[word].setdefault(person.name, person)
        return dict(found)

    def _named(self, start: int, end: int) -> Iterator[Person]:
        """Those that a stretch of the text names, each mention by itself."""
        for named in names_in(self.text[start:end], self.language):
            if named.kind is PersonKind.ORGANISATION and len(named.head) > 1:
                span = Span(start + named.head_start, start + named.end)
                mention = Mention(span=span, text=span.of(self.text), head=span)
                yield Person(name=" ".join(named.head), kind=PersonKind.ORGANISATION, mentions=(mention,))

    def _lines_with(self, word: str) -> Iterator[tuple[int, int]]:
        """Where the lines that have a word stand."""
        text = self.text
        at = text.find(word)
        while at >= 0:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield text.rfind("\n", 0, at) + 1, end
            at = text.find(word, end)

    def _may_lead(self, word: str) -> bool:
        if word not in self._leading and len(self._leading) < _LOOKS:
            self._leading[word] = self._leads_names(word)
        return self._leading.get(word, True)

    def _leads_names(self, word: str) -> bool:
        """Whether a capital, or a small word that stands within names, follows the word anywhere in the text."""
        text = self.text
        at = text.find(word)
        while at >= 0:
            after = at + len(word)
            follows = text[after + 1 : after + 2].isupper() or text.startswith(_TIES, after + 1)
            if follows and text[after : after + 1] in _SPACES:
                return True
            at = text.find(word, after)
        return False
