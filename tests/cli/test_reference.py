"""The page docs/reference/command-line.md leaves nothing out, and tells of nothing that is not there."""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from newsparse.cli.program import program

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")


def commands(command: click.Command = program) -> Iterator[click.Command]:
    """The program, its commands, and theirs."""
    yield command
    if isinstance(command, click.Group):
        for sub in command.commands.values():
            yield from commands(sub)


def options() -> set[str]:
    """Every way to write every option."""
    found = [option for command in commands() for option in command.params if isinstance(option, click.Option)]
    return {name for option in found for name in (*option.opts, *option.secondary_opts)} | {"-h", "--help"}


def test_every_command_has_its_section() -> None:
    assert set(program.commands) <= set(re.findall(r"(?m)^## (.*)$", PAGE))
    assert all(
        f"`rules {command.name}`" in PAGE for command in commands(program.commands["rules"]) if command.name != "rules"
    )


def test_every_option_is_told_and_no_other() -> None:
    assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", re.sub(r"(?s)```.*?```", "", PAGE))) - {"-m"} == options()


def test_every_command_and_option_has_help() -> None:
    assert [command.name for command in commands() if not command.help] == []
    without = [
        f"{command.name} {option.name}"
        for command in commands()
        for option in command.params
        if isinstance(option, click.Option) and not option.help
    ]
    assert without == []


def test_the_first_lines_fit_the_list() -> None:
    cut = [command.name for command in program.commands.values() if command.get_short_help_str(60).endswith("...")]
    assert cut == []
