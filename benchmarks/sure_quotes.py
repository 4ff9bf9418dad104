"""How precise the quotations in marks are that are given with confidence, and how many of all they are.

    python benchmarks/sure_quotes.py SCORER FILE.jsonl

SCORER is the script that tells what people found (its `gold_quoted`, `trim`, `jac` and `spk_ok`), FILE what they read.
A quotation is right if the stretch in marks is theirs and the speaker too. Of each threshold: how many there are, how
many in a hundred of them are right, and how many in a hundred of all that people found.
"""

import argparse
import importlib.util
import json
from pathlib import Path
from typing import Any

import newsparse
from newsparse import Article, Recipe, Span
from newsparse.contracts import QuoteKind

RECIPE = Recipe(name="quotes", extractors=("people", "quotes"))
THRESHOLDS = (0.97, 0.95, 0.93, 0.91, 0.9, 0.89, 0.88, 0.86, 0.84, 0.8, 0.7, 0.5, 0.0)
SAME = 0.8


def judged(scorer: Any, document: dict[str, Any]) -> tuple[list[tuple[float, bool]], int]:
    """The confidence of each quotation in marks with whether it is right, and how many people found."""
    article = newsparse.extract(newsparse.read(document["text"]), RECIPE)
    wanted = scorer.gold_quoted(document)
    found: list[tuple[float, bool]] = []
    for quote in article.quotes:
        if quote.kind not in (QuoteKind.DIRECT, QuoteKind.PARTIAL):
            continue
        speaker = _origin(article, quote.speaker.mention.span) if quote.speaker else None
        for span in quote.spans:
            place = scorer.trim(document["text"], *_origin(article, span))
            same = [number for start, end, number in wanted if scorer.jac(place, (start, end)) >= SAME]
            right = any(scorer.spk_ok(document["text"], speaker, document["quotes"][number])[0] for number in same)
            found.append((quote.confidence, right))
    return found, len(wanted)


def _origin(article: Article, span: Span) -> tuple[int, int]:
    """Where a stretch of the article stood in what was read."""
    origins = article.origin_of(span)
    return origins[0].start, origins[-1].end


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("file", type=Path)
    given = parser.parse_args()
    spec = importlib.util.spec_from_file_location("scorer", given.scorer)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    documents = [json.loads(line) for line in given.file.read_text("utf-8").splitlines()]
    results = [judged(scorer, document) for document in documents]
    wanted = sum(count for _, count in results)
    every = [row for found, _ in results for row in found]
    for threshold in THRESHOLDS:
        kept = [right for confidence, right in every if confidence >= threshold]
        print(f"{threshold:4.2f} {len(kept):6} {100 * sum(kept) / len(kept):6.1f} {100 * sum(kept) / wanted:6.1f}")


if __name__ == "__main__":
    main()
