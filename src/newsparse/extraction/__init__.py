"""The extractors that come with newsparse. Each registers through the same hook as anyone's."""

from newsparse.contracts import Extractor, hookimpl


@hookimpl
def newsparse_extractors() -> list[Extractor]:
    """What the standard recipe names."""
    return []
