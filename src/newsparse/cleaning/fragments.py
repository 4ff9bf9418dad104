"""Rules for a piece of a line: its beginning, its end, or a phrase within it."""

from collections.abc import Iterator, Sequence

from newsparse.cleaning.dispatch import Entry, Fields, fields_of
from newsparse.cleaning.line import Wording
from newsparse.cleaning.pattern import Scope
from newsparse.contracts import Span

#: What must stand before a tail: the end of a sentence, or a mark that parts.
_DELIMITERS = ".!?:;|/)]\"'-*•·"
#: How many places of a literal are tried from the end of a line.
_TRIES = 3
#: How many places of a phrase are looked at in a line. A line with more of them is no part of a story.
_PHRASES = 50


def fragments(line: Wording, entries: Sequence[Entry]) -> Iterator[tuple[Span, Entry, Fields]]:
    """Where in the line's text each of these rules matches, and what its groups hold; never within quotation marks.

    `Scope.LEAD` reaches from a literal that begins the line to where the pattern's match ends, with text behind it;
    `Scope.TAIL` from a literal, behind a delimiter, to the end of the line; `Scope.PHRASE` is where the pattern matches
    at a literal. Each is tried only where a literal stands, so the work grows with the line.
    """
    lower = line.lower
    for entry in entries:
        rule = entry.rule
        if rule.scope is Scope.LEAD:
            if lower.startswith(rule.literals):
                yield from _lead(line, entry)
            continue
        for literal in rule.literals:
            if literal in lower:
                places = _last(line, literal) if rule.scope is Scope.TAIL else _all(line, literal)
                yield from _at(line, entry, places)


def _lead(line: Wording, entry: Entry) -> Iterator[tuple[Span, Entry, Fields]]:
    found = entry.rule.regex.match(line.folded)
    if found and 0 < found.end() < len(line.text):
        yield Span(0, found.end()), entry, fields_of(line.text, found)


def _at(line: Wording, entry: Entry, places: Iterator[int]) -> Iterator[tuple[Span, Entry, Fields]]:
    tail = entry.rule.scope is Scope.TAIL
    for place in places:
        found = (entry.rule.regex.fullmatch if tail else entry.rule.regex.match)(line.folded, place)
        if found and found.end() > place:
            yield Span(place, found.end()), entry, fields_of(line.text, found)
            if tail:
                return


def _last(line: Wording, literal: str) -> Iterator[int]:
    """The last places of a literal that stand behind a delimiter."""
    place = len(line.lower)
    for _ in range(_TRIES):
        place = line.lower.rfind(literal, 0, place)
        if place < 0:
            return
        if line.folded[:place].rstrip()[-1:] in _DELIMITERS and not inside_quotation(line.folded, place):
            yield place


def _all(line: Wording, literal: str) -> Iterator[int]:
    """The first places of a literal outside of quotation marks."""
    marks, before, last = 0, 0, line.folded.rfind('"')
    place = line.lower.find(literal)
    for _ in range(_PHRASES):
        if place < 0:
            return
        marks += line.folded.count('"', before, place)
        if marks % 2 == 0 or last < place:
            yield place
        before, place = place, line.lower.find(literal, place + len(literal))


def inside_quotation(folded: str, at: int) -> bool:
    """Whether an odd number of quotation marks stands before a place, and one behind it."""
    return folded.count('"', 0, at) % 2 == 1 and '"' in folded[at:]
