"""From the tags of a page, in one pass, to blocks and facts."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from newsparse.contracts import Block, BlockKind, Limits, MediaKind
from newsparse.formats.html.context import Place, root, token_of
from newsparse.formats.html.elements import (
    CELLS,
    INLINE,
    KINDS,
    LISTS,
    MARKS,
    PREFORMATTED,
    PROSE,
    SECTIONS,
    UNSEEN,
    VOID,
)
from newsparse.formats.html.facts import Facts, Moment, Picture, Property
from newsparse.formats.html.flow import Draft, Flow
from newsparse.formats.html.rows import Row
from newsparse.text.markup import SENTINEL

_SENTINEL = f"<{SENTINEL}>"
_CLOSERS = tuple(".!?:;…”\"'»)")
_SHORT_LINE = 60
_MOST_CAPTURES = 6
_LONGEST_CAPTURE = 4000
#: Elements that hold a page or a table together, those that say what stands in them, those whose end does more.
_FRAMES = frozenset({"html", "body", "head", "tr", "tbody", "thead", "tfoot"})
_TELLING = frozenset({*KINDS, *LISTS, *PREFORMATTED, *CELLS, "figure"})
_ENDING = frozenset({*LISTS, *PREFORMATTED, "tr", "figure", "picture"})
#: Properties whose value has a name.
_NAMED = frozenset({"author", "creator", "publisher"})
_LD_JSON = "ld+json"


class _Frame(NamedTuple):
    """What to go back to when an element ends."""

    tag: str
    place: Place
    kind: BlockKind
    level: int | None
    prose: bool


class Capture:
    """The words of an element that says something to machines."""

    __slots__ = ("block", "length", "name", "parts", "place", "tag", "value")

    def __init__(self, tag: str, name: str, value: str | None, block: int, place: Place) -> None:
        self.tag = tag
        self.name = name
        self.value = value
        self.block = block
        self.place = place
        self.parts: list[str] = []
        self.length = 0

    @property
    def words(self) -> str:
        """What stood in it, white space folded."""
        return " ".join("".join(self.parts).split())


class PageTarget:
    """Told of tags and text in order, it makes blocks of all that is seen, and gathers what the page says of itself.

    `resolved` makes the target of a link whole; `shown` are elements that are read although a browser would not show
    what stands in them. Where an element has swallowed the end of the page, `swallower` names it after `close`.
    """

    def __init__(self, limits: Limits, resolved: Callable[[str], str], shown: frozenset[str] = frozenset()) -> None:
        self.swallower: str | None = None
        self.facts = Facts()
        self.blocks: list[Block] = []
        self._limits = limits
        self._resolved = resolved
        self._flow = Flow()
        self._place = root()
        self._kind = BlockKind.PARAGRAPH
        self._level: int | None = None
        self._prose = False
        self._pre = 0
        self._lists = 0
        self._frames: list[_Frame | None] = []
        self._rows: list[Row] = []
        self._nodes = 0
        self._shown = shown
        self._unseen = 0
        self._unseen_tag = ""
        self._script: list[str] | None = None
        self._captures: list[tuple[int, Capture]] = []
        self._figures: list[int] = []
        self._figure_count = 0
        self._sources = ""
        self._breaks = 0
        self._ended = False

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
        if tag in INLINE:
            self._start_inline(tag, attrib)
        elif tag in VOID:
            self._frames.append(None)
            self._void(tag, attrib)
        elif tag in UNSEEN and tag not in self._shown:
            self._unseen = 1
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
        if not self._frames:
            return
        frame = self._frames.pop()
        if self._captures and self._captures[-1][0] > len(self._frames):
            self._end_capture()
        if frame is None:
            return
        if frame is _WITHIN:
            self._flow.leave()
        else:
            self._end_block(frame)

    def data(self, data: str) -> None:
        """Text."""
        if self._unseen:
            if self._script is not None:
                self._script.append(data)
            return
        if data[-1] == ">" and data.endswith(_SENTINEL):
            data = data.removesuffix(_SENTINEL)
        if self._captures:
            for _, capture in self._captures:
                if capture.length < _LONGEST_CAPTURE:
                    capture.parts.append(data)
                    capture.length += len(data)
        if self._pre and "\n" in data:
            self._add_lines(data)
            return
        if self._breaks and not data.isspace():
            self._breaks = 0
        self._flow.add(data)

    def close(self) -> "PageTarget":
        """The end of the document."""
        self._flush()
        while self._rows:
            self._end_row()
        if self._unseen:
            self._end_unseen()
        self.facts.swallowed = not self._ended
        return self

    # -- within a line --------------------------------------------------------------------------------------------

    def _start_inline(self, tag: str, attrib: Mapping[str, str]) -> None:
        kind = MARKS.get(tag)
        target = token = None
        if attrib:
            if tag == "a":
                href = attrib.get("href")
                if href is None:
                    kind = None
                else:
                    target = self._resolved(href)
            if "class" in attrib or "id" in attrib or "itemprop" in attrib or "rel" in attrib or "role" in attrib:
                token = token_of(tag, attrib)
        elif tag == "a":
            kind = None
        entered = self._flow.enter(kind, target, token, apart=not self._prose)
        self._frames.append(_WITHIN if entered else None)
        if tag == "time" or "itemprop" in attrib or "rel" in attrib or "datetime" in attrib:
            self._look(tag, attrib)

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
        if tag == SENTINEL:
            self._ended = True
            self._frames.append(None)
            return
        if tag not in SECTIONS and self._is_small(tag):
            self._frames.append(_WITHIN if self._flow.enter(None, None, None, apart=True) else None)
            return
        self._flush()
        self._frames.append(_Frame(tag, self._place, self._kind, self._level, self._prose))
        if tag in _FRAMES:
            self._start_frame(tag, attrib)
            return
        is_section = tag in SECTIONS or (tag not in PROSE and tag not in KINDS)
        self._place = Place(self._place, tag, attrib, is_section=is_section)
        if len(self._frames) > self._limits.max_depth:
            self.facts.flattened = True
        if tag in _TELLING:
            self._set_kind(tag)
        self._prose = tag in PROSE
        if "itemprop" in attrib or "datetime" in attrib:
            self._look(tag, attrib)

    def _is_small(self, tag: str) -> bool:
        """Whether a button, or an element that HTML does not know, stands within a run of words."""
        return self._prose and self._flow.length > 0 and (tag in {"button", "label"} or "-" in tag)

    def _start_frame(self, tag: str, attrib: Mapping[str, str]) -> None:
        """An element that holds the page, or a table, together: no part of a context."""
        if tag == "html":
            self.facts.language = self.facts.language or attrib.get("lang") or attrib.get("xml:lang")
        elif tag == "tr":
            self._rows.append(Row(self._place.context()))

    def _set_kind(self, tag: str) -> None:
        if tag in LISTS:
            self._lists += 1
        kind = KINDS.get(tag)
        if kind is not None:
            self._kind = kind
            self._level = int(tag[1]) if kind is BlockKind.HEADING else None
            if kind is BlockKind.LIST_ITEM:
                self._level = max(1, self._lists)
        if tag in PREFORMATTED:
            self._pre += 1
        elif tag in CELLS:
            self._kind = BlockKind.PARAGRAPH
            if self._rows:
                self._rows[-1].cells += 1
        elif tag == "table" and self._rows:
            self._emit_all(self._rows[-1].given_up())
        elif tag == "figure":
            self._figure_count += 1
            self._figures.append(self._figure_count)

    def _end_block(self, frame: _Frame) -> None:
        self._flush()
        if frame.tag in _ENDING:
            self._end_telling(frame.tag)
        _, self._place, self._kind, self._level, self._prose = frame

    def _end_telling(self, tag: str) -> None:
        if tag in LISTS:
            self._lists -= 1
        elif tag in PREFORMATTED:
            self._pre -= 1
        elif tag == "tr":
            self._end_row()
        elif tag == "figure":
            self._figures.pop()
        elif tag == "picture":
            self._sources = ""

    def _end_row(self) -> None:
        if self._rows:
            self._emit_all(self._rows.pop().drafts())

    def _flush(self) -> None:
        self._breaks = 0
        if self._captures:
            for _, capture in self._captures:
                capture.parts.append(" ")
        flow = self._flow
        if not flow.length:
            flow.rest()
            return
        piece = flow.take()
        place = self._place
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
        if self._figures and kind is BlockKind.CAPTION:
            self.facts.captions.setdefault(self._figures[-1], piece.text)
        self.blocks.append(Block(text=piece.text, kind=kind, marks=piece.marks, level=level, context=context))
        if len(self.blocks) > self._limits.max_blocks:
            self._limits.check("max_blocks", len(self.blocks))

    # -- what the page says of itself -----------------------------------------------------------------------------

    def _void(self, tag: str, attrib: Mapping[str, str]) -> None:
        if tag == "br":
            self._break()
        elif tag == "hr":
            self._flush()
        elif tag == "meta":
            self._meta(attrib)
        elif tag == "link":
            href = attrib.get("href")
            rel = attrib.get("rel") or attrib.get("itemprop")
            if href and rel:
                self.facts.links.append((rel.casefold(), href))
        elif tag == "img":
            self._picture(attrib)
        elif tag == "source":
            self._sources = attrib.get("srcset") or attrib.get("data-srcset") or attrib.get("src") or self._sources
        elif tag == "base":
            self.facts.base = self.facts.base or attrib.get("href")

    def _meta(self, attrib: Mapping[str, str]) -> None:
        content = attrib.get("content")
        if not content:
            return
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = attrib.get(key)
            if name:
                self.facts.metas.append((f"{key}:{name.strip().casefold()}", content))

    def _picture(self, attrib: Mapping[str, str]) -> None:
        url = _image_url(attrib)
        srcset = attrib.get("srcset") or attrib.get("data-srcset") or self._sources
        if url or srcset:
            self._see(MediaKind.PICTURE, url, attrib, srcset)

    def _see(self, kind: MediaKind, url: str, attrib: Mapping[str, str], srcset: str = "") -> None:
        self.facts.pictures.append(
            Picture(
                kind,
                url,
                attrib.get("alt") or attrib.get("title"),
                srcset,
                attrib.get("width") or "",
                len(self.blocks),
                self._place,
                self._figures[-1] if self._figures else 0,
            )
        )

    def _start_unseen(self, tag: str, attrib: Mapping[str, str]) -> None:
        if tag == "script":
            if _LD_JSON in (attrib.get("type") or "").casefold():
                self._script = []
        elif tag == "title":
            self._script = [] if not self.facts.title else None
        elif tag in {"video", "audio", "iframe"}:
            kind = {"video": MediaKind.VIDEO, "audio": MediaKind.AUDIO}.get(tag, MediaKind.EMBED)
            url = attrib.get("src") or attrib.get("data-src") or ""
            if url or tag != "iframe":
                self._see(kind, url, attrib)
        self._unseen_tag = tag

    def _end_unseen(self) -> None:
        script, self._script = self._script, None
        if script is None:
            return
        text = "".join(script)
        if self._unseen_tag == "title":
            self.facts.title = " ".join(text.split())
        else:
            self.facts.scripts.append(text)

    def _look(self, tag: str, attrib: Mapping[str, str]) -> None:
        """Begin to listen where an element says something to machines."""
        name = attrib.get("itemprop") or (attrib.get("rel") if tag == "a" else None)
        value = attrib.get("datetime") or attrib.get("content")
        if name is None:
            if tag != "time" and "datetime" not in attrib:
                return
            name = "time"
        elif tag == "a" and "itemprop" not in attrib and name != "author":
            return
        if len(self._captures) < _MOST_CAPTURES:
            capture = Capture(tag, name.casefold(), value, len(self.blocks), self._place)
            self._captures.append((len(self._frames), capture))

    def _end_capture(self) -> None:
        _, capture = self._captures.pop()
        words = capture.words
        if capture.name == "name" and self._captures and self._captures[-1][1].name in _NAMED:
            self._captures[-1][1].value = words
            return
        facts = self.facts
        if capture.tag == "time" or "date" in capture.name:
            facts.moments.append(Moment(capture.value or "", words, capture.block, capture.place, capture.name))
        else:
            facts.properties.append(Property(capture.name, capture.value or words, capture.tag, capture.place))


#: Stands among the frames for an element within a line.
_WITHIN = _Frame("", root(), BlockKind.PARAGRAPH, None, False)  # noqa: FBT003


def _ends(last: str, length: int) -> bool:
    """Whether a line of loose text is over: it is short, or ends like a sentence."""
    return length < _SHORT_LINE or last.endswith(_CLOSERS)


def _image_url(attrib: Mapping[str, str]) -> str:
    for key in ("data-src", "data-original", "data-lazy-src", "src"):
        url = attrib.get(key)
        if url and not url.startswith("data:"):
            return url.strip()
    return ""
