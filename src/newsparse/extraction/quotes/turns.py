"""Turns of a transcript or interview that are printed without marks: `QUIST: I never saw the letter.`."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from newsparse.contracts import QuoteKind, Span
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.findings import Finding
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.reading import Paragraph
from newsparse.extraction.quotes.sayings import Source

#: A name of one to four words with capitals, and a colon, at the start of a paragraph.
_LABEL = re.compile(r"([A-Z][\w.’'-]{1,24}(?: [A-Z][\w.’'-]{0,24}){0,3}):\s+(?=\S)")
_TURNS = 2


def labelled(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The numbers of the paragraphs that are turns; none where not two names at least take turns twice."""
    if not paragraphs or paragraphs[0].text.count(":") < _TURNS * _TURNS:
        return frozenset()
    labels = [_label(paragraph) for paragraph in paragraphs]
    often = [label for label, times in Counter(labels).items() if label is not None and times >= _TURNS]
    if len(often) < _TURNS:
        return frozenset()
    return frozenset(
        number for number, label in enumerate(labels) if label is not None and not paragraphs[number].stretches
    )


def _label(paragraph: Paragraph) -> str | None:
    colon = paragraph.text.find(":", paragraph.start, min(paragraph.end, paragraph.start + 80))
    if colon < 0:
        return None
    found = _LABEL.match(paragraph.text, paragraph.start, paragraph.end)
    return found[1] if found is not None else None


def turn(paragraph: Paragraph) -> Iterator[Finding]:
    """What is said in a turn."""
    tokens, ranges = paragraph.parsed
    colon = tokens.words.index(":")
    if colon + 1 >= len(tokens.words):
        return
    frame = Frame(colon, colon + 1, Range(0, colon), "label")
    source = Source(tokens, ranges[0], frame, "turn")
    span = Span(tokens.start(colon + 1), tokens.end(len(tokens.words) - 1))
    yield Finding((span,), QuoteKind.DIRECT, "turn", tokens, ranges[0], source)
