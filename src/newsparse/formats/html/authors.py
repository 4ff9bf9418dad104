"""Who wrote a page's story, from all that it says of it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse.contracts import Agency, Block
from newsparse.formats.html import json_ld
from newsparse.formats.html.bylines import beside, from_blocks, from_links, from_text, helpers
from newsparse.formats.html.witnesses import Said, Witnesses
from newsparse.text.agencies import agency_of
from newsparse.text.people import names_in, people

#: These are read from the same elements, and from those about other stories too.
_SAME = frozenset({"microdata", "link:author"})
#: So long a value tells of a writer.
_LONGEST = 120
#: More writers than the surest source names are believed where two sources name them, and no more than so many.
_MOST_MORE = 4
#: So many values of one source are looked at; more are a list of everything on the site.
_MOST = 100
#: How far apart the names of one story's writers stand, and how far from its headline.
_FAR = 3


class Writers(NamedTuple):
    """The people who wrote, the agencies that anyone named, and all that was said, with whether it was believed."""

    names: tuple[str, ...]
    agencies: tuple[Agency, ...]
    said: tuple[tuple[Said, bool], ...]


def writers(witnesses: Witnesses, blocks: Sequence[Block], place: int, sites: Sequence[str]) -> Writers:
    """The first source that names a person wins; `place` is the headline's, `sites` are the site's names."""
    told: dict[str, list[str]] = {}
    for source, heard in _sources(witnesses, blocks, place):
        values = _together(heard, blocks, place) if source in _SAME else heard
        if values:
            told.setdefault(source, []).extend(values[:_MOST])
    named = {source: people(values, sites) for source, values in told.items()}
    chosen, witness = _chosen(named)
    others = set(people(helpers(blocks)))
    names = [name for name in chosen if name not in others] or chosen
    said = [
        (Said(one, value), one == witness and any(name in value for name in names))
        for one, values in told.items()
        for value in dict.fromkeys(values)
    ]
    return Writers(tuple(names), _agencies(value for values in told.values() for value in values), tuple(said))


def _chosen(named: dict[str, list[str]]) -> tuple[list[str], str | None]:
    """The people of the surest source, or of a later one that names them and more, if another agrees with it."""
    source = next((source for source, names in named.items() if names), None)
    if source is None:
        return [], None
    first = set(named[source])
    for other, names in named.items():
        more = len(names) - len(first)
        agree = [one for one, others in named.items() if one not in _SAME and set(others) == set(names)]
        if 0 < more <= _MOST_MORE and first < set(names) and len(agree) > 1:
            return names, other
    return named[source], source


def _together(values: Sequence[str], blocks: Sequence[Block], headline: int) -> Sequence[str]:
    """Of what many elements say, what stands together: near the headline, or else first on the page."""
    wanted = set(values)
    if len(wanted) < 2:
        return values
    behind, before = headline + _FAR + 1, max(0, headline - _FAR)
    for begin, end in ((headline, behind), (before, headline), (behind, len(blocks)), (0, before)):
        found = _first_of(wanted, blocks[begin:end])
        if found:
            return [value for value in values if value in found]
    return values


def _first_of(wanted: set[str], blocks: Sequence[Block]) -> set[str]:
    """The values in the first short block that has one, and in those close behind it."""
    found: set[str] = set()
    last = 0
    for number, block in enumerate(blocks):
        if found and number - last > _FAR:
            break
        here = {value for value in wanted if value in block.text} if len(block.text) <= _LONGEST else ()
        if here:
            found.update(here)
            last = number
    return found


def _sources(witnesses: Witnesses, blocks: Sequence[Block], place: int) -> Iterator[tuple[str, Sequence[str]]]:
    """What each source says, surest first."""
    yield "json-ld", _in_json_ld(witnesses)
    for said in witnesses.metas("authors"):
        if not said.value.startswith("http"):
            yield said.source, [said.value]
    yield "microdata", [said.value for said in witnesses.properties("author", "creator") if len(said.value) < _LONGEST]
    yield "link:author", from_links(witnesses.facts)
    yield "byline", from_blocks(blocks, place)
    yield "text", from_text(blocks, place) or beside(blocks, place)


def _in_json_ld(witnesses: Witnesses) -> list[str]:
    for node in witnesses.strong or witnesses.nodes:
        found: list[str] = []
        for item in json_ld.items_of(node.get("author") or node.get("creator")):
            author = witnesses.resolved(item)
            person = json_ld.node_of(author)
            if person is not None and "Organization" in " ".join(json_ld.types(person)):
                continue
            for name in json_ld.items_of(author if person is None else person.get("name")):
                text = json_ld.text_of(name, "name")
                if text and not text.startswith("http"):
                    found.append(text)
        if found:
            return found
    return []


def _agencies(values: Iterable[str]) -> tuple[Agency, ...]:
    found: dict[str, Agency] = {}
    for value in values:
        for name in (value.strip(), *names_in(value)):
            known = agency_of(name)
            if known is not None:
                found.setdefault(known.code, Agency(code=known.code, name=known.name))
    return tuple(found.values())
