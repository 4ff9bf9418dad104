"""What the tests of the repository look at."""

import subprocess
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen


@frozen
class Distribution:
    """One thing that can be installed: newsparse itself, or a plugin of this repository."""

    folder: Path

    @property
    def packaging(self) -> dict[str, Any]:
        return tomllib.loads((self.folder / "pyproject.toml").read_text(encoding="utf-8"))

    @property
    def name(self) -> str:
        return str(self.packaging["project"]["name"])

    @property
    def package(self) -> Path:
        return self.folder / "src" / self.name.replace("-", "_")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def plugins(root: Path) -> Sequence[Distribution]:
    """The plugins of this repository, each a distribution of its own."""
    return [Distribution(path.parent) for path in sorted(root.glob("plugins/*/pyproject.toml"))]


@pytest.fixture(scope="session")
def distributions(root: Path, plugins: Sequence[Distribution]) -> Sequence[Distribution]:
    """newsparse itself and the plugins."""
    return [Distribution(root), *plugins]


@pytest.fixture(scope="session")
def tracked(root: Path) -> Sequence[Path]:
    """Every file that git keeps, or would keep if it were added now."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=root, capture_output=True, check=True, encoding="utf-8").stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is not a git checkout")
    return [path for name in listed.split("\0") if name and (path := root / name).is_file()]
