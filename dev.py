#!/usr/bin/env python3
"""The tasks of this repository. `python3 dev.py` lists them.

Needs Python 3.11 or later and pip, nothing else. Whatever a task needs beyond that is installed into `.venv`, beside
this file, and only when the packaging files have changed since the last time.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "newsparse-setup.json"
OLDEST = (3, 11)

FOR_DEMO = ("cli", "detect")
FOR_TEST = ("cli", "detect", "testing", "test")
FOR_CHECK = (*FOR_TEST, "check")
FOR_DOCS = (*FOR_TEST, "docs")
#: What mypy is told of a plugin's tests.
AS_TESTS = (
    "--allow-untyped-defs",
    "--allow-incomplete-defs",
    "--allow-untyped-calls",
    "--allow-untyped-decorators",
    "--no-check-untyped-defs",
)


# --- the tasks ------------------------------------------------------------------------------------------------------


def demo(arguments: Sequence[str]) -> int:
    """Show every article in seeds/, parsed. Further arguments go to `newsparse show`."""
    set_up(FOR_DEMO)
    codes = [run("-m", "newsparse", "show", *published(day), *seeds, *arguments) for day, seeds in seeds_by_day()]
    return max(codes, default=0)


def test(arguments: Sequence[str]) -> int:
    """Run every test on all cores, those of plugins and documentation too. Given arguments, pytest gets only those."""
    set_up(FOR_TEST)
    # The blocks of a page go on from one another, so they stay together: by scope.
    return run("-m", "pytest", *(arguments or ("-n", "auto", "--dist", "loadscope")))


def laws(arguments: Sequence[str]) -> int:
    """Run the laws over 10,000 examples each (NEWSPARSE_PROFILE=nightly: 100,000). Arguments go to pytest."""
    set_up(FOR_TEST)
    profile = os.environ.get("NEWSPARSE_PROFILE", "long")
    return run("-m", "pytest", "tests/laws", *arguments, env={"NEWSPARSE_PROFILE": profile})


def check(arguments: Sequence[str]) -> int:
    """Lint, formatting, types (mypy and pyright, strict) and layers. Name some to run only those."""
    set_up(FOR_CHECK)
    checks = all_checks()
    if unknown := [name for name in arguments if name not in checks]:
        stop(f"No such check: {', '.join(unknown)}. There are: {', '.join(checks)}.")
    failed = [name for name in arguments or checks if not passes(name, checks[name])]
    say(f"Failed: {', '.join(failed)}." if failed else "All checks pass.")
    return 1 if failed else 0


def docs(arguments: Sequence[str]) -> int:
    """Build the documentation into docs/_build/html; a warning is an error. Arguments go to sphinx-build."""
    set_up(FOR_DOCS)
    strict = ("-E", "-W", "--keep-going", "-n")
    code = run("-m", "sphinx", "-q", *strict, *arguments, "docs", "docs/_build/html")
    say("Built docs/_build/html/index.html." if code == 0 else "The documentation did not build cleanly.")
    return code


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks, every benchmarks/bench_*.py in turn. Further arguments go to each."""
    set_up(FOR_TEST)
    scripts = sorted(ROOT.glob("benchmarks/bench_*.py"))
    if not scripts:
        stop("There is no benchmarks/bench_*.py to run.")
    return max(run(script, *arguments) for script in scripts)


def shape(arguments: Sequence[str]) -> int:
    """Print how long files and functions are, against the house numbers. A report, never a failure."""
    script = ROOT / "tests" / "repository" / "shape.py"
    return subprocess.call([sys.executable, script, *arguments], cwd=ROOT)


def setup(arguments: Sequence[str]) -> int:
    """Make .venv with all that any task needs, and stop there. `--again` does it from nothing."""
    if "--again" in arguments:
        shutil.rmtree(VENV, ignore_errors=True)
    set_up((*FOR_CHECK, *FOR_DOCS))
    say(f"Ready: {PYTHON.relative_to(ROOT)}")
    return 0


TASKS: dict[str, Callable[[Sequence[str]], int]] = {
    task.__name__: task for task in (demo, test, laws, check, docs, bench, shape, setup)
}


# --- what the tasks are made of -------------------------------------------------------------------------------------


