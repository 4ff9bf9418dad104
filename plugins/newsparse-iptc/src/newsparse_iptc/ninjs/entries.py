"""Entries of ninjs' arrays, and what an article has for them: concepts, agencies, authors."""

import json
from collections.abc import Mapping
from typing import Any

from newsparse.contracts import Agency, Author, Concept, Extra, Name
from newsparse_iptc import concepts
from newsparse_iptc.ninjs.vocabulary import is_uri

Entry = dict[str, Any]

#: Before the names of ninjs' own properties in `Article.extra`.
EXTRA = "ninjs:"
#: Roles of sources that have a field of their own.
AUTHOR, AGENCY, PUBLISHER = "author", "agency", "publisher"


def word(entry: Mapping[str, Any], name: str) -> str | None:
    """A property as a text; None where it is missing, empty or no text."""
    value = entry.get(name)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value else None


def number(entry: Mapping[str, Any], name: str) -> int | None:
    """A property as a whole number."""
    value = entry.get(name)
    is_whole = isinstance(value, int | float) and not isinstance(value, bool) and value == value // 1
    return int(value) if is_whole and value is not None else None


def filled(entry: Mapping[str, Any]) -> Entry:
    """An entry without what is empty."""
    return {name: value for name, value in entry.items() if value is not None and value not in ("", [], {})}


def concept_of(entry: Mapping[str, Any]) -> Concept:
    """The concept of an entry: by its URI, else by its literal with the scheme that 1.x may give."""
    name = word(entry, "name")
    names = (Name(text=name),) if name else ()
    uri = word(entry, "uri")
    if uri is not None:
        return concepts.of_uri(uri, names)
    return Concept(scheme=word(entry, "scheme"), code=word(entry, "literal"), names=names)


def entry_of(concept: Concept) -> Entry:
    """The entry of a concept: its URI where it has one, else its code as a literal, and the first of its names."""
    uri = concepts.uri_of(concept)
    made: Entry = {"name": concept.names[0].text} if concept.names and concept.names[0].text else {}
    if uri is not None and is_uri(uri):
        made["uri"] = uri
    elif concept.code:
        made["literal"] = concept.code
    return made


def agency_of(entry: Mapping[str, Any]) -> Agency | None:
    """A source as an agency: its literal or URI is the code, or its name where it has neither."""
    code = word(entry, "uri") or word(entry, "literal")
    name = word(entry, "name")
    return Agency(code=code or name or "", name=name or code or "") if code or name else None


def source_of(agency: Agency, role: str | None = None) -> Entry:
    """The source of an agency."""
    made: Entry = {"name": agency.name} if agency.name else {}
    if agency.code and agency.code != agency.name:
        made["uri" if is_uri(agency.code) else "literal"] = agency.code
    return made if role is None else {**made, "role": role}


def author_of(entry: Mapping[str, Any]) -> Author | None:
    """An author, as this writer names one among the sources, and as Superdesk lists them."""
    name = word(entry, "name")
    if name is None:
        return None
    role = word(entry, "jobtitle") or word(entry, "literal")
    return Author(name=name, role=role, biography=word(entry, "biography"))


def extra(name: str, value: Any) -> Extra:
    """A property kept as it stands: a text as it is, all else as JSON."""
    worded = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
    return Extra(key=EXTRA + name, value=worded)


def value_of(kept: Extra, kind: str) -> Any:
    """The value of an extra for a property of that kind; None where it is none."""
    if kind.split(maxsplit=1)[0] in {"string", "uri", "date-time", "one", "truncated"}:
        return kept.value
    try:
        return json.loads(kept.value)
    except (ValueError, RecursionError):
        return None
