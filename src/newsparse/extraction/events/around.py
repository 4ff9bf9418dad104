"""What earlier extractors found, to be asked for by place."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from newsparse.contracts import Article, Attribution, DateExpression, PersonKind, Quote, QuoteKind, Span
from newsparse.extraction.people.cast import Cast
from newsparse.extraction.people.pronouns import is_pronoun, meant_by


class Spread(NamedTuple):
    """A stretch of a quotation's content."""

    start: int
    end: int
    quote: Quote


class Around:
    """The dates, gaps, names and quotations of an article, in order of the text."""

    def __init__(self, article: Article) -> None:
        """Sort what there is; nothing is searched anew."""
        self._dates = sorted(article.dates, key=lambda date: date.span)
        self._date_starts = [date.span.start for date in self._dates]
        self._gaps = sorted(gap.span.start for gap in article.gaps)
        human = tuple(person for person in article.people if person.kind is not PersonKind.ORGANISATION)
        self._cast = Cast(article.text, human)
        self._mentions = sorted(
            (m.span.start, (m.head or m.span).end, person.name) for person in article.people for m in person.mentions
        )
        self._mention_starts = [mention[0] for mention in self._mentions]
        self._quoted = sorted(
            span for quote in article.quotes if quote.kind is not QuoteKind.INDIRECT for span in quote.spans
        )
        spreads = [
            Spread(span.start, span.end, quote)
            for quote in article.quotes
            for span in (*quote.spans, *((quote.content,) if quote.content else ()))
        ]
        self._spreads = sorted(spreads, key=lambda spread: (spread.start, spread.end))
        self._open: list[Spread] = []
        self._next = 0

    def dates(self, start: int, end: int) -> list[DateExpression]:
        """The dates within a stretch."""
        return self._dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]

    def gaps(self, start: int, end: int) -> list[int]:
        """Where text was lost, from `start` to `end`, both included."""
        if not self._gaps:
            return []
        return self._gaps[bisect_left(self._gaps, start) : bisect_right(self._gaps, end)]

    def name(self, start: int, end: int) -> str | None:
        """The name of the person whose mention, up to the end of the name, overlaps the stretch."""
        if not self._mentions:
            return None
        at = max(0, bisect_left(self._mention_starts, start) - 1)
        for begin, until, name in self._mentions[at : at + 4]:
            if begin < end and start < until:
                return name
        return None

    def meant(self, start: int, end: int) -> str | None:
        """The name of the person whom a pronoun at the stretch means, where only one can be meant."""
        if not self._mentions:
            return None
        phrase = Span(start, end)
        if not is_pronoun(phrase.of(self._cast.text)):
            return None
        found = meant_by(self._cast, phrase, self._quoted, None)
        return found.person.name if found is not None else None

    def attributions(self, start: int, end: int) -> tuple[Attribution, ...]:
        """By whose word a stretch is said, the nearest first. To be asked in order of the text."""
        if not self._spreads:
            return ()
        while self._next < len(self._spreads) and self._spreads[self._next].start <= start:
            self._open.append(self._spreads[self._next])
            self._next += 1
        self._open = [spread for spread in self._open if spread.end > start]
        around = sorted((one for one in self._open if one.end >= end), key=lambda one: one.end - one.start)
        told: list[Attribution] = []
        for spread in around:
            speaker = spread.quote.speaker
            if speaker is not None and all(speaker.mention.span != one.span for one in told):
                told.append(_attribution(spread.quote, len(told) + 1))
        return tuple(told)


def _attribution(quote: Quote, depth: int) -> Attribution:
    speaker = quote.speaker
    assert speaker is not None  # noqa: S101 - the caller looked
    return Attribution(
        text=speaker.mention.text,
        span=speaker.mention.span,
        cue=quote.cue,
        name=speaker.name,
        medium=quote.medium,
        depth=depth,
    )
