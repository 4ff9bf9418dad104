"""What a page shows, told by the standard library and not by us: the non-space characters of its text.

    python benchmarks/visible_text.py FILE.jsonl.gz ...

counts, over pages whose `html` is their bytes as Latin-1, those where a character that is seen stands in no block.
Characters that only say where a line may be broken are not seen.
"""

import collections
import gzip
import json
import sys
from html.parser import HTMLParser

import newsparse


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


UNSEEN = _set(
    """script style template noscript iframe noembed noframes canvas datalist rp title desc metadata defs audio
    video head"""
)


#: Soft hyphen, zero-width space, word joiner, byte-order mark.
BREAKS = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


class Visible(HTMLParser):
    """Gathers the text that stands in no element which is not seen."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: collections.Counter[str] = collections.Counter()
        self.within: list[str] = []

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: ARG002, FBT001, FBT002
        """As the HTML standard has it: `<![endif]-->` is a comment, and ends with the first `>`."""
        return self.parse_bogus_comment(i)

    def handle_starttag(self, tag: str, _: object) -> None:
        if tag == "body":
            self.within.clear()
        if tag in UNSEEN:
            self.within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.within:
            del self.within[len(self.within) - 1 - self.within[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self.within:
            self.seen.update("".join(data.translate(BREAKS).split()))


def unaccounted(page: bytes) -> collections.Counter[str]:
    """The characters that the oracle sees more often than our blocks hold them."""
    article = newsparse.read(page, format="html")
    assert article.provenance is not None
    assert article.provenance.encoding is not None
    oracle = Visible()
    oracle.feed(page.decode(article.provenance.encoding, "replace").removeprefix("\ufeff"))
    oracle.close()
    ours = collections.Counter("".join("".join(block.text.split()) for block in article.blocks))
    return oracle.seen - ours


def main() -> None:
    for name in sys.argv[1:]:
        pages = lost = 0
        with gzip.open(name, "rt", encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                missing = unaccounted(row["html"].encode("latin-1"))
                pages += 1
                if missing:
                    lost += 1
                    print(row["id"], sum(missing.values()), dict(missing.most_common(8)))
        print(f"{name}: {lost} of {pages} pages with characters that stand in no block")


if __name__ == "__main__":
    main()
