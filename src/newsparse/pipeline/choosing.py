"""Which format reads an input."""

from newsparse.catalog import Catalog
from newsparse.contracts import Confidence, InputFormat, Source
from newsparse.errors import AmbiguousFormatError, NewsparseError, PluginError, UnknownFormatError


def choose(source: Source, catalog: Catalog) -> InputFormat:
    """The format that is surest of the input; of equals, the one that its media type or suffix names.

    Raises UnknownFormatError where none knows it, AmbiguousFormatError where two are still equally sure.
    """
    answers = [(_asked(candidate, source), candidate) for candidate in catalog.formats]
    surest = max((sure for sure, _ in answers), default=Confidence.NO)
    if surest == Confidence.NO:
        names = ", ".join(candidate.name for candidate in catalog.formats)
        message = f"no format knows this input; there are: {names or 'none'}"
        raise UnknownFormatError(message, source=source.name)
    best = [candidate for sure, candidate in answers if sure == surest]
    hinted = [candidate for candidate in best if _is_hinted(candidate, source)]
    best = hinted or best
    if len(best) > 1:
        raise AmbiguousFormatError(tuple(candidate.name for candidate in best), source=source.name)
    return best[0]


def _asked(candidate: InputFormat, source: Source) -> Confidence:
    try:
        return Confidence(candidate.sniff(source))
    except NewsparseError:
        raise
    except Exception as error:
        message = f"sniffing raised {type(error).__name__}: {error}"
        raise PluginError(message, plugin=candidate.name) from error


def _is_hinted(candidate: InputFormat, source: Source) -> bool:
    media_type = (source.media_type or "").partition(";")[0].strip().casefold()
    return media_type in candidate.media_types or source.suffix in candidate.suffixes
