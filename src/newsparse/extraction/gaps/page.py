"""What is a page's style, and so no gap."""

from collections.abc import Sequence

#: Where more than this share of the marks of a kind is spaced, it is the house's style.
_STYLE = 0.25
#: Fewer spaced marks than this are no style.
_FEWEST = 3
_FEWEST_WORDS = 8
#: Parts of names that are written small.
_PARTICLES = frozenset({"de", "da", "di", "del", "della", "van", "von", "bin", "ibn", "al", "el", "la", "le", "dos"})
_ENGLISH = (" the ", " and ", " to ", "The ")
_ENDS = '.!?”"’:'


def spaces_stops(paragraphs: Sequence[str]) -> bool:
    """Whether the page sets a space before commas and stops as a rule."""
    return _is_style(paragraphs, ",.")


def spaces_tones(paragraphs: Sequence[str]) -> bool:
    """Whether the page sets a space before the marks that French sets one before."""
    return _is_style(paragraphs, ";:!?")


def _is_style(paragraphs: Sequence[str], marks: str) -> bool:
    spaced = all_marks = 0
    for text in paragraphs:
        for mark in marks:
            spaced += text.count(f" {mark} ") + text.endswith(f" {mark}")
            all_marks += text.count(f"{mark} ") + text.endswith(mark)
    return spaced >= _FEWEST and spaced > all_marks * _STYLE


def is_english(paragraphs: Sequence[str], language: str | None) -> bool:
    """Whether the page is in English: by the code of its language, or by words that are English only."""
    if language is not None:
        return language == "en"
    return any(word in text for text in paragraphs for word in _ENGLISH)


def lost_starts(paragraphs: Sequence[str]) -> frozenset[int]:
    """Which paragraphs begin in mid-sentence, on a page that does not do so as a rule."""
    low = [index for index, text in enumerate(paragraphs) if text[:1].islower()]
    if len(low) > max(1, len(paragraphs) // 8):
        return frozenset()
    return frozenset(index for index in low if _begins_within(paragraphs, index))


def _begins_within(paragraphs: Sequence[str], index: int) -> bool:
    """Whether a paragraph is prose, follows on a finished one, and begins with a common word."""
    text = paragraphs[index]
    first = text.split(maxsplit=1)[0].rstrip(",")
    follows = index == 0 or paragraphs[index - 1][-1:] in _ENDS
    is_word = first.isalpha() and first.islower() and first not in _PARTICLES
    return is_word and follows and text[-1] in _ENDS and text.count(" ") >= _FEWEST_WORDS
