"""The quick way through a fragment of HTML is the general one, as far as it goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Limits, body_of_html
from newsparse_feeds.fragment import body_of, plain, quick_body_of

LIMITS = Limits()
WORDS = st.sampled_from(
    ["x", "word ", " two", "&amp;", "&nbsp;", "&#8220;", "&lt;", "\n", " ", "é", "\u2028", "\xa0", "&#160;"]
)
PICTURE = st.sampled_from(['<img src="http://x.example/z.jpg" alt="q">', '<img src="http://x.example/z.jpg" />'])
LINE = st.recursive(
    st.lists(WORDS | PICTURE, max_size=4).map("".join),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(["em", "b", "i", "strong"]), inner).map(
            lambda drawn: "<{0}>{1}</{0}>".format(*drawn)
        ),
        inner.map(lambda words: f'<a href="http://x.example/y" title="t">{words}</a>'),
        st.tuples(inner, inner).map("".join),
    ),
    max_leaves=5,
)
PARAGRAPHS = st.lists(LINE.map(lambda line: f"<p>{line}</p>\n"), min_size=1, max_size=3).map("".join)
BITS = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<p class='a'>",
            "<b>",
            "</b>",
            "<a href='x'>",
            "</a>",
            "<br>",
            "<",
            "&",
            "&foo;",
            "&#150;",
            "&shy;",
            "&#8203;",
            "\u2060",
            "x",
        ]
    )
    | WORDS
    | PICTURE,
    max_size=8,
).map("".join)


@given(PARAGRAPHS)
def test_what_is_read_quickly_is_read_the_same(text):
    quick = quick_body_of(text)
    if quick is not None:  # a link in a link is not simple
        assert quick == body_of_html(text, LIMITS)
        assert plain(text, LIMITS) == " ".join(block.text for block in quick.blocks)


@given(BITS)
def test_what_is_odd_is_left_to_the_general_reader(text):
    quick = quick_body_of(text)
    assert quick is None or quick == body_of_html(text, LIMITS)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_is_read_quickly_the_same(text):
    quick = quick_body_of(text)
    assert quick is None or quick == body_of_html(text, LIMITS)


@pytest.mark.parametrize(
    "text", ["<p>a <em>b</em></p>", "a &amp; b", '<p><a href="https://x.example/">c</a></p>\n<p>d</p>']
)
def test_simple_fragments_are_read_quickly(text):
    assert quick_body_of(text) is not None


@pytest.mark.parametrize(
    "text",
    ["<p>a", "<p>a</p>b", "<ul><li>a</li></ul>", "<p>a<br>b</p>", "<b>a", "a < b", "&frac99;", "<p><em>a</p></em>"],
)
def test_others_are_not(text):
    assert quick_body_of(text) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("&lt;p&gt;The ferry&lt;/p&gt;", "The ferry"),
        ("1 &lt; 2", "1 < 2"),
        ("don\x92t", "don’t"),
        ("\xe2\x80\xa6", "…"),
        ("AT&T <3", "AT&T <3"),
        ("<script>alert(1)</script>safe", "safe"),
    ],
)
def test_what_was_escaped_twice_or_misread_is_set_right(text, shown):
    assert " ".join(block.text for block in body_of(text, LIMITS).blocks) == shown
    assert plain(text, LIMITS) == shown


def test_links_start_from_the_base():
    (block,) = body_of('<p><a href="/ferry">x</a></p>', LIMITS, base="https://harbour.example/news").blocks
    assert block.marks[0].target == "https://harbour.example/ferry"
