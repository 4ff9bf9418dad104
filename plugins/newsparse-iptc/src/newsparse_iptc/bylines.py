"""Authors, where an item names them in its byline only, and names that are given as a byline is."""

from newsparse.contracts import Author, Byline, people_in_byline


def authors_of(byline: Byline | None) -> tuple[Author, ...]:
    """The people whom a byline names; none where it names an agency or a desk."""
    return () if byline is None else tuple(Author(name=name) for name in people_in_byline(byline.text))


def without_by(name: str) -> str:
    """A name without the "By" that stands before it."""
    found = people_in_byline(name)
    return found[0] if len(found) == 1 and name.endswith(found[0]) else name
