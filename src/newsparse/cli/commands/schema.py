"""`newsparse schema`: the form of an article in newsparse's own JSON."""

import click

from newsparse.codec import json as codec


@click.command()
def schema() -> None:
    """Print the JSON Schema of an article.

    That is the form (2020-12) in which parse --to json writes it.
    """
    click.echo(codec.indent(codec.encode(codec.schema())))
