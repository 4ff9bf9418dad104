"""Where something stands: stretches of code points, half-open."""

from typing import Any

from attrs import Attribute, field, frozen


def _ordered(span: "Span", _: "Attribute[int]", end: Any) -> None:
    if not 0 <= span.start <= end:
        message = f"a span runs forward from 0 or later, not from {span.start} to {end}"
        raise ValueError(message)


@frozen(order=True)
class Span:
    """A half-open stretch `[start, end)` of code points in some text: `Span(3, 9)`.

    Raises ValueError where it would run backwards or start before 0.
    """

    start: int
    end: int = field(validator=_ordered)

    def __len__(self) -> int:
        """How many code points it covers."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The stretch of `text` that it covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        """The same stretch, `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly within."""
        return self.start <= other.start and other.end <= self.end


@frozen(order=True)
class Region:
    """A stretch of one block: `block` is its index in `article.blocks`, `span` lies within the block's text."""

    block: int
    span: Span

    def overlaps(self, other: "Region") -> bool:
        """Whether the two share at least one code point of one block."""
        return self.block == other.block and self.span.overlaps(other.span)
