"""What a feed says once, for all its items."""

from attrs import define

from newsparse.contracts import Author, Limits, Problem, Provenance, Rights, Source


@define
class Feed:
    """The feed that an item stands in. `base` is the address that relative addresses start from."""

    source: Source
    limits: Limits
    provenance: Provenance
    problems: tuple[Problem, ...] = ()
    title: str | None = None
    language: str | None = None
    base: str | None = None
    authors: tuple[Author, ...] = ()
    rights: tuple[Rights, ...] = ()
    has_bases: bool = False
