"""Where a block stands: the elements about it, each as `tag.class#id`, outermost first."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from newsparse.markup.vocabulary import UNKNOWN, Meaning
from newsparse.model.block import BlockKind

#: Deeper elements leave no trace in the context; real pages need about thirty.
DEEPEST = 64
#: So many sections of one name are told apart.
_MOST_ALIKE = 500
_LONGEST = 160
_NOTHING: Mapping[str, str] = {}


class Path:
    """The names of some elements within each other, and the paths that lead on from there. Equal ones are one."""

    __slots__ = ("_within", "names")

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        self._within: dict[str, Path] = {}

    def within(self, token: str) -> "Path":
        """The path of an element in this one."""
        path = self._within.get(token)
        if path is None:
            path = self._within[token] = Path((*self.names, token))
        return path


class Place:
    """An open element that parts blocks, and what stands in it is: its kind and level, inherited if it says none.

    What its context is gets decided when the first text stands in it.
    """

    __slots__ = ("alike", "attrib", "kind", "level", "meaning", "parent", "path", "tag")

    def __init__(self, parent: "Place", tag: str, attrib: Mapping[str, str], meaning: Meaning) -> None:
        self.parent = parent
        self.tag = tag
        self.attrib = attrib
        self.meaning = meaning
        self.kind: BlockKind = parent.kind
        self.level: int | None = parent.level
        self.path: Path | None = None
        self.alike: dict[str, int] | None = None

    def context(self, about: Iterable[str] = ()) -> tuple[str, ...]:
        """The path as a block has it, with the tokens of elements within the line behind it. Equal paths are one."""
        path = self.path or self._decided()
        for token in about:
            path = path.within(token)
        return path.names

    def _decided(self) -> Path:
        undecided: list[Place] = [self]
        while (path := undecided[-1].parent.path) is None:
            undecided.append(undecided[-1].parent)
        for place in reversed(undecided):
            path = place.path = place.path_in(path)
        return path

    def path_in(self, about: Path) -> Path:
        """The element's path, from that of its parent."""
        if len(about.names) >= DEEPEST:
            return about
        token = token_of(self.tag, self.attrib)
        if self.meaning.parted:
            alike = self.parent.alike
            if alike is None:
                alike = self.parent.alike = {}
            count = alike[token] = alike.get(token, 0) + 1
            if count > 1:
                token = f"{token}[{min(count, _MOST_ALIKE)}]"
        return about.within(token)


class Root(Place):
    """The place of the document itself. It has no parent, and is never asked for one: its path is known."""

    __slots__ = ()

    def __init__(self) -> None:
        self.tag = ""
        self.attrib = _NOTHING
        self.meaning = UNKNOWN
        self.kind = BlockKind.PARAGRAPH
        self.level = None
        self.path = Path(())
        self.alike = None


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
