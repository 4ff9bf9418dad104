"""The tasks of dev.py, and that the README, CI and dev.py speak of the same ones."""

import re
import subprocess
import sys
from pathlib import Path

TASKS = ("demo", "test", "laws", "check", "docs", "bench", "shape", "setup")


def dev(root: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run dev.py as in a fresh clone: without site-packages, so with the standard library only."""
    command = [sys.executable, "-I", "-S", "dev.py", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)


def commands_in(text: str) -> set[str]:
    """Find what a text tells to run: the `dev.py test` of `$ python3 dev.py test`."""
    return set(re.findall(r"python3 (dev\.py \w+)", text))


def test_without_a_task_it_lists_them(root: Path) -> None:
    shown = dev(root)
    assert shown.returncode == 0
    assert tuple(re.findall(r"^  (\w+) +\S", shown.stdout, flags=re.MULTILINE)) == TASKS


def test_an_unknown_task_is_refused_with_the_list(root: Path) -> None:
    refused = dev(root, "tset")
    assert refused.returncode == 1
    assert "no task named tset" in refused.stderr
    assert "  test " in refused.stderr


def test_the_report_on_shape_needs_no_set_up(root: Path) -> None:
    report = dev(root, "shape")
    assert report.returncode == 0, report.stderr
    assert "median" in report.stdout


def test_ci_runs_the_tests_as_the_readme_tells_people_to(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    ci = (root / ".ci" / "run").read_text(encoding="utf-8")
    assert "dev.py test" in commands_in(readme)
    assert commands_in(ci) == {"dev.py test", "dev.py check", "dev.py docs"}


def test_every_command_that_is_told_exists(root: Path) -> None:
    pages = [root / "README.md", root / "CONTRIBUTING.md", *root.glob("docs/**/*.md")]
    told = {command for page in pages for command in commands_in(page.read_text(encoding="utf-8"))}
    assert told <= {f"dev.py {task}" for task in TASKS}


def test_contributors_are_told_of_every_task(root: Path) -> None:
    contributing = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert commands_in(contributing) == {f"dev.py {task}" for task in TASKS}
