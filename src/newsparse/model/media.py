"""Pictures, videos and sound, with their captions taken apart."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from newsparse.model.span import Region


class MediaKind(StrEnum):
    """What sort of thing it is."""

    PICTURE = "picture"
    VIDEO = "video"
    AUDIO = "audio"
    GRAPHIC = "graphic"
    EMBED = "embed"


@frozen(kw_only=True)
class Rendition:
    """One file of a medium: sizes in pixels."""

    url: str
    name: str | None = None
    media_type: str | None = None
    width: int | None = None
    height: int | None = None


@frozen(kw_only=True)
class Media:
    """A picture (or video, ...) of the story.

    `caption_raw` is the caption as it stood, credit and all; `caption` the sentence(s) without prefix and
    credit; `credit` the credit as it stood; `photographer` and `agencies` (first the maker's, then those it came
    `via`) taken from it; `taken` and `place` read from the caption.
    """

    kind: MediaKind = MediaKind.PICTURE
    url: str | None = None
    caption: str | None = None
    caption_raw: str | None = None
    credit: str | None = None
    photographer: str | None = None
    agencies: tuple[str, ...] = ()
    is_file_photo: bool = False
    is_handout: bool = False
    taken: date | None = None
    place: str | None = None
    alt: str | None = None
    renditions: tuple[Rendition, ...] = ()
    lifted_from: tuple[Region, ...] = ()

    @property
    def occurrences(self) -> int:
        """How often the caption stood in the text."""
        return len(self.lifted_from)
