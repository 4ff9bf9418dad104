"""What becomes of the elements of a page."""

import pytest

from newsparse.contracts import Article, Block, Confidence, Limits, Source
from newsparse.formats.html import HtmlPage


def read(page: str, url: str | None = None) -> Article:
    (article,) = HtmlPage().read(Source(data=page.encode(), url=url), Limits())
    return article


def told(page: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read(page).blocks]


def paragraphs(*texts: str) -> list[tuple[str, str]]:
    return [("paragraph", text) for text in texts]


def only(page: str) -> Block:
    (block,) = read(page).blocks
    return block


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>One</p><p>Two", [("paragraph", "One"), ("paragraph", "Two")]),
        (
            "<h3>Head</h3>loose<div>more</div>tail",
            [("heading", "Head"), *[("paragraph", t) for t in ("loose", "more", "tail")]],
        ),
        ("<p>a <b>b</b> c <i>d</i>e</p>", [("paragraph", "a b c de")]),
        ("<ul><li>one<li><p>two</p></ul>", [("list-item", "one"), ("list-item", "two")]),
        ("<blockquote><p>said</p></blockquote>", [("quotation", "said")]),
        (
            "<figure><img src=x><figcaption>A boat.<div>Photo: Me</div></figcaption></figure>",
            [("caption", "A boat."), ("caption", "Photo: Me")],
        ),
        (
            "<button>Share</button><p>Text <button>more</button> on</p>",
            [("label", "Share"), ("paragraph", "Text more on")],
        ),
        ("<p>one<br>two<br><br>three</p>", [("paragraph", "one two"), ("paragraph", "three")]),
        (
            "<div>By A. Writer<br>The sun rose.<br>It set.</div>",
            paragraphs("By A. Writer", "The sun rose.", "It set."),
        ),
        ("<pre>one\ntwo</pre>", [("paragraph", "one two")]),
        (
            "<table><tr><td>Team<td>Points<tr><td>Reds<td>3</table>",
            [("table-row", "Team | Points"), ("table-row", "Reds | 3")],
        ),
        ("<table><tr><td>Menu<td><p>One.</p><p>Two.</p></table>", paragraphs("Menu", "One.", "Two.")),
        ("<div><a href=/a>News</a><a href=/b>Sport</a></div>", [("paragraph", "News Sport")]),
        ("<p><span>W</span><span>hat</span></p>", [("paragraph", "What")]),
        ("<script>x</script><style>y</style><noscript><p>z</noscript><p>seen", [("paragraph", "seen")]),
        ("<p>a\u00a0b\u2003c\u2028d</p>", [("paragraph", "a b c d")]),
    ],
)
def test_elements_become_blocks(page, expected):
    assert told(page) == expected


def test_links_and_emphasis_are_marked_where_they_stand():
    block = only('<p>See <a href="/here"> the <em>whole</em> list </a>now.</p>')
    assert block.text == "See the whole list now."
    assert [(mark.kind.value, mark.span.of(block.text), mark.target) for mark in block.marks] == [
        ("emphasis", "whole", None),
        ("link", "the whole list", "/here"),
    ]


def test_a_link_about_blocks_marks_each():
    blocks = read("<a href=x><h2>Head</h2><p>Text</p></a>").blocks
    assert [mark.span.of(block.text) for block in blocks for mark in block.marks] == ["Head", "Text"]


def test_the_marks_of_a_row_move_with_its_cells():
    block = only("<table><tr><td>Reds<td><a href=x>three</a></table>")
    assert [mark.span.of(block.text) for mark in block.marks] == ["three"]


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("/a", "https://news.example/a"),
        ("//b.example/a", "https://b.example/a"),
        ("c", "https://news.example/x/c"),
        ("http://d.example/", "http://d.example/"),
        ("http://[", "http://["),
        ("#top", "#top"),
    ],
)
def test_links_are_made_whole(href, target):
    article = read(f'<p><a href="{href}">a</a></p>', url="https://news.example/x/y")
    assert article.blocks[0].marks[0].target == target


def test_the_context_names_the_elements_about_a_block():
    page = '<main id=m><div class="story body"><p class=lead>One<p>Two</div><div class="story body">Three</div></main>'
    assert [block.context for block in read(page).blocks] == [
        ("main#m", "div.story.body", "p.lead"),
        ("main#m", "div.story.body", "p"),
        ("main#m", "div.story.body[2]"),
    ]


def test_equal_contexts_are_one():
    one, two = read("<div class=a><p>One</p><p>Two</p></div>").blocks
    assert one.context is two.context


def test_an_element_about_a_whole_line_is_in_its_context():
    assert only('<div><span class="byline">By A. Writer</span></div>').context == ("div", "span.byline")
    assert only('<div>By <span class="name">A. Writer</span></div>').context == ("div",)


def test_what_says_that_it_is_hidden_is_read_and_marked():
    assert only('<div style="color:red; display: none">x</div>').context == ("div[hidden]",)


@pytest.mark.parametrize(
    ("data", "sure"),
    [
        (b"<!DOCTYPE html><p>a", Confidence.SURE),
        (b"\xef\xbb\xbf  <HTML>", Confidence.SURE),
        ("<html>".encode("utf-16"), Confidence.SURE),
        (b"<!-- hi --><head><title>a", Confidence.LIKELY),
        (b"<?xml version='1.0'?><feed/>", Confidence.NO),
        (b"Plain words, with <html> in them", Confidence.NO),
    ],
)
def test_sniffing(data, sure):
    assert HtmlPage().sniff(Source(data=data)) is sure


@pytest.mark.parametrize("hint", [{"name": "story.html"}, {"media_type": "text/html; charset=utf-8"}])
def test_a_fragment_is_known_by_its_name(hint):
    assert HtmlPage().sniff(Source(data=b"<p>The ferry is back.", **hint)) is Confidence.LIKELY
    assert HtmlPage().sniff(Source(data=b"The ferry is back.", **hint)) is Confidence.NO


@pytest.mark.parametrize(
    ("page", "declared", "text"),
    [
        ('<meta charset="iso-8859-1"><p>caf\u00e9'.encode("latin-1"), None, "caf\u00e9"),
        (
            "<meta http-equiv=x content='a; charset=windows-1251'><p>\u0434\u0430".encode("cp1251"),
            None,
            "\u0434\u0430",
        ),
        ("<meta charset=windows-1251><p>caf\u00e9".encode("latin-1"), "latin1", "caf\u00e9"),
        ("<meta charset=utf-16><p>caf\u00e9".encode(), None, "caf\u00e9"),
        (b"<meta charset=utf-7><p>+ADw-b+AD4-", None, "+ADw-b+AD4-"),
        ("\ufeff<meta charset=latin1><p>caf\u00e9".encode(), None, "caf\u00e9"),
    ],
)
def test_the_page_s_own_declaration_comes_after_the_sender_s(page, declared, text):
    (article,) = HtmlPage().read(Source(data=page, encoding=declared), Limits())
    assert article.text == text
