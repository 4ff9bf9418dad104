"""`newsparse explain`: what was decided, and why."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from rich.console import RenderableType

import newsparse
from newsparse.cli import shelf
from newsparse.cli.page.answers import answers
from newsparse.cli.page.firings import firings, handling
from newsparse.contracts import Article, Confidence, Limits, Source

Run = Callable[..., Result]
Render = Callable[[RenderableType], str]


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_choice_of_format_and_encoding_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text("The mayor opened the bridge.", encoding="utf-8")
    result = run("explain", "--recipe", "raw", path)
    assert result.exit_code == 0
    shown = words(result.stdout)
    assert "28 bytes" in shown
    assert "newsparse-json" not in shown
    assert "plain-text possible ← chosen all others no" in shown
    assert "plain-text: the surest of all, and the name ends in .txt" in shown
    assert "utf-8: nothing was declared, and the bytes are valid UTF-8" in shown
    assert "1, as each line is a paragraph" in shown
    assert "raw, as sure as standard (95%)" in shown
    assert "Rules that fired none" in shown


def test_hints_bear_on_the_explanation(run: Run) -> None:
    given = ("--format", "plain-text", "--encoding", "latin-1", "--published", "2024-05-07")
    shown = words(run("explain", "--recipe", "raw", *given, "-", input=b"Gr\xfc\xdfe \0").stdout)
    assert "plain-text no ← chosen all others no" in shown
    assert "plain-text: you asked for it" in shown
    assert "cp1252: it was declared so; 1 character could not be read, or no text may hold it" in shown
    assert "replaced-characters" in shown


def test_what_no_format_knows_is_explained_too(run: Run) -> None:
    result = run("explain", "--recipe", "raw", "-", input=b"\0\1\2\3" * 99 + b"\xff")
    assert result.exit_code == 1
    assert "no format knows this input" in words(result.stdout)
    assert "all no Decisions" in words(result.stdout)
    assert "possible" not in result.stdout


def test_what_cannot_be_opened_is_one_line(run: Run, tmp_path: Path) -> None:
    result = run("explain", tmp_path / "lost.txt", "--recipe", "raw")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("newsparse: cannot read ")


def test_what_cannot_be_read_is_told_behind_the_answers(run: Run) -> None:
    result = run("explain", "--recipe", "raw", "-", input='{"newsparse": 1, "blocks": 7}')
    assert result.exit_code == 1
    assert "newsparse-json sure ← chosen" in words(result.stdout)
    assert result.stderr.startswith("newsparse: <stdin>: newsparse-json: ")


def test_rules_that_fired_stand_with_what_they_fired_on(article: Article, render: Render) -> None:
    shown = words(render(firings(article)))
    assert "Rules that fired 4" in shown
    assert "core-en/continues 1 drop 5: STORY CONTINUES BELOW sends the reader on" in shown
    assert "0 quotes" not in words(render(handling(article, newsparse.STANDARD)))


def test_a_rule_that_fired_often_is_one_row(render: Render) -> None:
    blocks = tuple(newsparse.Block(text=f"MORE: Story {number}") for number in range(9))
    cuts = tuple(
        newsparse.Cut(
            where=newsparse.Region(number, newsparse.Span(0, len(block.text))),
            text=block.text,
            rule="x/more",
            family="related",  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            action="drop",  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        )
        for number, block in enumerate(blocks)
    )
    shown = words(render(firings(Article(blocks=blocks, cuts=cuts))))
    assert "x/more 9 drop 1: MORE: Story 0 2: MORE: Story 1 3: MORE: Story 2 and 6 more" in shown


class Odd:
    """A format whose sniffing breaks."""

    name = "odd"
    media_types = ()
    suffixes = ()

    def sniff(self, source: Source) -> Confidence:
        raise RuntimeError("\x1b[2Jboom")

    def read(self, source: Source, limits: Limits) -> list[Article]:
        return []


def test_a_format_that_breaks_is_shown_to(render: Render, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = words(render(answers(Source(data=b"a"), (Odd(),), "", "nobody knows")))
    assert "odd ! RuntimeError: ␛[2Jboom" in shown
    assert "none: nobody knows" in shown
    catalog = newsparse.Catalog(formats=(Odd(),))
    monkeypatch.setattr(shelf, "installed", lambda: catalog)
    result = run("explain", "--recipe", "raw", "-", input="A story.")
    assert result.exit_code == 1
    assert "sniffing raised RuntimeError" in words(result.stdout)


class Sure(Odd):
    """A format that takes everything for its own, and allows no block."""

    name = "sure"

    def sniff(self, source: Source) -> Confidence:
        return Confidence.SURE

    def read(self, source: Source, limits: Limits) -> list[Article]:
        limits.check("max_blocks", limits.max_blocks + 1)
        return []


class Surer(Sure):
    name = "surer"


def test_errors_speak_the_words_of_the_command_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    catalog = newsparse.Catalog(formats=(Sure(), Surer()), serializers=newsparse.builtin().serializers)
    monkeypatch.setattr(shelf, "installed", lambda: catalog)
    told = run("explain", "--recipe", "raw", "-", input="A story.").stdout
    assert "equally sure of this input: sure, surer; choose one with --format" in words(told)
    given = ("--recipe", "raw", "-")
    assert "choose one with --format\n" in run("parse", *given, input="A story.").stderr
    told = run("parse", "--format", "sure", *given, input="A story.").stderr
    assert "max blocks: the input has 500,001, and 500,000 are allowed" in told
    assert "Limits" not in told
