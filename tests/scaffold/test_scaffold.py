"""A new plugin is laid out like the one in plugins/, and its tests pass at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsparse.scaffold import lay_out_plugin, plugin_files

SAMPLE = Path(__file__).parents[2] / "plugins" / "newsparse-sample"


def test_the_template_is_the_plugin_in_this_repository():
    """When this fails, copy the file that was changed over the other; the template's have `.txt` after their names."""
    kept = {
        path.relative_to(SAMPLE).as_posix(): path.read_text(encoding="utf-8")
        for path in SAMPLE.rglob("*")
        if path.is_file() and not {"__pycache__", ".pytest_cache", ".hypothesis"}.intersection(path.parts)
    }
    assert plugin_files("sample") == kept


def test_it_bears_its_name_wherever_the_sample_bears_its_own():
    made = plugin_files("my-wire")
    assert {"src/newsparse_my_wire/__init__.py", "src/newsparse_my_wire/py.typed", "pyproject.toml"} <= set(made)
    assert 'name = "newsparse-my-wire"' in made["pyproject.toml"]
    assert 'my-wire = "newsparse_my_wire"' in made["pyproject.toml"]
    assert [path for path, text in made.items() if "sample" in path + text] == []


@pytest.mark.parametrize("name", ["", "My", "a_b", "-a", "a-", "../x", "a b", "é", "a\n"])
def test_a_name_is_a_slug(name):
    with pytest.raises(ValueError, match="like 'my-wire'"):
        plugin_files(name)


def test_an_existing_folder_is_never_written_into(tmp_path):
    home = tmp_path / "newsparse-x"
    home.mkdir()
    with pytest.raises(FileExistsError):
        lay_out_plugin("x", tmp_path)
    assert list(home.iterdir()) == []


@pytest.mark.slow
def test_its_tests_pass_at_once(tmp_path):
    home = lay_out_plugin("my-wire", tmp_path)
    paths = os.pathsep.join([str(home / "src"), *sys.path])
    environment = {**os.environ, "PYTHONPATH": paths, "NEWSPARSE_PLUGINS": ""}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "not grows and not bombs"]
    run = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "passed" in run.stdout
