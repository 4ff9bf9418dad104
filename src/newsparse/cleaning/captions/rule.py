"""The rule that lifts captions out of the story."""

from collections.abc import Iterable, Iterator, Sequence

import attrs
from attrs import frozen

from newsparse.cleaning.captions.endings import shared_endings
from newsparse.cleaning.captions.reading import CaptionReading, read_caption, read_with, reading_of
from newsparse.cleaning.line import Line
from newsparse.cleaning.lines import LineRule, Lines
from newsparse.contracts import Action, BlockKind, Cut, Family, Lifted, Media, Region, Rights, Span

#: Named once: asked of its class, a member costs as much as a call.
_CAPTION = BlockKind.CAPTION
#: A line, and how it reads.
Captioned = tuple[Line, CaptionReading]


@frozen
class Captions(LineRule):
    """Captions with their credits become `Media`; further copies of one are collapsed into it."""

    name: str = "captions"

    def cuts_among(self, lines: Lines) -> Iterable[Cut | Lifted]:
        """A cut for every caption, and one medium for all copies of it."""
        found: dict[tuple[str, str], list[Captioned]] = {}
        blocks = lines.article.blocks
        given = {media.caption_raw or media.caption for media in lines.article.media}
        told = _told([line.text for line in lines.left])
        for number, line in enumerate(lines.left):
            certain = blocks[line.block].kind is _CAPTION and line.text not in given
            reading = read_caption(line.text, certain=True) if certain else reading_of(line.said)
            reading = reading or told.get(number)
            if reading is not None:
                key = (_folded(reading.media.caption_raw or ""), reading.shape)
                found.setdefault(key, []).append((line, reading))
        for copies in found.values():
            yield from self._lifted(copies)

    def _lifted(self, copies: Sequence[Captioned]) -> Iterator[Cut | Lifted]:
        regions = tuple(_region(line, reading) for line, reading in copies)
        for (line, reading), region in zip(copies, regions, strict=True):
            is_first = region == regions[0]
            yield Cut(
                where=region,
                text=line.text[reading.begin : reading.end],
                rule=f"{self.name}/{reading.shape}",
                family=Family.CAPTION if reading.media.caption else Family.CREDIT,
                action=Action.LIFT if is_first else Action.COLLAPSE,
                reason=_REASONS[reading.shape] if is_first else "a caption that stood before",
                confidence=reading.confidence,
                duplicate_of=None if is_first else regions[0],
            )
        first = copies[0][1]
        yield _placed(first.media, regions)
        if first.restrictions:
            yield Rights(text=first.restrictions, lifted_from=regions)


def _told(lines: Sequence[str]) -> dict[int, CaptionReading]:
    """The captions among lines that show to be so only beside the others."""
    found = {number: read_with(lines[number], tail) for number, tail in shared_endings(lines).items()}
    return {number: reading for number, reading in found.items() if reading is not None}


_REASONS = {
    "bracket": "ends with a picture credit in brackets",
    "label": "ends with a labelled picture credit",
    "slash": "ends with an agency's picture credit",
    "plain": "ends with a photographer and an agency",
    "bare": "reads like a caption and ends with an agency",
    "shared": "ends with a name that stands there as a picture credit",
    "opening": "opens like a caption and names a day",
    "formula": "opens like a caption",
    "glued": "a picture credit amid prose",
    "tail": "a picture credit at the end of prose",
}


def _region(line: Line, reading: CaptionReading) -> Region:
    return Region(line.block, Span(line.begin + reading.begin, line.begin + reading.end))


def _placed(media: Media, regions: tuple[Region, ...]) -> Media:
    return attrs.evolve(media, lifted_from=regions)


def _folded(text: str) -> str:
    """A caption without what copies of it may differ in: case, spaces, kinds of quotation mark and dash."""
    return " ".join(text.translate(_FOLDS).casefold().split())


_FOLDS = str.maketrans("“”„‘’–—", '"""\'\'--')
