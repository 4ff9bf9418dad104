"""What an article has no field for: kept in `extra` when an item is read, and put back when it is written."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

from newsparse.contracts import Article, Extra, Limits
from newsparse_iptc.ninjs.bodies import line_of, plain
from newsparse_iptc.ninjs.entries import (
    AGENCY,
    AUTHOR,
    EXTRA,
    PUBLISHER,
    Entry,
    concept_of,
    entry_of,
    extra,
    filled,
    value_of,
    word,
)
from newsparse_iptc.ninjs.pictures import KINDS, is_media, item_of, media_of
from newsparse_iptc.ninjs.values import object_of, objects_of
from newsparse_iptc.ninjs.vocabulary import properties

Item = Mapping[str, Any]

#: Entries of subjects that are not subjects: the article's field for each relation.
KEYWORD, SECTION = "keyword", "section"
#: Alternative identifiers that are fields of the article.
URL, CANONICAL = "url", "canonicalUrl"
ALTERNATIVE = "alternative"
#: Lines of the note to editors that this writer makes: that an item corrects, and what was corrected.
CORRECTION, CORRECTED = "CORRECTION", "Was corrected:"
#: Arrays of concepts, by the article's field for them.
CONCEPTS = {
    "subjects": "subjects",
    "genres": "genres",
    "places": "places",
    "people_given": "people",
    "organisations_given": "organisations",
}
#: Read into fields; all other properties are kept in `extra`.
_READ = frozenset(
    """uri version versionCreated firstCreated embargoedUntil expires pubStatus urgency copyrightHolder copyrightNotice
    usageTerms edNote language by slugline located standard headlines descriptions bodies subjects genres places people
    organisations infoSources altIds associations renditions priority keywords source authors service
    body_footer""".split()  # noqa: SIM905
)
#: What is meant where no type is said.
_USUAL = ("type", "text")
_ROLES = frozenset({"", AUTHOR, AGENCY, PUBLISHER})
#: Roles of which an article has one: the first.
_SINGLE = (AGENCY, PUBLISHER)


class Kept:
    """What an earlier reading kept in `extra`, by the property of ninjs that it is of; each entry is used once."""

    def __init__(self, article: Article) -> None:
        self._values: dict[str, list[Any]] = {}
        self._used: dict[str, set[int]] = {}
        self._places: dict[tuple[str, object], dict[object, list[int]]] = {}
        for one in article.extra:
            name = one.key.removeprefix(EXTRA)
            kind = properties("item").get(name)
            if kind is not None and name != one.key:
                self._values.setdefault(name, []).append(value_of(one, kind.removeprefix("list of ")))

    def entry(self, name: str, value: object, read: Callable[[Entry], object], made: Entry) -> Entry:
        """The entry kept that reads as `value`; `made` where there is none."""
        used = self._used.setdefault(name, set())
        waiting = self._read_by(name, read).get(value, [])
        while waiting:
            place = waiting.pop()
            if place not in used:
                used.add(place)
                return object_of(self._values[name][place])
        return made

    def _read_by(self, name: str, read: Callable[[Entry], object]) -> dict[object, list[int]]:
        """The places of a property's entries, the last first, by what each is read as."""
        if (name, read) not in self._places:
            found: dict[object, list[int]] = {}
            for place, entry in reversed(list(enumerate(self._values.get(name, [])))):
                if isinstance(entry, dict):
                    found.setdefault(read(object_of(cast("Any", entry))), []).append(place)
            self._places[name, read] = found
        return self._places[name, read]

    def rest(self, name: str) -> list[Entry]:
        """The entries of a property that were not used."""
        used = self._used.get(name, set[int]())
        return objects_of([value for place, value in enumerate(self._values.pop(name, [])) if place not in used])

    def others(self) -> Iterable[tuple[str, Any]]:
        """The properties that are left, with their values."""
        for name, values in self._values.items():
            yield name, values[0] if values else None

    def word(self, name: str) -> str | None:
        """A property that is a text."""
        value = next(iter(self._values.get(name, ())), None)
        return value if isinstance(value, str) else None


def title_of(item: Item, limits: Limits) -> str:
    """What an item is called: its headline, its title, or the name that it goes by where it is associated."""
    headline = next((line for entry in objects_of(item.get("headlines")) if (line := line_of(entry, limits))), None)
    return headline or word(item, "title") or word(item, "name") or ""


def extra_of(item: Item, odd: Item, others: Iterable[Item], limits: Limits) -> tuple[Extra, ...]:
    """What no field holds: properties of ninjs, those of the provider, and entries that say more than a field can.

    `odd` are properties whose values do not fit, `others` bodies that were not read.
    """
    found = [extra(name, value) for name, value in item.items() if name not in _READ and (name, value) != _USUAL]
    found += [extra(name, value) for name, value in odd.items()]
    found += [extra("bodies", body) for body in others]
    found += [extra(name, entry) for name, entry in _entries_beyond(item, limits)]
    order = {EXTRA + name: place for place, name in enumerate(properties("item"))}
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (order.get(one.key, len(order)), one.value)))


def _entries_beyond(item: Item, limits: Limits) -> Iterator[tuple[str, Entry]]:
    """Entries that say more than the fields that they are read into, each with the name of its array."""
    beyond: dict[str, Callable[[Entry], bool]] = {
        **dict.fromkeys(CONCEPTS.values(), _is_more_than_concept),
        "altIds": lambda entry: word(entry, "role") not in {URL, CANONICAL},
        "associations": lambda entry: _is_more_than_media(entry, limits),
        **dict.fromkeys(("headlines", "descriptions"), _is_special),
        "renditions": lambda _: word(item, "type") in KINDS,
    }
    for name, says_more in beyond.items():
        yield from ((name, entry) for entry in objects_of(item.get(name)) if says_more(entry))
    yield from (("infoSources", entry) for entry in _sources_beyond(item))


def _is_more_than_concept(entry: Entry) -> bool:
    return word(entry, "rel") not in {KEYWORD, SECTION} and entry_of(concept_of(entry)) != filled(entry)


def _sources_beyond(item: Item) -> list[Entry]:
    """Sources that say more than a field can, and those of a role that has its field already."""
    taken = set[str]()
    found: list[Entry] = []
    for entry in objects_of(item.get("infoSources")):
        role = _role(entry)
        if _says_more(entry) or role in taken:
            found.append(entry)
        if role in _SINGLE:
            taken.add(role)
    return found


def _says_more(entry: dict[str, Any]) -> bool:
    """Whether a source says more than the field that it is read into: another role, a second code, an address."""
    said = set(filled(entry))
    return not said <= {"name", "role", "uri", "literal"} or {"uri", "literal"} <= said or _role(entry) not in _ROLES


def _role(entry: Item) -> str:
    return str(entry.get("role", ""))


def _is_more_than_media(item: Item, limits: Limits) -> bool:
    """Whether an item says more than the medium or the link that it is read as."""
    said = {name: value for name, value in item.items() if name not in {"name", "uri"}}
    if not is_media(item):
        return set(said) != {"type", "headlines"}
    made = item_of(media_of(item, limits), "")
    return said != {name: value for name, value in made.items() if name != "uri"}


def _is_special(entry: dict[str, Any]) -> bool:
    """Whether a headline or description says more than its text and a role that has a field."""
    as_made = {"role": "", **plain(word(entry, "value") or "")}
    is_bare = set(entry) <= {"role", "value"} or {**entry, "role": ""} == as_made
    return not (is_bare and word(entry, "role") in {None, "main", ALTERNATIVE, "summary"})
