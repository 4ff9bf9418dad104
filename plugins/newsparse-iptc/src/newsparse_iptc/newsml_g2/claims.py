"""What an article keeps verbatim, and the values that it stands for."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from newsparse.contracts import Extra
from newsparse_iptc.newsml_g2 import schema, structure
from newsparse_iptc.newsml_g2.fragments import MORE, element_of
from newsparse_iptc.newsml_g2.words import NAR

#: The parts of an item whose elements are kept one by one.
SECTIONS = ("itemMeta", "contentMeta", "contentSet", "conceptSet", "newsCoverageSet")
_SHARED = ("", "header", *SECTIONS)


class Fragment(NamedTuple):
    """An element kept verbatim, its path, and whether a field has taken one like it before."""

    path: str
    element: Any
    more: bool


def fragments_of(extra: tuple[Extra, ...], kind: str) -> Iterator[Fragment]:
    """What the article keeps verbatim and may stand in an item of this kind as it is."""
    for each in extra:
        more = each.key.endswith(MORE)
        path = each.key.removesuffix(MORE)
        section, _, name = path.rpartition("/")
        type_of = type_in(kind, section, name)
        if section not in ("", *SECTIONS):
            continue
        element = element_of(name, each.value)
        if element is None or not (type_of or _is_foreign(element, section)):
            continue
        if structure.prune(element, type_of):
            yield Fragment(path, element, more)


def _is_foreign(element: Any, section: str) -> bool:
    """Whether an element is of another namespace, and so may stand at the end of a section."""
    return section in {"itemMeta", "contentMeta"} and not element.tag.startswith(NAR)


def type_in(kind: str, section: str, name: str) -> str:
    """The type of an element in a section of an item of that kind; empty where it may not stand there."""
    if section not in ("", *SECTIONS):
        return ""
    parent = schema.type_name(section, kind) if section else kind
    return schema.type_name(name, parent) if parent and name.isalnum() else ""


class Taken(NamedTuple):
    """Stands where a value was that the fragment of that number tells."""

    number: int


def take(values: list[Any], value: Any, number: int) -> None:
    """Take a value: of equal ones, the first behind those that are taken already."""
    begin = max((at + 1 for at, each in enumerate(values) if isinstance(each, Taken)), default=0)
    at = values.index(value, begin if value in values[begin:] else 0)
    values[at] = Taken(number)


def in_order(values: list[Any]) -> list[tuple[Any, tuple[int, int]]]:
    """The values that are left, each with its place: behind the fragment that tells what stands before it."""
    found: list[tuple[Any, tuple[int, int]]] = []
    number = 0
    for at, value in enumerate(values):
        if isinstance(value, Taken):
            number = value.number
        else:
            found.append((value, (number, at + 1)))
    return found


def is_of_another(extra: Extra, kind: str) -> bool:
    """Whether an `extra` was kept from another format."""
    section, _, name = extra.key.removesuffix(MORE).rpartition("/")
    if extra.key.startswith("@") or section not in _SHARED:
        return not extra.key.startswith("@")
    return not section and not type_in(kind, "", name)
