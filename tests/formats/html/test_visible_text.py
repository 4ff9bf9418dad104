"""Every character that a page shows stands in a block: told by the standard library's parser, not by ours."""

import collections
from html.parser import HTMLParser

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Article, Limits, Source
from newsparse.errors import LimitExceededError
from newsparse.formats.html import HtmlPage

UNSEEN = frozenset(["script", "style", "template", "noscript", "iframe", "canvas", "video", "title"])
INLINE = ("a", "b", "em", "span", "code", "time")
BLOCKS = (
    "p",
    "div",
    "section",
    "h2",
    "ul",
    "li",
    "blockquote",
    "table",
    "tr",
    "td",
    "figure",
    "figcaption",
    "button",
    "x-card",
)


class Oracle(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: collections.Counter[str] = collections.Counter()
        self.within: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag in UNSEEN:
            self.within.append(tag)

    def handle_endtag(self, tag):
        if tag in self.within:
            self.within.remove(tag)

    def handle_data(self, data):
        if not self.within:
            self.seen.update("".join(data.translate(dict.fromkeys(map(ord, BREAKS))).split()))


def read(page: str | bytes, limits: Limits | None = None) -> Article:
    data = page.encode() if isinstance(page, str) else page
    (article,) = HtmlPage().read(Source(data=data), limits or Limits())
    return article


def characters(article: Article) -> collections.Counter[str]:
    return collections.Counter("".join("".join(block.text.split()) for block in article.blocks))


#: What is never seen, and only says where a line may be broken.
BREAKS = "\u00ad\u200b\u2060\ufeff"
words = st.text(f"abc äé€.,!&'\"\n\t 中0{BREAKS}", min_size=0, max_size=12)


def element(tags: st.SearchStrategy[str], content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(lambda tag, inner, name: f"<{tag}{name}>{inner}</{tag}>", tags, content, attributes)


attributes = st.sampled_from(
    ["", ' class="a b"', " hidden", ' href="/x"', ' id="1"', ' itemprop="name"', " datetime=2024"]
)
escaped = words.map(lambda text: text.replace("&", "&amp;"))
lines = st.recursive(
    escaped,
    lambda inner: st.lists(element(st.sampled_from(INLINE), inner) | escaped | st.just("<br>"), max_size=4).map(
        "".join
    ),
    max_leaves=8,
)
pages = st.recursive(
    lines,
    lambda inner: st.lists(
        element(st.sampled_from(BLOCKS), inner)
        | lines
        | element(st.sampled_from(sorted(UNSEEN)), escaped)
        | st.sampled_from(["<hr>", "<img src=a.jpg alt=b>", "<!-- c -->", "<wbr>"]),
        max_size=5,
    ).map("".join),
    max_leaves=30,
)


@given(pages)
def test_every_visible_character_stands_in_a_block(page):
    oracle = Oracle()
    oracle.feed(page)
    oracle.close()
    ours = characters(read(f"<html><body>{page}</body></html>"))
    bars = ours - oracle.seen
    assert oracle.seen - ours == collections.Counter()
    assert set(bars) <= {"|"}  # put between the cells of a row


@given(pages)
def test_every_block_is_one_that_could_be_made_by_hand(page):
    for block in read(f"<html><body>{page}</body></html>").blocks:
        assert evolve(block) == block
        assert all(evolve(mark.span) == mark.span and mark.span.end <= len(block.text) for mark in block.marks)


@given(st.text(max_size=200) | pages)
def test_any_text_is_read_as_it_was_before(page):
    data = page.encode("utf-8", "replace")
    assert read(data) == read(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_read(data):
    assert isinstance(read(data), Article)


@given(st.sampled_from(["div", "b", "li", "td", "table", "a", "p", "x-y"]), st.integers(1, 600))
def test_text_at_any_depth_is_kept(tag, depth):
    article = read(f"<{tag}>" * depth + "deep" + f"</{tag}>" * depth + "<p>behind</p>")
    assert characters(article) == collections.Counter("deepbehind")


def test_depth_beyond_the_limit_is_told():
    article = read("<div>" * 300 + "deep")
    assert [problem.code.value for problem in article.problems] == ["broken-markup"]
    assert not read("<div>" * 200 + "deep").problems


@pytest.mark.parametrize("end", ["<div title='", "<!-- ", "<script>", "<textarea>"])
def test_a_swallowed_end_is_told(end):
    assert "never closed" in read(f"<p>One.</p>{end}<p>Two.</p>").problems[0].message


@pytest.mark.parametrize("tag", ["noscript", "template", "canvas", "video"])
def test_what_is_not_shown_does_not_swallow_what_is(tag):
    article = read(f"<p>One.</p><{tag}><div><b></{tag}><p>Two.</p>")
    assert "Two." in article.text


def test_too_many_elements_and_blocks_are_refused():
    page = "<p>a</p>" * 10
    assert len(read(page, Limits(max_nodes=13, max_blocks=10)).blocks) == 10
    with pytest.raises(LimitExceededError, match="max_nodes"):
        read(page, Limits(max_nodes=12))
    with pytest.raises(LimitExceededError, match="max_blocks"):
        read(page, Limits(max_blocks=9))
