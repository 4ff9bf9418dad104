"""How much of our own gold of quotations comes out right.

    python benchmarks/gold_quotes.py [--misses] [FOLDER ...]

Reads the articles of tests/extraction/quotes/gold and gold_open (their README tells the format), parses each text as
anyone would, and prints a table: a row for what is asked, with the share that is right of all that the gold gives, and
of those quotations alone that were found. `--misses` lists each difference.

A quotation is found where four fifths of the words of ours and the gold's are the same. A speaker's row is the way by
which a reader finds the name: in the words beside the quotation, by a role, by a pronoun; `left open` are those whom
nobody can name, and a name for them is wrong.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import newsparse
from newsparse import STANDARD, Article
from newsparse.contracts import Quote

GOLD = Path(__file__).parent.parent / "tests" / "extraction" / "quotes"
FOLDERS = (GOLD / "gold", GOLD / "gold_open")
RECIPE = STANDARD.but(name="quotes", extractors=("gaps", "people", "quotes"))
ALIKE = 0.8
PLAIN = (
    *("kind", "mention", "role", "cue", "medium", "platform", "addressee"),
    *("nested", "continued", "content", "damaged"),
)
PRONOUNS = frozenset(("he", "she", "they"))


class Pair(NamedTuple):
    """A quotation of the gold and ours that is the same, in one article; either may be missing."""

    article: str
    wanted: dict[str, Any] | None
    found: dict[str, Any] | None


def plain(article: Article, quote: Quote) -> dict[str, Any]:
    speaker = quote.speaker
    return {
        "text": quote.text,
        "kind": quote.kind.value,
        "mention": speaker.mention.text if speaker else "",
        "speaker": (speaker.name if speaker else "") or "",
        "role": (speaker.role if speaker else "") or "",
        "cue": quote.cue.of(article.text) if quote.cue else "",
        "medium": quote.medium.value if quote.medium else "",
        "platform": quote.platform or "",
        "addressee": quote.addressee.text if quote.addressee else "",
        "nested": [span.of(article.text) for span in quote.nested],
        "continued": quote.continued,
        "content": quote.content.of(article.text) if quote.content else "",
        "damaged": quote.damaged,
    }


def likeness(wanted: str, found: str) -> float:
    """The share of words in common, from 0 to 1; a gold text may be shortened with ` ... `."""
    begin, _, end = wanted.partition(" ... ")
    if end and found.startswith(begin) and found.endswith(end):
        return 1.0
    ours, theirs = Counter(found.split()), Counter(wanted.split())
    return (ours & theirs).total() / max(1, (ours | theirs).total())


def paired(name: str, wanted: list[dict[str, Any]], found: list[dict[str, Any]]) -> Iterator[Pair]:
    """Each quotation of the gold with ours that is most like it, then ours that are left over."""
    left = list(found)
    for one in wanted:
        best = max(left, key=lambda other: likeness(one["text"], other["text"]), default=None)
        if best is not None and likeness(one["text"], best["text"]) >= ALIKE:
            left.remove(best)
            yield Pair(name, one, best)
        else:
            yield Pair(name, one, None)
    yield from (Pair(name, None, other) for other in left)


def stands(wanted: dict[str, Any], text: str) -> bool:
    """Whether what the gold gives of a quotation stands in the article: its words in order, and each name as it is."""
    words = iter(text.split())
    whole = [wanted[name] for name in ("mention", "role", "cue", "addressee", "content") if name in wanted]
    spoken = wanted["text"].replace(" ... ", " ").split()
    in_order = all(any(word in other for other in words) for word in spoken)
    return in_order and all(part in text for part in (*whole, *wanted.get("nested", ()), wanted.get("platform", "")))


def pairs(path: Path) -> Iterator[Pair]:
    case = tomllib.loads(path.read_text("utf-8"))
    assert all(stands(quote, case["text"]) for quote in case["quotes"]), path
    article = newsparse.parse(case["text"].strip(), RECIPE)
    return paired(path.stem, case["quotes"], [plain(article, quote) for quote in article.quotes])


def asked(wanted: dict[str, Any]) -> dict[str, str]:
    """The rows in which a quotation of the gold counts, each with the key that must agree."""
    rows = {name: name for name in PLAIN if name in wanted}
    if "speaker" in wanted:
        pronoun = wanted.get("mention", "").lower() in PRONOUNS
        by = wanted.get("by", "pronoun" if pronoun else "name")
        way = "left open" if not wanted["speaker"] else by if by in ("role", "pronoun") else "name"
        rows[f"speaker: {way}"] = "speaker"
    return rows


def counted(every: list[Pair]) -> dict[str, Counter[str]]:
    """For each row, how many the gold gives (`all`), how many of these are found, and how many are right."""
    rows: dict[str, Counter[str]] = {}
    for _, wanted, found in every:
        for row, key in asked(wanted or {}).items():
            row_counts = rows.setdefault(row, Counter())
            row_counts["all"] += 1
            row_counts["found"] += found is not None
            row_counts["right"] += found is not None and wanted is not None and found[key] == wanted[key]
    return rows


def differences(every: list[Pair]) -> Iterator[str]:
    for name, wanted, found in every:
        if wanted is None or found is None:
            one = wanted or found or {}
            yield f"{name}: {'not found' if wanted else 'not in the gold'}: {one['text']!r}"
            continue
        for row, key in asked(wanted).items():
            if found[key] != wanted[key]:
                yield f"{name}: {row}: {wanted[key]!r}, ours {found[key]!r}: {wanted['text']!r}"


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:6.1f}" if whole else "     -"


def report(every: list[Pair]) -> None:
    wanted = sum(pair.wanted is not None for pair in every)
    found = sum(pair.found is not None for pair in every)
    both = [pair for pair in every if pair.wanted and pair.found]
    exact = sum(likeness(pair.wanted["text"], pair.found["text"]) == 1 for pair in both if pair.wanted and pair.found)
    print(f"{len({pair.article for pair in every})} articles with {wanted} quotations; {found} of ours")
    print(f"found            precision {share(len(both), found)}  recall {share(len(both), wanted)}")
    print(f"found, to a word precision {share(exact, found)}  recall {share(exact, wanted)}")
    print(f"{'':20}{'given':>6}{'right':>6}{'% of all':>10}{'% of found':>12}")
    for row, counts in sorted(counted(every).items(), key=lambda item: (not item[0].startswith("speaker"), item[0])):
        shares = f"{share(counts['right'], counts['all']):>10}{share(counts['right'], counts['found']):>12}"
        print(f"{row:20}{counts['all']:6}{counts['right']:6}{shares}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", default=FOLDERS)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    every = [pair for folder in given.folders for path in sorted(folder.glob("*.toml")) for pair in pairs(path)]
    if given.misses:
        print("\n".join(differences(every)))
    report(every)


if __name__ == "__main__":
    main()
