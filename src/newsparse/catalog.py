"""What can be read, cleaned, found and written: a frozen value, gathered from the hooks.

Built-ins come through the same hooks as anyone's plugin. Only `installed` looks at the environment, on first need; what
it finds is kept for the process. The environment variable `NEWSPARSE_PLUGINS` chooses: unset, every installed plugin;
a list of names (`iptc,feeds`), only those; empty, none.
"""

import os
import re
import warnings
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

import pluggy
from attrs import field, frozen

from newsparse.contracts import CleaningRule, Extractor, InputFormat, Serializer, hookspecs
from newsparse.errors import PluginError, PluginWarning, UnknownFormatError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "newsparse"
VARIABLE = "NEWSPARSE_PLUGINS"
_BUILT_IN = ("newsparse.formats", "newsparse.cleaning", "newsparse.extraction", "newsparse.serializers")
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_KINDS: dict[str, tuple[str, type]] = {
    "newsparse_formats": ("formats", InputFormat),
    "newsparse_cleaning_rules": ("rules", CleaningRule),
    "newsparse_extractors": ("extractors", Extractor),
    "newsparse_serializers": ("serializers", Serializer),
}
Part = TypeVar("Part", InputFormat, CleaningRule, Extractor, Serializer)


@frozen(kw_only=True)
class Plugin:
    """Where parts come from: `name` is the entry point's, `distribution` and `version` the package's.

    `provides` are the names of its parts as `kind/name`; `error` is why it could not be loaded.
    """

    name: str
    distribution: str
    version: str = ""
    provides: tuple[str, ...] = ()
    error: Exception | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Catalog:
    """Named parts, sorted by name, and the plugins that they come from."""

    formats: tuple[InputFormat, ...] = ()
    rules: tuple[CleaningRule, ...] = ()
    extractors: tuple[Extractor, ...] = ()
    serializers: tuple[Serializer, ...] = ()
    plugins: tuple[Plugin, ...] = ()

    def format(self, name: str) -> InputFormat:
        """The input format of that name. Raises UnknownFormatError, or PluginError where its plugin is broken."""
        return self._named("format", self.formats, name)

    def rule(self, name: str) -> CleaningRule:
        """The cleaning rule of that name; errors as for `format`."""
        return self._named("cleaning rule", self.rules, name)

    def extractor(self, name: str) -> Extractor:
        """The extractor of that name; errors as for `format`."""
        return self._named("extractor", self.extractors, name)

    def serializer(self, name: str) -> Serializer:
        """The serializer of that name; errors as for `format`."""
        return self._named("serializer", self.serializers, name)

    def plugin_of(self, kind: str, name: str) -> Plugin | None:
        """The plugin that provides a part; `kind` is `formats`, `rules`, `extractors` or `serializers`."""
        return next((plugin for plugin in self.plugins if f"{kind}/{name}" in plugin.provides), None)

    def _named(self, what: str, parts: Sequence[Part], name: str) -> Part:
        for part in parts:
            if part.name == name:
                return part
        broken = [plugin for plugin in self.plugins if plugin.error is not None]
        blamed = next((plugin for plugin in broken if plugin.name == name), None)
        if blamed is not None:
            message = f"it could not be loaded: {blamed.error}"
            raise PluginError(message, plugin=blamed.distribution) from blamed.error
        message = f"no {what} is named {name!r}; there are: {', '.join(part.name for part in parts) or 'none'}"
        if broken:
            message += f" (not loaded: {', '.join(plugin.distribution for plugin in broken)})"
        raise UnknownFormatError(message) from (broken[0].error if broken else None)


@cache
def builtin() -> Catalog:
    """What comes with newsparse itself."""
    from importlib import metadata  # noqa: PLC0415 - it takes longer to load than all else here

    version = metadata.version("newsparse")
    return _gathered(_collected(import_module(name), name, "newsparse", version) for name in _BUILT_IN)


def installed() -> Catalog:
    """The built-ins and every installed plugin that `NEWSPARSE_PLUGINS` allows.

    A plugin that cannot be loaded is left out with a PluginWarning. Raises PluginError where two parts of one kind
    have one name.
    """
    return _installed(os.environ.get(VARIABLE))


