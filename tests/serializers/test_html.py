"""A page that says what the article says, and does nothing."""

import datetime as dt
from html.parser import HTMLParser

import pytest
from hypothesis import given

import newsparse
from newsparse import STANDARD
from newsparse.contracts import Article, Author, Block, BlockKind, Mark, MarkKind, Media, MediaKind, Span, Timestamp
from newsparse.testing import articles, news_pages

ALLOWED = {
    *("html", "head", "meta", "title", "body", "article", "header", "h1", "h2", "h3", "h4", "h5", "h6", "p", "address"),
    *(
        "time",
        "ul",
        "li",
        "blockquote",
        "table",
        "tr",
        "td",
        "a",
        "em",
        "strong",
        "code",
        "figure",
        "img",
        "figcaption",
    ),
}
VOID = {"meta", "img"}


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def read(written: bytes) -> Page:
    page = Page()
    page.feed(written.decode())
    page.close()
    return page


def body(*blocks: Block) -> str:
    written = newsparse.write(Article(blocks=blocks), "html").decode()
    return written.split("</header>\n")[1].split("\n</article>")[0]


@given(articles())
def test_a_page_is_well_formed_and_harmless(article):
    page = read(newsparse.write(article, "html"))
    assert not page.open
    assert set(page.tags) <= ALLOWED
    assert {name for name, _ in page.attributes} <= {
        *("lang", "charset", "href", "src", "alt", "datetime", "name", "property", "content")
    }
    targets = [value or "" for name, value in page.attributes if name in {"href", "src"}]
    assert all(target.strip().lower().startswith(("http://", "https://", "mailto:")) for target in targets)


@given(news_pages())
def test_a_page_reads_as_it_was_written(page):
    recipe = STANDARD.but(extractors=())
    article = newsparse.parse(page.data, recipe, format="html")
    again = newsparse.parse(newsparse.write(article, "html"), recipe, format="html")
    assert (again.headline, again.text, again.authors) == (article.headline, article.text, article.authors)


@given(articles())
def test_a_page_holds_every_word_of_the_text(article):
    page = "".join("".join(read(newsparse.write(article, "html")).text).split())
    for passage in article.layout.in_text:
        assert all(word in page for word in passage.text.replace(" | ", " ").split())


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Block(text="a <b> & c"), "<p>a &lt;b&gt; &amp; c</p>"),
        (Block(text="Head", kind=BlockKind.HEADING, level=1), "<h2>Head</h2>"),
        (Block(text="said", kind=BlockKind.QUOTATION), "<blockquote>\n<p>said</p>\n</blockquote>"),
        (Block(text="A | B", kind=BlockKind.TABLE_ROW), "<table>\n<tr><td>A</td><td>B</td></tr>\n</table>"),
        (
            Block(text="go there", marks=(Mark(kind=MarkKind.LINK, span=Span(3, 8), target='https://a.example/?"b"'),)),
            '<p>go <a href="https://a.example/?&quot;b&quot;">there</a></p>',
        ),
        (
            Block(text="go", marks=(Mark(kind=MarkKind.LINK, span=Span(0, 2), target="javascript:alert(1)"),)),
            "<p><a>go</a></p>",
        ),
        (
            Block(
                text="one two three",
                marks=(
                    Mark(kind=MarkKind.EMPHASIS, span=Span(4, 7)),
                    Mark(kind=MarkKind.STRONG, span=Span(0, 7)),
                    Mark(kind=MarkKind.CODE, span=Span(5, 10)),
                ),
            ),
            "<p><strong>one <em>two</em></strong> three</p>",
        ),
    ],
)
def test_blocks_are_written_as_what_they_are(block, expected):
    assert body(block) == expected


def test_items_of_one_list_stand_together():
    items = (Block(text=text, kind=BlockKind.LIST_ITEM) for text in ("One", "Two"))
    assert body(*items, Block(text="End.")) == "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n<p>End.</p>"


def test_what_stands_about_the_text():
    article = Article(
        headline="Ferry <back>",
        summary="It sails again.",
        language="en",
        authors=(Author(name="Anna Kovacs"), Author(name="Bo Lund")),
        published=Timestamp(date=dt.date(2024, 5, 6), time=dt.time(7, 8), utc_offset=120),
        media=(
            Media(url="https://a.example/b.jpg", caption="A ferry.", credit="C. Po"),
            Media(kind=MediaKind.VIDEO, url="https://a.example/c", caption_raw="Raw."),
            Media(url="javascript:x"),
        ),
    )
    written = newsparse.write(article, "html").decode()
    for expected in (
        '<html lang="en">',
        "<title>Ferry &lt;back&gt;</title>",
        '<meta name="description" content="It sails again.">\n<meta name="author" content="Anna Kovacs, Bo Lund">',
        '<meta property="article:published_time" content="2024-05-06T07:08:00+02:00">',
        "<h1>Ferry &lt;back&gt;</h1>\n<p>It sails again.</p>\n<address>Anna Kovacs, Bo Lund</address>",
        '<p>Published <time datetime="2024-05-06T07:08:00+02:00">2024-05-06</time></p>',
        '<figure><img src="https://a.example/b.jpg" alt="A ferry."><figcaption>A ferry. C. Po</figcaption></figure>',
        '<figure><a href="https://a.example/c">video</a><figcaption>Raw.</figcaption></figure>',
    ):
        assert expected in written
    assert "javascript" not in written


def test_what_a_page_does_not_show_is_reported():
    heard = []
    newsparse.write(Article(id="1", version="2"), "html", on_loss=heard.append)
    assert {loss.field for loss in heard} == {"id", "version"}
