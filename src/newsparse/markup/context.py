"""Where a block stands: the elements about it, each as `tag.class#id`, outermost first."""

from collections.abc import Mapping
from functools import lru_cache

#: Deeper elements leave no trace in the context; real pages need about thirty.
DEEPEST = 64
#: So many sections of one name are told apart.
_MOST_ALIKE = 500
_LONGEST = 160
_NOTHING: Mapping[str, str] = {}


class Place:
    """An open element. What its context is gets decided when the first text stands in it.

    `is_section` says that two such elements of one name are told apart.
    """

    __slots__ = ("alike", "attrib", "depth", "is_section", "parent", "path", "paths", "tag")

    def __init__(self, parent: "Place | None", tag: str, attrib: Mapping[str, str], *, is_section: bool) -> None:
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent is not None else 0
        self.tag = tag
        self.attrib = attrib
        self.is_section = is_section
        self.path: tuple[str, ...] | None = None if parent is not None else ()
        self.alike: dict[str, int] | None = None
        self.paths: dict[str, tuple[str, ...]] | None = None

    def context(self) -> tuple[str, ...]:
        """The path as a block has it; equal paths are one tuple."""
        if self.path is None:
            undecided: list[Place] = []
            place: Place | None = self
            while place is not None and place.path is None:
                undecided.append(place)
                place = place.parent
            for one in reversed(undecided):
                one.decide()
        assert self.path is not None  # noqa: S101 - just decided
        return self.path

    def context_with(self, tokens: tuple[str, ...]) -> tuple[str, ...]:
        """The path with elements within the line behind it."""
        path = self.context()
        return self.shared(" ".join(tokens), (*path, *tokens))

    def decide(self) -> None:
        """Decide the path; that of the parent is known."""
        parent = self.parent
        assert parent is not None  # noqa: S101 - only the root has none, and its path is known
        assert parent.path is not None  # noqa: S101 - as the caller sees to it
        if self.depth > DEEPEST:
            self.path = parent.path
            return
        token = token_of(self.tag, self.attrib)
        if self.is_section:
            if parent.alike is None:
                parent.alike = {}
            count = parent.alike[token] = parent.alike.get(token, 0) + 1
            if count > 1:
                token = f"{token}[{min(count, _MOST_ALIKE)}]"
        self.path = parent.shared(token, (*parent.path, token))

    def shared(self, token: str, path: tuple[str, ...]) -> tuple[str, ...]:
        """The one tuple for the path of an element in this one."""
        if self.paths is None:
            self.paths = {}
        return self.paths.setdefault(token, path)


def root() -> Place:
    """The place of the page itself."""
    return Place(None, "", _NOTHING, is_section=True)


def token_of(tag: str, attrib: Mapping[str, str]) -> str:
    """An element as a selector would name it: `div.story-body#main[role=main]`; `[hidden]` where it is not shown."""
    if not attrib:
        return tag
    token = tag
    classes = attrib.get("class")
    if classes:
        token = _classed(tag, classes[:_LONGEST])
        if len(attrib) == 1:
            return token
    name = attrib.get("id")
    if name:
        token = f"{token}#{'-'.join(name[:_LONGEST].split())}"
    for key in ("role", "itemprop"):
        value = attrib.get(key)
        if value:
            token = f"{token}[{key}={value[:40]}]"
    if is_hidden(attrib):
        token = f"{token}[hidden]"
    return token


@lru_cache(maxsize=4096)
def _classed(tag: str, classes: str) -> str:
    return f"{tag}.{'.'.join(classes.split())}"


def is_hidden(attrib: Mapping[str, str]) -> bool:
    """Whether the element says itself that it is not shown."""
    if "hidden" in attrib:
        return True
    style = attrib.get("style")
    return style is not None and "none" in style and "display:none" in style[:400].replace(" ", "").casefold()
