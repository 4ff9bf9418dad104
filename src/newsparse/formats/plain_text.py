"""Plain text: a file, a scraped page, a column of a data set."""

from collections.abc import Iterable

from attrs import frozen

from newsparse.contracts import Article, Confidence, Limits, Problem, ProblemCode, Source
from newsparse.formats.paragraphs import blocks_of

_SAMPLE = 4096


@frozen
class PlainText:
    """One article; a block of each paragraph, which is a line or what stands between blank lines.

    Sniffing says POSSIBLE to anything that is not binary, LIKELY where name or media type say so.
    """

    name: str = "plain-text"
    media_types: tuple[str, ...] = ("text/plain",)
    suffixes: tuple[str, ...] = (".txt", ".text")

    def sniff(self, source: Source) -> Confidence:
        """POSSIBLE for any text; NO for bytes that hold NUL without being UTF-16."""
        sample = source.data[:_SAMPLE]
        if b"\0" in sample and not source.decoded.encoding.startswith("utf-16"):
            return Confidence.NO
        return Confidence.POSSIBLE

    def read(self, source: Source, limits: Limits) -> Iterable[Article]:
        """One article, also for an empty text (which then has a problem)."""
        blocks, paragraphs = blocks_of(source.text, limits)
        problems = source.decoding_problems()
        if not blocks:
            problems = (*problems, Problem(code=ProblemCode.EMPTY, message="the text holds nothing but white space"))
        elif not source.is_text and _is_coded(source.text):
            message = "this looks like XML or JSON of a kind that no installed format knows; read as plain text"
            problems = (*problems, Problem(code=ProblemCode.OTHER, message=message))
        yield Article(
            blocks=blocks,
            id=f"sha256:{source.sha256}",
            url=source.url,
            published=source.timestamp,
            language=source.language,
            problems=problems,
            provenance=source.provenance(self.name, paragraphs=paragraphs),
        )


def _is_coded(text: str) -> bool:
    """Whether a text begins and ends as documents for machines do."""
    ends = text[:_SAMPLE].lstrip()[:1] + text[-_SAMPLE:].rstrip()[-1:]
    return ends in {"<>", "{}"}
