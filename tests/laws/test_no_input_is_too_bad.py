"""Whatever comes in, an article comes out, or an error of newsparse's own. A text is never refused."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.contracts import Source
from newsparse.testing import checks, hostile_texts, news_texts, sources


def conserved(article) -> None:
    checks.values.kept_and_cut_make_the_whole(article)
    checks.values.text_is_what_was_kept(article)
    checks.values.is_encodable(article)
    assert newsparse.write(article)


@given(sources())
def test_bytes_give_articles_or_errors(source: Source):
    for result in newsparse.parse_all(source):
        assert isinstance(result, newsparse.Article | newsparse.NewsparseError)
        assert not isinstance(result, newsparse.PluginError), result
        if isinstance(result, newsparse.Article):
            conserved(result)


@given(st.one_of(hostile_texts(), news_texts(), st.text()))
def test_a_text_is_never_refused(text: str):
    conserved(newsparse.parse(text))


@given(sources())
def test_as_plain_text_nothing_is_refused(source: Source):
    article = newsparse.parse(source, format="plain-text")
    conserved(article)
    checks.values.origins_are_exact(article, source.text)


@given(sources())
def test_parse_does_what_its_parts_do(source: Source):
    read = newsparse.read(source, format="plain-text")
    assert newsparse.parse(source, format="plain-text") == newsparse.extract(newsparse.clean(read))
    assert newsparse.uncut(newsparse.parse(source, format="plain-text")) == read


@given(sources())
def test_it_is_the_same_every_time(source: Source):
    again = pickle.loads(pickle.dumps(source))  # shares nothing with it, no cached decoding either
    first, second = (list(map(repr, newsparse.parse_all(each))) for each in (source, again))
    assert first == second