@cache
def _installed(choice: str | None) -> Catalog:
    from importlib import metadata  # noqa: PLC0415 - as above

    wanted = None if choice is None else {name.strip() for name in choice.split(",") if name.strip()}
    points = sorted(metadata.entry_points(group=GROUP), key=lambda point: point.name)
    chosen = [point for point in points if wanted is None or point.name in wanted]
    for missing in sorted((wanted or set()) - {point.name for point in points}):
        warnings.warn(f"{VARIABLE} names {missing!r}, which is not installed", PluginWarning, stacklevel=3)
    plugins = [_loaded(point) for point in chosen]
    for plugin in plugins:
        if plugin.plugins[0].error is not None:
            warnings.warn(_complaint(plugin.plugins[0]), PluginWarning, stacklevel=3)
    return _gathered([builtin(), *plugins])


def _complaint(plugin: Plugin) -> str:
    error = plugin.error
    return f"plugin {plugin.distribution} is left out: {type(error).__name__}: {error}"


def _loaded(point: "EntryPoint") -> Catalog:
    """The catalog of one plugin; of a broken one, just its name and error."""
    distribution = point.dist.name if point.dist else point.value
    version = point.dist.version if point.dist else ""
    try:
        found = _collected(point.load(), point.name, distribution, version)
        if not found.plugins[0].provides:
            message = "it registers nothing; is each hook marked with @hookimpl?"
            raise PluginError(message, plugin=distribution)
        return found
    except Exception as error:  # noqa: BLE001 - whatever a plugin raises must not take the host down
        return Catalog(plugins=(Plugin(name=point.name, distribution=distribution, version=version, error=error),))


def _collected(module: Any, name: str, distribution: str, version: str) -> Catalog:
    """What one module registers. Raises PluginError where it breaks the contract."""
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    manager.register(module)
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        message = f"it implements a hook that does not exist: {error}"
        raise PluginError(message, plugin=distribution) from error
    parts: dict[str, tuple[Any, ...]] = {}
    for hook, (kind, protocol) in _KINDS.items():
        found = [part for answer in getattr(manager.hook, hook)() for part in answer]
        for part in found:
            _check_part(part, hook, protocol, distribution)
        parts[kind] = tuple(found)
    provides = tuple(f"{kind}/{part.name}" for kind, found in parts.items() for part in found)
    return Catalog(**parts, plugins=(Plugin(name=name, distribution=distribution, version=version, provides=provides),))


def _check_part(part: Any, hook: str, protocol: type, distribution: str) -> None:
    if isinstance(part, type) or not isinstance(part, protocol):
        message = f"{hook}() returned {part!r}, which is no {protocol.__name__}"
        raise PluginError(message, plugin=distribution)
    name: Any = getattr(part, "name", None)
    if not isinstance(name, str) or not _SLUG.fullmatch(name):
        message = f"{hook}() returned a part named {name!r}; names are like 'plain-text'"
        raise PluginError(message, plugin=distribution)


def _gathered(catalogs: Iterable[Catalog]) -> Catalog:
    """Several catalogs as one; parts sorted by name, no two of one kind with one name."""
    all_of = tuple(catalogs)
    for kind in ("formats", "rules", "extractors", "serializers"):
        _check_names(kind, all_of)
    return Catalog(
        formats=_sorted(all_of, lambda c: c.formats),
        rules=_sorted(all_of, lambda c: c.rules),
        extractors=_sorted(all_of, lambda c: c.extractors),
        serializers=_sorted(all_of, lambda c: c.serializers),
        plugins=tuple(plugin for catalog in all_of for plugin in catalog.plugins),
    )


def _sorted(catalogs: Sequence[Catalog], of: Callable[[Catalog], tuple[Part, ...]]) -> tuple[Part, ...]:
    return tuple(sorted((part for catalog in catalogs for part in of(catalog)), key=lambda part: part.name))


def _check_names(kind: str, catalogs: Sequence[Catalog]) -> None:
    owners: dict[str, str] = {}
    for catalog in catalogs:
        for plugin in catalog.plugins:
            for name in (p for p in plugin.provides if p.startswith(f"{kind}/")):
                if name in owners:
                    message = f"{name} is also provided by {owners[name]}; two parts of one kind need two names"
                    raise PluginError(message, plugin=plugin.distribution)
                owners[name] = plugin.distribution
