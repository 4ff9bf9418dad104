"""Every span says what it says, and leads back to where it was read, across cuts."""

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.plans import cleanings

import newsparse
from newsparse.contracts import Source, Span
from newsparse.testing import articles, checks, cuts, hostile_texts, news_texts, spans


@st.composite
def spans_of_texts(draw, article_strategy):
    """An article and a span of its text."""
    article = draw(article_strategy)
    return article, draw(spans(within=len(article.text)))


@st.composite
def cut_up(draw):
    """A text as a source, its article with any cuts, and a span of what is left."""
    source = Source.of_text(draw(st.one_of(news_texts(), hostile_texts())))
    read = newsparse.read(source)
    article = read.evolve(cuts=draw(cuts(of=read.blocks)))
    return source, article, draw(spans(within=len(article.text)))


@given(spans_of_texts(articles(searched=False)))
def test_a_span_of_the_text_is_made_of_stretches_of_blocks(drawn):
    article, span = drawn
    stretches = [region.span.of(article.blocks[region.block].text) for region in article.regions_of(span)]
    assert "".join(stretches) == span.of(article.text).replace("\n", "")
    assert all(stretches)


@given(spans_of_texts(articles(searched=False)))
def test_those_stretches_are_in_order_and_hold_nothing_that_was_cut(drawn):
    article, span = drawn
    regions = article.regions_of(span)
    assert list(regions) == sorted(regions)
    assert not any(region.overlaps(cut.where) for region in regions for cut in article.cuts)


@given(cut_up())
def test_each_character_leads_back_to_its_own(drawn):
    source, article, span = drawn
    for at in range(span.start, span.end):
        said = article.text[at]
        read = [origin.of(source.text) for origin in article.origin_of(Span(at, at + 1))]
        if said == "\n":
            assert read == []  # between blocks
        elif said == " ":
            assert read[0].isspace()  # a line break with its indentation may have become a space
        else:
            assert read == [said]


@given(cut_up())
def test_a_span_leads_back_to_all_of_its_characters_and_no_others(drawn):
    source, article, span = drawn
    read = "".join(origin.of(source.text) for origin in article.origin_of(span))
    assert "".join(read.split()) == "".join(span.of(article.text).split())


@given(cut_up())
def test_blocks_are_the_source_less_white_space(drawn):
    source, article, _ = drawn
    checks.values.origins_are_exact(article, source.text)
    read = "".join("".join(block.text.split()) for block in article.blocks)
    assert read == "".join(source.text.split()).removeprefix("\ufeff")


@given(cleanings())
def test_every_cut_says_what_stands_at_its_place(cleaning):
    cleaned = cleaning.done()
    for cut in cleaned.cuts:
        assert cut.text == cut.where.span.of(cleaned.blocks[cut.where.block].text) != ""


@given(st.data(), articles(searched=False))
def test_a_cut_never_moves_what_a_kept_character_leads_back_to(data, article):
    """Undoing cuts moves a text about, yet each character of it comes from the same place as before."""
    span = data.draw(spans(within=len(article.text)))
    whole = newsparse.uncut(article)
    for region in article.regions_of(span):
        passage = next(p for p in whole.passages if p.block == region.block and p.start is not None)
        again = region.span.shifted(passage.start - passage.begin)
        assert whole.regions_of(again) == (region,)
