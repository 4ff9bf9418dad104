"""Finding one's way in a tree of NITF: by local names, since most feeds leave the namespace out."""

import json
from collections.abc import Iterator

from newsparse.contracts import Element, local_name


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children of these names, in any case; all where none is given."""
    if element is not None:
        for child in element:
            name = local_name(child).lower()
            if name and (not names or name in names):
                yield child


def child(element: Element | None, name: str) -> Element | None:
    """The first child of a name."""
    return next(children(element, name), None)


def words_of(element: Element | None) -> str:
    """All text within an element, its white space folded, and a space where one element follows another without one."""
    if element is None:
        return ""
    pieces = list(element.itertext())
    text = ""
    for piece in pieces:
        glued = text and piece and text[-1].isalnum() and piece[0].isalnum()
        text += f" {piece}" if glued else piece
    return " ".join(text.split())


def plain_words_of(element: Element | None) -> str:
    """All text within an element that is one run of words, its white space folded."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def verbatim(element: Element) -> str:
    """What an element without a field says: its text, or its attributes as JSON."""
    said = {str(name).rpartition("}")[2]: value for name, value in element.attrib.items()}
    inner = plain_words_of(element)
    if said and inner:
        said["#text"] = inner
    return json.dumps(said, ensure_ascii=False, sort_keys=True) if said else inner
