"""How fast the seed article is parsed, and where the time goes.

    python3 dev.py bench [--times 1000]

Prints articles and megabytes a second for all stages together, the share of each stage and of each extractor and rule,
and the peak memory for a text of 10 MB. CPU time of one core; compare the ratios, not the seconds, between machines.
"""

import argparse
import datetime as dt
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import newsparse
from newsparse import STANDARD, Article

SEED = Path(__file__).parent.parent / "seeds" / "belarus-prisoners.txt"
DAY = dt.date(2025, 9, 11)


def clock(work: Callable[[], object], times: int) -> float:
    work()
    begin = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - begin) / times


def line(name: str, seconds: float, whole: float) -> None:
    print(f"  {name:24} {seconds * 1e6:9.0f} µs {100 * seconds / whole:6.1f} %")


def stages(data: bytes, times: int) -> None:
    whole = clock(lambda: newsparse.parse(data, published=DAY), times)
    speed = f"{1 / whole:,.0f} articles/s, {len(data) / 1e6 / whole:.2f} MB/s"
    print(f"parse: {speed} ({times:,} times {len(data):,} bytes)")
    read = newsparse.read(data, published=DAY)
    cleaned = newsparse.clean(read)
    line("read", clock(lambda: newsparse.read(data, published=DAY), times), whole)
    line("clean", clock(lambda: newsparse.clean(read), times), whole)
    line("extract", clock(lambda: newsparse.extract(cleaned), times), whole)
    parts(read, cleaned, whole, times)


def parts(read: Article, cleaned: Article, whole: float, times: int) -> None:
    """Each rule and extractor, as what leaving it out of the row up to it saves."""
    before = clock(lambda: newsparse.clean(read, STANDARD.but(rules=())), times)
    for end, name in enumerate(STANDARD.rules, start=1):
        now = clock(partial(newsparse.clean, read, STANDARD.but(rules=STANDARD.rules[:end])), times)
        line(f"  rule {name}", max(0.0, now - before), whole)
        before = now
    before = clock(lambda: newsparse.extract(cleaned, STANDARD.but(extractors=())), times)
    for end, name in enumerate(STANDARD.extractors, start=1):
        now = clock(partial(newsparse.extract, cleaned, STANDARD.but(extractors=STANDARD.extractors[:end])), times)
        line(f"  extractor {name}", max(0.0, now - before), whole)
        before = now


PEAK = """
import resource, sys, newsparse
from pathlib import Path
story = Path(sys.argv[1]).read_text(encoding="utf-8")
size = int(sys.argv[2])
data = "\\n".join(f"{n} {line}" for n in range(size // len(story) + 1) for line in story.splitlines()).encode()[:size]
article = newsparse.parse(data)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, len(data), len(article.text))
"""


def memory(size: int) -> None:
    """Peak resident memory of a process that parses a text of so many bytes, all stages."""
    command = [sys.executable, "-c", PEAK, str(SEED), str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    peak, given, _ = map(int, done.stdout.split())
    peak_mb, aim = peak / 1024, 64 + 8 * given / 2**20
    print(f"memory: {peak_mb:.0f} MiB at the peak for {given / 1e6:.0f} MB (aim: 64 + 8 x input = {aim:.0f} MiB)")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--memory", type=int, default=10_000_000)
    given = parser.parse_args()
    stages(SEED.read_bytes(), given.times)
    memory(given.memory)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
