"""`newsparse parse`: where articles go, in which format, and what is told."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from rich.console import Console

import newsparse
from newsparse.cli.commands.parse import serializer_for
from newsparse.cli.losses import Losses
from newsparse.cli.outlet import Folder, outlet
from newsparse.cli.progress import progress
from newsparse.contracts import Article, Loss, LossKind
from newsparse.serializers.text import Text

Run = Callable[..., Result]
RAW = ("--recipe", "raw")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three stories in a folder of their own."""
    folder = tmp_path / "in"
    folder.mkdir()
    stories = {"one.txt": "The first story.", "two.txt": "The second story.", "three.txt": "The third story."}
    for name, text in stories.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in stories]


def read_back(data: bytes) -> list[str]:
    """The texts of the articles that were written."""
    return [result.text for result in newsparse.parse_all(data, newsparse.RAW) if isinstance(result, Article)]


def test_json_is_written_unless_told_otherwise(run: Run, files: list[Path]) -> None:
    result = run("parse", *RAW, files[0])
    assert result.exit_code == 0
    assert json.loads(result.stdout)["text"] == "The first story."
    assert result.stderr == ""


def test_several_files_are_one_document(run: Run, files: list[Path]) -> None:
    result = run("parse", *RAW, *files, "--to", "json")
    assert [item["text"] for item in json.loads(result.stdout)["articles"]] == [
        "The first story.",
        "The second story.",
        "The third story.",
    ]


def test_lines_are_written_as_they_come(run: Run, files: list[Path]) -> None:
    result = run("parse", *RAW, *files, "--to", "jsonl")
    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == [
        "The first story.",
        "The second story.",
        "The third story.",
    ]


