"""How fast NITF is read, against bare lxml that only parses the same document: side by side, CPU time.

python3 benchmarks/bench_nitf.py
"""

import time
from collections.abc import Callable

from lxml import etree

from newsparse.contracts import Limits, Source
from newsparse_iptc import Nitf

PARAGRAPH = (
    '<p>The ferry to the <location>islands</location> runs again, said <person idsrc="hp" value="17">Anna '
    'Kovacs</person>, who had <em>waited</em> for it. “We counted the days,” she said; <a href="https://example.org/f">'
    "the timetable</a> is out on Monday, and the first boats are full until June.</p>"
)
HEAD = (
    '<head><title>Ferry is back</title><docdata management-status="usable"><doc-id id-string="ferry-17"/>'
    '<urgency ed-urg="4"/><date.issue norm="20240506T070809+0200"/><key-list><keyword key="ferry"/></key-list>'
    "</docdata></head>"
)
TOP = "<body.head><hedline><hl1>Ferry is back</hl1></hedline><byline>By Bela Novak</byline></body.head>"


def story(paragraphs: int) -> bytes:
    body = f"<body>{TOP}<body.content><block>{PARAGRAPH * paragraphs}</block></body.content></body>"
    return f'<?xml version="1.0" encoding="UTF-8"?><nitf>{HEAD}{body}</nitf>'.encode()


def ours(data: bytes) -> None:
    (article,) = Nitf().read(Source(data=data), Limits())
    assert article.blocks


def bare(data: bytes) -> None:
    assert len("".join(etree.fromstring(data).itertext())) > 0


def seconds(work: Callable[[bytes], None], data: bytes, times: int) -> float:
    work(data)
    begin = time.process_time()
    for _ in range(times):
        work(data)
    return (time.process_time() - begin) / times


def main() -> int:
    for paragraphs, times in ((10, 200), (100, 40), (1000, 4)):
        data = story(paragraphs)
        mine, theirs = seconds(ours, data, times), seconds(bare, data, times)
        size = len(data) / 1000
        print(
            f"{paragraphs:5} paragraphs, {size:6.1f} kB: {mine * 1000:7.2f} ms an article, "
            f"{size / mine / 1000:5.2f} MB/s; bare lxml {theirs * 1000:6.2f} ms; {mine / theirs:5.1f} times as long"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
