"""What is promised, one function for each promise; its docstring says it. Each raises BrokenPromiseError.

`conduct`, `isolation` and `growth` hold for any part; they take an act, which `newsparse.testing.acts` makes of a part.
`formats`, `rules`, `packs`, `extractors` and `serializers` hold for one kind; `parts` for the objects, `values` for
articles.
"""

from newsparse.testing.checks import (
    conduct,
    extractors,
    formats,
    growth,
    isolation,
    packs,
    parts,
    rules,
    serializers,
    values,
)
from newsparse.testing.checks.promise import BrokenPromiseError, outcome, promise

__all__ = [
    "BrokenPromiseError",
    "conduct",
    "extractors",
    "formats",
    "growth",
    "isolation",
    "outcome",
    "packs",
    "parts",
    "promise",
    "rules",
    "serializers",
    "values",
]
