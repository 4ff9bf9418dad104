"""Publishers' own exceptions: what stays, what goes and what it means, on their pages and on no others."""

from contextlib import suppress

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import STANDARD, PluginError, PublisherProfiles
from newsparse.catalog import builtin
from newsparse.cleaning.page.selector import Selector
from newsparse.contracts import Action, Article, Family
from newsparse.testing import RuleConformance

TOML = """
[pages]
id = "pages-lund"

[[publisher]]
hosts = ["lundpost.example"]
story = "main > div.text"
keep = ["aside.inset", "p.more"]

[[publisher.cut]]
select = "div.text p.partner"
family = "promotion"
reason = "a word of the publisher's partner"

[[publisher.lift]]
select = "div.text p[role=note]"
family = "correction"
as = "correction"
"""
STORY = (
    "The harbour board will keep the old crane for another ten years, its chair said on Monday evening.",
    "Repairs begin in the spring, and the quay stays open to walkers on every day but two.",
    "Neighbours had asked for a vote. The board declined, and promised to publish all of its accounts.",
)
INSET = "The crane in numbers: it was built in 1911, weighs 60 tonnes, and lifts no more than twelve of them."
PARTNER = "Our partner, a maker of cranes, asks that you think of him whenever you see one by a river."
NOTE = "An earlier version of this story had the year wrong. It was in 1911 that the crane was built."
OTHER = "Elsewhere on this page stands more text than the story has, all of it in one element, and long. " * 12
PAGE = f"""<html><body><nav><a href=/>Home</a></nav><main><div class=text><p>{STORY[0]}</p>
<p class=partner>{PARTNER}</p><aside class=inset><p>{INSET}</p></aside><p>{STORY[1]}</p><p>{STORY[2]}</p>
<p role=note>{NOTE}</p></div><div class=other><p>{OTHER}</p><p>{OTHER}</p></div></main></body></html>"""
RULE = PublisherProfiles.from_toml(TOML)
CATALOG = evolve(builtin(), rules=(*builtin().rules, RULE))


def cleaned(url: str | None) -> Article:
    article = newsparse.read(PAGE.encode(), format="html", url=url)
    return newsparse.clean(article, STANDARD.but(rules=(RULE.name,), finders=(RULE.name,)), catalog=CATALOG)


class TestPublisherProfiles(RuleConformance):
    rule = RULE
    examples = (newsparse.read(PAGE.encode(), format="html", url="https://lundpost.example/crane"),)
    counterexamples = STORY


def test_a_publishers_page_is_read_as_its_profile_says():
    article = cleaned("https://www.lundpost.example/crane")
    assert article.text.split("\n\n") == [STORY[0], INSET, STORY[1], STORY[2]]
    reasons = {cut.text: (cut.rule, cut.family, cut.action) for cut in article.cuts}
    assert reasons[PARTNER] == ("pages-lund/publisher", Family.PROMOTION, Action.DROP)
    assert reasons[NOTE] == ("pages-lund/publisher", Family.CORRECTION, Action.LIFT)
    assert [correction.text for correction in article.corrections] == [NOTE]
    assert newsparse.uncut(article).corrections == ()


def test_the_name_of_the_storys_element_does_not_speak_against_it():
    toml = TOML.replace("main > div.text", "div.newsletter")
    rule = PublisherProfiles.from_toml(toml)
    page = f"<div class=newsletter><p>{STORY[0]}</p></div><div><p>{OTHER}</p><p>{OTHER}</p></div>"
    article = newsparse.read(f"<html><body>{page}".encode(), format="html", url="https://lundpost.example/crane")
    catalog = evolve(builtin(), rules=(rule,))
    recipe = STANDARD.but(rules=(rule.name,), finders=(rule.name,))
    assert newsparse.clean(article, recipe, catalog=catalog).text == STORY[0]


@pytest.mark.parametrize("url", [None, "https://notlundpost.example/x", "https://lundpost.example.org/", "http://["])
def test_other_pages_are_read_as_ever(url):
    article = cleaned(url)
    plain = newsparse.clean(newsparse.uncut(article), STANDARD.but(rules=("page",)))
    assert article.text == plain.text
    assert [cut.text for cut in article.cuts] == [cut.text for cut in plain.cuts]


CONTEXT = ("main#top", "article.story.long[itemprop=articleBody]", "div.body[2]", "p.first#p1", "a")


@pytest.mark.parametrize(
    "selector",
    ["p", ".first", "p.first", "#p1", "main p", "main > article", "article > div p", "* .body", "div.body",
     "article.long.story", "[itemprop=articleBody] .first", 'article[itemprop="articleBody"]', "main div > p > a"],
)  # fmt: skip
def test_what_a_selector_selects(selector):
    assert Selector.of(selector).fits(CONTEXT)


@pytest.mark.parametrize("selector", ["li", ".firs", "main > div", "p main", "a > p", "article.short", "p.first > p"])
def test_what_a_selector_leaves(selector):
    assert not Selector.of(selector).fits(CONTEXT)


@pytest.mark.parametrize("text", ["", "> p", "p >", "p > > a", "p:first-child", "p, a", "p[", "..x", "p " * 20])
def test_what_is_no_selector(text):
    with pytest.raises(ValueError, match="is no selector"):
        Selector.of(text)


@given(st.text(max_size=60))
def test_any_text_is_a_selector_or_says_that_it_is_none(text):
    with suppress(ValueError):
        assert Selector.of(text).fits(CONTEXT) in {True, False}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('id = "pages-lund"', 'id = "Pages"', "needs an id"),
        ('hosts = ["lundpost.example"]', "", "needs hosts"),
        ("story =", "stroy =", "stroy"),
        ('"main > div.text"', '"main >> div"', "no selector"),
        ('as = "correction"', 'as = "song"', "not 'song'"),
        ('family = "promotion"', 'family = "song"', "song"),
        ("[pages]", "[pages", "table declaration"),
    ],
)
def test_a_profile_that_is_not_as_it_should_be_is_refused(old, new, message):
    with pytest.raises(PluginError) as caught:
        PublisherProfiles.from_toml(TOML.replace(old, new))
    assert message in str(caught.value)