def all_checks() -> dict[str, list[list[str]]]:
    """Give the commands of each check, by name."""
    sources = [path for path in ("src", "tests", "benchmarks", "conftest.py", "dev.py") if (ROOT / path).exists()]
    plugins = [path.relative_to(ROOT).as_posix() for path in plugin_folders()]
    # Two mypy runs for each plugin: plugins may well give their test files the same names, and what only pytest calls
    # need not be annotated (for tests/ pyproject.toml says so, by a name that a plugin's folder cannot have).
    folders = [[f"{plugin}/src"] for plugin in plugins] + [[*AS_TESTS, f"{plugin}/tests"] for plugin in plugins]
    return {
        "ruff": [["-m", "ruff", "check", "."]],
        "format": [["-m", "ruff", "format", "--check", "."]],
        "mypy": [["-m", "mypy", *paths] for paths in (sources, *folders)],
        "pyright": [["-m", "pyright", "--pythonpath", str(PYTHON)]],
        "layers": [["-c", "from importlinter.cli import lint_imports_command as lint; lint(['--no-logo'])"]],
    }


def passes(name: str, commands: Iterable[Sequence[str]]) -> bool:
    """Run the commands of one check, each the arguments of a Python, and tell whether all went well."""
    started = time.monotonic()
    codes = [run(*command, env=tool_environment()) for command in commands]
    verdict = "failed" if any(codes) else "passes"
    say(f"{name} {verdict} ({time.monotonic() - started:.1f} s)")
    return not any(codes)


