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

    def name(self, title: str | None) -> None:
        """Take a title, if it is the first; one without a letter or digit in it says nothing."""
        if self.title is None and title and any(character.isalnum() for character in title):
            self.title = title
