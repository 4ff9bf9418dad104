"""Who says a quoted stretch: sieves in order, the surest first. Each has an id, which `Quote.rule` bears.

The punctuation at the end of a quotation decides where to look: after `,” `?” `!”` the speaker mostly follows, else
mostly comes before.
"""

from collections.abc import Callable

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.places import FRAGMENT, Found, Place
from newsparse.extraction.quotes.sieves_after import after_according, after_subject_first, after_verb_first, tail
from newsparse.extraction.quotes.sieves_before import before, generic_before, label, noun_before


def attributed(place: Place) -> Found | None:
    """The first answer of the sieves of the sentence, or None."""
    for sieve in _SIEVES_OF_FRAGMENTS if _is_fragment(place) else _SIEVES:
        found = sieve(place)
        if found is not None:
            return found
    return None


def _is_fragment(place: Place) -> bool:
    """Whether the stretch is a few words within a clause, whose comma tells nothing."""
    if place.last != "," or place.opens:
        return False
    first = place.tokens.bits[place.sentence.start]
    return place.words < FRAGMENT or bool(first & lx.SUBORDINATOR)


_SIEVES: tuple[Callable[[Place], Found | None], ...] = (
    after_according,
    after_verb_first,
    after_subject_first,
    tail,
    before,
    generic_before,
    label,
    noun_before,
)
_SIEVES_OF_FRAGMENTS = (
    after_according,
    tail,
    before,
    after_verb_first,
    after_subject_first,
    generic_before,
    label,
    noun_before,
)
