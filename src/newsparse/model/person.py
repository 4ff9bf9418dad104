"""Who is named, and who is meant."""

from enum import StrEnum

from attrs import frozen

from newsparse.model.span import Span


class PersonKind(StrEnum):
    """A human being, an organisation, or not told."""

    PERSON = "person"
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Mention:
    """One mention as it stands in `article.text`, whole, with title and appositive.

    `head` is the name itself within it ("Gitanas Nauseda"), `role` what the mention says the person is
    ("Lithuanian President"), verbatim.
    """

    span: Span
    text: str
    head: Span | None = None
    role: str | None = None


@frozen(kw_only=True)
class Person:
    """One person or organisation of the article: `name` is the earliest longest form and unique in the article."""

    name: str
    kind: PersonKind = PersonKind.PERSON
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


@frozen(kw_only=True)
class Speaker:
    """Who says it.

    `mention` as it stands beside the quotation; `name` the `Person` of the article that it leads to, or None where
    that stays unresolved; `role` that person's, wherever the article gives it; `resolved_by` how the way was found.
    `also` are the names of the others where several say it together: "Ana Moreno and Luis Prado said".
    """

    mention: Mention
    name: str | None = None
    role: str | None = None
    resolved_by: str | None = None
    also: tuple[str, ...] = ()
