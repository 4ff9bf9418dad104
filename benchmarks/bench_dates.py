"""How fast dates are found, against dateparser where it is installed: the same texts, side by side, CPU time.

python3 dev.py bench
pip install dateparser   # into .venv, for the comparison; newsparse itself does not need it
"""

import datetime as dt
import importlib.util
import time
from collections.abc import Callable
from pathlib import Path

import newsparse
from newsparse import Recipe

SEED = Path(__file__).parent.parent / "seeds" / "belarus-prisoners.txt"
DAY = dt.date(2025, 9, 11)
DATES = Recipe(name="dates", extractors=("dates",))


def ours(texts: list[str]) -> None:
    for text in texts:
        newsparse.parse(text, DATES, published=DAY)


def dateparsers(texts: list[str]) -> None:
    from dateparser.search import search_dates  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415 - optional

    moment = dt.datetime.combine(DAY, dt.time(12))
    for text in texts:
        search_dates(text, languages=["en"], settings={"RELATIVE_BASE": moment, "PREFER_DATES_FROM": "past"})


def speed(work: Callable[[list[str]], None], texts: list[str], times: int) -> float:
    """Megabytes a second."""
    work(texts[:1])
    begin = time.process_time()
    for _ in range(times):
        work(texts)
    return times * sum(len(text.encode()) for text in texts) / 1e6 / (time.process_time() - begin)


def main() -> int:
    texts = SEED.read_text(encoding="utf-8").splitlines()
    mine = speed(ours, ["\n".join(texts)], 200)
    print(f"dates, with reading: {mine:.2f} MB/s on the seed")
    if importlib.util.find_spec("dateparser") is None:
        print("dateparser is not installed, so there is nothing to compare with")
        return 0
    theirs = speed(dateparsers, texts, 3)
    print(f"dateparser.search: {theirs:.4f} MB/s on its lines; newsparse is {mine / theirs:.0f} times as fast")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
