"""`newsparse show`: reading, failing, colours."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import newsparse
from newsparse.cleaning.pack import RulePack

Run = Callable[..., Result]
TEXT = "The mayor opened the bridge.\n\nIt cost less than planned.\n"


def test_a_file_is_shown(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = run("show", "--recipe", "raw", path, "--published", "2024-05-07")
    assert result.exit_code == 0
    assert "1      The mayor opened the bridge." in result.stdout
    assert "Tuesday 7 May 2024" in result.stdout
    assert result.stderr == ""


def test_all_who_say_it_together_are_named(run: Run, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("“It is old,” Ana Moreno and Luis Prado said on Monday of the dam.", encoding="utf-8")
    assert "and Luis Prado" in run("show", str(story)).stdout


def test_standard_input_is_shown(run: Run) -> None:
    result = run("show", "--recipe", "raw", "-", input=TEXT)
    assert result.exit_code == 0
    assert result.stdout.startswith("<stdin>")
    assert "It cost less than planned." in result.stdout


def test_what_fails_is_one_line_and_the_others_are_shown(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = run("show", "--recipe", "raw", tmp_path / "lost.txt", path, tmp_path)
    assert result.exit_code == 1
    assert "It cost less than planned." in result.stdout
    lost, folder = result.stderr.splitlines()
    assert lost == f"newsparse: cannot read {tmp_path}/lost.txt: No such file or directory"
    assert folder.startswith(f"newsparse: cannot read {tmp_path}: ")


def test_an_error_points_at_the_place_and_is_safe_to_print(run: Run) -> None:
    result = run("show", "--format", "newsparse-json", "-", input='{"newsparse": "\x1b[2J"}')
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert result.stderr.startswith("newsparse: <stdin>: newsparse-json: ")
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize(
    "wrong",
    [
        ("show",),
        ("show", "-", "--format", "runes"),
        ("show", "-", "--published", "yesterday"),
        ("show", "-", "--time-zone", "Atlantis/Port"),
        ("show", "-", "--recipe", "stew"),
        ("show", "-", "--disable-rule", "no-such-pack/rule"),
        ("show", "-", "--no-such-option"),
        ("shew", "-"),
    ],
)
def test_wrong_use_is_told_and_has_its_own_exit_code(run: Run, wrong: tuple[str, ...]) -> None:
    result = run(*wrong, input=TEXT)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage: newsparse" in result.stderr


def test_hints_reach_the_article(run: Run) -> None:
    hints = ("--language", "de", "--url", "https://news.example/a", "--time-zone", "+02:00", "--encoding", "latin-1")
    result = run(
        "show", "--recipe", "raw", *hints, "--published", "2024-05-07T12:00", "-", input="Grüße.".encode("latin-1")
    )
    assert "plain-text · cp1252 · de" in result.stdout
    assert "Tuesday 7 May 2024, 12:00 (+02:00)" in result.stdout
    assert "https://news.example/a" in result.stdout
    assert "Grüße." in result.stdout


def test_colours_are_for_terminals_that_want_them(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    show, odd = ("show", "--recipe", "raw", "-"), b"A \x01 is a problem, and shown in yellow."
    plain = run(*show, input=odd).stdout
    assert "\x1b" not in plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;33m!" in run(*show, input=odd).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    without = run(*show, input=odd).stdout
    assert "\x1b[1m!" in without
    assert re.sub("\x1b\\[[0-9;]*m", "", without) == plain


def test_the_page_is_as_wide_as_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    lines = run("show", "--recipe", "raw", "-", input="The harbor was quiet. " * 20).stdout.splitlines()
    assert 36 <= max(map(len, lines)) <= 44


def test_a_text_cannot_steer_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    text = "Before \x9b2J and \u202edesrever\u202c, \x1b]0;title\x07 after.\n"
    shown = run("show", "--recipe", "raw", "-", input=text).stdout
    assert not {"\x9b", "\u202e", "\u202c", "\x07"} & set(shown)
    assert "\x1b]" not in shown
    assert "desrever" in shown


def test_a_terminal_of_few_characters_is_no_fault(run: Run) -> None:
    result = run("show", "--recipe", "raw", "-", input="“Grüße” — naïve".encode(), charset="ascii")
    assert result.exit_code == 0
    assert "\\u201cGr\\xfc\\xdfe\\u201d" in result.output


def test_a_rule_that_is_left_out_does_not_cut(run: Run) -> None:
    pack = newsparse.builtin().rule("core-en")
    assert isinstance(pack, RulePack)
    text = "The mayor opened the bridge, and it cost less than planned.\nARTICLE CONTINUES BELOW\nIt is open."
    assert "core-en/" in run("show", "-", input=text).stdout
    assert "core-en/" not in run("show", "--disable-rule", "core-en", "-", input=text).stdout
    named = [f"core-en/{rule.id}" for rule in pack.rules]
    assert "core-en/" not in run("show", *(f"--disable-rule={name}" for name in named), "-", input=text).stdout
    unknown = run("show", "--disable-rule", "core-en/no-such-rule", "-", input=text)
    assert unknown.exit_code == 2
    assert "rules list core-en" in unknown.stderr


@pytest.mark.parametrize("command", ["show", "parse"])
def test_an_input_without_an_article_is_said_to_be_one(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "none.jsonl").write_text('{"newsparse": 1, "articles": []}', encoding="utf-8")
    result = run(command, tmp_path / "none.jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"newsparse: {tmp_path}/none.jsonl: it holds no article\n"


def test_a_folder_is_no_input(run: Run, tmp_path: Path) -> None:
    result = run("show", tmp_path)
    assert result.exit_code == 1
    assert result.stderr == f"newsparse: cannot read {tmp_path}: it is a folder; name the files in it\n"
