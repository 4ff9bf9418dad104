"""How long a feed of 1,000 items takes to read, beside lxml's bare `iterparse` over the same bytes.

    python benchmarks/bench_feeds.py [file]

Two feeds are made here, unless a file is named: one with bodies of HTML with links, emphasis and a picture, one with
teasers only. Processor time, the best of several runs that take turns.
"""

import sys
import time
from collections.abc import Callable
from html import escape
from io import BytesIO
from pathlib import Path

from lxml import etree

from newsparse.contracts import Limits, Source
from newsparse_feeds import Rss

ITEMS, RUNS = 1_000, 9
HEAD = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Harbour News</title><link>https://harbour.example/</link>
<description>News of the harbour</description><language>en</language>
"""
PARAGRAPHS = """<p>The ferry to the outer islands runs again, <a href="https://harbour.example/staff/{n}">the harbour
master</a> said on Monday, three years after the old quay had silted up.</p>
<p>&#8220;It is a good day for all who live there,&#8221; said Anna Kovacs, the mayor of <em>Port Else</em>, who had
asked for the money in the spring of last year.</p>
<p>The crossing takes forty minutes &amp; costs as much as before; <strong>cars</strong> have to wait until the new ramp
is built, the council said in a statement on its website.</p>
<p><img src="https://harbour.example/{n}.jpg" alt="A ferry" />The first boat left at six in the morning with eleven
passengers, two bicycles and a dog on board, and came back in time for lunch.</p>
<p>Number {n} of a series. Earlier reports told of the dredging, of what it cost, and of the fish that had to be moved;
the last of them will follow next week.</p>
"""
TEASER = "<p>The ferry to the outer islands runs again; &#8220;it is a good day,&#8221; the mayor said.</p>"


def feed(*, bodies: bool = True) -> bytes:
    items = "".join(item(number, bodies=bodies) for number in range(ITEMS))
    return f"{HEAD}{items}</channel></rss>\n".encode()


def item(number: int, *, bodies: bool) -> str:
    body = PARAGRAPHS.format(n=number) if bodies else ""
    return f"""<item><title>Ferry no. {number} runs again</title><link>https://harbour.example/ferry/{number}</link>
<guid isPermaLink="false">harbour-{number}</guid><pubDate>Mon, 01 Mar 2021 {number % 24:02}:20:00 GMT</pubDate>
<dc:creator>Anna Kovacs</dc:creator><category>Harbour</category><category>Islands</category>
<description>{escape(TEASER)}</description>
{f"<content:encoded>{escape(body)}</content:encoded>" if bodies else ""}
<media:content url="https://harbour.example/{number}.jpg" type="image/jpeg" width="800" height="600" />
</item>
"""


def bare(data: bytes) -> int:
    return sum(1 for _, element in etree.iterparse(BytesIO(data)) if element.tag == "item")


def ours(data: bytes) -> int:
    return sum(1 for _ in Rss().read(Source(data=data), Limits()))


def seconds(act: Callable[[bytes], int], data: bytes) -> float:
    begin = time.process_time()
    count = act(data)
    assert count == ITEMS or len(sys.argv) > 1, count
    return time.process_time() - begin


def main() -> None:
    if len(sys.argv) > 1:
        compare(Path(sys.argv[1]).name, Path(sys.argv[1]).read_bytes())
        return
    compare("bodies of HTML", feed())
    compare("teasers", feed(bodies=False))


def compare(name: str, data: bytes) -> None:
    times: dict[Callable[[bytes], int], list[float]] = {act: [] for act in (bare, ours)}
    for _ in range(RUNS):
        for act, taken in times.items():
            taken.append(seconds(act, data))
    one, two = (min(taken) for taken in times.values())
    took = f"bare iterparse {one * 1000:.0f} ms, newsparse {two * 1000:.0f} ms, {two / one:.1f} times"
    print(f"{name}, {len(data):,} bytes: {took}")


if __name__ == "__main__":
    main()
