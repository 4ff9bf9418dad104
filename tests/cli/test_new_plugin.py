"""`newsparse new-plugin`: it lays a plugin out, and never writes into what is there."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_a_plugin_is_laid_out(run: Run, tmp_path: Path) -> None:
    result = run("new-plugin", "my-wire", "--in", tmp_path)
    home = tmp_path / "newsparse-my-wire"
    assert result.exit_code == 0
    assert f"Laid out {home}." in result.stdout
    assert (home / "pyproject.toml").read_text(encoding="utf-8").count("newsparse-my-wire") >= 1


def test_what_is_there_is_not_written_into(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "newsparse-my-wire"
    home.mkdir()
    result = run("new-plugin", "my-wire", "--in", tmp_path)
    assert result.exit_code == 2
    assert result.stderr == f"newsparse: {home} exists already\n"
    assert list(home.iterdir()) == []


def test_a_name_is_a_slug(run: Run, tmp_path: Path) -> None:
    result = run("new-plugin", "My Wire", "--in", tmp_path)
    assert result.exit_code == 2
    assert "'my-wire'" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = run("new-plugin", "my-wire", "--in", tmp_path / "file")
    assert result.exit_code == 2
    assert result.stderr.startswith("newsparse: cannot write ")
