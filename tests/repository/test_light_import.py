"""`import newsparse` is light: what is heavy loads inside what needs it."""

import subprocess
import sys

HEAVY = {"lxml", "msgspec", "rich", "click", "hypothesis", "pytest", "chardet", "newsparse.cli", "newsparse.testing"}
SPARE = {"asyncio", "http", "urllib.request", "socket", "ssl", "multiprocessing", "unittest", "xml.etree"}


def loaded_by(statement: str) -> set[str]:
    """Run a statement in a Python of its own, and give the names of all modules that are loaded then."""
    program = f"{statement}; import sys; print(*sys.modules)"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8")
    return set(shown.stdout.split())


def test_importing_newsparse_loads_nothing_heavy() -> None:
    assert loaded_by("import newsparse") & HEAVY == set()


def test_importing_newsparse_loads_nothing_that_reaches_the_network() -> None:
    assert loaded_by("import newsparse") & SPARE <= loaded_by("import attrs, pluggy") & SPARE


def test_importing_newsparse_looks_for_no_plugins() -> None:
    assert "newsparse_sample" not in loaded_by("import newsparse")


def test_the_test_can_see_a_heavy_module() -> None:
    assert "msgspec" in loaded_by("import msgspec")
