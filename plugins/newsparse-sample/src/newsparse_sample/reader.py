"""Reading bulletins.

A bulletin is a text. Its first line is `sample bulletin`, the lines down to the first blank one are headers, and each
line after that is a paragraph:

    sample bulletin
    Headline: Ferry is back
    Language: en
    Desk: harbour

    The ferry to the islands runs again.

Several bulletins in one file stand apart by a form feed.
"""

from collections.abc import Iterable

from attrs import evolve, frozen

from newsparse.contracts import Article, Block, Confidence, Extra, Limits, Source, Span
from newsparse.errors import FormatError

NAME = "sample"
FIRST_LINE = f"{NAME} bulletin"
PAGE_BREAK = "\f"


@frozen
class Bulletin:
    """Reads bulletins. A format is any object with these three attributes and two methods."""

    name: str = NAME
    media_types: tuple[str, ...] = (f"text/x-{NAME}",)
    suffixes: tuple[str, ...] = (f".{NAME}",)

    def sniff(self, source: Source) -> Confidence:
        """SURE where the first line says so."""
        return Confidence.SURE if source.data.startswith(FIRST_LINE.encode()) else Confidence.NO

    def read(self, source: Source, limits: Limits) -> Iterable[Article]:
        """One article for each bulletin. Raises FormatError where there is none, or where a header is not one."""
        begin = 0
        for number, page in enumerate(source.text.split(PAGE_BREAK), start=1):
            article = self._article(source, _lines(page, begin), limits)
            yield evolve(article, id=f"sha256:{source.sha256}#{number}")  # each bulletin of a file has an id of its own
            begin += len(page) + len(PAGE_BREAK)

    def _article(self, source: Source, lines: list[Span], limits: Limits) -> Article:
        if not lines or lines[0].of(source.text) != FIRST_LINE:
            message = f"a bulletin begins with the line {FIRST_LINE!r}"
            raise FormatError(message, format=NAME, position=lines[0].start if lines else 0, text=source.text)
        end = next((number for number, line in enumerate(lines) if not len(line)), len(lines))
        paragraphs = [line for line in lines[end:] if len(line)]
        limits.check("max_blocks", len(paragraphs))
        article = Article(
            blocks=tuple(Block(text=line.of(source.text), origin=line) for line in paragraphs),
            url=source.url,
            published=source.timestamp,
            language=source.language,
            problems=source.decoding_problems(),
            provenance=source.provenance(NAME),
        )
        for line in lines[1:end]:
            article = _with_header(article, source, line)
        return article


def _with_header(article: Article, source: Source, line: Span) -> Article:
    """The article told what one header says; a header that has no field of its own is kept in `extra`."""
    key, colon, value = line.of(source.text).partition(":")
    if not colon:
        message = "a header is like 'Headline: Ferry is back'"
        raise FormatError(message, format=NAME, position=line.start, text=source.text)
    if key == "Headline":
        return evolve(article, headline=value.strip())
    if key == "Language":
        return evolve(article, language=value.strip())
    return evolve(article, extra=(*article.extra, Extra(key=key, value=value.strip())))


def _lines(page: str, begin: int) -> list[Span]:
    """Where each line of a page stands in the source, less the white space about it; a blank one is an empty span."""
    spans: list[Span] = []
    for line in page.splitlines(keepends=True):
        words = line.strip()
        start = begin + line.find(words)
        spans.append(Span(start, start + len(words)))
        begin += len(line)
    return spans
