"""Notes of the desk, and whom they are for."""

from collections.abc import Iterator

from newsparse.contracts import Element, Limits, Note, NoteKind, body_of_xml
from newsparse_iptc.newsml_g2 import making
from newsparse_iptc.newsml_g2.draft import Draft
from newsparse_iptc.newsml_g2.words import lines_of

_NOT_PUBLIC = "nonpublic"
#: The limits were held when the whole document was read.
_ROOMY = Limits(max_blocks=2**62, max_nodes=2**62)


def note(element: Element, draft: Draft) -> bool:
    """A note of the desk; of one in markup, what is for editors only is a note of its own."""
    said = (element.get(name) or "" for name in ("pubconstraint", "pubconstrainturi", "role"))
    hidden = any(_NOT_PUBLIC in each.casefold() for each in said)
    told = list(_lines_by_publicity(element)) if len(element) else [(not hidden, lines_of(element))]
    for public, text in told:
        if text:
            draft.add("notes", _one_note(text, draft, _kind_of(element), public=public and not hidden))
    if len(told) != 1 or not told[0][1]:
        return False
    return making.is_as_made(element, making.note(draft.slots["notes"][-1]))


def _one_note(text: str, draft: Draft, told: NoteKind | None, *, public: bool) -> Note:
    """A note; the profile may know what kind it is, where it is not told."""
    kind = draft.profile.note_of(text).kind if told is None else told
    return Note(kind=kind, text=text, public=public)


def _kind_of(element: Element) -> NoteKind | None:
    """The kind that this plugin's writer told of a note."""
    said = (element.get("roleuri") or "").removeprefix(making.NOTE_KIND)
    return NoteKind(said) if said in set(NoteKind) else None


def _lines_by_publicity(element: Element) -> Iterator[tuple[bool, str]]:
    """The lines of a note in markup, those for readers apart from those that stand in something not public."""
    blocks = body_of_xml(element, _ROOMY).blocks
    for public in (True, False):
        lines = [b.text for b in blocks if public is not any(_NOT_PUBLIC in each.casefold() for each in b.context)]
        yield public, "\n".join(lines)