def test_what_is_written_comes_back(run: Run, files: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "all.jsonl"
    assert run("parse", *RAW, *files, "-o", out).exit_code == 0
    assert read_back(out.read_bytes()) == ["The first story.", "The second story.", "The third story."]


@pytest.mark.parametrize(
    ("name", "start"), [("a.md", b"The first"), ("a.txt", b"The first"), ("a.json", b"{\n"), ("a.x", b"{\n")]
)
def test_the_name_of_the_output_tells_the_format(
    run: Run, files: list[Path], tmp_path: Path, name: str, start: bytes
) -> None:
    assert run("parse", *RAW, files[0], "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_of_two_suffixes_that_fit_the_longer_tells_the_format() -> None:
    parts = newsparse.builtin().serializers
    catalog = newsparse.Catalog(serializers=(*parts, Text(name="long", suffix=".long.txt")))
    assert serializer_for(catalog, None, "story.long.txt").name == "long"
    assert serializer_for(catalog, None, "story.txt").name == "text"


def test_a_folder_gets_a_file_for_each_article(run: Run, files: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("parse", *RAW, *files, "-", "-o", f"{out}/", "--to", "text", input="From outside.").exit_code == 0
    assert {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()} == {
        "one.txt": "The first story.\n",
        "two.txt": "The second story.\n",
        "three.txt": "The third story.\n",
        "stdin.txt": "From outside.\n",
    }


def test_a_folder_never_loses_an_article_or_an_input(run: Run, files: list[Path], tmp_path: Path) -> None:
    lines = run("parse", *RAW, *files, "--to", "jsonl").stdout
    many = tmp_path / "in" / "many.jsonl"
    many.write_text(lines, encoding="utf-8")
    assert run("parse", *RAW, files[0], many, "--to", "text", "-o", many.parent).exit_code == 0
    written = {path.name for path in many.parent.iterdir()} - {path.name for path in files} - {"many.jsonl"}
    assert written == {"one-2.txt", "many.txt", "many-2.txt", "many-3.txt"}
    assert files[0].read_text(encoding="utf-8") == "The first story."


def test_an_input_is_never_overwritten(run: Run, files: list[Path]) -> None:
    result = run("parse", *RAW, files[0], "-o", files[0].parent / ".." / "in" / "one.txt")
    assert result.exit_code == 2
    assert "one of the inputs" in result.stderr
    assert files[0].read_text(encoding="utf-8") == "The first story."


def test_one_bad_item_loses_nothing_else(run: Run, files: list[Path], tmp_path: Path) -> None:
    result = run("parse", *RAW, files[0], tmp_path / "lost", files[1], "--to", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr == f"newsparse: cannot read {tmp_path}/lost: No such file or directory\n"


def test_where_nothing_can_be_read_nothing_is_written(run: Run, tmp_path: Path) -> None:
    result = run("parse", *RAW, tmp_path / "lost")
    assert (result.exit_code, result.stdout) == (1, "")
    out = tmp_path / "out.json"
    out.write_text("old", encoding="utf-8")
    assert run("parse", *RAW, tmp_path / "lost", "-o", out).exit_code == 1
    assert out.read_text(encoding="utf-8") == "old"


def test_an_output_that_cannot_be_written_is_one_line(run: Run, files: list[Path], tmp_path: Path) -> None:
    for out in (tmp_path / "no" / "such" / "a.json", f"{files[0]}/"):
        result = run("parse", *RAW, files[1], "-o", out)
        assert result.exit_code == 1
        assert result.stderr.startswith("newsparse: cannot write ")
        assert len(result.stderr.splitlines()) == 1


def test_what_stood_there_stays_until_the_new_is_whole(files: list[Path], tmp_path: Path) -> None:
    def fails(_: object) -> bytes:
        raise RuntimeError

    (tmp_path / "one.json").write_text("old", encoding="utf-8")
    folder = Folder(tmp_path, [str(path) for path in files], newsparse.builtin().serializer("json"), fails)
    with pytest.raises(RuntimeError):
        folder.put(Article(), "one.txt")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["one.json"]
    assert (tmp_path / "one.json").read_text(encoding="utf-8") == "old"


class Terminal(io.StringIO):
    """Standard output that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_is_not_steered_by_what_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    with outlet(None, [], newsparse.builtin().serializer("text"), lambda _: b"One\x1b[2J\nTwo\xff\n") as put:
        put(Article(), "a.txt")
    assert terminal.getvalue() == "One␛[2J\nTwo\ufffd\n"


def test_losses_are_told_once_for_each_field(run: Run, files: list[Path]) -> None:
    day = ("--published", "2024-05-07")
    result = run("parse", *RAW, *files, "--to", "markdown", *day)
    assert result.exit_code == 0
    assert "published (3)" in result.stderr
    assert result.stderr.count("published") == 1
    assert run("parse", *RAW, *files, "--to", "markdown", *day, "--strict").exit_code == 1
    assert run("parse", *RAW, *files, "--to", "json", *day, "--strict").exit_code == 0


def test_losses_of_one_reason_stand_together() -> None:
    losses = Losses()
    assert not losses.any
    for field in ("b", "a", "b"):
        losses(Loss(article="1", field=field, reason="no room"))
    losses(Loss(article="1", field="c", reason="not allowed"))
    assert losses.any
    assert list(losses.lines("x")) == [
        "x does not keep a, b (2) as read: no room",
        "x does not keep c as read: not allowed",
    ]


def test_what_the_reading_made_is_no_loss() -> None:
    losses = Losses()
    made = [("7", field) for field in ("provenance", "problems", "quotes", "events", "dates", "people", "gaps")]
    for article, field in (("sha256:0a", "id"), ("sha256:0a", "evidence"), *made):
        losses(Loss(article=article, field=field, reason="no room"))
    assert not losses.any
    losses(Loss(article="7", field="id", reason="no room"))
    assert list(losses.lines("x")) == ["x does not keep id as read: no room"]


def test_what_is_said_in_other_words_is_no_loss() -> None:
    losses = Losses()
    losses(Loss(article="7", field="published", reason="the same moment", kind=LossKind.REWORDED))
    assert not losses.any
    assert not list(losses.lines("x"))
    losses(Loss(article="7", field="published", reason="no zone", kind=LossKind.CHANGED))
    assert losses.any


def test_what_no_format_writes_is_json_and_said_to_be(run: Run, files: list[Path], tmp_path: Path) -> None:
    result = run("parse", *RAW, files[0], "-o", tmp_path / "out.docx")
    assert result.exit_code == 0
    assert "no format writes .docx files, so this one is json" in result.stderr
    assert newsparse.read(tmp_path / "out.docx").blocks
    assert not run("parse", *RAW, files[0], "-o", tmp_path / "plain").stderr


def test_of_reasons_that_differ_in_what_they_name_the_commonest_stands_for_all() -> None:
    losses = Losses()
    for reason in ("12 signs are foreign: é ü", "1 signs are foreign: é", "1 signs are foreign: é"):
        losses(Loss(article="1", field="blocks", reason=reason))
    losses(Loss(article="1", field="blocks", reason="no room"))
    assert list(losses.lines("x")) == [
        "x does not keep the text (3) as read: 1 signs are foreign: é, and the like",
        "x does not keep the text as read: no room",
    ]


def test_an_unknown_format_is_wrong_use(run: Run, files: list[Path]) -> None:
    result = run("parse", *RAW, files[0], "--to", "runes")
    assert result.exit_code == 2
    assert ", ".join(serializer.name for serializer in newsparse.builtin().serializers) in result.stderr


def test_progress_is_for_terminals_only() -> None:
    for is_terminal, shown in ((True, True), (True, False), (False, True)):
        console = Console(file=io.StringIO(), force_terminal=is_terminal, width=100)
        with progress(["a", "b"], console, shown=shown) as tell:
            tell("a", 0)
            tell("a", 3)
            tell("\x1b[2Jb", 4)
        assert isinstance(console.file, io.StringIO)
        said = console.file.getvalue()
        assert bool(said) == (is_terminal and shown)
        assert "\x1b[2J" not in said
        if said:
            assert "1/2" in said
            assert "4 articles" in said
