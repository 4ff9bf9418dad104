"""newsparse turns news, in whatever form it arrives, into typed, trustworthy data.

`parse(bytes)` gives an `Article`: read, cleaned of boilerplate, with its quotations, events, dates and people.
Nothing is lost: what was cut stands in `article.cuts`, and `uncut` puts it back.

Importing the package loads nothing else; each name loads its module when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.api import clean, extract, parse, parse_all, read, write
    from newsparse.catalog import Catalog, builtin, installed
    from newsparse.cleaning.pack import RulePack
    from newsparse.cleaning.page.profiled import PublisherProfiles
    from newsparse.contracts.hookspecs import hookimpl
    from newsparse.errors import (
        AmbiguousFormatError,
        FormatError,
        LimitExceededError,
        NewsparseError,
        PluginError,
        PluginWarning,
        SourceError,
        UnknownFormatError,
    )
    from newsparse.model.article import Article
    from newsparse.model.block import Block
    from newsparse.model.cut import Cut
    from newsparse.model.event import Event
    from newsparse.model.limits import Limits
    from newsparse.model.person import Person
    from newsparse.model.problem import Problem
    from newsparse.model.quote import Quote
    from newsparse.model.source import Source
    from newsparse.model.span import Region, Span
    from newsparse.model.timex import DateExpression
    from newsparse.model.undo import uncut, uncut_rule
    from newsparse.recipe import RAW, STANDARD, Profile, Recipe

__all__ = [
    "RAW",
    "STANDARD",
    "AmbiguousFormatError",
    "Article",
    "Block",
    "Catalog",
    "Cut",
    "DateExpression",
    "Event",
    "FormatError",
    "LimitExceededError",
    "Limits",
    "NewsparseError",
    "Person",
    "PluginError",
    "PluginWarning",
    "Problem",
    "Profile",
    "PublisherProfiles",
    "Quote",
    "Recipe",
    "Region",
    "RulePack",
    "Source",
    "SourceError",
    "Span",
    "UnknownFormatError",
    "builtin",
    "clean",
    "extract",
    "hookimpl",
    "installed",
    "parse",
    "parse_all",
    "read",
    "uncut",
    "uncut_rule",
    "write",
]

#: Which module each public name comes from.
_HOMES = {
    "api": (
        "clean",
        "extract",
        "parse",
        "parse_all",
        "read",
        "write",
    ),
    "catalog": (
        "Catalog",
        "builtin",
        "installed",
    ),
    "cleaning.pack": ("RulePack",),
    "cleaning.page.profiled": ("PublisherProfiles",),
    "contracts.hookspecs": ("hookimpl",),
    "errors": (
        "AmbiguousFormatError",
        "FormatError",
        "LimitExceededError",
        "NewsparseError",
        "PluginError",
        "PluginWarning",
        "SourceError",
        "UnknownFormatError",
    ),
    "model.article": ("Article",),
    "model.block": ("Block",),
    "model.cut": ("Cut",),
    "model.event": ("Event",),
    "model.limits": ("Limits",),
    "model.person": ("Person",),
    "model.problem": ("Problem",),
    "model.quote": ("Quote",),
    "model.source": ("Source",),
    "model.span": (
        "Region",
        "Span",
    ),
    "model.timex": ("DateExpression",),
    "model.undo": (
        "uncut",
        "uncut_rule",
    ),
    "recipe": (
        "RAW",
        "STANDARD",
        "Profile",
        "Recipe",
    ),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name's module on first use (PEP 562)."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
