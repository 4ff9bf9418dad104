"""Reading ANPA 1312 messages."""

import re
from collections.abc import Iterable

from attrs import frozen

from newsparse.contracts import Article, Block, Confidence, Limits, Source
from newsparse.errors import FormatError

_HEAD = re.compile(rb"[\x16\x7f\r\n]{0,16}\x01[A-Za-z] ?[0-9]{3,5}[^\x1f\r\n]{0,24}\x1f")


@frozen
class Anpa:
    """Reads messages of ANPA 1312."""

    name: str = "anpa"
    media_types: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = (".anpa",)

    def sniff(self, source: Source) -> Confidence:
        """SURE where a message begins as the standard says."""
        return Confidence.SURE if _HEAD.match(source.data) else Confidence.NO

    def read(self, source: Source, limits: Limits) -> Iterable[Article]:
        """One article of all lines."""
        if not _HEAD.match(source.data):
            raise FormatError("a message begins with SOH, a service letter and a number", format=self.name)
        lines = [line.strip() for line in source.text.splitlines()]
        blocks = tuple(Block(text=line) for line in lines if line)
        limits.check("max_blocks", len(blocks))
        yield Article(blocks=blocks, provenance=source.provenance(self.name))
