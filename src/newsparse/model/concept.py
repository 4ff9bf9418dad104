"""Codes, names and agencies."""

from attrs import frozen

from newsparse.model.span import Region


@frozen(kw_only=True)
class Name:
    """A name in a language (BCP 47; None where the source does not say)."""

    text: str
    language: str | None = None


@frozen(kw_only=True)
class Concept:
    """A code with the scheme it belongs to, and its names: a subject, a genre, a place as the feed gives it."""

    scheme: str | None = None
    code: str | None = None
    names: tuple[Name, ...] = ()


@frozen(kw_only=True)
class Agency:
    """A news agency: `code` as in `AP`, `name` in full. `lifted_from` is the text that says so."""

    code: str
    name: str
    lifted_from: tuple[Region, ...] = ()


@frozen(kw_only=True)
class Extra:
    """A field of the provider's that newsparse does not know, verbatim."""

    key: str
    value: str
