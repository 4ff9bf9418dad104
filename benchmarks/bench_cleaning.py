"""How fast texts are read and cleaned, and where the time goes.

    python3 -m benchmarks.bench_cleaning LINES.jsonl [--texts 400]

LINES.jsonl has an object a line whose `lines` are the lines of a page. Prints megabytes a second, the share of each
stage, and what the slowest line of 100 kB costs. CPU time of one core, each stage with everything loaded and compiled.
Between machines, and on a busy one, compare the last column: how many times as long as splitting the texts into words.
"""

import argparse
import gc
import json
import time
from collections import defaultdict
from pathlib import Path

import newsparse
from newsparse import STANDARD, Article, catalog
from newsparse.cleaning.lines import LineRule, Lines
from newsparse.cleaning.rulebook import joined
from newsparse.pipeline import cleaning

#: What lines of 100 kB are made of.
UNITS = (
    *("a", "A", " ", "“", '"', "(", "[", "/", "—", "x ", "A B, ", "word ", "1 ", "é", "https://", "@a ", "A. "),
    *(
        "Read more: ",
        "Reporting by ",
        ", opens new tab",
        "By A B, ",
        "(AP Photo/",
        "Photo: ",
        "said the ",
        "affiliate ",
    ),
    *("The harbour board said on Monday that the old crane will stay. ", "OSLO (AP) — ", "Jan. 1, 2020 "),
)
SIZE = 100_000


def texts_of(path: Path, most: int) -> list[str]:
    """The texts of a file, the lines of each joined."""
    with path.open(encoding="utf-8") as rows:
        pages = (json.loads(row)["lines"] for row, _ in zip(rows, range(most), strict=False))
        return ["\n".join(" ".join(line.split("\n")) for line in lines) for lines in pages]


class Clock:
    """CPU time by stage."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._since = 0.0

    def start(self) -> None:
        self._since = time.process_time()

    def stop(self, stage: str) -> None:
        self.spent[stage] += time.process_time() - self._since


def read_all(texts: list[str], clock: Clock) -> list[Article]:
    clock.start()
    articles = [newsparse.read(text) for text in texts]
    clock.stop("read")
    return articles


def clean_all(articles: list[Article], clock: Clock) -> None:
    clock.start()
    for article in articles:
        newsparse.clean(article)
    clock.stop("clean")


def by_rule(articles: list[Article], clock: Clock) -> None:
    """Each rule of the recipe on what those before it have left."""
    rules = [catalog.builtin().rule(name) for name in STANDARD.rules]
    for article in articles:
        lines = None
        for rule in joined(rules, STANDARD):
            clock.start()
            lines = Lines.of(article, lines)
            clock.stop("  the lines")
            clock.start()
            found = list(rule.cuts_among(lines) if isinstance(rule, LineRule) else rule.cuts(article))
            clock.stop(f"  rule {rule.name.partition('+')[0] if '+' not in rule.name else 'packs'}")
            clock.start()
            article = cleaning._applied(article, found, rule, STANDARD) if found else article  # noqa: PLW2901, SLF001
            clock.stop("  making the cuts")


def table(clock: Clock, size: int, yardstick: float) -> None:
    whole = clock.spent["read"] + clock.spent["clean"]
    for stage, seconds in [*clock.spent.items(), ("whole", whole)]:
        rate, share = size / 1e6 / seconds, 100 * seconds / whole
        print(f"  {stage:24} {rate:8.1f} MB/s {share:6.1f} % {seconds / yardstick:8.1f} x")


def slowest_line() -> None:
    """What lines of one thing over and over cost, the slowest three."""
    spent: dict[str, float] = {}
    for unit in UNITS:
        line = (unit * (SIZE // len(unit))).strip() or "x"
        begin = time.process_time()
        newsparse.clean(newsparse.read(f"A first line.\n{line}\nA last line."))
        spent[unit] = time.process_time() - begin
    for unit in sorted(spent, key=lambda unit: -spent[unit])[:3]:
        print(f"  {SIZE:,} characters of {unit!r}: {spent[unit] * 1e3:.1f} ms")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--texts", type=int, default=400)
    given = parser.parse_args()
    texts = texts_of(given.file, given.texts)
    size = sum(len(text.encode()) for text in texts)
    clean_all(read_all(texts, Clock()), Clock())  # load and compile
    gc.collect()
    gc.freeze()
    clock = Clock()
    begin = time.process_time()
    for text in texts:
        text.split()
    yardstick = time.process_time() - begin
    articles = read_all(texts, clock)
    clean_all(articles, clock)
    by_rule(articles, clock)
    lines = sum(len(article.blocks) for article in articles)
    print(f"{len(texts):,} texts, {lines:,} lines, {size / 1e6:.1f} MB")
    table(clock, size, yardstick)
    print("the slowest lines:")
    slowest_line()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
