"""From the tags of a document, in one pass, to blocks. Not a visible character is lost."""

from collections.abc import Callable, Mapping
from typing import Self

from newsparse.markup.context import Place, Root
from newsparse.markup.flow import Flow
from newsparse.markup.gathering import Gathering
from newsparse.markup.parser import SENTINEL
from newsparse.markup.vocabulary import HTML, UNKNOWN, Meaning, Part, Role, Vocabulary
from newsparse.model.block import Block, BlockKind
from newsparse.model.limits import Limits
from newsparse.model.trusted import trusted

#: Each named once: asked of its class, a member costs as much as a call.
_LIST_ITEM, _PARAGRAPH = BlockKind.LIST_ITEM, BlockKind.PARAGRAPH
_BLOCK, _INLINE, _VOID = Role.BLOCK, Role.INLINE, Role.VOID
#: A block of the text that a flow gives: trimmed, not empty, of one line.
_Block = trusted(Block)

_SENTINEL = f"<{SENTINEL}>"
_CLOSERS = tuple(".!?:;…”\"'»)")
_SHORT_LINE = 60
#: Elements that part blocks, but stand in a run of words like a word.
_BUTTONS = frozenset({"button", "label"})
_NOTHING: Mapping[str, str] = {}
#: Stands among the open elements for one within a line.
_WITHIN = Root()


