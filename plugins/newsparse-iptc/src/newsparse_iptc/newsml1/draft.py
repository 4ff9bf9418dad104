"""What is gathered of an item of NewsML 1 before it becomes an article."""

from typing import Any

from newsparse.contracts import Block, Element, Extra, Limits, Media, Problem, ProblemCode, Timestamp, local_name
from newsparse_iptc.dates import timestamp
from newsparse_iptc.newsml1.elements import children, said
from newsparse_iptc.profiles import Profile
from newsparse_iptc.story_life import Token


class Draft:
    """Values by field. A field that an article has once keeps the first that it is told."""

    def __init__(self, limits: Limits, profile: Profile, zone: str | None) -> None:
        self.once: dict[str, Any] = {}
        self.many: dict[str, list[Any]] = {}
        self.blocks: list[Block] = []
        self.media: list[Media] = []
        self.extra: list[Extra] = []
        self.problems: list[Problem] = []
        self.tokens: list[Token] = []
        self.limits = limits
        self.profile = profile
        self.zone = zone or profile.zone

    def set(self, field: str, value: Any) -> None:
        """The value of a field, if it has none yet; an empty one says nothing."""
        if value:
            self.once.setdefault(field, value)

    def add(self, field: str, value: Any) -> None:
        """One more value of a field; one that is there already is not doubled."""
        values = self.many.setdefault(field, [])
        if value and value not in values:
            values.append(value)

    def keep(self, key: str, value: str) -> None:
        """Something that no field carries."""
        if value:
            self.extra.append(Extra(key=key, value=value))

    def keep_all(self, key: str, element: Element) -> None:
        """All that an element says and those within it say, each by its path."""
        todo = [(key, element)]
        while todo:
            path, one = todo.pop()
            within = children(one)
            if one.get("FormalName") or one.get("Value") or not within:
                self.keep(path, said(one) if not within else (one.get("FormalName") or one.get("Value") or ""))
            todo += reversed([(f"{path}/{local_name(child)}", child) for child in within])

    def warn(self, code: ProblemCode, message: str) -> None:
        """Something that a careful reader should know."""
        self.problems.append(Problem(code=code, message=message))

    def moment(self, element: Element | None) -> Timestamp | None:
        """The moment that an element tells; what is none is a problem."""
        text = said(element)
        found = timestamp(text, self.zone) if text else None
        if text and found is None and element is not None:
            self.warn(ProblemCode.BAD_VALUE, f"{local_name(element)} is no moment: {text[:60]!r}")
        return found
