"""The quotations of a text, paragraph by paragraph, each with what the one before leaves to it."""

from collections.abc import Iterator, Sequence

from newsparse.contracts import Person
from newsparse.extraction.quotes.findings import Finding, of_marks, shown, without_marks
from newsparse.extraction.quotes.reading import Paragraph
from newsparse.extraction.quotes.sayings import DASHES, Carry, Source, carried, sayings, signature
from newsparse.extraction.quotes.turns import labelled, turn

#: No signature under a quotation is longer.
_SIGNATURE = 120
#: A quotation that goes on over more paragraphs is told of before or not at all.
_FURTHEST = 3


def found_in(
    paragraphs: Sequence[Paragraph], people: Sequence[Person] = (), *, indirect: bool = True
) -> Iterator[Finding]:
    """The quotations of a text that names `people`, in its order; `indirect` says whether those without marks count."""
    carry = Carry()
    turns = labelled(paragraphs, people)
    last: Source | None = None
    for number, paragraph in enumerate(paragraphs):
        if paragraph.stretches:
            found = sayings(*paragraph.parsed, carry, _signed(paragraphs, number), last)
            ahead = _going_on(paragraphs, number) if len(found) == 1 and found[0].source is None else None
            if ahead is not None:
                found = [found[0]._replace(source=ahead, rule="later")]
            carry = carried(paragraph, found)
            every = [*of_marks(found)]
            if indirect:
                every = sorted([*every, *without_marks(paragraph.parsed, shown(found, every), last)], key=_place)
        else:
            carry = Carry(paragraph=paragraph)
            every = []
            if number in turns:
                every = [*turn(paragraph)]
            elif indirect and paragraph.tells:
                every = [*without_marks(paragraph.parsed, [], last)]
        if every:
            yield from every
            last = next((finding.source for finding in reversed(every) if _names(finding.source)), last)
        if number:
            paragraphs[number - 1].release()


def _names(source: Source | None) -> bool:
    return source is not None and source.frame.subject is not None


def _place(finding: Finding) -> tuple[int, int]:
    first = finding.spans[0]
    return first.start, first.end


def _signed(paragraphs: Sequence[Paragraph], number: int) -> Source | None:
    """Who signs the paragraph of that number in the next one."""
    following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
    if following is None or following.stretches or following.end - following.start > _SIGNATURE:
        return None
    if following.text[following.start : following.start + 1] not in DASHES:
        return None
    return signature(following.parsed.tokens, 0)


def _going_on(paragraphs: Sequence[Paragraph], number: int) -> Source | None:
    """Who says what the paragraph of that number leaves open, where one that goes on with it tells."""
    for at in range(number, min(number + _FURTHEST, len(paragraphs) - 1)):
        following = paragraphs[at + 1]
        if paragraphs[at].closed or not (paragraphs[at].opens and following.opens):
            return None
        source = sayings(*following.parsed, Carry())[0].source
        if source is not None:
            return source
    return None
