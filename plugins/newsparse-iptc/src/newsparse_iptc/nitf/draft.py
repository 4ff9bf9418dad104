"""What is gathered of one document of NITF on the way to an article."""

from typing import Any

from attrs import define, field

from newsparse.contracts import Extra, Limits, Problem, ProblemCode, Source
from newsparse_iptc.nitf.elements import verbatim
from newsparse_iptc.profiles import Profile
from newsparse_iptc.story_life import Token

#: Before the names of elements and attributes that no field has; what a `meta` says is kept under its own name.
EXTRA = "nitf:"


@define
class Draft:
    """The fields found, the words about the story's life, what no field has, and what was odd.

    `rows` are the fields of several values, each with its values in order; `bylines_are_lists` is whether each byline
    is nothing but people marked as such.
    """

    source: Source
    limits: Limits
    profile: Profile
    fields: dict[str, Any] = field(factory=dict[str, Any])
    rows: dict[str, dict[Any, None]] = field(factory=dict[str, dict[Any, None]])
    tokens: list[Token] = field(factory=list[Token])
    extra: list[Extra] = field(factory=list[Extra])
    problems: list[Problem] = field(factory=list[Problem])
    bylines_are_lists: bool = True

    @property
    def zone(self) -> str | None:
        """What times without a zone are meant in."""
        return self.profile.zone or self.source.time_zone

    def put(self, name: str, value: object) -> None:
        """Give a field its value, unless it has one."""
        if value is not None and value != "":
            self.fields.setdefault(name, value)

    def add(self, name: str, *values: object) -> None:
        """Add to a field of several values, each once."""
        self.rows.setdefault(name, {}).update(dict.fromkeys(values))

    def row(self, name: str) -> tuple[Any, ...]:
        """What was added to a field of several values."""
        return tuple(self.rows.get(name, ()))

    def keep(self, name: str, value: str) -> None:
        """Keep in `extra` what no field has. Paths are told with dots, so that they can be the name of a `meta`."""
        if value:
            key = name.replace("/@", ".").replace("/", ".") if name.startswith(EXTRA) else name
            self.extra.append(Extra(key=key, value=value))

    def keep_element(self, path: str, element: Any) -> None:
        """Keep an element without a field."""
        self.keep(f"{EXTRA}{path}", verbatim(element))

    def odd(self, message: str, code: ProblemCode = ProblemCode.BAD_VALUE) -> None:
        """Put down something odd."""
        self.problems.append(Problem(code=code, message=message))
