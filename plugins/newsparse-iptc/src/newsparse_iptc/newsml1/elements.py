"""Elements of NewsML 1: what they say stands in @FormalName or @Value, or is their text."""

from newsparse.contracts import Element, local_name

ITEM = "NewsItem"


def children(element: Element, *names: str) -> list[Element]:
    """The child elements, of these local names where some are given."""
    found = [(local_name(child), child) for child in element]
    return [child for name, child in found if name and (not names or name in names)]


def first(element: Element | None, *path: str) -> Element | None:
    """The first element that a path of local names leads to, or None."""
    for name in path:
        element = None if element is None else next(iter(children(element, name)), None)
    return element


def words_of(element: Element | None) -> str:
    """All text in an element, white space folded; nested `Origin`s and the like included."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def said(element: Element | None) -> str:
    """What an element says: its @FormalName, its @Value, or its text."""
    if element is None:
        return ""
    return (element.get("FormalName") or element.get("Value") or "").strip() or words_of(element)


def parties(element: Element | None) -> list[str]:
    """The names of the parties in an element."""
    found = [] if element is None else children(element, "Party")
    return [name for party in found if (name := said(party))]
