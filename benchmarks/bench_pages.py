"""How fast web pages are read and cleaned, against the bare parse by lxml, and against trafilatura where it is there.

    python3 -m benchmarks.bench_pages PAGES.jsonl.gz [--pages 100]

PAGES.jsonl.gz has an object a line with `html` and `url`. Each page goes through all in turn, so that a busy machine
slows all alike: compare the ratios. trafilatura is asked for the text alone, with its defaults; newsparse gives the
cleaned article with all that it reads of the page.
"""

import argparse
import gzip
import importlib
import json
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import lxml.html

import newsparse


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pages", type=int, default=100)
    given = parser.parse_args()
    with gzip.open(given.file, "rt", encoding="utf-8") as rows:
        pages = [json.loads(row) for row, _ in zip(rows, range(given.pages), strict=False)]
    spent: defaultdict[str, float] = defaultdict(float)
    blocks = cuts = 0
    peer = _trafilatura()
    for turn in range(2):  # the first loads and compiles
        spent.clear()
        for page in pages:
            data, url = page["html"].encode(), page["url"]
            times = [time.process_time()]
            lxml.html.fromstring(data)
            times.append(time.process_time())
            article = newsparse.read(data, format="html", url=url)
            times.append(time.process_time())
            cleaned = newsparse.clean(article)
            times.append(time.process_time())
            if peer is not None:
                peer.extract(data)
                times.append(time.process_time())
            stages = ("lxml", "read", "clean", "trafilatura")
            for stage, before, after in zip(stages, times, times[1:], strict=False):
                spent[stage] += after - before
            blocks, cuts = blocks + turn * len(article.blocks), cuts + turn * len(cleaned.cuts)
    count = len(pages)
    spent["whole"] = spent["read"] + spent["clean"]
    print(f"{count} pages, {blocks / count:.0f} blocks and {cuts / count:.0f} cuts a page")
    for stage, seconds in spent.items():
        print(f"  {stage:11} {1e3 * seconds / count:6.2f} ms a page {seconds / spent['lxml']:6.1f} x lxml")
    if peer is not None:
        print(f"  {spent['trafilatura'] / spent['whole']:.2f} times as fast as trafilatura")
    return 0


def _trafilatura() -> Any:
    """The peer, where whoever wants to compare has installed it."""
    try:
        return importlib.import_module("trafilatura")
    except ImportError:
        return None


if __name__ == "__main__":
    raise SystemExit(main())
