"""From the tags of a document, in one pass, to blocks. Not a visible character is lost."""

from collections.abc import Callable, Iterable, Mapping

from newsparse.markup.context import Place, root, token_of
from newsparse.markup.flow import Draft, Flow
from newsparse.markup.parser import SENTINEL
from newsparse.markup.rows import Row
from newsparse.markup.vocabulary import HTML, Vocabulary
from newsparse.model.block import Block, BlockKind
from newsparse.model.limits import Limits

_SENTINEL = f"<{SENTINEL}>"
_CLOSERS = tuple(".!?:;…”\"'»)")
_SHORT_LINE = 60
#: Attributes for which an element within a line is named in the context.
_TELLING = frozenset({"class", "id", "itemprop", "rel", "role"})


#: What to go back to when an element ends: its tag, and the place, kind, level and prose of what it stands in.
_Frame = tuple[str, Place, BlockKind, int | None, bool]


class BodyTarget:
    """Told of tags and text in order, it makes blocks of all that is seen.

    `resolved` makes the target of a link whole; `shown` are elements that are read although a browser would not show
    what stands in them. Where an element has swallowed the end of a page, `swallower` names it after `close`, and
    `ended` is False. `flattened` says that elements stood deeper within each other than the limit.
    """

    def __init__(
        self,
        limits: Limits,
        resolved: Callable[[str], str],
        vocabulary: Vocabulary = HTML,
        shown: frozenset[str] = frozenset(),
    ) -> None:
        self.swallower: str | None = None
        self.flattened = False
        self.ended = False
        self.blocks: list[Block] = []
        self.place = root()
        self.figures: list[int] = []
        self._limits = limits
        self._resolved = resolved
        self._words = vocabulary
        self._unseen_tags = vocabulary.unseen - shown
        #: Elements that say what stands in them, and those whose end does more than end a block.
        self._telling = frozenset({*vocabulary.kinds, *vocabulary.lists, *vocabulary.preformatted, *vocabulary.cells})
        self._ending = frozenset({*vocabulary.lists, *vocabulary.preformatted, vocabulary.row, "figure"})
        self._flow = Flow()
        self._kind = BlockKind.PARAGRAPH
        self._level: int | None = None
        self._prose = False
        self._pre = 0
        self._lists = 0
        self._frames: list[_Frame | None] = []
        self._rows: list[Row] = []
        self._nodes = 0
        self._unseen = 0
        self._unseen_tag = ""
        self._figure_count = 0
        self._breaks = 0
        #: Whether what builds on this is told of all text, ends and boundaries: see `_heard` and what follows it.
        self._heeding = False

    # -- what the parser calls ------------------------------------------------------------------------------------

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        """A start tag."""
        self._nodes += 1
        if self._nodes > self._limits.max_nodes:
            self._limits.check("max_nodes", self._nodes)
        if self._unseen:
            self._unseen += 1
            if tag == SENTINEL:
                self.swallower = self._unseen_tag
            return
        words = self._words
        if tag in words.inline:
            self._start_inline(tag, attrib)
        elif tag in words.void:
            self._frames.append(None)
            self._void(tag, attrib)
        elif tag in self._unseen_tags:
            self._unseen = 1
            self._unseen_tag = tag
            self._start_unseen(tag, attrib)
        else:
            self._start_block(tag, attrib)

    def end(self, tag: str) -> None:  # noqa: ARG002 - they are balanced
        """An end tag."""
        if self._unseen:
            self._unseen -= 1
            if not self._unseen:
                self._end_unseen()
            return
        if self._heeding:
            self._before_end()
        frame = self._frames.pop() if self._frames else None
        if frame is None:
            return
        if frame is _WITHIN:
            self._flow.leave()
        else:
            self._end_block(frame)

    def data(self, data: str) -> None:
        """Text."""
        if self._unseen:
            self._heard_unseen(data)
            return
        if self._heeding:
            self._heard(data)
        if not self._flow.length and not self._pre and data.isspace():
            return
        if data[-1] == ">" and data.endswith(_SENTINEL):
            data = data.removesuffix(_SENTINEL)
        if self._pre and "\n" in data:
            self._add_lines(data)
        elif self._flow.add(data):
            self._breaks = 0

    def close(self) -> "BodyTarget":
        """The end of the document."""
        self._flush()
        while self._rows:
            self._end_row()
        if self._unseen:
            self._end_unseen()
        return self

    # -- what a document says beside its text: for those that build on this ------------------------------------------

    def _void(self, tag: str, attrib: Mapping[str, str]) -> None:  # noqa: ARG002 - for those that build on this
        """An element without content."""
        if tag in self._words.breaks:
            self._break()
        elif tag == "hr":
            self._flush()

    def _start_unseen(self, tag: str, attrib: Mapping[str, str]) -> None:
        """An element that is not shown begins."""

    def _end_unseen(self) -> None:
        """It ends."""

    def _heard_unseen(self, data: str) -> None:
        """Text in an element that is not shown."""

    def _heard(self, data: str) -> None:
        """Text that is shown, while `_heeding`."""

    def _before_end(self) -> None:
        """An element that is shown is about to end, while `_heeding`."""

    def _parted(self) -> None:
        """Words before here and behind stand apart, while `_heeding`."""

    # -- within a line --------------------------------------------------------------------------------------------

    def _start_inline(self, tag: str, attrib: Mapping[str, str]) -> None:
        kind = self._words.marks.get(tag)
        target = token = None
        if tag == "a":
            href = attrib.get(self._words.link)
            if href is None:
                kind = None
            else:
                target = self._resolved(href)
        if attrib and not _TELLING.isdisjoint(attrib):
            token = token_of(tag, attrib)
        entered = self._flow.enter(kind, target, token, apart=not self._prose)
        self._frames.append(_WITHIN if entered else None)

    def _add_lines(self, data: str) -> None:
        """Text in which line ends count."""
        first, *rest = data.split("\n")
        self._flow.add(first)
        for line in rest:
            self._break()
            if line.strip():
                self._breaks = 0
                self._flow.add(line)

    def _break(self) -> None:
        """A line break: it parts blocks where it is doubled, or where loose text ends a sentence or is short."""
        self._breaks += 1
        flow = self._flow
        if self._breaks > 1 or (not self._prose and flow.length and _ends(flow.parts[-1], flow.length)):
            self._flush()
        else:
            flow.space()

    # -- blocks ---------------------------------------------------------------------------------------------------

    def _start_block(self, tag: str, attrib: Mapping[str, str]) -> None:
        words = self._words
        if tag == SENTINEL:
            self.ended = True
            self._frames.append(None)
            return
        is_section = tag in words.sections
        if self._prose and not is_section and self._is_small(tag):
            self._frames.append(_WITHIN if self._flow.enter(None, None, None, apart=True) else None)
            return
        self._part()
        self._frames.append((tag, self.place, self._kind, self._level, self._prose))
        if tag in words.frames:
            if tag == words.row:
                self._start_row()
            return
        is_section = is_section or (tag not in words.prose and tag not in words.kinds)
        self.place = Place(self.place, tag, attrib, is_section=is_section)
        if len(self._frames) > self._limits.max_depth:
            self.flattened = True
        if tag in self._telling:
            self._set_kind(tag)
        self._prose = tag in words.prose

    def _is_small(self, tag: str) -> bool:
        """Whether what stands in a run of words is a button, or an element that HTML does not know."""
        return self._flow.length > 0 and (tag in {"button", "label"} or "-" in tag)

    def _set_kind(self, tag: str) -> None:
        words = self._words
        if tag in words.lists:
            self._lists += 1
        kind = words.kinds.get(tag)
        if kind is not None:
            self._kind = kind
            self._level = words.level_of(tag) if kind is BlockKind.HEADING else None
            if kind is BlockKind.LIST_ITEM:
                self._level = max(1, self._lists)
        if tag in words.preformatted:
            self._pre += 1
        elif tag in words.cells:
            self._kind = BlockKind.PARAGRAPH
            if self._rows:
                self._rows[-1].cells += 1
        elif tag in words.tables and self._rows:
            self._emit_all(self._rows[-1].given_up())
        elif tag == "figure":
            self._figure_count += 1
            self.figures.append(self._figure_count)

    def _end_block(self, frame: _Frame) -> None:
        self._part()
        tag, self.place, self._kind, self._level, self._prose = frame
        if tag in self._ending:
            self._end_telling(tag)

    def _end_telling(self, tag: str) -> None:
        if tag in self._words.lists:
            self._lists -= 1
        elif tag in self._words.preformatted:
            self._pre -= 1
        elif tag == self._words.row:
            self._end_row()
        else:
            self.figures.pop()

    def _start_row(self) -> None:
        """A row begins; one that it stands in only lays out the page."""
        if self._rows:
            self._emit_all(self._rows[-1].given_up())
        self._rows.append(Row(self.place.context()))

    def _end_row(self) -> None:
        if self._rows:
            self._emit_all(self._rows.pop().drafts())

    def _part(self) -> None:
        """Where a block begins or ends, which is mostly where no text is."""
        if self._flow.length or self._heeding:
            self._flush()
        else:
            self._breaks = 0
            self._flow.rest()

    def _flush(self) -> None:
        self._breaks = 0
        if self._heeding:
            self._parted()
        flow = self._flow
        if not flow.length:
            flow.rest()
            return
        piece = flow.take()
        place = self.place
        context = place.context_with(piece.about) if piece.about else place.context()
        draft = Draft(piece, self._kind, self._level, context)
        if self._rows and not self._rows[-1].is_layout:
            self._emit_all(self._rows[-1].add(draft))
        else:
            self._emit(draft)

    def _emit_all(self, drafts: Iterable[Draft]) -> None:
        for draft in drafts:
            self._emit(draft)

    def _emit(self, draft: Draft) -> None:
        piece, kind, level, context = draft
        self.blocks.append(Block(text=piece.text, kind=kind, marks=piece.marks, level=level, context=context))
        if len(self.blocks) > self._limits.max_blocks:
            self._limits.check("max_blocks", len(self.blocks))


#: Stands among the frames for an element within a line.
_WITHIN: _Frame = ("", root(), BlockKind.PARAGRAPH, None, False)


def _ends(last: str, length: int) -> bool:
    """Whether a line of loose text is over: it is short, or ends like a sentence."""
    return length < _SHORT_LINE or last.endswith(_CLOSERS)
