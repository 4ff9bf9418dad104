"""What is gathered of an item before it becomes an article."""

from typing import Any

from newsparse.contracts import Concept, Element, Evidence, Extra, MediaKind, Name, Problem, ProblemCode, Timestamp
from newsparse_iptc import concepts
from newsparse_iptc.catalogs import STANDARD, Aliases
from newsparse_iptc.dates import timestamp
from newsparse_iptc.newsml_g2.fragments import MORE, value_of
from newsparse_iptc.newsml_g2.words import LANGUAGE, NO_MOMENT, children, words_of
from newsparse_iptc.profiles import UNKNOWN, Profile
from newsparse_iptc.story_life import Token


class Draft:
    """Values by slot: most slots are named as the article's fields, `headlines`, `captions`, `renditions` are not.

    `medium` is the kind of medium that the item is, None for a text; `zone` is meant where a time says none; `profile`
    is that of its provider.
    """

    def __init__(
        self,
        aliases: Aliases = STANDARD,
        medium: MediaKind | None = None,
        zone: str | None = None,
        profile: Profile = UNKNOWN,
    ) -> None:
        self.slots: dict[str, list[Any]] = {}
        self.extra: list[Extra] = []
        self.evidence: list[Evidence] = []
        self.problems: list[Problem] = []
        self.tokens: list[Token] = []
        self.aliases = aliases
        self.medium = medium
        self.zone = zone or profile.zone
        self.profile = profile

    def add(self, slot: str, value: Any) -> None:
        """One more value of a slot."""
        self.slots.setdefault(slot, []).append(value)

    def first(self, slot: str) -> Any:
        """The first value of a slot, or None."""
        return next(iter(self.slots.get(slot, ())), None)

    def keep(self, path: str, element: Element, *, more: bool = False) -> None:
        """Keep an element verbatim."""
        self.extra.append(Extra(key=path + (MORE if more else ""), value=value_of(element)))

    def warn(self, code: ProblemCode, message: str) -> None:
        """Something that a careful reader should know."""
        self.problems.append(Problem(code=code, message=message))

    def concept(self, element: Element, field: str) -> Concept:
        """The concept that an element names by @qcode, @uri or @literal, with its names."""
        names = names_of(element)
        qcode, uri, literal = element.get("qcode"), element.get("uri"), element.get("literal")
        if qcode:
            self.evidence.append(Evidence(field=field, source="qcode", value=qcode, chosen=True))
            return concepts.of_qcode(qcode.replace("%20", " "), names, self.aliases)
        return concepts.of_uri(uri, names, self.aliases) if uri else Concept(code=literal or None, names=names)

    def moment(self, element: Element) -> Timestamp | None:
        """The moment that an element tells; what is none is a problem, unless it is only cut short (`2016`)."""
        text = words_of(element)
        found = None if text == NO_MOMENT else timestamp(text, self.zone)
        if found is None and text != NO_MOMENT and not (text.isdigit() and len(text) == 4):
            self.warn(ProblemCode.BAD_VALUE, f"{element.tag.rpartition('}')[2]} is no moment: {text!r}")
        return found


def names_of(element: Element) -> tuple[Name, ...]:
    """The names of a concept, each with the language that it says itself."""
    told = ((words_of(name), name.get(LANGUAGE)) for name in children(element, "name"))
    return tuple(Name(text=text, language=language or None) for text, language in told if text)


def is_plain(element: Element, *attributes: str, within: tuple[str, ...] = ()) -> bool:
    """Whether an element has no other attributes than these, and no other children than these, plain ones."""
    if not set(element.attrib) <= set(attributes):
        return False
    for child in element:
        if not isinstance(child.tag, str) or child.tag.rpartition("}")[2] not in within:
            return False
        if len(child) or not all(name.endswith("lang") for name in child.attrib):
            return False
    return True
