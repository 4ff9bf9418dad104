"""The paragraphs of a text, each read as far as it is worth: only those with marks or words of saying become tokens."""

from collections.abc import Iterator

from attrs import frozen

from newsparse.extraction.quotes.clauses import Range, sentences
from newsparse.extraction.quotes.lexicon import lexicon
from newsparse.extraction.quotes.tokens import Tokens, tokenise
from newsparse.text.marks import Marked, marked

_BETWEEN = "\n\n"
_DOUBLES = ('"', "“", "”", "„", "«", "''", "``", "「", "『", "‹", "‘")


@frozen
class Reading:
    """A paragraph `text[start:end]`, its quoted stretches, and its tokens in sentences."""

    start: int
    end: int
    stretches: tuple[Marked, ...]
    tokens: Tokens
    ranges: list[Range]


def readings(text: str, *, indirect: bool) -> Iterator[Reading]:
    """The paragraphs of a text that have quotation marks, or (if `indirect`) words of saying; and the one before each.

    Straight single marks count where the text has no others.
    """
    seen = [mark for mark in _DOUBLES if mark in text]
    single = not any(mark != "‘" for mark in seen)
    marks = [*seen, "'"] if single else seen
    words = lexicon()
    at = 0
    paragraphs = text.split(_BETWEEN)
    for number, paragraph in enumerate(paragraphs):
        start, at = at, at + len(paragraph) + len(_BETWEEN)
        has_marks = any(mark in paragraph for mark in marks)
        wanted = has_marks or (number + 1 < len(paragraphs) and _opens(paragraphs[number + 1], seen))
        if not wanted and not (indirect and not words.gate.isdisjoint(paragraph.split())):
            continue
        end = start + len(paragraph)
        stretches = tuple(marked(text, start, end, singles=single)) if has_marks else ()
        tokens = tokenise(text, start, end, stretches, words.bits)
        yield Reading(start, end, stretches, tokens, sentences(tokens))


def _opens(paragraph: str, marks: list[str]) -> bool:
    """Whether a paragraph begins with a mark, so that what stands before it may say who speaks."""
    return any(paragraph.startswith(mark) for mark in marks)
