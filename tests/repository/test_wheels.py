"""What a person gets who installs a distribution."""

import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.repository.conftest import Distribution


@pytest.fixture(scope="module")
def wheels(distributions: "Sequence[Distribution]", tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The names of the files in the wheel of each distribution."""
    return {
        distribution.name: wheel_of(distribution.folder, tmp_path_factory.mktemp(distribution.name))
        for distribution in distributions
    }


def wheel_of(folder: Path, into: Path) -> list[str]:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(into)]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    (wheel,) = into.glob("*.whl")
    return zipfile.ZipFile(wheel).namelist()


def test_every_distribution_ships_its_types(wheels: dict[str, list[str]]) -> None:
    untyped = [name for name, files in wheels.items() if f"{name.replace('-', '_')}/py.typed" not in files]
    assert untyped == []


def test_every_distribution_ships_all_of_its_package(
    distributions: "Sequence[Distribution]", wheels: dict[str, list[str]]
) -> None:
    for distribution in distributions:
        package = distribution.package
        kept = {
            path.relative_to(package.parent).as_posix()
            for path in package.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert kept - set(wheels[distribution.name]) == set(), distribution.name


def test_a_wheel_brings_nothing_but_its_package(wheels: dict[str, list[str]]) -> None:
    for name, files in wheels.items():
        package = name.replace("-", "_")
        strangers = {file for file in files if not file.startswith((f"{package}/", f"{package}-"))}
        assert strangers == set(), name
