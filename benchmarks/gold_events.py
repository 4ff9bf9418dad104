"""Compare the events that are found with our own gold, and print one table.

    python -m benchmarks.gold_events [--gold DIRECTORY] [--show CLASS] [--only ARTICLE]

The form of the gold is told in its README.md. "wanted" is what the gold has, "given" what we gave; what is said of an
event is asked only of events whose trigger was found. `--show type` (or trigger, spurious, when, ...) prints what was
wrong.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

from benchmarks.event_gold import read
from benchmarks.event_score import Score, compare

GOLD = Path(__file__).parents[1] / "tests/extraction/events/gold/articles"


def measure(paths: Iterable[Path]) -> Score:
    """The score of some files of the gold."""
    score = Score()
    for path in paths:
        compare(read(path), score)
    return score


ROWS = (
    "trigger", "type", "mode", "when", "agent", "target", "place", "polarity", "negation", "factuality",
    "factuality, not actual", "attribution", "attribution, chain in order", "quantity", "modifier", "sum check",
    "relations", "damaged", "look-alikes kept out", "date value",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--show", default="")
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    paths = [path for path in sorted(given.gold.glob("*.toml")) if given.only in path.stem]
    score = measure(paths)
    for what, note in score.wrong:
        if what == given.show:
            print(note)
    print(f"{len(paths)} articles")
    print(f"{'':28} {'wanted':>6} {'given':>6} {'right':>6} {'P':>6} {'R':>6} {'F1':>6}")
    for row in ROWS:
        figures = f"{score.wanted[row]:6} {score.given[row]:6} {score.right[row]:6}"
        print(f"{row:28} {figures} {score.precision(row):6.1f} {score.recall(row):6.1f} {score.f1(row):6.1f}")


if __name__ == "__main__":
    main()
