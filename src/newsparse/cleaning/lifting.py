"""From what a rule's groups hold to the typed value that it means."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from newsparse.cleaning.pattern import Target
from newsparse.contracts import (
    Agency,
    Author,
    Byline,
    Correction,
    Credit,
    CreditKind,
    Lifted,
    Note,
    NoteKind,
    Region,
    RelatedLink,
    Rights,
    Stated,
    Timestamp,
)

Fields = Mapping[str, str]
_STATED: tuple[Literal["published", "modified"], ...] = ("published", "modified")
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;|&]|\band\b)\s*(?:and\s+)?")
_PLACE = re.compile(r"\s+in\s+[^,;]*$")


def lifted(target: Target, text: str, fields: Fields, where: Region) -> tuple[Lifted, ...]:
    """The values that a piece of text means; `fields` are its rule's groups and givens.

    Groups named `published` and `modified` hold moments, whatever else the piece means.
    """
    return (*_MAKERS[target](text, fields, (where,)), *_stated(fields, (where,)))


def names_in(text: str) -> tuple[str, ...]:
    """The names of a list: "Ann Lee, Bo Ek and Cy Dow"; a place ("in Oslo") is left out."""
    parts = (_PLACE.sub("", part).strip(" .*-") for part in _BETWEEN_NAMES.split(text))
    return tuple(part for part in parts if part)


def _byline(text: str, fields: Fields, at: tuple[Region, ...]) -> Iterator[Lifted]:
    yield Byline(text=text, lifted_from=at)
    yield from _authors(fields, at, None)


def _author(text: str, fields: Fields, at: tuple[Region, ...]) -> Iterator[Lifted]:
    yield from _authors(fields, at, text)


def _authors(fields: Fields, at: tuple[Region, ...], biography: str | None) -> Iterator[Author]:
    role, contact = fields.get("role"), fields.get("contact")
    for name in names_in(fields.get("names", "")):
        written = name.title() if name.isupper() else name
        yield Author(name=written, name_raw=name, role=role, contact=contact, biography=biography, lifted_from=at)


def _credit(text: str, fields: Fields, at: tuple[Region, ...]) -> Iterator[Lifted]:
    yield Credit(
        kind=CreditKind(fields.get("kind", "contributing")),
        text=text,
        names=names_in(fields.get("names", "")),
        place=fields.get("place"),
        organisation=fields.get("organisation"),
        lifted_from=at,
    )


def _note(text: str, fields: Fields, at: tuple[Region, ...]) -> Iterator[Lifted]:
    kind = NoteKind(fields.get("kind", "other"))
    yield Note(kind=kind, text=text, public=fields.get("public", "True") == "True", lifted_from=at)


def _correction(text: str, _: Fields, at: tuple[Region, ...]) -> Iterator[Lifted]:
    yield Correction(text=text, lifted_from=at)


def _rights(text: str, fields: Fields, at: tuple[Region, ...]) -> Iterator[Lifted]:
    year = fields.get("year", "")
    holder = fields.get("holder", "").strip(" .,") or None
    yield Rights(text=text, holder=holder, year=int(year) if year.isdecimal() else None, lifted_from=at)


def _related(text: str, fields: Fields, at: tuple[Region, ...]) -> Iterator[Lifted]:
    yield RelatedLink(text=fields.get("title", text), url=fields.get("url"), lifted_from=at)


def _moment(text: str, fields: Fields, at: tuple[Region, ...]) -> Iterator[Lifted]:
    """A note, where the moment cannot be told: "Published 3/4/2024" is two days."""
    if not any(_stated(fields, at)):
        yield from _note(text, fields, at)


def _stated(fields: Fields, at: tuple[Region, ...]) -> Iterator[Stated]:
    for field in _STATED:
        moment = Timestamp.parse(fields[field]) if field in fields else None
        if moment is not None:
            yield Stated(field=field, moment=moment, lifted_from=at)


def _agency(_: str, fields: Fields, at: tuple[Region, ...]) -> Iterator[Lifted]:
    yield Agency(code=fields.get("code", ""), name=fields.get("name", ""), lifted_from=at)


_MAKERS: dict[Target, Callable[[str, Fields, tuple[Region, ...]], Iterator[Lifted]]] = {
    Target.BYLINE: _byline,
    Target.AUTHOR: _author,
    Target.CREDIT: _credit,
    Target.NOTE: _note,
    Target.CORRECTION: _correction,
    Target.RIGHTS: _rights,
    Target.RELATED: _related,
    Target.AGENCY: _agency,
    Target.MOMENT: _moment,
}
