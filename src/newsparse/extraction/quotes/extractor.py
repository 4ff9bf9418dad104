"""The quotations of an article, and who says them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from attrs import frozen

from newsparse.contracts import (
    Article,
    Mention,
    Person,
    Problem,
    ProblemCode,
    Quote,
    Span,
    Speaker,
    Stage,
    trusted,
)
from newsparse.extraction.people import people_of
from newsparse.extraction.people.cast import Cast
from newsparse.extraction.people.choice import language_of
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.findings import HIDDEN, Finding, span_of
from newsparse.extraction.quotes.narrative import found_in
from newsparse.extraction.quotes.reading import Paragraph, paragraphs
from newsparse.extraction.quotes.sayings import Source
from newsparse.extraction.quotes.setting import Setting, setting_of
from newsparse.extraction.quotes.speakers import Speakers

#: Pieces come from tokens in order, so that a quotation need not check itself.
_QUOTE = trusted(Quote)


@frozen
class Quotes:
    """Finds direct, partial and indirect quotations.

    `indirect` also finds what is said without marks; `all_kinds` also gives scare quotes and titles.
    """

    name: str = "quotes"
    indirect: bool = True
    all_kinds: bool = False

    def find(self, article: Article) -> Iterable[Quote | Person | Problem]:
        """The quotations in `article.text`, speakers not yet in `article.people`, and marks that were never closed."""
        text = article.text
        language = language_of(article)
        read = list(paragraphs(text, language))
        people = article.people or tuple(people_of(text, language))
        quoted = [Span(s.begin, s.stop) for paragraph in read for s in paragraph.stretches]
        speakers = Speakers(Cast(text, people, language), quoted)
        gaps = sorted(gap.span for gap in article.gaps)
        for finding in found_in(read, people, indirect=self.indirect):
            if self.all_kinds or finding.kind not in HIDDEN:
                yield _quote(text, finding, speakers, gaps)
        yield from speakers.met.values()
        yield from _problems(read)


def _quote(text: str, finding: Finding, speakers: Speakers, gaps: list[Span]) -> Quote:
    source = finding.source
    setting = setting_of(source.tokens, source.sentence, source.frame) if source else Setting()
    return _QUOTE(
        text=" ".join([span.of(text) for span in finding.spans]),
        spans=finding.spans,
        kind=finding.kind,
        speaker=_speaker(source, speakers) if source else None,
        cue=_cue(source) if source else None,
        addressee=_addressee(text, source, setting) if source else None,
        medium=setting.medium,
        platform=setting.platform,
        content=finding.content,
        nested=finding.nested,
        continued=finding.continued,
        damaged=bool(gaps) and _is_damaged(finding.sentence, gaps),
        confidence=finding.confidence,
        rule=finding.rule,
    )


def _speaker(source: Source, speakers: Speakers) -> Speaker | None:
    subject = source.frame.subject
    return speakers.speaker(span_of(source.tokens, subject)) if subject else None


def _cue(source: Source) -> Span | None:
    frame = source.frame
    return span_of(source.tokens, Range(frame.cue, frame.end)) if frame.shape != "none" else None


def _addressee(text: str, source: Source, setting: Setting) -> Mention | None:
    if setting.addressee is None:
        return None
    span = span_of(source.tokens, setting.addressee)
    return Mention(span=span, text=span.of(text))


def _is_damaged(sentence: Span, gaps: list[Span]) -> bool:
    """Whether one of the gaps, which are in order and apart, touches the sentence."""
    last = bisect_right(gaps, sentence.end, key=lambda gap: gap.start) - 1
    return last >= 0 and gaps[last].end >= sentence.start


def _problems(read: list[Paragraph]) -> Iterator[Problem]:
    """Marks that no closing one follows, where the next paragraph does not go on with the quotation."""
    for number, paragraph in enumerate(read):
        following = read[number + 1] if number + 1 < len(read) else None
        goes_on = following is not None and following.opens
        for stretch in paragraph.stretches:
            if not stretch.closed and not goes_on:
                message = f"no closing mark follows this {stretch.mark} in its paragraph; the quotation was ended there"
                span = Span(stretch.start, stretch.end)
                yield Problem(code=ProblemCode.UNCLOSED_QUOTATION, message=message, stage=Stage.EXTRACT, span=span)
