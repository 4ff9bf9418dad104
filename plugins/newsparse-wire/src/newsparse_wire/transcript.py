"""The text of a source with its control characters, which newsparse's own decoding replaces."""

import re

from attrs import frozen

from newsparse.contracts import Block, BlockKind, Problem, ProblemCode, Source, Span
from newsparse_wire.controls import BLANK, FOLDED

#: What no text may hold, less the control characters that the wires use.
_UNFIT = re.compile("[\ud800-\udfff\ufffe\uffff]")
_FALLBACK = "cp1252"


@frozen
class Transcript:
    """The text of a source as the wire sent it.

    `text`     decoded, control characters and all
    `source`   the source, with the encoding that was taken
    `problems` what is to be said of the decoding
    `is_exact` whether an offset in `text` is one in the source as newsparse decodes it
    """

    text: str
    source: Source
    problems: tuple[Problem, ...]
    is_exact: bool

    def block(self, span: Span, kind: BlockKind = BlockKind.PARAGRAPH, level: int | None = None) -> Block | None:
        """What stands at `span` as a block, each stretch of blanks or controls folded; None where nothing stands."""
        found = self.trimmed(span)
        if found is None:
            return None
        text, start, at = self.text, found.start, found.start
        folds: list[Span] = []
        pieces: list[str] = []
        for fold in FOLDED.finditer(text, start, found.end):
            folds.append(Span(*fold.span()))
            pieces += (text[at : fold.start()], " ")
            at = fold.end()
        pieces.append(text[at : found.end])
        words, exact = "".join(pieces), self.is_exact
        origin = found if exact else None
        return Block(text=words, kind=kind, level=level, origin=origin, folds=tuple(folds) if exact else ())

    def trimmed(self, span: Span) -> Span | None:
        """`span` without the blanks and controls at its ends; None where nothing else is there."""
        start, end = span.start, span.end
        led = BLANK.match(self.text, start, end)
        start = led.end() if led else start
        while end > start and BLANK.match(self.text, end - 1, end):
            end -= 1
        return Span(start, end) if end > start else None

    def words(self, span: Span) -> str:
        """What stands at `span`, on one line."""
        return BLANK.sub(" ", span.of(self.text)).strip()


def transcribe(source: Source) -> Transcript:
    """Decode a source as the wires do: what is neither declared nor UTF-8 is of Latin-1's family, not guessed."""
    decoded = source.decoded
    problems: tuple[Problem, ...]
    if decoded.decided in {"detected", "fallback"} and not decoded.encoding.startswith("utf"):
        told = source.with_hints(encoding=_FALLBACK)
        message = f"no encoding was declared and it is not UTF-8; read as {_FALLBACK}, as 8-bit wires are"
        problems = (Problem(code=ProblemCode.ENCODING_GUESSED, message=message),)
    else:
        told, problems = source, source.decoding_problems()
    text = _UNFIT.sub("\ufffd", _raw(told))
    problems = tuple(each for each in problems if each.code is not ProblemCode.REPLACED_CHARACTERS)
    replaced = text.count("\ufffd")
    if replaced:
        said = (
            "1 character could not be read; it" if replaced == 1 else f"{replaced:,} characters could not be read; each"
        )
        message = f"{said} became U+FFFD"
        problems = (*problems, Problem(code=ProblemCode.REPLACED_CHARACTERS, message=message))
    same = len(text) == len(source.text) and (told is source or told.text == source.text)
    return Transcript(text, told, problems, same)


def _raw(source: Source) -> str:
    if source.is_text:
        return source.data.decode("utf-8", "surrogatepass")
    return source.data.decode(source.decoded.encoding, "replace")
