"""How fast dates and events are found, beside how fast Python finds the words of the same text: CPU time.

    python benchmarks/bench_events.py [TEXTS.jsonl]

Without TEXTS.jsonl (rows with `text`), the seed and the articles of our own gold of events are read.
"""

import argparse
import datetime as dt
import json
import re
import time
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

import newsparse
from newsparse import Article, Recipe

HERE = Path(__file__).parent
SEED = HERE.parent / "seeds" / "belarus-prisoners.txt"
GOLD = HERE.parent / "tests" / "extraction" / "events" / "gold" / "articles"
DAY = dt.date(2025, 9, 11)
#: Reading and finding are told apart: what is timed begins with an article that was read.
RECIPES = {
    "dates": Recipe(name="dates", extractors=("dates",)),
    "events": Recipe(name="events", extractors=("events",)),
    "dates, events": Recipe(name="both", extractors=("dates", "events")),
}
WORD = re.compile(r"\w+")


def texts_of(path: Path | None) -> list[str]:
    if path is not None:
        return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    gold = [tomllib.loads(one.read_text("utf-8"))["text"] for one in sorted(GOLD.glob("*.toml"))]
    return [SEED.read_text("utf-8"), *gold]


def seconds(work: Callable[[Article], object], articles: Iterable[Article]) -> float:
    """The least CPU time of three runs over all articles."""
    rows = list(articles)
    return min(_once(work, rows) for _ in range(3))


def _once(work: Callable[[Article], object], articles: list[Article]) -> float:
    begin = time.process_time()
    for article in articles:
        work(article)
    return time.process_time() - begin


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="?")
    articles = [newsparse.read(text, published=DAY) for text in texts_of(parser.parse_args().texts)]
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    words = seconds(lambda article: WORD.findall(article.text), articles)
    print(f"{size:.2f} MB; its words alone: {size / words:.1f} MB/s")
    for name, recipe in RECIPES.items():
        spent = seconds(lambda article: newsparse.extract(article, recipe), articles)  # noqa: B023 - used at once
        print(f"{name:15} {size / spent:.2f} MB/s, {spent / words:.1f} times as long as its words")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
