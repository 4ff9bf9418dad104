"""How show, parse and explain read: their common options, and the reading itself."""

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypedDict, TypeVar, Unpack

import click
from attrs import frozen

from newsparse.api import Hints, parse_all
from newsparse.catalog import Catalog
from newsparse.cleaning.pack import RulePack
from newsparse.cli.hints import Address, Encoding, Language
from newsparse.cli.moment import Moment, Zone
from newsparse.cli.shelf import catalog_of, look_up
from newsparse.cli.terminal import say
from newsparse.errors import NewsparseError
from newsparse.model.article import Article
from newsparse.model.source import Source
from newsparse.recipe import RAW, STANDARD, Profile, Recipe

Command = TypeVar("Command", bound=Callable[..., object])

STANDARD_INPUT = "<stdin>"
RECIPES = {recipe.name: recipe for recipe in (RAW, STANDARD)}
PROFILES = {profile.name.lower(): profile for profile in Profile}

_ARGUMENTS = (
    click.argument("files", metavar="FILE...", nargs=-1, required=True),
    click.option("--format", "form", metavar="NAME", help="Read as this format instead of finding it out."),
    click.option("--published", type=Moment(), help="Day or moment of publication; relative dates count from it."),
    click.option("--language", type=Language(), metavar="TAG", help="Language of the text, as in en or de-AT."),
    click.option("--time-zone", type=Zone(), help="Zone of times that name none: Europe/Vilnius or +02:00."),
    click.option("--url", type=Address(), metavar="URL", help="Where the story was found; recorded, never fetched."),
    click.option("--encoding", type=Encoding(), metavar="NAME", help="Encoding that the bytes are said to have."),
    click.option(
        "--recipe",
        type=click.Choice(list(RECIPES)),
        default=STANDARD.name,
        show_default=True,
        help="What to do with what was read; raw cuts nothing and seeks nothing.",
    ),
    click.option(
        "--profile",
        type=click.Choice(list(PROFILES)),
        default="standard",
        show_default=True,
        help="How sure a rule must be to cut: safe is surest.",
    ),
    click.option(
        "--disable-rule",
        "disabled",
        metavar="RULE",
        multiple=True,
        help="Leave out a pack of rules, or pack/id for one rule. Can be repeated.",
    ),
)


class ReadingOptions(TypedDict):
    """What a command gets from the common options, besides `files`."""

    form: str | None
    published: dt.date | None
    language: str | None
    time_zone: str | None
    url: str | None
    encoding: str | None
    recipe: str
    profile: str
    disabled: tuple[str, ...]


def reading_options(command: Command) -> Command:
    """Give a command the argument FILE... and the common options of reading."""
    for argument in reversed(_ARGUMENTS):
        command = argument(command)
    return command


@frozen(kw_only=True)
class Reading:
    """How inputs are to be read: what to look parts up in, in which format, by which recipe, with which hints."""

    catalog: Catalog
    format: str | None
    recipe: Recipe
    hints: Hints

    def results(self, files: Iterable[str]) -> Iterator[tuple[str, Article | NewsparseError]]:
        """Every article of every file, or the error in its place, each with the file that it is from."""
        for file in files:
            for result in self.results_of(input_of(file)):
                yield file, result

    def results_of(self, given: Path | Source) -> Iterator[Article | NewsparseError]:
        """Every article of one input, or the error in its place; where there is neither, that is said."""
        empty = True
        for result in parse_all(given, self.recipe, format=self.format, catalog=self.catalog, **self.hints):
            empty = False
            yield result
        if empty:
            say(f"{given.name if isinstance(given, Source) else given}: it holds no article")


def input_of(file: str) -> Path | Source:
    """What a FILE argument names: `-` is standard input, anything else a path.

    An empty name and a closed input are wrong use.
    """
    if not file:
        raise click.BadParameter("the name of a file is empty", param_hint="FILE")
    if file != "-":
        return Path(file)
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] - so it is where a shell closes it
        raise click.BadParameter("standard input is closed", param_hint="FILE")
    return Source(data=sys.stdin.buffer.read(), name=STANDARD_INPUT)


def source_of(file: str, hints: Hints) -> Source:
    """The bytes of a FILE argument, with the hints. Raises SourceError where it cannot be read."""
    given = input_of(file)
    source = Source.of_path(given) if isinstance(given, Path) else given
    return source.with_hints(**{name: value for name, value in hints.items() if value is not None})


def reading_of(context: click.Context, **options: Unpack[ReadingOptions]) -> Reading:
    """The reading that the options ask for. A format or rule that is not there is wrong use."""
    catalog = catalog_of(context)
    if options["form"] is not None:
        look_up(catalog.format, options["form"], "--format")
    hints = Hints(
        published=options["published"],
        language=options["language"],
        time_zone=options["time_zone"],
        url=options["url"],
        encoding=options["encoding"],
    )
    recipe = RECIPES[options["recipe"]].but(profile=PROFILES[options["profile"]])
    chosen = without(recipe, options["disabled"], catalog)
    return Reading(catalog=catalog, format=options["form"], recipe=chosen, hints=hints)


def without(recipe: Recipe, disabled: Iterable[str], catalog: Catalog) -> Recipe:
    """The recipe less these packs and rules. One that is not there is wrong use."""
    for name in disabled:
        pack, _, rule = name.partition("/")
        if pack not in STANDARD.rules:
            message = f"there is no rule {name!r}; the packs are: {', '.join(STANDARD.rules)}"
            raise click.BadParameter(message, param_hint="--disable-rule")
        found = catalog.rule(pack) if rule else None
        if isinstance(found, RulePack) and rule not in {known.id for known in found.rules}:
            message = f"the pack {pack} has no rule {rule!r}; `newsparse rules list {pack}` lists them"
            raise click.BadParameter(message, param_hint="--disable-rule")
    packs = tuple(pack for pack in recipe.rules if pack not in disabled)
    return recipe.but(rules=packs, disabled=tuple(disabled))
