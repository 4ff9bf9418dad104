"""Tells hypothesis how to draw our values, so that `st.from_type(Article)` gives valid ones.

Hypothesis imports this by its entry point, as the last step of its own import, wherever newsparse is installed. So this
module is light, and what it registers is looked up when it is first drawn.
"""

from typing import Any

from hypothesis import strategies as st

from newsparse.contracts import Article, Block, Interval, Source, Span, Timestamp


def _named(name: str) -> Any:
    """A resolver that gives our strategy of that name."""

    def resolve(_: type) -> st.SearchStrategy[Any]:
        from newsparse.testing import strategies  # noqa: PLC0415 - hypothesis may still be importing itself

        strategy: st.SearchStrategy[Any] = getattr(strategies, name)()
        return strategy

    return resolve


st.register_type_strategy(Article, _named("articles"))
st.register_type_strategy(Block, _named("blocks"))
st.register_type_strategy(Interval, _named("intervals"))
st.register_type_strategy(Source, _named("sources"))
st.register_type_strategy(Span, _named("spans"))
st.register_type_strategy(Timestamp, _named("timestamps"))
