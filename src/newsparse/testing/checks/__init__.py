"""What is promised, one function for each promise; its docstring says it. Each raises BrokenPromiseError.

`conduct`, `elsewhere`, `isolation` and `growth` hold for any part; they take an act, which `newsparse.testing.acts`
makes of a part. `formats`, `rules`, `packs`, `extractors` and `serializers` hold for one kind, `output` for what
serializers write; `parts` for the objects, `values` for articles.
"""

from newsparse.testing.checks import (
    conduct,
    elsewhere,
    extractors,
    formats,
    growth,
    isolation,
    output,
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
    "elsewhere",
    "extractors",
    "formats",
    "growth",
    "isolation",
    "outcome",
    "output",
    "packs",
    "parts",
    "promise",
    "rules",
    "serializers",
    "values",
]
