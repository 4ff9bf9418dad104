"""Where a block stands: the elements about it, each as `tag.class#id`, outermost first."""

from collections.abc import Iterable, Mapping

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
        """The path, decided from the outside in; the second section of one name in one element is told so."""
        place = self
        undecided: list[Place] = []
        while (path := place.path) is None:
            undecided.append(place)
            place = place.parent
        for inner in reversed(undecided):
            if len(path.names) < DEEPEST:
                token = token_of(inner.tag, inner.attrib)
                if inner.meaning.parted:
                    token = place.numbered(token)
                path = path.within(token)
            inner.path = path
            place = inner
        return path

    def numbered(self, token: str) -> str:
        """The token of a section in this one, with its number where others of its name went before."""
        if (alike := self.alike) is None:
            alike = self.alike = {}
        count = alike[token] = alike.get(token, 0) + 1
        return f"{token}[{min(count, _MOST_ALIKE)}]" if count > 1 else token


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
    classes = attrib.get("class")
    token = f"{tag}.{'.'.join(classes[:_LONGEST].split())}" if classes else tag
    if classes and len(attrib) == 1:
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


def is_hidden(attrib: Mapping[str, str]) -> bool:
    """Whether the element says itself that it is not shown."""
    if "hidden" in attrib:
        return True
    style = attrib.get("style")
    return style is not None and "none" in style and "display:none" in style[:400].replace(" ", "").casefold()
