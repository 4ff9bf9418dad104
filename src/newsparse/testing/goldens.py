"""Golden articles: inputs in a folder, and beside each the JSON of what is read from it."""

import difflib
import os
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen

from newsparse.api import parse_all, write
from newsparse.contracts import Article, Source
from newsparse.testing.checks.promise import broken, promise

VARIABLE = "NEWSPARSE_GOLDENS"


@frozen
class Golden:
    """One input and where its golden article stands; `options` are what `newsparse.parse` is given with it."""

    source: Path
    golden: Path
    options: dict[str, Any]

    def __str__(self) -> str:
        return self.source.stem

    def check(self) -> None:
        """Raise BrokenPromiseError unless the input is read just as its golden says.

        With NEWSPARSE_GOLDENS=write in the environment the golden is written anew, and the check still fails, so that
        nobody takes a golden for checked that no person has looked at.
        """
        now = self.written()
        if os.environ.get(VARIABLE) == "write":
            self.golden.write_bytes(now)
            broken(f"{self.golden.name} was written; look at the difference, and run without {VARIABLE}")
        promise(self.golden.exists(), f"there is no {self.golden.name}; {VARIABLE}=write writes it")
        before = self.golden.read_bytes()
        promise(now == before, f"{self.source.name} is read differently:\n{_difference(before, now)}")

    def written(self) -> bytes:
        """What the input gives today, as JSON, less the version of the plugin, which every release changes."""
        source = Source.of_path(self.source).with_hints(name=self.source.name)
        results = list(parse_all(source, **self.options))
        articles = [result for result in results if isinstance(result, Article)]
        errors = [result for result in results if not isinstance(result, Article)]
        promise(not errors, f"{self.source.name} cannot be read: {errors}")
        return write(map(_unversioned, articles))


def _unversioned(article: Article) -> Article:
    return article.evolve(provenance=article.provenance and attrs.evolve(article.provenance, plugin_version=""))


def goldens(folder: Path, pattern: str = "*.txt") -> tuple[Golden, ...]:
    """The inputs of a folder, each with the golden beside it (its name with `.json`).

    A TOML file that is named like the folder (`seeds/seeds.toml`) may hold a table for each input, under its name
    without suffix: what `newsparse.parse` is to be told, as in `published = 2025-09-11`.
    """
    table = folder / f"{folder.name}.toml"
    options: dict[str, Any] = tomllib.loads(table.read_text(encoding="utf-8")) if table.exists() else {}
    found = sorted(folder.glob(pattern))
    _check_names(options, found, table)
    return tuple(Golden(path, path.with_suffix(".json"), options.get(path.stem, {})) for path in found)


def _check_names(options: Iterable[str], found: Iterable[Path], table: Path) -> None:
    lost = sorted(set(options) - {path.stem for path in found})
    if lost:
        message = f"{table} has options for {', '.join(lost)}, but there is no such input"
        raise ValueError(message)


def _difference(before: bytes, now: bytes, most: int = 60) -> str:
    old, new = (data.decode("utf-8", "replace").splitlines() for data in (before, now))
    lines = list(difflib.unified_diff(old, new, "golden", "now", lineterm="", n=2))
    more = f"\n... and {len(lines) - most:,} lines more" if len(lines) > most else ""
    return "\n".join(lines[:most]) + more
