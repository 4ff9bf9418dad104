"""The documentation cannot fall behind: whatever has a name that people use is in the reference."""

import inspect
import re
from pathlib import Path

import newsparse
from newsparse import contracts, errors
from newsparse.contracts import hookspecs

PARTS = {"tutorial", "how-to", "explanation", "reference"}


def page(root: Path, name: str) -> str:
    return (root / "docs" / "reference" / name).read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """Take from a page what stands under a heading."""
    return text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def rows(table: str) -> set[str]:
    """Take the names from the first column of a table."""
    return set(re.findall(r"^\| `([^`]+)` \|", table, flags=re.MULTILINE))


def test_every_page_belongs_to_one_of_four_parts(root: Path) -> None:
    pages = [path.relative_to(root / "docs") for path in root.glob("docs/**/*.md") if "_build" not in path.parts]
    assert {path.parts[0] for path in pages} == {*PARTS, "index.md"}


def test_every_error_is_documented(root: Path) -> None:
    defined = {
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, Exception) and value.__module__ == errors.__name__
    }
    told = re.findall(r"^\.\. autoexception:: (\w+)$", page(root, "errors.md"), flags=re.MULTILINE)
    assert set(told) == defined


def test_every_hook_is_documented_with_what_it_takes(root: Path) -> None:
    specs = [value for name, value in vars(hookspecs).items() if name.startswith("newsparse_")]
    told = re.findall(r"^## `(.+)`$", page(root, "hooks.md"), flags=re.MULTILINE)
    assert set(told) == {f"{spec.__name__}({', '.join(inspect.signature(spec).parameters)})" for spec in specs}


def test_every_part_is_documented(root: Path) -> None:
    catalog, text = newsparse.builtin(), page(root, "parts.md")
    assert rows(section(text, "Formats to read")) == {part.name for part in catalog.formats}
    assert rows(section(text, "Cleaning rules")) == {part.name for part in catalog.rules}
    assert rows(section(text, "Extractors")) == {part.name for part in catalog.extractors}
    assert rows(section(text, "Serializers")) == {part.name for part in catalog.serializers}


def test_every_public_name_is_documented(root: Path) -> None:
    """Values are listed by the page on `newsparse.contracts`, all together; the rest by their names."""
    pages = "".join(page(root, name) for name in ("api.md", "errors.md"))
    told = set(re.findall(r"^\.\. auto\w+:: (?:[\w.]+\.)?(\w+)$", pages, flags=re.MULTILINE))
    assert set(newsparse.__all__) - told - set(contracts.__all__) == set()
