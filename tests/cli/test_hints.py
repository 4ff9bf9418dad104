"""What a person says of an input is looked at before it is believed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--language", "q@", "no language tag such as en or de-AT"),
        ("--language", "en_US", "no language tag"),
        ("--language", "English please", "no language tag"),
        ("--encoding", "utf-9", "no encoding that can be read"),
        ("--url", "story.html", "no whole address"),
        ("--url", "http://[", "no whole address"),
        ("--time-zone", "Atlantis/Old", "neither the name of a time zone"),
        ("--published", "yesterday", "neither a day"),
    ],
)
def test_what_cannot_be_meant_is_wrong_use(run: Run, tmp_path: Path, option: str, value: str, said: str) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The ferry runs.", encoding="utf-8")
    for command in ("show", "parse", "explain"):
        result = run(command, story, option, value)
        assert result.exit_code == 2
        assert said in " ".join(result.stderr.split())
        assert option in result.stderr


@pytest.mark.parametrize(
    ("option", "value"),
    [("--language", "sr-Latn-RS"), ("--language", "x-none"), ("--encoding", " UTF8 "), ("--url", "ftp://a.example/b")],
)
def test_what_can_be_meant_is_taken(run: Run, tmp_path: Path, option: str, value: str) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The ferry runs.", encoding="utf-8")
    assert run("parse", story, option, value).exit_code == 0
