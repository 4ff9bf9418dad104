"""Articles, valid ones."""

from typing import Any

import attrs
from hypothesis import strategies as st

from newsparse.contracts import Article, Stage
from newsparse.testing.strategies.annotations import FOUND, draw_annotations
from newsparse.testing.strategies.blocks import blocks
from newsparse.testing.strategies.cuts import cuts
from newsparse.testing.strategies.fields import fields_given, fields_lifted, problems
from newsparse.testing.strategies.texts import rows

_GIVEN = fields_given()
_FEW_GIVEN = st.lists(st.sampled_from(sorted(_GIVEN)), max_size=6, unique=True)
_FEW_LIFTED = st.lists(st.sampled_from(sorted(fields_lifted(()))), max_size=3, unique=True)
_FEW_FOUND = st.lists(st.sampled_from(FOUND), max_size=3, unique=True)
_BLOCKS = st.lists(blocks(), max_size=5).map(tuple)
_MET_CLEANING = rows(problems(Stage.CLEAN), max_size=1)
_MET_EXTRACTING = rows(problems(Stage.EXTRACT), max_size=1)


@st.composite
def articles(draw: st.DrawFn, *, cleaned: bool = True, searched: bool = True) -> Article:
    """Articles with a few of their fields filled, any of them.

    They may hold cuts and what was lifted from them, unless `cleaned` is false, and quotes, events, dates, people and
    gaps, unless `searched` is false. With both false they are as a format reads them.
    """
    given: dict[str, Any] = {name: draw(_GIVEN[name]) for name in draw(_FEW_GIVEN)}
    article = Article(blocks=draw(_BLOCKS), **given)
    if cleaned:
        article = _cut(draw, article)
    return _annotated(draw, article) if searched else article


def _cut(draw: st.DrawFn, article: Article) -> Article:
    made = draw(cuts(of=article.blocks))
    if not made:
        return article
    lifted = fields_lifted(tuple(cut.where for cut in made))
    changes = {name: draw(lifted[name]) for name in draw(_FEW_LIFTED)}
    met = (*article.problems, *draw(_MET_CLEANING))
    provenance = article.provenance and attrs.evolve(article.provenance, cleaned_by="drawn")
    return article.evolve(cuts=made, **changes, problems=met, provenance=provenance)


def _annotated(draw: st.DrawFn, article: Article) -> Article:
    found = {name: draw_annotations(draw, name, article.text) for name in draw(_FEW_FOUND)}
    met = (*article.problems, *draw(_MET_EXTRACTING))
    provenance = article.provenance and attrs.evolve(article.provenance, extracted_by="drawn")
    return article.evolve(**found, problems=met, provenance=provenance)
