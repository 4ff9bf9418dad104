"""The repository belongs to no machine: it names no folder of one, and no host that packages come from."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

FOLDERS = re.compile(r"(?<![\w.:~/>-])/(?:home|root|work|Users)/\w|\b[A-Z]:\\{1,2}Users\\")
HOSTS = re.compile(r"\b(?:pypi\.org|pypi\.python\.org|files\.pythonhosted\.org|registry\.npmjs\.org)\b")
OPTIONS = re.compile(r"\bindex[-]url\b")


def places_in(text: str) -> list[str]:
    return [found[0] for pattern in (FOLDERS, HOSTS, OPTIONS) for found in pattern.finditer(text)]


def test_no_file_names_a_place_of_one_machine(tracked: Sequence[Path], root: Path) -> None:
    offenders = {
        path.relative_to(root).as_posix(): places
        for path in tracked
        if (places := places_in(path.read_text(encoding="utf-8", errors="replace")))
    }
    assert offenders == {}


@pytest.mark.parametrize(
    "parts",
    [
        ("see /", "home/me/notes"),
        ('"/', 'work/main/src"'),
        ("C:\\", "Users\\me"),
        ("https://pypi", ".org/simple"),
        ("pip install --index", "-url somewhere"),
    ],
)
def test_a_place_is_found(parts: tuple[str, ...]) -> None:
    assert places_in("".join(parts)) != []


@pytest.mark.parametrize("text", ["https://example.com/home/page", "docs/root/x", "src/newsparse", "at/home/x"])
def test_what_is_no_place_is_let_be(text: str) -> None:
    assert places_in(text) == []


def test_no_lock_file_is_kept(tracked: Sequence[Path]) -> None:
    assert [path.name for path in tracked if path.suffix == ".lock"] == []
