"""From the tags of a page, in one pass, to blocks and to what the page says of itself beside them."""

from collections.abc import Callable, Mapping

from newsparse.contracts import Limits, MediaKind
from newsparse.formats.html.facts import Facts, Moment, Picture, Post, Property
from newsparse.formats.html.posts import address_in, is_post
from newsparse.markup.body import BodyTarget
from newsparse.markup.context import Place
from newsparse.markup.flow import folded
from newsparse.markup.vocabulary import HTML, Part

#: Each named once: asked of its class, a member costs as much as a call.
_PICTURE = MediaKind.PICTURE

_MOST_CAPTURES = 6
_LONGEST_CAPTURE = 4000
#: Properties whose value has a name.
_NAMED = frozenset({"author", "creator", "publisher"})
_LD_JSON = "ld+json"


class Capture:
    """The words of an element that says something to machines; `depth` is its place among the open elements."""

    __slots__ = ("block", "depth", "length", "name", "parts", "place", "tag", "value")

    def __init__(self, depth: int, tag: str, name: str, value: str | None, block: int, place: Place) -> None:  # noqa: PLR0917
        self.depth = depth
        self.tag = tag
        self.name = name
        self.value = value
        self.block = block
        self.place = place
        self.parts: list[str] = []
        self.length = 0

    def add(self, data: str) -> None:
        """Text within the element."""
        if self.length < _LONGEST_CAPTURE:
            self.parts.append(data)
            self.length += len(data)

    @property
    def words(self) -> str:
        """What stood in it, white space folded."""
        return folded("".join(self.parts))


class PageTarget(BodyTarget):
    """Told of tags and text in order, it makes blocks of all that is seen, and gathers the page's facts."""

    _noticed_tags = frozenset({"html", "time", "blockquote"})
    _noticed_attributes = frozenset({"itemprop", "datetime", "rel"})

    def __init__(self, limits: Limits, resolved: Callable[[str], str], shown: frozenset[str] = frozenset()) -> None:
        super().__init__(limits, resolved, HTML, shown)
        self.facts = Facts(self.gathered.captions)
        self._script: list[str] | None = None
        self._captures: list[Capture] = []
        self._sources = ""

    # -- elements that say something to machines --------------------------------------------------------------------

    def _noticed(self, tag: str, attrib: Mapping[str, str]) -> None:
        if tag == "html":
            self.facts.language = self.facts.language or attrib.get("lang") or attrib.get("xml:lang")
        elif tag == "blockquote" and "itemprop" not in attrib and "datetime" not in attrib:
            if is_post(attrib.get("class") or ""):
                self.facts.posts.append(Post(address_in(attrib), len(self.blocks), self.place))
        else:
            self._look(tag, attrib)

    def _look(self, tag: str, attrib: Mapping[str, str]) -> None:
        """Begin to listen where an element says something to machines."""
        name = attrib.get("itemprop")
        if not name:
            if tag == "a" and attrib.get("rel") == "author":
                name = "author"
            elif tag == "time" or "datetime" in attrib:
                name = "time"
            else:
                return
        if len(self._captures) < _MOST_CAPTURES:
            depth, block = len(self._frames), len(self.blocks)
            value = attrib.get("datetime") or attrib.get("content")
            self._captures.append(Capture(depth, tag, name.casefold(), value, block, self.place))
            self._heeding = True

    def _heard(self, data: str) -> None:
        for capture in self._captures:
            capture.add(data)

    def _before_end(self) -> None:
        if self._captures[-1].depth >= len(self._frames):
            self._end_capture()

    def _end_capture(self) -> None:
        capture = self._captures.pop()
        self._heeding = bool(self._captures)
        words = capture.words
        if capture.name == "name" and self._captures and self._captures[-1].name in _NAMED:
            self._captures[-1].value = words
            return
        facts = self.facts
        if capture.tag == "time" or "date" in capture.name:
            facts.moments.append(Moment(capture.value or "", words, capture.block, capture.place, capture.name))
        else:
            facts.properties.append(Property(capture.name, capture.value or words, capture.tag))

    def _parted(self) -> None:
        for capture in self._captures:
            capture.parts.append(" ")

    # -- elements without text of their own -------------------------------------------------------------------------

    def _void(self, tag: str, attrib: Mapping[str, str]) -> None:
        if tag == "meta":
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
        else:
            super()._void(tag, attrib)

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
            self._see(_PICTURE, url, attrib, srcset)

    def _see(self, kind: MediaKind, url: str, attrib: Mapping[str, str], srcset: str = "") -> None:
        self.facts.pictures.append(
            Picture(
                kind,
                url,
                attrib.get("alt") or attrib.get("title"),
                srcset,
                attrib.get("width") or "",
                self.gathered.figure,
            )
        )

    def _end_part(self, part: Part) -> None:
        if part is Part.PICTURE:
            self._sources = ""
        else:
            super()._end_part(part)

    # -- elements that are not shown ----------------------------------------------------------------------------------

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

    def _heard_unseen(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def _end_unseen(self) -> None:
        script, self._script = self._script, None
        if script is None:
            return
        text = "".join(script)
        if self._unseen_tag == "title":
            self.facts.title = folded(text)
        else:
            self.facts.scripts.append(text)


def _image_url(attrib: Mapping[str, str]) -> str:
    for key in ("data-src", "data-original", "data-lazy-src", "src"):
        url = attrib.get(key)
        if url and not url.startswith("data:"):
            return url.strip()
    return ""
