"""Turns of a transcript or interview that are printed without marks: `QUIST: I never saw the letter.`.

A name with a colon is no turn by itself: recipes, results and lists of features look alike. A text counts as a
transcript where two labels at least come again, and they are of people: whom the article names, or who bear a role
("Host"), or who ask most of the time, or who answer them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.contracts import Person, QuoteKind, Span
from newsparse.extraction.people.lexicon import lexicon
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.findings import Finding
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.reading import Paragraph
from newsparse.extraction.quotes.sayings import Source
from newsparse.text.names import surname

#: A name of one to four words with capitals, and a colon, at the start of a paragraph.
_LABEL = re.compile(r"([A-Z][\w.’'-]{1,24}(?: [A-Z][\w.’'-]{0,24}){0,3}):\s+(?=\S)")
_TURNS = 2
#: No label reaches further; what is said has so many words now and then, where it is more than a figure.
_FURTHEST, _FEWEST = 80, 3


class _Label(NamedTuple):
    """What stands before the colon in the paragraph of a number, and whether what follows has words, and asks."""

    number: int
    name: str
    speaks: bool
    asks: bool


def labelled(paragraphs: Sequence[Paragraph], people: Sequence[Person]) -> frozenset[int]:
    """The numbers of the paragraphs that are turns; none where the text is no transcript."""
    if not paragraphs or paragraphs[0].text.count(":") < _TURNS * _TURNS:
        return frozenset()
    by_name: defaultdict[str, list[_Label]] = defaultdict(list)
    for number, paragraph in enumerate(paragraphs):
        label = _label(number, paragraph)
        if label is not None:
            by_name[label.name].append(label)
    often = {name: turns for name, turns in by_name.items() if len(turns) >= _TURNS}
    if len(often) < _TURNS:
        return frozenset()
    known = _Known(people, paragraphs[0].language)
    persons = {name for name in by_name if known.is_person(name)}
    speaking = {name for name, turns in often.items() if name in persons and any(turn.speaks for turn in turns)}
    asking = {name for name, turns in often.items() if sum(turn.asks for turn in turns) * 2 >= len(turns)}
    asked = {turn.number + 1 for name in asking for turn in often[name] if turn.asks}
    answering = {name for name, turns in often.items() if sum(turn.number in asked for turn in turns) >= _TURNS}
    if not (speaking | answering) or len(speaking | answering | asking) < _TURNS:
        return frozenset()
    turns = [turn for name in persons | answering | asking for turn in by_name[name]]
    return frozenset(turn.number for turn in turns if not paragraphs[turn.number].stretches)


def _label(number: int, paragraph: Paragraph) -> _Label | None:
    text, start, end = paragraph.text, paragraph.start, paragraph.end
    if text.find(":", start, min(end, start + _FURTHEST)) < 0:
        return None
    found = _LABEL.match(text, start, end)
    if found is None:
        return None
    words = text[found.end() : end].split(None, _FURTHEST)
    speaks = sum(word[0].isalpha() for word in words) >= _FEWEST
    return _Label(number, found[1], speaks, text.find("?", found.end(), end) >= 0)


class _Known:
    """Who may take turns in an article: its people, and those whom a role names."""

    def __init__(self, people: Sequence[Person], language: str) -> None:
        self.words = lexicon(language)
        self.names = {form.lower() for person in people for form in (person.name, *person.aliases)}
        self.surnames = {surname(tuple(person.name.split())).lower() for person in people}

    def is_person(self, label: str) -> bool:
        """Whether the label is the name of one of the people, or has a role in it: `QUIST`, `Host`, `Mayor Quist`."""
        low = label.lower()
        words = low.split()
        return low in self.names or words[-1] in self.surnames or any(map(self.words.is_role, words))


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
