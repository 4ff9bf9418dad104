"""What a page says of itself beside its text, as it stands."""

from collections.abc import Mapping
from typing import NamedTuple

from newsparse.contracts import MediaKind
from newsparse.markup.context import Place


class Moment(NamedTuple):
    """A `time` element, or another with a date for machines: its value, its words, its place among the blocks."""

    value: str
    words: str
    block: int
    place: Place
    name: str


class Picture(NamedTuple):
    """An image, a video or a frame in the page; `figure` numbers the figure that it stands in, from 1."""

    kind: MediaKind
    url: str
    alt: str | None
    srcset: str
    width: str
    figure: int


class Property(NamedTuple):
    """A microdata or RDFa property, or a link to an author: its name, its value, the element's tag."""

    name: str
    value: str
    tag: str


class Post(NamedTuple):
    """A quotation that is a post of a network: its address, if its element has one, and its place among the blocks."""

    url: str
    block: int
    place: Place


class Facts:
    """All that was gathered from one page, in order; `captions` are those of figures, by the figure's number."""

    def __init__(self, captions: Mapping[int, str]) -> None:
        self.captions = captions
        self.language: str | None = None
        self.base: str | None = None
        self.title: str = ""
        self.metas: list[tuple[str, str]] = []
        self.links: list[tuple[str, str]] = []
        self.scripts: list[str] = []
        self.moments: list[Moment] = []
        self.properties: list[Property] = []
        self.pictures: list[Picture] = []
        self.posts: list[Post] = []
