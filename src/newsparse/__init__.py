"""newsparse turns news, in whatever form it arrives, into typed, trustworthy data.

`parse(bytes)` gives an `Article`: read, cleaned of boilerplate, with its quotations, events, dates and people. Nothing is
lost: what was cut stands in `article.cuts`, and `uncut` puts it back.
"""

from newsparse.api import clean, extract, parse, parse_all, read, write
from newsparse.catalog import Catalog, builtin, installed
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
    "Quote",
    "Recipe",
    "Region",
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