def tool_environment() -> dict[str, str]:
    """Tell mypy where each distribution keeps its sources, and pyright not to look for a newer one of itself."""
    folders = [path / "src" for path in (ROOT, *plugin_folders())]
    return {"MYPYPATH": os.pathsep.join(map(str, folders)), "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}


def seeds_by_day() -> Iterator[tuple[str, list[str]]]:
    """Group the seeds by the day they were published, which is said in the golden article beside each."""
    days: dict[str, list[str]] = {}
    for seed in sorted(ROOT.glob("seeds/*.txt")):
        days.setdefault(day_of(seed.with_suffix(".json")), []).append(seed.relative_to(ROOT).as_posix())
    if not days:
        stop("There is nothing in seeds/ to show.")
    yield from days.items()


def day_of(golden: Path) -> str:
    """Read the day of publication, as in 2025-09-11, from a golden article. Empty if it is not said."""
    text = golden.read_text(encoding="utf-8") if golden.exists() else ""
    found = re.search(r'"published"\s*:\s*[^"]*(?:"\w+"\s*:\s*)?"(\d{4}-\d\d-\d\d)', text)
    return found[1] if found else ""


def published(day: str) -> list[str]:
    """Give the option that tells the command line the day of publication, if it is known."""
    return ["--published", day] if day else []


def run(*command: str | Path, env: dict[str, str] | None = None) -> int:
    """Run the Python of .venv in the repository, with these arguments, and give its exit code."""
    return subprocess.call([PYTHON, *command], cwd=ROOT, env={**os.environ, **(env or {})})


def say(message: str) -> None:
    """Tell the person something."""
    print(message, flush=True)


def stop(message: str) -> NoReturn:
    """Tell the person why it does not go on, and end."""
    raise SystemExit(message)


# --- the set-up -----------------------------------------------------------------------------------------------------


def set_up(extras: Iterable[str]) -> None:
    """Make .venv and install newsparse with these extras and every plugin, unless that has been done."""
    digest, (done_digest, done_extras) = packaging_digest(), read_stamp()
    if digest == done_digest and done_extras.issuperset(extras):
        return
    wanted = done_extras.union(extras)
    started = time.monotonic()
    make_venv()
    STAMP.unlink(missing_ok=True)
    install(wanted)
    STAMP.write_text(json.dumps({"digest": digest, "extras": sorted(wanted)}), encoding="utf-8")
    say(f"Set up in {time.monotonic() - started:.0f} s.")


def read_stamp() -> tuple[str, frozenset[str]]:
    """Read what the last set-up did: a digest of the packaging files, and the extras. Empty if it is of no use."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        return (stamp["digest"], frozenset(stamp["extras"])) if venv_works() else ("", frozenset())
    except (OSError, ValueError, KeyError):
        return "", frozenset()


def packaging_digest() -> str:
    """Digest what pip reads of each pyproject.toml, so that a change to the settings of a tool installs nothing."""
    read = {
        folder.name if folder != ROOT else "": [
            packaging(folder).get("build-system"),
            packaging(folder).get("project"),
        ]
        for folder in (ROOT, *plugin_folders())
    }
    return hashlib.sha256(json.dumps([str(VENV), read], sort_keys=True).encode()).hexdigest()


def packaging(folder: Path) -> dict[str, Any]:
    """Read the pyproject.toml of a distribution."""
    import tomllib  # noqa: PLC0415 - so that an older Python gets as far as being told that it is too old

    return tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))


def plugin_folders() -> list[Path]:
    """Find the plugins of this repository, each a distribution of its own."""
    return sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))


def make_venv() -> None:
    """Make .venv, without pip in it, unless there is one that works."""
    if venv_works():
        return
    say("Making .venv ...")
    venv.create(VENV, with_pip=False, clear=True)


def venv_works() -> bool:
    """Tell whether .venv holds a Python that runs and is new enough."""
    question = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    try:
        return subprocess.run([PYTHON, "-c", question], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def install(extras: Iterable[str]) -> None:
    """Install newsparse and every plugin, editable, in one run of the resolver."""
    folders = (ROOT, *plugin_folders())
    tools = {tool for folder in folders for tool in packaging(folder)["build-system"]["requires"]}
    say(f"Installing newsparse and {len(folders) - 1} plugins into .venv, with {', '.join(sorted(extras))} ...")
    installer = find_installer()
    # The build tools go in once, first: building in isolation would fetch them again for every plugin.
    pip_install(installer, [*sorted(tools), "editables"])
    editable = [part for folder in folders for part in ("--editable", requirement(folder, extras))]
    pip_install(installer, ["--no-build-isolation", *editable])


def requirement(folder: Path, extras: Iterable[str]) -> str:
    """Name a distribution with those of the extras that it has: `.../newsparse-feeds[test]`."""
    offered = packaging(folder)["project"].get("optional-dependencies", {})
    chosen = sorted(set(offered).intersection(extras))
    return f"{folder}[{','.join(chosen)}]" if chosen else str(folder)


def pip_install(installer: Sequence[str], requirements: Sequence[str]) -> None:
    """Install something into .venv, or stop and show what was tried."""
    command = [*installer, "--quiet", *requirements]
    if code := subprocess.call(command, cwd=ROOT):
        stop(f"The set-up failed (exit code {code}). What was run:\n  {' '.join(command)}")


def find_installer() -> list[str]:
    """Give the command that installs into .venv: pip of this Python or of its base, uv, or pip within .venv."""
    for python in dict.fromkeys((sys.executable, str(getattr(sys, "_base_executable", sys.executable)))):
        if answers(python, "-m", "pip", "--python", str(PYTHON), "--version"):
            return [python, "-m", "pip", "--python", str(PYTHON), "--disable-pip-version-check", "install"]
    if uv := shutil.which("uv"):
        return [uv, "pip", "install", "--python", str(PYTHON)]
    if answers(str(PYTHON), "-m", "pip", "--version") or answers(str(PYTHON), "-m", "ensurepip"):
        return [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install"]
    stop(
        f"This Python ({sys.executable}) has no pip 22.3 or later, and neither uv nor ensurepip is there.\n"
        "Install one of them (on Debian and Ubuntu: apt install python3-pip), then run this again."
    )


def answers(*command: str) -> bool:
    """Tell whether a command can be run and ends well."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


# --- the front door -------------------------------------------------------------------------------------------------


def usage() -> str:
    """List the tasks, with the first line of what each says of itself."""
    lines = [f"  {name:<6} {(task.__doc__ or '').splitlines()[0]}" for name, task in TASKS.items()]
    return "\n".join(["usage: python3 dev.py TASK [ARGUMENT ...]", "", *lines])


def main(arguments: Sequence[str]) -> int:
    """Run the task that is named first, and give its exit code."""
    if sys.version_info < OLDEST:
        stop(f"newsparse needs Python 3.11 or later. This is {sys.version.split()[0]}, {sys.executable}.")
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        say(usage())
        return 0
    name, *rest = arguments
    if name not in TASKS:
        stop(f"There is no task named {name}.\n\n{usage()}")
    return TASKS[name](rest)


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise SystemExit(130) from None
