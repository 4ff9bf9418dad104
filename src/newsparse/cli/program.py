"""The program: its global options and its commands."""

import sys

import click

from newsparse.cli.commands.explain import explain
from newsparse.cli.commands.formats import formats
from newsparse.cli.commands.new_plugin import new_plugin
from newsparse.cli.commands.parse import parse
from newsparse.cli.commands.plugins import plugins
from newsparse.cli.commands.rules import rules
from newsparse.cli.commands.schema import schema
from newsparse.cli.commands.show import show
from newsparse.cli.terminal import say

NAME = "newsparse"
#: Click leaves lines behind the first as they are.
_EXAMPLES = """\b
newsparse show story.html                              read it here
newsparse parse feed.xml --to jsonl                    a line of JSON for each article
newsparse parse in/* --recipe raw --to nitf -o out/    from any format into another"""


@click.group(epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--no-plugins", is_flag=True, help="Use only what comes with newsparse itself.")
@click.version_option(package_name=NAME, message="%(prog)s %(version)s")
@click.pass_context
def program(context: click.Context, *, no_plugins: bool) -> None:
    """News in any form, read into typed, trustworthy data.

    The environment variable NEWSPARSE_PLUGINS chooses among the installed plugins: a list of names, or empty for none.

    Exit codes: 0 all went well, 1 some items failed, 2 wrong use.
    """
    context.obj = no_plugins


for command in (show, parse, explain, formats, plugins, rules, schema, new_plugin):
    program.add_command(command)


def run() -> int:
    """Run the program with the arguments of the process, and end it; 1 where what it prints cannot be written."""
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - so it is where a shell closes it
        say("cannot write: standard output is closed")
        return 1
    try:
        program(prog_name=NAME)
    except OSError as error:
        say(f"cannot write: {error.strerror or error}")
        return 1
    return 0
