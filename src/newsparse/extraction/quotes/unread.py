"""Languages without a pack of words: what stands in marks is found, and who is named before a colon."""

from collections.abc import Iterator

from newsparse.contracts import QuoteKind
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.indirect import Reported
from newsparse.extraction.quotes.places import Found, Place
from newsparse.extraction.quotes.sieves_before import label
from newsparse.extraction.quotes.tokens import Tokens

#: So many words in marks are mostly somebody's; fewer may be a name or a term.
_LONG = 6


def attributed(place: Place) -> Found | None:
    """`NAME: “…”`."""
    return label(place)


def topic(_tokens: Tokens, _sentence: Range) -> Frame | None:
    """Nothing is known of what a sentence is about."""
    return None


def subject_before(_tokens: Tokens, _start: int, _end: int) -> Range | None:
    """Nor of its subject."""
    return None


def reported(_tokens: Tokens, _sentence: Range, _used: set[int]) -> Iterator[Reported]:
    """No speech without marks."""
    return iter(())


def kind_of(place: Place, _rule: str) -> QuoteKind:
    """Direct what is long or follows a colon, a scare quote what is not."""
    stretch = place.tokens.quoted[place.index]
    words = place.tokens.text[stretch.begin : stretch.stop].split(None, _LONG)
    return QuoteKind.DIRECT if len(words) >= _LONG or place.before == ":" else QuoteKind.SCARE
