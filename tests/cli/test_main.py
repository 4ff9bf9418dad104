"""The front door: what is told where something is missing or goes away."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from newsparse.__main__ import main


def newsparse(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "newsparse", *map(str, arguments)]


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_without_the_extra_it_says_what_to_install(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith(("newsparse.cli", f"{missing}."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    assert main() == 2
    assert capsys.readouterr().err == f"newsparse: the command line needs {missing}: pip install 'newsparse[cli]'\n"


def test_another_missing_module_is_not_blamed_on_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("newsparse.cli")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "newsparse.catalog", None)
    with pytest.raises(ModuleNotFoundError, match=r"newsparse\.catalog"):
        main()


def test_it_runs_as_a_module() -> None:
    done = subprocess.run(newsparse("--version"), capture_output=True, check=True, encoding="utf-8")
    assert done.stdout.startswith("newsparse 0.")


@pytest.mark.parametrize("command", [("show",), ("parse", "--to", "jsonl"), ("parse", "--to", "text")])
def test_a_reader_who_goes_away_is_no_fault(command: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("The harbor was quiet.\n" * 2000, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            newsparse(*command, "--recipe", "raw", path), stdout=writing, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writing)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("command", ["show", "parse"])
def test_a_full_disk_is_one_line(command: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The harbor was quiet.\n", encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        arguments = newsparse(command, "--recipe", "raw", path)
        done = subprocess.run(arguments, stdout=full, stderr=subprocess.PIPE, check=False, encoding="utf-8")
    assert done.returncode == 1
    assert done.stderr == "newsparse: cannot write: No space left on device\n"


@pytest.mark.skipif(os.name != "posix", reason="needs a shell that closes streams")
@pytest.mark.parametrize(
    ("closed", "said"), [("<&-", "standard input is closed"), (">&-", "cannot write: standard output is closed")]
)
def test_a_closed_stream_is_told_in_words(closed: str, said: str) -> None:
    command = f"{shlex.join(newsparse('parse', '-'))} {closed}"
    done = subprocess.run(command, shell=True, input="", stderr=subprocess.PIPE, encoding="utf-8", check=False)  # noqa: S602 - the shell closes it
    assert done.returncode in (1, 2)
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_without_a_name_is_wrong_use() -> None:
    done = subprocess.run(newsparse("show", ""), stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "the name of a file is empty" in done.stderr
