"""Who imports what: the rooms of the house, and the plugins."""

import ast
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.repository.conftest import Distribution

FOR_PLUGINS = {"newsparse", "newsparse.contracts", "newsparse.errors"}
FOR_THEIR_TESTS = FOR_PLUGINS | {"newsparse.testing"}
# What stands above the shop window, or is it.
ABOVE_THE_WINDOW = {"__init__", "__main__", "cli", "testing"}


def test_every_room_has_its_place(root: Path) -> None:
    packaging = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = [item for item in packaging["tool"]["importlinter"]["contracts"] if item["id"] == "rooms"]
    placed = [room.strip() for layer in contract["layers"] for room in layer.split("|")]
    assert contract["exhaustive"] is True
    assert sorted(placed) == sorted(rooms(root))


def test_no_room_imports_the_shop_window(root: Path) -> None:
    house = root / "src" / "newsparse"
    inside = [
        path
        for path in house.rglob("*.py")
        if path.relative_to(house).parts[0].removesuffix(".py") not in ABOVE_THE_WINDOW
    ]
    assert imports_of(inside, root, lambda name: name == "newsparse") == {}


def test_plugins_import_only_what_is_promised(plugins: "Sequence[Distribution]", root: Path) -> None:
    files = [path for plugin in plugins for path in plugin.package.rglob("*.py")]
    assert imports_of(files, root, lambda name: name not in FOR_PLUGINS) == {}


def test_their_tests_import_only_what_is_promised(plugins: "Sequence[Distribution]", root: Path) -> None:
    files = [path for plugin in plugins for path in (plugin.folder / "tests").rglob("*.py")]
    assert imports_of(files, root, lambda name: name not in FOR_THEIR_TESTS) == {}


@pytest.mark.parametrize(
    ("statement", "meant"),
    [
        ("import newsparse", "newsparse"),
        ("import newsparse.model.article", "newsparse.model.article"),
        ("from newsparse import Article", "newsparse"),
        ("from newsparse import model", "newsparse.model"),
        ("from newsparse.text.names import is_name", "newsparse.text.names"),
        ("from .. import Article", "newsparse"),
        ("from ..model import Article", "newsparse.model"),
        ("def f():\n    import newsparse.codec", "newsparse.codec"),
    ],
)
def test_an_import_is_seen_for_what_it_is(statement: str, meant: str) -> None:
    assert list(imported(ast.parse(statement), package=["newsparse", "formats"], rooms={"model"})) == [meant]


def rooms(root: Path) -> set[str]:
    """Name the modules and packages directly under newsparse."""
    return {
        path.stem
        for path in (root / "src" / "newsparse").iterdir()
        if path.stem != "__init__" and (path.suffix == ".py" or any(path.rglob("*.py")))
    }


def imports_of(files: Iterable[Path], root: Path, unwanted: Callable[[str], bool]) -> dict[str, list[str]]:
    """Give the unwanted imports from newsparse, by file."""
    house = rooms(root)
    found = {path.relative_to(root).as_posix(): imported_by(path, house) for path in files}
    bad = {file: [name for name in names if unwanted(name)] for file, names in found.items()}
    return {file: names for file, names in bad.items() if names}


def imported_by(path: Path, rooms: set[str]) -> list[str]:
    parts = path.with_suffix("").parts
    package = list(parts[parts.index("src") + 1 : -1] if "src" in parts else parts[-2:-1])
    names = imported(ast.parse(path.read_text(encoding="utf-8")), package, rooms)
    return [name for name in names if name.split(".")[0] == "newsparse"]


def imported(tree: ast.Module, package: Sequence[str], rooms: set[str]) -> Iterator[str]:
    """Give the full name of every module that is imported, anywhere in a file of this package."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = module_of(node, package)
            is_house = module == "newsparse"
            yield from {f"newsparse.{a.name}" if is_house and a.name in rooms else module for a in node.names}


def module_of(node: ast.ImportFrom, package: Sequence[str]) -> str:
    """Give the full name of the module after `from`, which may be said relative to the package."""
    above = package[: len(package) - node.level + 1] if node.level else ()
    return ".".join([*above, *filter(None, [node.module])])