class BodyTarget:
    """Told of tags and text in order, it makes blocks of all that is seen.

    `resolved` makes the target of a link whole; `shown` are elements that are read although a browser would not show
    what stands in them. Where an element has swallowed the end of a page, `swallower` names it after `close`, and
    `ended` is False. `flattened` says that elements stood deeper within each other than the limit.
    """

    #: Of what elements, and of elements with what attributes, those that build on this are told: see `_noticed`.
    _noticed_tags: frozenset[str] = frozenset()
    _noticed_attributes: frozenset[str] = frozenset()

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
        self.gathered = Gathering(limits)
        self.place: Place = Root()
        self._limits = limits
        self._most_nodes = limits.max_nodes
        self._resolved = resolved
        self._words = vocabulary
        self._meanings = vocabulary.meanings
        self._shown = shown
        self._flow = Flow()
        self._pre = 0
        self._lists = 0
        #: What to go back to when an element ends; None where nothing changes.
        self._frames: list[Place | None] = []
        self._nodes = 0
        self._unseen = 0
        self._unseen_tag = ""
        #: Whether what builds on this is told of all text, ends and boundaries: see `_heard` and what follows it.
        self._heeding = False

    @property
    def blocks(self) -> list[Block]:
        """The blocks so far, without those of an open row."""
        return self.gathered.blocks

    # -- what the parser calls ------------------------------------------------------------------------------------

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        """A start tag."""
        self._nodes += 1
        if self._nodes > self._most_nodes:
            self._limits.check("max_nodes", self._nodes)
        if self._unseen:
            self._unseen += 1
            if tag == SENTINEL:
                self.swallower = self._unseen_tag
            return
        meaning = self._meanings.get(tag, UNKNOWN)
        role = meaning.role
        if role is _BLOCK:
            self._start_block(tag, attrib, meaning)
        elif role is _INLINE:
            self._start_inline(tag, attrib, meaning)
        elif role is _VOID:
            self._frames.append(None)
            self._void(tag, attrib)
            return
        elif tag in self._shown:
            self._start_block(tag, attrib, meaning)
        else:
            self._unseen = 1
            self._unseen_tag = tag
            self._start_unseen(tag, attrib)
            return
        if tag in self._noticed_tags or (attrib and not self._noticed_attributes.isdisjoint(attrib)):
            self._noticed(tag, attrib)

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
        flow = self._flow
        if frame is _WITHIN:
            flow.leave()
            return
        if flow.length:
            self._part()
        elif self._heeding:
            self._parted()
        self.place = frame.parent
        part = frame.meaning.part
        if part is not None:
            self._end_part(part)

    def data(self, data: str) -> None:
        """Text."""
        if self._unseen:
            self._heard_unseen(data)
            return
        if self._heeding:
            self._heard(data)
        if data.isspace() and not self._pre:
            self._flow.space = True
            return
        if data[-1] == ">" and data.endswith(_SENTINEL):
            data = data.removesuffix(_SENTINEL)
        if self._pre and "\n" in data:
            self._add_lines(data)
        else:
            self._flow.add(data)

    def close(self) -> Self:
        """The end of the document; gives what was gathered.

        That is another object with all that this one held: lxml's parser, which is part of a ring that only Python's
        collector of garbage opens, keeps hold of the target that it told, but no more of the page with it.
        """
        self._part()
        self.gathered.end()
        if self._unseen:
            self._end_unseen()
        gathered = object.__new__(type(self))
        gathered.__dict__, self.__dict__ = self.__dict__, {}
        return gathered

    # -- what a document says beside its text: for those that build on this ------------------------------------------

    def _void(self, tag: str, attrib: Mapping[str, str]) -> None:  # noqa: ARG002 - for those that build on this
        """An element without content."""
        if tag in self._words.breaks:
            self._break()
        elif tag == "hr":
            self._part()

    def _start_unseen(self, tag: str, attrib: Mapping[str, str]) -> None:
        """An element that is not shown begins."""

    def _end_unseen(self) -> None:
        """It ends."""

    def _heard_unseen(self, data: str) -> None:
        """Text in an element that is not shown."""

    def _noticed(self, tag: str, attrib: Mapping[str, str]) -> None:
        """An element has begun that is of the `_noticed_tags`, or has one of the `_noticed_attributes`."""

    def _heard(self, data: str) -> None:
        """Text that is shown, while `_heeding`."""

    def _before_end(self) -> None:
        """An element that is shown is about to end, while `_heeding`."""

    def _parted(self) -> None:
        """Words before here and behind stand apart, while `_heeding`."""

    # -- within a line --------------------------------------------------------------------------------------------

    def _start_inline(self, tag: str, attrib: Mapping[str, str], meaning: Meaning) -> None:
        kind = meaning.mark
        target = None
        if tag == "a":
            href = attrib.get(self._words.link)
            if href is None:
                kind = None
            else:
                target = self._resolved(href)
        entered = self._flow.enter(kind, target, tag, attrib, apart=not self.place.meaning.is_prose)
        self._frames.append(_WITHIN if entered else None)

    def _add_lines(self, data: str) -> None:
        """Text in which line ends count."""
        first, *rest = data.split("\n")
        self._flow.add(first)
        for line in rest:
            self._break()
            self._flow.add(line)

    def _break(self) -> None:
        """A line break: it parts blocks where it is doubled, or where loose text ends a sentence or is short."""
        flow = self._flow
        flow.breaks += 1
        loose = not self.place.meaning.is_prose
        if flow.breaks > 1 or (loose and flow.length and _ends(flow.parts[-1], flow.length)):
            self._part()
        else:
            flow.space = True

    # -- blocks ---------------------------------------------------------------------------------------------------

    def _start_block(self, tag: str, attrib: Mapping[str, str], meaning: Meaning) -> None:
        if tag == SENTINEL:
            self.ended = True
            self._frames.append(None)
            return
        place, flow = self.place, self._flow
        if place.meaning.is_prose and (meaning is UNKNOWN or (flow.length and tag in _BUTTONS)):
            flow.space = flow.space or tag in _BUTTONS
            entered = flow.enter(None, None, tag, _NOTHING, apart="-" in tag)
            self._frames.append(_WITHIN if entered else None)
            return
        if flow.length:
            self._part()
        elif self._heeding:
            self._parted()
        inner = Place(place, tag, attrib, meaning)
        self._frames.append(inner)
        if not meaning.is_frame:
            if len(self._frames) > self._limits.max_depth:
                self.flattened = True
            self.place = inner
            if meaning.kind is not None:
                inner.kind = meaning.kind
                inner.level = meaning.level
        if meaning.part is not None:
            self._begin_part(meaning.part, inner)

    def _begin_part(self, part: Part, place: Place) -> None:
        if part is Part.ITEM:
            place.level = max(1, self._lists)
        elif part is Part.LIST:
            self._lists += 1
        elif part is Part.PREFORMATTED:
            self._pre += 1
        elif part is Part.CELL:
            place.kind = _PARAGRAPH
            self.gathered.begin_cell()
        elif part is Part.ROW:
            self.gathered.begin_row(self.place.context())
        elif part is Part.FIGURE:
            self.gathered.begin_figure()

    def _end_part(self, part: Part) -> None:
        if part is Part.LIST:
            self._lists -= 1
        elif part is Part.PREFORMATTED:
            self._pre -= 1
        elif part is Part.ROW:
            self.gathered.end_row()
        elif part is Part.FIGURE:
            self.gathered.end_figure()

    def _part(self) -> None:
        """Where a block begins or ends, which is mostly where no text is."""
        if self._heeding:
            self._parted()
        flow, place = self._flow, self.place
        if flow.length:
            text, marks, about = flow.take()
            context = place.context(about)
            self.gathered.add(_Block(text=text, kind=place.kind, marks=marks, level=place.level, context=context))


def _ends(last: str, length: int) -> bool:
    """Whether a line of loose text is over: it is short, or ends like a sentence."""
    return length < _SHORT_LINE or last.endswith(_CLOSERS)
