"""The text of a message of IPTC 7901, line by line.

Behind STX stand signs of the story's life, the headline, and perhaps the byline; the last of these lines ends in ` =`.
The story's lines are broken by width, and its paragraphs parted by blank lines or begun by indentation. dpa adds a
notebook for editors: `# Notebook`, `* * * *`, "The following information is not for publication", the signature.
"""

import re
from collections.abc import Iterable, Sequence

from attrs import Factory, define

from newsparse.contracts import Block, BlockKind, Span
from newsparse_wire.lines import Line
from newsparse_wire.story_life import life_of, version_in
from newsparse_wire.transcript import Transcript

_END_OF_HEAD = re.compile(r"[ =]=$")
_MOST_HEAD_LINES = 12
_BYLINE = re.compile(r"(?:By|BY|Von|VON|Par|Por|Di) [^\W\d_]")
_MARK = re.compile(r"(?:EXTRA|EIL|FLASH|BULLETIN|URGENT|ADVISORY|\([^()]{1,40}\))$")
_TAIL = re.compile(r"# |## |\* \* \*|The following information is not|Die folgenden Informationen sind nicht")
_SIGNATURE = re.compile(r"[a-z]{2,8}(?: [a-z]{2,4}){1,8}$")


@define
class Story:
    """A message's text as blocks, and what the lines of its head and tail say.

    `marks` are words such as EXTRA; `tail` the lines of notes, in sections that blank lines part.
    """

    transcript: Transcript
    agency: str | None
    blocks: list[Block] = Factory(list[Block])
    headline: str | None = None
    version: str | None = None
    marks: list[str] = Factory(list[str])
    tail: list[list[str]] = Factory(list[list[str]])
    _open: list[Line] = Factory(list[Line])

    def tell(self, lines: Sequence[Line]) -> None:
        """Take in the lines of the text."""
        head = _head(lines)
        self._tell_head(lines[:head])
        tail = next((n for n in range(head, len(lines)) if self._is_tail(lines, n)), len(lines))
        for line in lines[head:tail]:
            if line.indented or line.after_blank:
                self._close()
            self._open.append(line)
        self._close()
        self._tell_tail(lines[tail:])

    def label(self, line: Line) -> None:
        """Take in a line that is no part of the story."""
        self._add(line.span, BlockKind.LABEL)

    def _tell_head(self, lines: Iterable[Line]) -> None:
        headline: list[Line] = []
        for line in lines:
            words = _END_OF_HEAD.sub("", self.transcript.words(line.span)).strip()
            if version_in(words):
                self.version = self.version or words
                self.label(line)
            elif not words or is_mark(words) or life_of([("heading", words)]).action:
                self.marks += [words] if words else []
                self.label(line)
            elif names_writer(words) and headline:
                self._add(_shortened(line), BlockKind.PARAGRAPH)
            else:
                headline.append(line)
                self.label(line)
        words = " ".join(self.transcript.words(_shortened(line)) for line in headline)
        self.headline = words or None

    def _is_tail(self, lines: Sequence[Line], number: int) -> bool:
        line = lines[number]
        if not (line.after_blank or number == 0):
            return False
        if _TAIL.match(line.text):
            return True
        last = number == len(lines) - 1
        signed = self.agency is not None and line.text.startswith(f"{self.agency} ")
        return last and signed and begins_tail(line.text)

    def _tell_tail(self, lines: Iterable[Line]) -> None:
        for line in lines:
            if line.after_blank or not self.tail:
                self.tail.append([])
            self.tail[-1].append(self.transcript.words(line.span))
            self.label(line)

    def _close(self) -> None:
        if self._open:
            self._add(Span(self._open[0].span.start, self._open[-1].span.end), BlockKind.PARAGRAPH)
            self._open.clear()

    def _add(self, span: Span, kind: BlockKind) -> None:
        block = self.transcript.block(span, kind)
        if block:
            self.blocks.append(block)


def begins_tail(line: str) -> bool:
    """Whether a line may begin the notes behind a story."""
    return bool(_TAIL.match(line) or _SIGNATURE.match(line))


def is_mark(line: str) -> bool:
    """Whether a line of the head is a mark of the desk's, such as EXTRA or (Achtung)."""
    return bool(_MARK.match(line))


def names_writer(line: str) -> bool:
    """Whether a line begins as a byline does."""
    return bool(_BYLINE.match(line))


def _head(lines: Sequence[Line]) -> int:
    """How many lines belong to the head: from STX to the one that ends in ` =`; none where there is no such line."""
    if lines and lines[0].after_blank:
        return 0
    for number, line in enumerate(lines[:_MOST_HEAD_LINES], start=1):
        if _END_OF_HEAD.search(line.text) or line.text == "=":
            return number
        if line.after_blank and number > 1:
            break
    return 0


def _shortened(line: Line) -> Span:
    """The line without the ` =` that ends the head."""
    found = _END_OF_HEAD.search(line.text)
    return Span(line.span.start, line.span.end - (2 if found else 0))
