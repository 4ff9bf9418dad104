"""How fast quotations are found, in CPU time, and against a floor: `re.findall(r"\\w+", text)` of the same texts.

    python benchmarks/bench_quotes.py [FILE ...]

Reads plain texts, or the `text` of each line of a .jsonl file; without any, the seed and the articles of our own gold,
over and over. Reading and the people of the article are not counted: an article is read once, its people found once,
and then its quotations are found, in marks only and with indirect speech too; what is found is not kept.
"""

import argparse
import gc
import json
import re
import time
import tomllib
from collections import deque
from collections.abc import Callable
from pathlib import Path

import newsparse
from newsparse import Article, Recipe
from newsparse.extraction.people import PEOPLE
from newsparse.extraction.quotes import Quotes

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "extraction" / "quotes"
SEED = ROOT / "seeds" / "belarus-prisoners.txt"
PEOPLE_ONLY = Recipe(name="people", extractors=("people",))
ROUNDS = 5


def texts_of(files: list[Path]) -> list[str]:
    """The texts of the files."""
    found: list[str] = []
    for file in files:
        lines = file.read_text("utf-8")
        if file.suffix == ".jsonl":
            found += [json.loads(line)["text"] for line in lines.splitlines()]
        elif file.suffix == ".toml":
            found.append(tomllib.loads(lines)["text"].strip())
        else:
            found.append(lines)
    return found


def speed(work: Callable[[], object], size: int) -> float:
    """Megabytes a second, the best of a few rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return size / 1e6 / best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    files = parser.parse_args().files or [SEED, *sorted(GOLD.glob("gold*/*.toml"))] * 10
    articles = [newsparse.extract(newsparse.read(text), PEOPLE_ONLY) for text in texts_of(files)]
    texts = [article.text for article in articles]
    gc.freeze()
    size = sum(len(text.encode()) for text in texts)
    floor = speed(lambda: [re.findall(r"\w+", text) for text in texts], size)
    print(f"{len(texts)} texts, {size / 1e6:.2f} MB; floor {floor:.1f} MB/s")
    works: list[tuple[str, Callable[[Article], list[object]]]] = [
        ("in marks only", lambda article: list(Quotes(indirect=False).find(article))),
        ("with indirect", lambda article: list(Quotes().find(article))),
        ("people", lambda article: list(PEOPLE.find(article))),
    ]
    for name, work in works:
        reached = speed(lambda work=work: deque(map(work, articles), maxlen=0), size)  # type: ignore[misc]
        print(f"{name:14} {reached:6.2f} MB/s, {floor / reached:5.1f} times as long as the floor")


if __name__ == "__main__":
    main()
