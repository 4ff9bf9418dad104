"""The hooks. They take nothing and return objects; they are called once, and their order means nothing."""

from collections.abc import Iterable

import pluggy

from newsparse.contracts.protocols import CleaningRule, Extractor, InputFormat, Serializer

PROJECT = "newsparse"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def newsparse_formats() -> Iterable[InputFormat]:  # type: ignore[empty-body]
    """Input formats, which take part in sniffing as soon as they are installed."""


@hookspec
def newsparse_cleaning_rules() -> Iterable[CleaningRule]:  # type: ignore[empty-body]
    """Cleaning rules, which act only when a recipe names them."""


@hookspec
def newsparse_extractors() -> Iterable[Extractor]:  # type: ignore[empty-body]
    """Extractors, which act only when a recipe names them."""


@hookspec
def newsparse_serializers() -> Iterable[Serializer]:  # type: ignore[empty-body]
    """Serializers, which act only when asked for by name."""


HOOKS = (newsparse_formats, newsparse_cleaning_rules, newsparse_extractors, newsparse_serializers)
