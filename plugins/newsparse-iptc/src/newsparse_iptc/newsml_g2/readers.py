"""What a reader of a property is, and those that are alike."""

from collections.abc import Callable
from typing import Any

from newsparse.contracts import Element
from newsparse_iptc.dates import extended
from newsparse_iptc.newsml_g2.draft import Draft, is_plain
from newsparse_iptc.newsml_g2.words import NO_MOMENT, first, words_of

#: Takes an element into the draft; gives whether the slots carry all of it.
Reader = Callable[[Element, Draft], bool]
CODES = ("qcode", "uri", "literal")


def once(slot: str, value: Callable[[Element], Any], *, plain: Callable[[Element], bool]) -> Reader:
    """A reader for what an article has once: the first is taken, others are kept verbatim."""

    def read(element: Element, draft: Draft) -> bool:
        told = value(element)
        if not told or draft.slots.get(slot):
            return False
        draft.add(slot, told)
        return plain(element)

    return read


def bare(element: Element) -> bool:
    """Whether an element has nothing but text."""
    return is_plain(element)


def moment(slot: str) -> Reader:
    """A reader for a moment that an article has once."""

    def read(element: Element, draft: Draft) -> bool:
        if draft.slots.get(slot):
            return False
        told = draft.moment(element)
        if told is None:
            return words_of(element) == NO_MOMENT
        draft.add(slot, told)
        return is_plain(element) and words_of(element) in {told.raw, extended(told)}

    return read


def concepts(slot: str) -> Reader:
    """A reader for concepts."""

    def read(element: Element, draft: Draft) -> bool:
        told = draft.concept(element, slot)
        if told.code is None and not told.names:
            return False
        draft.add(slot, told)
        return is_plain(element, *CODES, within=("name",))

    return read


def said_in(element: Element, name: str) -> str | None:
    """The text of the first child of a name."""
    child = first(element, name)
    return None if child is None else words_of(child) or None
