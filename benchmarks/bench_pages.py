"""How fast web pages are read and cleaned, against the bare parse by lxml.

    python3 -m benchmarks.bench_pages PAGES.jsonl.gz [--pages 100]

PAGES.jsonl.gz has an object a line with `html` and `url`. Each page goes through all in turn, so that a busy machine
slows all alike: compare the ratios.
"""

import argparse
import gzip
import json
import time
from collections import defaultdict
from pathlib import Path

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
            for stage, before, after in zip(("lxml", "read", "clean"), times, times[1:], strict=False):
                spent[stage] += after - before
            blocks, cuts = blocks + turn * len(article.blocks), cuts + turn * len(cleaned.cuts)
    count = len(pages)
    print(f"{count} pages, {blocks / count:.0f} blocks and {cuts / count:.0f} cuts a page")
    for stage in ("lxml", "read", "clean"):
        print(f"  {stage:6} {1e3 * spent[stage] / count:6.2f} ms a page {spent[stage] / spent['lxml']:6.1f} x lxml")
    whole = spent["read"] + spent["clean"]
    print(f"  whole  {1e3 * whole / count:6.2f} ms a page {whole / spent['lxml']:6.1f} x lxml")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
