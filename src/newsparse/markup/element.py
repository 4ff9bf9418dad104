"""An element of XML, as far as those who read it need to know: what lxml gives, without its name."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Protocol


class Element(Protocol):
    """An element of a tree that lxml made. `tag` is `{namespace}local`, or a function for what is no element."""

    @property
    def tag(self) -> Any:
        """The name, or a function where it is a comment."""
        ...

    @property
    def attrib(self) -> Mapping[str, str]:
        """The attributes, by `{namespace}local` or `local`."""
        ...

    @property
    def text(self) -> str | None:
        """What stands before the first child."""
        ...

    @property
    def tail(self) -> str | None:
        """What stands behind the element's end."""
        ...

    @property
    def nsmap(self) -> Mapping[str | None, str]:
        """The prefixes that are known here."""
        ...

    def __len__(self) -> int: ...

    def __iter__(self) -> "Iterator[Element]": ...

    def get(self, key: str, /) -> str | None:
        """An attribute, or None."""
        ...

    def iter(self, *tags: str) -> "Iterator[Element]":
        """The element and all within it, of these names where some are given."""
        ...

    def itertext(self) -> Iterator[str]:
        """All text within it, in order."""
        ...

    def find(self, path: str, /) -> "Element | None":
        """The first that a path leads to."""
        ...

    def findall(self, path: str, /) -> "list[Element]":
        """All that a path leads to."""
        ...

    def getparent(self) -> "Element | None":
        """The element that it stands in."""
        ...


def local_name(element: Element) -> str:
    """The element's name without its namespace or prefix, as it is written; empty for what is no element."""
    tag: Any = element.tag
    return _local(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2]
