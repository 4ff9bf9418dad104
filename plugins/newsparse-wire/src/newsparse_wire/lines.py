"""The lines of a message."""

from collections.abc import Iterator
from itertools import chain

from attrs import frozen

from newsparse.contracts import Span
from newsparse_wire.controls import is_frame
from newsparse_wire.transcript import Transcript


@frozen
class Line:
    """A line that is not blank: where it stands without the blanks at its ends, and how it stands there.

    `indented` tells of white space before it, `after_blank` of a blank line, `control` is the control character that it
    begins with (or an empty text).
    """

    span: Span
    text: str
    indented: bool
    after_blank: bool
    control: str


def lines_of(transcript: Transcript, begin: int, end: int) -> Iterator[Line]:
    """The lines between two offsets. Lines end in LF; in CR only where there is no LF at all."""
    text = transcript.text
    ending = "\n" if text.find("\n", begin, end) >= 0 else "\r"
    at, after_blank = begin, False
    while at < end:
        stop = text.find(ending, at, end)
        stop = end if stop < 0 else stop
        span = transcript.trimmed(Span(at, stop))
        if span is None:
            after_blank = True
        else:
            lead = text[at : span.start]
            control = next((each for each in lead if each < " " and not each.isspace()), "")
            yield Line(span, span.of(text), _is_indent(lead), after_blank, control)
            after_blank = False
        at = stop + 1


def lines_around(transcript: Transcript, begin: int, control: int, end: int) -> Iterator[Line]:
    """The lines before and after the offset `control`, less those that are only deletions."""
    lines = chain(lines_of(transcript, begin, control), lines_of(transcript, control, end))
    return (line for line in lines if not is_frame(line.text))


def _is_indent(lead: str) -> bool:
    return "\t" in lead or lead.endswith("  ")
