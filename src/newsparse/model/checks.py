"""What must hold of every article: cuts and annotations say what stands at their place."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsparse.model.block import Block
from newsparse.model.cut import Cut
from newsparse.model.event import Attribution, Event, EventPlace, Participant, Quantity
from newsparse.model.person import Mention
from newsparse.model.quote import Quote
from newsparse.model.span import Span

if TYPE_CHECKING:
    from newsparse.model.article import Article


def check_cuts(blocks: Sequence[Block], cuts: Sequence[Cut]) -> None:
    """Raise ValueError unless the cuts are in order, apart, not empty, within their block and of its text."""
    last_block = last_end = 0
    for cut in cuts:
        index, span = cut.where.block, cut.where.span
        if index < last_block or (index == last_block and span.start < last_end):
            message = f"cuts stand in order and apart; this one does not: {cut}"
            raise ValueError(message)
        if index >= len(blocks) or blocks[index].text[span.start : span.end] != cut.text or not cut.text:
            message = f"a cut says what stands at its place; this one does not: {cut}"
            raise ValueError(message)
        if len(cut.text) != len(span):
            message = f"a cut ends within its block; this one does not: {cut}"
            raise ValueError(message)
        last_block, last_end = index, span.end


def check_annotations(article: "Article") -> None:
    """Raise ValueError unless every annotation says what stands at its span of the text."""
    text = article.text
    for span, said, what in _claims(article):
        if span.end > len(text) or (said is not None and text[span.start : span.end] != said):
            message = f"{what} says {said!r} of {span}, where the text has {text[span.start : span.end]!r}"
            raise ValueError(message)
    for quote in article.quotes:
        if quote.text != " ".join(span.of(text) for span in quote.spans):
            message = f"a quote's text is its pieces, joined by a space; this one's is not: {quote}"
            raise ValueError(message)
    _check_names("people", [person.name for person in article.people])
    _check_names("events", [event.id for event in article.events])


def _check_names(field: str, names: Sequence[str]) -> None:
    if len(set(names)) != len(names):
        message = f"{field} have names of their own; one stands twice: {sorted(names)}"
        raise ValueError(message)


Claim = tuple[Span, str | None, str]


def _claims(article: "Article") -> Iterator[Claim]:
    """Each span of an annotation, with the text it claims, if it does, and what it is."""
    for gap in article.gaps:
        yield gap.span, gap.text, "a gap"
    for date in article.dates:
        yield date.span, date.text, "a date"
    for person in article.people:
        for mention in person.mentions:
            yield from _of_mention(mention)
    for quote in article.quotes:
        yield from _of_quote(quote)
    for event in article.events:
        yield from _of_event(event)


def _of_mention(mention: Mention) -> Iterator[Claim]:
    yield mention.span, mention.text, "a mention"
    if mention.head is not None:
        yield mention.head, None, "a mention's head"


def _of_quote(quote: Quote) -> Iterator[Claim]:
    beside = (span for span in (quote.cue, quote.content) if span is not None)
    for span in (*quote.spans, *quote.nested, *beside):
        yield span, None, "a quote"
    if quote.speaker is not None:
        yield from _of_mention(quote.speaker.mention)
    if quote.addressee is not None:
        yield from _of_mention(quote.addressee)


def _of_event(event: Event) -> Iterator[Claim]:
    yield event.sentence, None, "an event's sentence"
    if event.trigger is not None:
        yield event.trigger, event.trigger_text, "an event's trigger"
    parts: tuple[Participant | EventPlace | Attribution, ...] = (
        *event.participants,
        *event.places,
        *event.attribution,
    )
    for part in parts:
        if part.span is not None:
            yield part.span, part.text, "a part of an event"
    for quantity in event.quantities:
        yield from _of_quantity(quantity)


def _of_quantity(quantity: Quantity) -> Iterator[Claim]:
    yield quantity.span, quantity.text, "a quantity"
    for part in quantity.parts:
        yield from _of_quantity(part)
