"""Where a block stands: the elements about it, each as `tag.class#id`, outermost first."""

from collections.abc import Mapping

#: Deeper elements leave no trace in the context; real pages need about thirty.
DEEPEST = 64
#: So many sections of one name are told apart.
_MOST_ALIKE = 500
_LONGEST = 160
_SAID = (("role", "role"), ("itemprop", "itemprop"))


class Place:
    """An element that blocks stand in; equal paths are one tuple."""

    __slots__ = ("alike", "depth", "kids", "parent", "path", "token")

    def __init__(self, parent: "Place | None", token: str) -> None:
        self.parent = parent
        self.token = token
        self.depth: int = parent.depth + 1 if parent else 0
        self.kids: dict[str, Place] | None = None
        self.alike: dict[str, int] | None = None
        self.path: tuple[str, ...] | None = None

    def within(self, token: str) -> "Place":
        """The place of an element in this one; elements of one token share it."""
        if self.depth >= DEEPEST:
            return self
        if self.kids is None:
            self.kids = {}
        found = self.kids.get(token)
        if found is None:
            found = self.kids[token] = Place(self, token)
        return found

    def next_within(self, token: str) -> "Place":
        """The place of a section in this one: the second of one token is `token[2]`, and so on."""
        if self.depth >= DEEPEST:
            return self
        if self.alike is None:
            self.alike = {}
        count = self.alike[token] = self.alike.get(token, 0) + 1
        if count == 1:
            return Place(self, token)
        return self.within(f"{token}[{min(count, _MOST_ALIKE)}]")

    def context(self) -> tuple[str, ...]:
        """The path as a block has it."""
        if self.path is None:
            tokens: list[str] = []
            place: Place | None = self
            while place is not None and place.path is None:
                tokens.append(place.token)
                place = place.parent
            head = place.path if place is not None and place.path is not None else ()
            self.path = (*head, *reversed([token for token in tokens if token]))
        return self.path


def token_of(tag: str, attrib: Mapping[str, str]) -> str:
    """An element as a selector would name it: `div.story-body#main[role=main]`; `[hidden]` where it is not shown."""
    if not attrib:
        return tag
    token = tag
    classes = attrib.get("class")
    if classes:
        token = f"{tag}.{'.'.join(classes[:_LONGEST].split())}"
    name = attrib.get("id")
    if name:
        token = f"{token}#{'-'.join(name[:_LONGEST].split())}"
    for key, shown in _SAID:
        value = attrib.get(key)
        if value:
            token = f"{token}[{shown}={value[:40]}]"
    if is_hidden(attrib):
        token = f"{token}[hidden]"
    return token


def is_hidden(attrib: Mapping[str, str]) -> bool:
    """Whether the element says itself that it is not shown."""
    if "hidden" in attrib:
        return True
    style = attrib.get("style")
    return style is not None and "none" in style and "display:none" in style[:400].replace(" ", "").casefold()
