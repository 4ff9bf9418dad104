"""Cleanings as nobody would plan them: any article, any rules that point anywhere and lift anything."""

from collections.abc import Iterable

from attrs import frozen
from hypothesis import strategies as st

from newsparse.contracts import Article, CleaningRule, Cut, Dateline, Lifted, Media, Note, NoteKind
from newsparse.pipeline.cleaning import clean
from newsparse.recipe import Profile, Recipe
from newsparse.testing import articles, cuts, news_articles

NAMES = ("one", "two", "three")


@frozen
class Planned:
    """A rule that points at what it was told to, as far as the article has it."""

    name: str
    found: tuple[Cut | Lifted, ...]

    def cuts(self, article: Article) -> Iterable[Cut | Lifted]:
        return self.found


@frozen
class Cleaning:
    """An article, with some cuts by a rule of another recipe, and what is to be done with it."""

    before: Article
    rules: tuple[CleaningRule, ...]
    recipe: Recipe

    def done(self, before: Article | None = None) -> Article:
        return clean(before or self.before, self.recipe, self.rules)


@st.composite
def cleanings(draw, *, cut_before: bool = True):
    """Cleanings of articles as they were read, or, with `cut_before`, that another recipe has cleaned already."""
    article = draw(st.one_of(articles(cleaned=False, searched=False), news_articles()))
    if cut_before:
        article = article.evolve(cuts=draw(cuts(of=article.blocks, rules=("earlier",))))
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
    recipe = Recipe(
        name="planned",
        rules=tuple(names),
        profile=draw(st.sampled_from(Profile)),
        disabled=draw(st.sampled_from(((), ("one/one",), ("two",)))),
        most_cut=draw(st.sampled_from((0.0, 0.25, 1.0))),
    )
    return Cleaning(article, tuple(draw(_rules(name, article)) for name in names), recipe)


@st.composite
def _rules(draw, name: str, article: Article):
    pointed = draw(cuts(of=article.blocks, rules=(name,), apart=False))
    places = tuple(dict.fromkeys(cut.where for cut in pointed))
    lifted = draw(st.lists(_lifted(places), max_size=2)) if places else []
    return Planned(name, (*pointed, *lifted))


@st.composite
def _lifted(draw, places):
    where = tuple(draw(st.lists(st.sampled_from(places), min_size=1, max_size=3, unique=True)))
    return draw(
        st.sampled_from(
            (
                Dateline(raw="LAGOS — ", lifted_from=where),
                Media(caption="A ferry", lifted_from=where),
                Note(kind=NoteKind.EDITOR, text="Eds: later", lifted_from=where),
            )
        )
    )
